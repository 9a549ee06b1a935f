/** Dead keys, compose keys and input methods: the first character is not lost, and Enter belongs to the composition. */
import type { CDPSession, Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import { cell, editor, goTo, openTable, plainTable, press, savedCopy } from './fixtures/table-editing.ts'

/** A key that an input method keeps to itself, as Chromium tells of it. */
async function keptKey(session: CDPSession, key: 'Process' | 'Dead', code: string): Promise<void> {
  const told = { key, code, windowsVirtualKeyCode: key === 'Process' ? 229 : 221 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...told })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...told })
}

async function compose(session: CDPSession, text: string): Promise<void> {
  const end = text.length
  await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
}

const methods = async (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

test('a dead key begins the text of a cell: ^ and e are ê, on a cell as inside of it', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  // The table takes text, and shows no place for it before there is one.
  await expect(page.getByRole('grid')).toHaveCSS('caret-color', 'rgba(0, 0, 0, 0)')
  const session = await methods(page)
  await keptKey(session, 'Dead', 'BracketLeft')
  await session.send('Input.insertText', { text: 'ê' })
  await expect(editor(page)).toBeFocused()
  await expect(editor(page)).not.toHaveCSS('caret-color', 'rgba(0, 0, 0, 0)')
  await page.keyboard.type('tre')
  await press(page, 'Enter')
  await expect(cell(page, 0, 0)).toHaveText('être')
  await press(page, 'F2')
  await keptKey(session, 'Dead', 'BracketLeft')
  await session.send('Input.insertText', { text: 'ï' })
  await press(page, 'Enter')
  expect(await savedCopy(aigu)).toBe(plainTable(4, 2).replace('A1', 'être').replace('A2', 'A2ï'))
})

test('where the system composes only in text, the cell itself takes it and hands it to its field', async ({
  aigu,
}) => {
  test.skip(process.platform === 'win32', 'SKIPPED: the keyboard of Windows composes by itself')
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  // As the system tells of a dead key and its letter: to whatever takes text, which a mere grid would not.
  await page.evaluate(() => {
    type Taking = HTMLElement & {
      readonly editContext:
        (EventTarget & { updateText(from: number, to: number, text: string): void }) | null
    }
    const { editContext } = document.activeElement as Taking
    if (!editContext) throw new Error('the table takes no text')
    editContext.updateText(0, 0, 'ê')
    editContext.dispatchEvent(new Event('textupdate'))
  })
  await expect(editor(page)).toHaveValue('ê')
  await page.keyboard.type('tre')
  await press(page, 'Enter')
  await expect(cell(page, 0, 0)).toHaveText('être')
})

test('a composition begun on a cell keeps its first letter, and Enter ends the composition, not the cell', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  const session = await methods(page)
  await keptKey(session, 'Process', 'KeyN')
  await compose(session, 'n')
  await expect(editor(page)).toHaveValue('n')
  await compose(session, 'に')
  // The input method takes Enter for itself: the page is told of it as of any key inside a composition.
  await keptKey(session, 'Process', 'Enter')
  await expect(editor(page)).toBeVisible()
  await expect(cell(page, 0, 0)).toHaveClass(/is-active/)
  await session.send('Input.insertText', { text: '日' })
  await expect(editor(page)).toHaveValue('日')
  await press(page, 'Enter')
  await expect(cell(page, 0, 0)).toHaveText('日')
  await expect(cell(page, 1, 0)).toHaveClass(/is-active/)
  expect(await savedCopy(aigu)).toBe(plainTable(4, 2).replace('A1', '日'))
})

test('shortcuts and arrows inside a composition are the input method’s; a click elsewhere keeps what was composed', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  await goTo(page, 1, 1)
  const session = await methods(page)
  await keptKey(session, 'Process', 'KeyA')
  await compose(session, 'ab')
  for (const code of ['ArrowDown', 'Tab', 'Escape']) await keptKey(session, 'Process', code)
  await expect(editor(page)).toHaveValue('ab')
  await cell(page, 3, 0).click()
  await expect(cell(page, 1, 1)).toHaveText('ab')
  expect(await savedCopy(aigu)).toBe(plainTable(4, 2).replace('B2', 'ab'))
})

test('what is composed over several selected cells goes in all of them with Ctrl+Enter', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 2))
  await press(page, 'Shift+ArrowDown')
  const session = await methods(page)
  await keptKey(session, 'Process', 'KeyE')
  await compose(session, 'é')
  await session.send('Input.insertText', { text: 'é' })
  await press(page, 'Control+Enter')
  await expect(cell(page, 1, 0)).toHaveText('é')
  expect(await savedCopy(aigu)).toBe(plainTable(4, 2).replace('A1', 'é').replace('A2', 'é'))
})
