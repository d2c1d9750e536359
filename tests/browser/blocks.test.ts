import { expect } from 'chai'
import { answerRequest } from '@commonspark/shared/conversations/schema'
import { comments } from '../support/comments.ts'
import { gathers, says, writesTo } from '../support/conversations.ts'
import { publishes } from '../support/ideas.ts'
import { checkThemes, checkWords, onStage } from './support.ts'

describe('a block, in the browser', () => {
  const stage = onStage()
  // Who was blocked in one try is blocked by nobody in the next.
  const names = ['Benedikt', 'Valentin', 'Leopold']

  it('takes a person off every screen of whoever blocks them, says so, and is taken back where they stood', async () => {
    const name = names.shift()!
    const [ana, ben, cid] = [await stage.app.person('Ana Kovač'), await stage.app.person(`${name} Moser`), await stage.app.person('Cid')]
    const { id: idea } = await publishes(cid, 'Repair evening')
    await publishes(ben, `Kitchen of ${name}`)
    await comments(ben, idea, 'I bring the kettle')
    const direct = await writesTo(ben, ana)
    await ana.does(answerRequest, { params: { id: direct.id }, body: { accept: true } })
    await says(ben, direct.id, 'Shall we meet?')
    const group = await gathers(cid, [ana, ben], 'Tools')
    for (const person of [ana, ben]) await person.does(answerRequest, { params: { id: group.id }, body: { accept: true } })
    await says(ben, group.id, 'Kettle and cups')

    const [page, bens] = [await stage.page(ana), await stage.page(ben, 390)]
    await page.goto(`/people/${ben.id}`)
    await page.getByRole('button', { name: `More about ${name} Moser` }).click()
    await page.getByRole('menuitem', { name: `Block ${name} Moser` }).click()
    await page.getByRole('alertdialog').getByText('They are not told.').waitFor()
    await page.getByRole('button', { name: 'Block', exact: true }).click()
    await page.getByRole('heading', { name: `You have blocked ${name} Moser` }).waitFor()
    await checkThemes(page, [390, 1440])
    for (const [path, there] of [['/explore', 'Repair evening'], [`/ideas/${idea}`, 'Comments'], ['/messages', 'Tools']] as const) {
      await page.goto(path)
      await page.getByText(there).first().waitFor()
      await page.waitForLoadState('networkidle')
      const words = (await page.locator('body').innerText()).toLowerCase()
      for (const word of [name.toLowerCase(), 'kettle']) expect(words.split('\n').filter((line) => line.includes(word)), path).to.deep.equal([])
    }
    await page.goto(`/messages/${group.id}`)
    await page.getByRole('log').getByText('A message from somebody you have blocked').waitFor()
    expect(await page.locator('.talk-scroll').innerText()).not.to.match(/Kettle/)

    await bens.goto(`/messages/${direct.id}`)
    await bens.getByText('This person cannot be written to.').first().waitFor()
    expect(await bens.locator('body').innerText()).not.to.match(/block/i)
    await bens.goto(`/people/${ana.id}`)
    await bens.getByRole('heading', { name: 'Ana Kovač' }).waitFor()

    await page.goto(`/people/${ben.id}`)
    await page.getByRole('button', { name: 'Unblock' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unblock' }).click()
    await page.getByRole('button', { name: 'Write a message' }).waitFor()
    await checkWords(page)
  })
})
