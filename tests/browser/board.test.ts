import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { readWorkingCopy } from '@commonspark/shared/ideas/schema'
import type { Person } from '../support/people.ts'
import { teamOf } from '../support/writers.ts'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

describe('the brainstorm board', () => {
  const stage = onStage()
  let ana: Person, ben: Person
  before(async () => {
    ana = await stage.app.person('Ana Novak')
    ben = await stage.app.person('Ben Kowalski')
  })
  const opened = async (person: Person, id: string, width?: number): Promise<Page> => {
    const page = await stage.page(person, width)
    await page.goto(`/ideas/${id}/board`)
    await page.locator('.save-state[data-place=saved]').waitFor()
    return page
  }

  it('is written by two, grouped by keys, dotted, and becomes the canvas', async () => {
    const id = await teamOf([ana, ben], { title: 'First hour', canvas: { problem: 'Begun.' } })
    const [anas, bens] = [await opened(ana, id), await opened(ben, id, 390)]
    await anas.getByLabel('A thought').fill('Lend tools')
    await anas.keyboard.press('Enter')
    await bens.getByRole('article', { name: 'Lend tools' }).waitFor()
    await bens.getByLabel('A thought').fill('Mend what breaks')
    await bens.keyboard.press('Enter')
    await anas.getByRole('button', { name: 'New group' }).click()
    await anas.getByPlaceholder('Name of the group').fill('Doing')
    // By the keyboard alone: menu, place.
    await anas.getByRole('button', { name: 'Move or remove: Mend what breaks' }).focus()
    await anas.keyboard.press('Enter')
    await anas.getByRole('menuitem', { name: 'To Doing' }).waitFor()
    await anas.keyboard.press('Enter')
    await bens.getByRole('region', { name: 'Doing' }).getByRole('article', { name: 'Mend what breaks' }).waitFor()
    await bens.getByRole('button', { name: 'Give a dot: Mend what breaks' }).click()
    await anas.getByRole('button', { name: 'Give a dot: Mend what breaks, one dot' }).waitFor()
    await bens.getByText('You have 4 dots left').waitFor()
    await anas.getByRole('button', { name: 'Start 5 minutes' }).click()
    await bens.getByRole('timer').waitFor()
    await anas.locator('.board-grip').first().dragTo(anas.getByRole('region', { name: 'Doing' }))
    await bens.getByRole('region', { name: 'Doing' }).getByRole('article', { name: 'Lend tools' }).waitFor()
    for (const words of ['Lend tools', 'Mend what breaks']) await anas.getByRole('article', { name: words }).locator('.ui-choice, label').first().click()
    await anas.getByText('2 notes chosen').waitFor()
    await checkThemes(anas)
    await checkWords(anas)
    await checkA11y(bens)
    await checkFits(bens)
    await anas.getByRole('button', { name: 'Take to the canvas' }).click()
    await bens.getByText('Problem').first().waitFor()
    await anas.locator('.save-state[data-place=saved]').waitFor()
    const end = Date.now() + 15_000
    for (let text = ''; !text.includes('Mend'); text = (await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem) expect(Date.now(), 'the canvas says so').to.be.lessThan(end)
    expect((await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem).to.equal('Begun.\n\n- Mend what breaks\n- Lend tools')
  })
})
