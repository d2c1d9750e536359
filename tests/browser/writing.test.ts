import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import type { Locator, Page } from 'playwright-core'
import { listThreads } from '@commonspark/shared/documents/threads'
import { readWorkingCopy } from '@commonspark/shared/ideas/schema'
import { startProxy } from '../faults/proxy.ts'
import { freshDatabase, startApp, type TestApp } from '../support/app.ts'
import { publishes, readyContent } from '../support/ideas.ts'
import type { Person } from '../support/people.ts'
import { haltApp, teamOf } from '../support/writers.ts'
import { checkA11y, checkFits, checkThemes, checkWords, onStage } from './support.ts'

const section = (page: Page, name = 'Problem'): Locator => page.getByRole('textbox', { name, exact: false })
const place = (page: Page, name: string): Promise<void> => page.locator(`.editor-panel .save-state[data-place=${name}]`).waitFor()
const paste = (file: string): string => readFileSync(new URL(`../fixtures/clipboard/${file}.html`, import.meta.url), 'utf8')

describe('writing together', () => {
  const stage = onStage()
  let ana: Person, ben: Person
  before(async () => {
    ana = await stage.app.person('Ana Novak')
    ben = await stage.app.person('Ben Kowalski')
  })
  const opened = async (person: Person, id: string, width = 1440): Promise<Page> => {
    const page = await stage.page(person, width)
    await page.goto(`/ideas/${id}/edit`)
    await section(page).waitFor()
    return page
  }
  const problemOf = async (id: string): Promise<string> => (await ana.does(readWorkingCopy, { params: { id } })).content.canvas.problem
  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 20_000
    while (!(await holds())) {
      expect(Date.now(), what).to.be.lessThan(end)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  /** Puts HTML on the clipboard's way into a text. A script given as text is only read, never called: so it calls itself. */
  const pastes = async (page: Page, name: string, html: string): Promise<void> => {
    await section(page, name).click()
    await page.evaluate(`(() => {
      const data = new DataTransfer()
      data.setData('text/html', ${JSON.stringify(html)})
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })()`)
  }
  /** What a section says, without the names at the carets. */
  const said = (page: Page, name = 'Problem'): Promise<string> => page.evaluate<string>(`(() => {
    const copy = [...document.querySelectorAll('.section-editor')].find((one) => one.querySelector('.ui-label')?.textContent.startsWith(${JSON.stringify(name)})).querySelector('[role=textbox]').cloneNode(true)
    for (const caret of copy.querySelectorAll('.caret, .ProseMirror-separator')) caret.remove()
    return copy.textContent
  })()`)

  it('loses nothing when both are cut off for a minute, write on, and the server starts anew in between', async function () {
    this.timeout(300_000)
    const settings = { MONGODB_URI: await freshDatabase(), SESSION_SECRET: 'one secret that every process knows' }
    let server: TestApp = await startApp(settings)
    const port = new URL(server.url).port
    // Zoe's browser is told that it is offline; Yan's wire breaks without a word.
    const wire = await startProxy(Number(port))
    const [zoe, yan] = [await server.person('Zoe'), await server.person('Yan')]
    const id = await teamOf([zoe, yan])
    const pages = [await stage.page(zoe), await stage.page(yan)] as const
    for (const [n, page] of pages.entries()) { await page.goto(`${n === 0 ? server.url : `http://127.0.0.1:${wire.port}`}/ideas/${id}/edit`); await place(page, 'saved') }
    const draft = async (): Promise<string> => (await zoe.does(readWorkingCopy, { params: { id } })).content.canvas.problem
    await section(pages[0]).click()
    await pages[0].keyboard.press('Control+End')
    await pages[0].keyboard.type(' Before.')
    await section(pages[1]).getByText('Before.').waitFor()
    await place(pages[0], 'saved')
    expect(await draft(), 'what is said to be on the server is').to.equal('A drill is used for thirteen minutes of its life. Before.')
    await section(pages[1]).click()
    await pages[1].keyboard.press('Control+Home')
    await pages[0].context().setOffline(true)
    wire.cut()
    const end = Date.now() + 60_000
    let [words, restarted] = [0, false]
    while (Date.now() < end) {
      words++
      await Promise.all(pages.map((page, n) => page.keyboard.type(n === 0 ? ` zoe${words}.` : `yan${words}. `, { delay: 60 })))
      for (const page of pages) await page.locator('.editor-panel').getByText('On this device; will be saved when the server is reachable').waitFor()
      if (restarted || Date.now() < end - 30_000) continue
      restarted = true
      expect(await draft(), 'nothing of it can be on the server').to.equal('A drill is used for thirteen minutes of its life. Before.')
      await haltApp(server)
      server = await startApp({ ...settings, PORT: port })
    }
    for (const [n, page] of pages.entries()) expect(await said(page), 'nobody has the other’s words').not.to.include(n === 0 ? 'yan' : 'zoe')
    await pages[0].context().setOffline(false)
    wire.heal()
    for (const page of pages) await place(page, 'saved')
    const all = (sign: (n: number) => string): string => Array.from({ length: words }, (_, n) => sign(n + 1)).join('')
    const whole = `${all((n) => `yan${n}. `)}A drill is used for thirteen minutes of its life. Before.${all((n) => ` zoe${n}.`)}`
    await until('both show every word once', async () => (await Promise.all(pages.map((page) => said(page)))).every((text) => text === whole))
    for (const page of pages) await page.locator('.editor-panel').getByText('On the server', { exact: true }).waitFor()
    expect(await draft()).to.equal(whole)
    await Promise.all(pages.map((page) => page.close()))
    await wire.close()
    await server.stop()
  })

  it('keeps on the device what never reached the server, and sends it from the next page', async () => {
    const id = await teamOf([ana])
    const page = await opened(ana, id)
    await place(page, 'saved')
    await page.context().setOffline(true)
    await section(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Only here.')
    await place(page, 'unreachable')
    const context = page.context()
    await page.close()
    expect(await problemOf(id)).not.to.include('Only here.')
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(`/ideas/${id}/edit`)
    await section(again).getByText('Only here.').waitFor()
    await place(again, 'saved')
    expect(await problemOf(id)).to.include('Only here.')
  })

  it('shows who is where, and takes suggestions one by one', async () => {
    const id = await teamOf([ana, ben])
    const [anas, bens] = [await opened(ana, id), await opened(ben, id)]
    await Promise.all([place(anas, 'saved'), place(bens, 'saved')])
    await bens.getByText('Suggest changes').click()
    await section(bens).click()
    await anas.getByText('Ben Kowalski, in Problem').waitFor()
    await anas.locator('.caret-name', { hasText: 'Ben Kowalski' }).waitFor()
    /** How far below the top of Ana's window a section stands. */
    const topOf = async (name: string): Promise<number> => (await section(anas, name).boundingBox())!.y
    await anas.getByRole('button', { name: 'Follow: Ben Kowalski' }).click()
    expect(await topOf('Next steps'), 'out of sight').to.be.greaterThan(900)
    await section(bens, 'Next steps').click()
    await until('Ana is where Ben is', async () => { const top = await topOf('Next steps'); return top > 0 && top < 900 })
    await section(bens).click()
    await until('Ana goes back with him', async () => { const top = await topOf('Problem'); return top > 0 && top < 900 })
    await bens.keyboard.press('Control+Home')
    await bens.keyboard.type('Perhaps so. ')
    await bens.keyboard.press('Control+End')
    for (let n = 0; n < 5; n++) await bens.keyboard.press('Backspace')
    const list = anas.getByRole('region', { name: 'Suggestions' })
    await list.getByText('2 suggestions').waitFor()
    await place(bens, 'saved')
    expect(await problemOf(id), 'nothing of it is in the text yet').to.equal('A drill is used for thirteen minutes of its life.')
    await list.getByRole('button', { name: 'Accept: Perhaps so.' }).click()
    await list.getByRole('button', { name: /^Refuse/ }).click()
    await place(anas, 'saved')
    await until('the text says so', async () => (await problemOf(id)) === 'Perhaps so. A drill is used for thirteen minutes of its life.')
    expect(await section(bens).locator('ins, del').count()).to.equal(0)
  })

  it('keeps remarks at the words they are about, to be answered and set aside', async () => {
    const id = await teamOf([ana, ben])
    const [anas, bens] = [await opened(ana, id), await opened(ben, id, 390)]
    await section(anas).click()
    await anas.keyboard.press('Control+Home')
    await anas.keyboard.press('Control+Shift+ArrowRight')
    await anas.keyboard.press('Control+Shift+ArrowRight')
    await anas.getByRole('toolbar', { name: 'Tools for Problem' }).getByRole('button', { name: 'Remark' }).click()
    await anas.getByLabel(/^Remark on/).fill('Which drill?')
    await anas.getByRole('button', { name: 'Send' }).click()
    const remark = bens.getByRole('region', { name: 'Remarks' })
    await remark.getByText('Which drill?').waitFor()
    expect(await bens.locator('.remarked').innerText()).to.match(/^A drill/)
    await section(bens).click()
    await bens.keyboard.press('Control+Home')
    await bens.keyboard.type('In front. ')
    await anas.locator('.remarked', { hasText: /^A drill/ }).waitFor()
    await remark.getByRole('button', { name: 'Answer' }).click()
    await remark.getByLabel('Answer').fill('Any drill.')
    await remark.getByRole('button', { name: 'Send' }).click()
    await anas.getByText('Any drill.').waitFor()
    await anas.getByRole('button', { name: 'Set aside' }).click()
    await bens.getByRole('button', { name: 'Show one that was set aside' }).waitFor()
    expect((await ana.does(listThreads, { params: { id } })).items[0]?.resolvedBy?.name).to.equal('Ana Novak')
  })

  it('takes what was copied from Word and Google Docs as plain structure', async () => {
    const id = await teamOf([ana], { title: 'Pasted', canvas: {} })
    const page = await opened(ana, id)
    await pastes(page, 'Problem', paste('word'))
    await pastes(page, 'Solution', paste('google-docs'))
    await section(page, 'Solution').getByText('second').waitFor()
    await place(page, 'saved')
    const { canvas } = (await ana.does(readWorkingCopy, { params: { id } })).content
    expect(canvas.problem).to.equal('# Why a library\n\nTools are **rarely** used.\n\n- one drill\n- one saw')
    expect(canvas.solution).to.equal('## How it works\n\nWe _lend_ **everything**, see [the plan](https://example.org/plan).\n\n- first\n- second')
  })

  it('names people at an @, keeps a sum the same in text and needs, and takes a dropped file', async () => {
    const id = await teamOf([ana, ben], { ...readyContent('Named and counted'), canvas: { problem: 'It takes ' }, needs: [{ kind: 'funding', note: 'Shelves', amount: 12_000, currency: 'EUR' }] })
    const page = await opened(ana, id)
    await place(page, 'saved')
    await section(page).click()
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'Sum from the needs' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '€12,000' }).click()
    await section(page).getByText('€12,000').waitFor()
    await page.keyboard.type('says @Ben')
    const list = page.getByRole('listbox', { name: 'Name somebody' })
    await list.getByRole('option', { name: 'Ben Kowalski' }).waitFor()
    expect(await section(page).getAttribute('aria-activedescendant')).to.be.a('string')
    await page.keyboard.press('Enter')
    await section(page).locator('[data-type=mention]', { hasText: 'Ben Kowalski' }).waitFor()
    await page.getByLabel('Amount').fill('15000')
    await page.getByLabel('Amount').blur()
    await section(page).getByText('€15,000').waitFor()
    await page.evaluate(`(() => {
      const data = new DataTransfer()
      const dot = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0))
      data.items.add(new File([dot], 'plan.png', { type: 'image/png' }))
      const text = document.querySelector('.section-text')
      const { left, top } = text.getBoundingClientRect()
      text.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 20 }))
    })()`)
    await section(page).locator('img').waitFor()
    await until('the draft says all of it', async () => {
      const { content } = await ana.does(readWorkingCopy, { params: { id } })
      return content.files.length === 1 && content.canvas.problem.includes('€15,000') && content.canvas.problem.includes(`[@Ben Kowalski](/people/${ben.id})`) && content.canvas.problem.includes(`![plan](/files/${content.files[0]})`)
    })
    // The need goes; what was said of it stays, and is tied to nothing.
    await page.getByRole('group', { name: 'What it needs' }).getByRole('button', { name: 'Remove' }).click()
    await section(page).locator('[data-type=amount][data-gone]', { hasText: '€15,000' }).waitFor()
    await until('the draft goes on saying it', async () => {
      const { needs, canvas } = (await ana.does(readWorkingCopy, { params: { id } })).content
      return needs.length === 0 && canvas.problem.includes('€15,000 says')
    })
  })

  it('takes the words of a reader who suggested them, and says whose they were', async () => {
    const idea = await publishes(ana, 'Open to better words', { canvas: { problem: 'A drill is used for thirteen minutes of its life.\n\nIt lies in a cellar.', solution: 'A library of things.' } })
    const [anas, readers] = [await stage.page(ana), await stage.page(ben, 390)]
    await anas.goto(`/ideas/${idea.id}`)
    await anas.getByText('Let readers suggest other words').click()
    await readers.goto(`/ideas/${idea.id}`)
    for (const [name, ending, start] of [['Markdown', 'md', '# Open to better words'], ['Web page', 'html', '<!doctype html>'], ['PDF', 'pdf', '%PDF-']] as const) {
      const [taken] = await Promise.all([readers.waitForEvent('download'), readers.getByRole('link', { name, exact: true }).click()])
      expect(taken.suggestedFilename()).to.equal(`idea-${idea.id}.${ending}`)
      expect(readFileSync(await taken.path()).subarray(0, start.length).toString()).to.equal(start)
    }
    await readers.getByRole('button', { name: 'Suggest a change' }).click()
    await readers.getByRole('button', { name: /Up to/ }).click()
    await readers.getByRole('option', { name: 'It lies in a cellar.' }).click()
    await readers.getByLabel('In your words').fill('Drills lie unused in every cellar.')
    await readers.getByLabel('Why').fill('Shorter.')
    await checkA11y(readers)
    await readers.getByRole('button', { name: 'Send suggestion' }).click()
    await readers.getByText('Waiting', { exact: true }).waitFor()
    await checkFits(readers)
    await anas.getByText('One suggestion waits for you').waitFor()
    await checkThemes(anas)
    await anas.getByRole('button', { name: 'Report this suggestion' }).click()
    await anas.getByRole('dialog').getByText('Something else').click()
    await anas.getByRole('dialog').getByRole('button', { name: 'Report', exact: true }).click()
    await anas.getByText('Thank you. Moderators look at it').waitFor()
    await anas.getByRole('button', { name: 'Take it: Ben Kowalski', exact: true }).click()
    await anas.getByText('Better words by').waitFor()
    expect((await ana.does(readWorkingCopy, { params: { id: idea.id } })).content.canvas.problem).to.equal('Drills lie unused in every cellar.')
    await checkWords(anas)
  })

  it('is written by the keyboard alone', async () => {
    const id = await teamOf([ana], { title: 'By keys', canvas: { problem: 'Start.' } })
    const page = await opened(ana, id)
    await section(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- first')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('bold')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+End')
    await place(page, 'saved')
    await until('it is kept', async () => (await problemOf(id)).includes('**bold**'))
    expect(await problemOf(id)).to.include('- first')
    await page.goto(`/ideas/${id}/history`)
    await page.getByLabel('Name the draft as it is now').fill('By keys')
    await page.getByRole('button', { name: 'Keep under this name' }).click()
    await page.locator('.history-line').getByText('By keys').waitFor()
    await page.locator('.history-against').getByRole('button').click()
    await page.getByRole('option', { name: 'Version 1', exact: true }).click()
    await page.locator('.history ins', { hasText: 'first' }).waitFor()
    expect(await page.locator('.history del').count(), 'nothing was taken away').to.equal(0)
  })

  it('runs each paragraph as its own words do: from the right and from the left', async () => {
    const id = await teamOf([ana], { title: 'Two directions', canvas: { problem: 'Start.' } })
    const page = await opened(ana, id)
    await section(page).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('مكتبة الأدوات للجميع')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('A library of tools for everybody')
    await place(page, 'saved')
    await until('both are kept', async () => (await problemOf(id)) === 'مكتبة الأدوات للجميع\n\nA library of tools for everybody')
    /** How far the words of a paragraph stand from its left and from its right edge. */
    const gaps = (words: string): Promise<{ left: number; right: number }> => page.evaluate(`(() => {
      const element = [...document.querySelectorAll('.ui-markdown p')].find((one) => one.textContent === ${JSON.stringify(words)})
      const range = document.createRange()
      range.selectNodeContents(element)
      const [of, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
      return { left: of.left - box.left, right: box.right - of.right }
    })()`)
    const look = async (): Promise<void> => {
      const [arabic, english] = [await gaps('مكتبة الأدوات للجميع'), await gaps('A library of tools for everybody')]
      expect(arabic.right, 'Arabic begins at the right').to.be.lessThan(arabic.left)
      expect(english.left, 'English begins at the left').to.be.lessThan(english.right)
    }
    await look()
    await page.goto(`/ideas/${id}`)
    await page.locator('.ui-markdown p', { hasText: 'A library of tools for everybody' }).waitFor()
    await look()
  })

  it('leaves a word alone that an input method is composing while others write', async () => {
    const id = await teamOf([ana, ben], { title: 'Composed', canvas: { problem: 'Start.' } })
    const [anas, bens] = [await opened(ana, id), await opened(ben, id)]
    await Promise.all([place(anas, 'saved'), place(bens, 'saved')])
    await section(anas).click()
    await anas.keyboard.press('Control+End')
    const keys = await anas.context().newCDPSession(anas)
    await keys.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 })
    await section(bens).click()
    await bens.keyboard.press('Control+Home')
    await bens.keyboard.type('Ben was here. ')
    await section(anas).getByText('Ben was here.').waitFor()
    for (const text of ['にほ', 'にほん']) await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await keys.send('Input.insertText', { text: '日本' })
    await anas.keyboard.type('!')
    await section(bens).getByText('日本!').waitFor()
    expect([await said(anas), await said(bens)]).to.deep.equal(Array(2).fill('Ben was here. Start.日本!'))
  })

  it('is for everybody: with suggestions and history', async () => {
    const id = await teamOf([ana])
    const page = await opened(ana, id)
    await page.getByText('Suggest changes').click()
    await section(page).click()
    await page.keyboard.type('Proposed. ')
    await page.getByRole('region', { name: 'Suggestions' }).waitFor()
    await checkThemes(page)
    await checkWords(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await checkFits(page)
    await page.goto(`/ideas/${id}/history`)
    await page.getByRole('heading', { name: 'Who wrote what' }).waitFor()
    await checkThemes(page)
    await checkFits(page)
    await checkWords(page)
  })
})
