/** Typing in the table as in a spreadsheet: nothing that was typed is lost, and the copy holds it. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'
import { cell, editor, goTo, openTable, plainTable, press, savedCopy } from './fixtures/table-editing.ts'
import { lossyFile, mixedFile } from './specimen-files.ts'

test('a key replaces, F2 and Enter edit, Escape gives up, Delete empties, and the copy holds it', async ({
  aigu,
}) => {
  const { page } = aigu
  const text = plainTable(6, 3)
  await openTable(aigu, text)
  await page.keyboard.type('Liévin')
  await expect(editor(page)).toHaveValue('Liévin')
  await aigu.expectNoAccessibilityViolation()
  await press(page, 'Enter')
  await expect(cell(page, 0, 0)).toHaveText('Liévin')
  await expect(cell(page, 0, 0)).toHaveAttribute('aria-label', 'Liévin, modifié')
  await expect(page.getByRole('grid')).toBeFocused()
  await expect(cell(page, 1, 0)).toHaveClass(/is-active/)

  await press(page, 'F2')
  await expect(editor(page)).toHaveValue('A2')
  await page.keyboard.type(' bis')
  await press(page, 'Tab')
  await expect(cell(page, 1, 0)).toHaveText('A2 bis')
  await expect(cell(page, 1, 1)).toHaveClass(/is-active/)

  await press(page, 'Enter', 'x', 'Escape')
  await expect(cell(page, 1, 1)).toHaveText('B2')
  await expect(page.getByRole('grid')).toBeFocused()

  await press(page, 'ArrowRight', 'Delete')
  await expect(cell(page, 1, 2)).toHaveText('')
  await press(page, 'ArrowDown', 'Backspace')
  await expect(cell(page, 2, 2)).toHaveText('')

  await goTo(page, 3, 0)
  await page.keyboard.type('deux')
  await press(page, 'Alt+Enter')
  await page.keyboard.type('lignes')
  await press(page, 'Shift+Enter')
  await expect(cell(page, 2, 0)).toHaveClass(/is-active/)

  const expected = text
    .replace('A1;', 'Liévin;')
    .replace('A2;', 'A2 bis;')
    .replace(';C2', ';')
    .replace(';C3', ';')
    .replace('A4;', '"deux\nlignes";')
  expect(await savedCopy(aigu)).toBe(expected)
})

test('fifty cells typed without waiting are fifty cells in the copy', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(60, 2))
  const texts = Array.from({ length: 50 }, (_, row) => `v${String(row)}x`)
  for (const text of texts) {
    for (const key of text) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
  }
  await expect(cell(page, 49, 0)).toHaveText('v49x')
  await expect(cell(page, 50, 0)).toHaveClass(/is-active/)
  const saved = (await savedCopy(aigu)).split('\n')
  expect(saved.slice(1, 51)).toEqual(texts.map((text, row) => `${text};B${String(row + 1)}`))
})

test('Tab leaves the table when nothing is typed; arrows end what was begun by typing', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(3, 3))
  await press(page, '1', 'Tab', '2', 'Tab', '3', 'Enter')
  await expect(cell(page, 1, 0)).toHaveClass(/is-active/)
  await press(page, '4', 'ArrowRight')
  await expect(cell(page, 1, 0)).toHaveText('4')
  await expect(cell(page, 1, 1)).toHaveClass(/is-active/)
  await press(page, 'Tab')
  await expect(page.getByRole('grid')).not.toBeFocused()
  expect((await savedCopy(aigu)).split('\n').slice(1, 3)).toEqual(['1;2;3', '4;B2;C2'])
})

test('double click edits, and a click elsewhere keeps what was typed', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 3))
  await cell(page, 1, 1).dblclick()
  await expect(editor(page)).toHaveValue('B2')
  await page.keyboard.type('!')
  await cell(page, 3, 2).click()
  await expect(cell(page, 1, 1)).toHaveText('B2!')
  await expect(cell(page, 3, 2)).toHaveClass(/is-active/)
  await cell(page, -1, 2).dblclick()
  await expect(editor(page)).toHaveValue('Colonne C')
  await page.keyboard.type(' bis')
  // A shortcut keeps it too, before it does anything else.
  await press(page, 'Control+s')
  const saved = await savedCopyFromPanel()
  expect(saved).toBe(plainTable(4, 3).replace('B2', 'B2!').replace('Colonne C', 'Colonne C bis'))

  async function savedCopyFromPanel(): Promise<string> {
    await page.keyboard.press('Escape')
    return savedCopy(aigu)
  }
})

test('what the disk refuses stays on screen with the reason, and is kept when it is tried again', async ({
  aigu,
}) => {
  const { page } = aigu
  // A file where the folder of the projects should be.
  const inTheWay = join(aigu.userData, 'projets')
  rmSync(inTheWay, { recursive: true, force: true })
  writeFileSync(inTheWay, '')
  await openTable(aigu, plainTable(3, 2))
  await page.keyboard.type('tenu')
  await press(page, 'Enter')
  await page.keyboard.type('aussi')
  await press(page, 'Enter')
  const line = page.getByRole('group', { name: /^Pas encore enregistré/ })
  await expect(line).toBeVisible()
  await expect(cell(page, 0, 0)).toHaveText('tenu')
  await expect(cell(page, 1, 0)).toHaveText('aussi')
  rmSync(inTheWay)
  await line.getByRole('button', { name: 'Réessayer' }).click()
  await expect(line).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeEnabled()
  expect(await savedCopy(aigu)).toBe(plainTable(3, 2).replace('A1', 'tenu').replace('A2', 'aussi'))
})

test('a repaired cell is edited from what is shown, and its proposal is gone', async ({ aigu }) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder, 6)
  await aigu.dropFile(specimen.path)
  await expect(cell(page, 0, 0)).toHaveAttribute('aria-label', /Réparé/)
  await goTo(page, 0, 0)
  await press(page, 'F2')
  await expect(editor(page)).toHaveValue('Médiathèque Émile-Zola 1')
  await page.keyboard.type('0')
  await press(page, 'Enter')
  await expect(cell(page, 0, 0)).toHaveAttribute('aria-label', 'Médiathèque Émile-Zola 10, modifié')
  expect(await savedCopy(aigu)).toBe(specimen.right.replace('Émile-Zola 1;', 'Émile-Zola 10;'))
})

test('F2 opens undecided lost words, and F2 once more edits the text', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(lossyFile(aigu.folder).path)
  await expect(page.getByRole('gridcell', { name: /^Li\ufffdvin/ }).first()).toBeVisible()
  await goTo(page, 0, 1)
  await press(page, 'F2')
  await expect(
    page
      .getByRole('dialog', { name: /^Mot perdu/ })
      .getByRole('option')
      .first(),
  ).toBeFocused()
  await press(page, 'F2')
  await expect(editor(page)).toHaveValue('Li\ufffdvin')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Liévin')
  await press(page, 'Enter')
  await expect(cell(page, 0, 1)).toHaveText('Liévin')
})

test('undo and redo go back and forth over the table, and over the text while it is typed', async ({
  aigu,
}) => {
  const { page } = aigu
  const text = plainTable(5, 3)
  await openTable(aigu, text)
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeDisabled()
  await page.keyboard.type('un')
  await press(page, 'Enter')
  await page.keyboard.type('deux')
  await press(page, 'Enter')
  await expect(cell(page, 1, 0)).toHaveText('deux')
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeEnabled()
  await press(page, 'Control+z')
  await expect(cell(page, 1, 0)).toHaveText('A2')
  await expect(cell(page, 1, 0)).toHaveClass(/is-active/)
  await press(page, 'Control+z')
  await expect(cell(page, 0, 0)).toHaveText('A1')
  await press(page, 'Control+y', 'Control+Shift+z')
  await expect(cell(page, 1, 0)).toHaveText('deux')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(cell(page, 1, 0)).toHaveText('A2')

  await goTo(page, 3, 1)
  await page.keyboard.type('abc')
  await press(page, 'Control+z')
  await expect(editor(page)).toBeVisible()
  await expect(editor(page)).not.toHaveValue('abc')
  await press(page, 'Escape')
  await expect(cell(page, 0, 0)).toHaveText('un')
  expect(await savedCopy(aigu)).toBe(text.replace('A1', 'un'))
})
