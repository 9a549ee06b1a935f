/** Rows and columns inserted, duplicated, moved, renamed and deleted, by key, by menu, and undone. */
import { expect, test } from './fixtures/aigu-app.ts'
import { cell, editor, goTo, openTable, plainTable, press, savedCopy } from './fixtures/table-editing.ts'

test('rows by key: inserted where one is, duplicated, moved, deleted; typing at once lands in the new row', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 2))
  await goTo(page, 1, 0)
  await press(page, 'Control+i')
  // Without waiting for the row: it must not be written where the old row was.
  await page.keyboard.type('neuf')
  await press(page, 'Enter')
  await expect(cell(page, 1, 0)).toHaveText('neuf')
  await expect(cell(page, 2, 0)).toHaveText('A2')
  await goTo(page, 3, 0)
  await press(page, 'Shift+ArrowDown', 'Alt+ArrowUp')
  await expect(cell(page, 2, 0)).toHaveText('A3')
  await expect(cell(page, 4, 0)).toHaveText('A2')
  await goTo(page, 5, 0)
  await press(page, 'Control+u')
  await expect(cell(page, 6, 0)).toHaveText('A5')
  await expect(cell(page, 6, 0)).toHaveClass(/is-active/)
  await goTo(page, 0, 0)
  await press(page, 'Control+Delete')
  await expect(cell(page, 0, 0)).toHaveText('neuf')
  expect(await savedCopy(aigu)).toBe('Colonne A;Colonne B\nneuf;\nA3;B3\nA4;B4\nA2;B2\nA5;B5\nA5;B5\nA6;B6\n')
})

test('five gestures undone one by one give the file back, byte for byte, and redone the work', async ({
  aigu,
}) => {
  const { page } = aigu
  const text = plainTable(4, 3)
  await openTable(aigu, text)
  await goTo(page, 1, 1)
  await press(page, 'Control+Shift+i')
  await expect(cell(page, 2, 1)).toHaveText('')
  await press(page, 'Control+Delete')
  await expect(cell(page, 2, 1)).toHaveText('B3')
  await press(page, 'Alt+Shift+ArrowRight')
  await expect(cell(page, 0, 2)).toHaveText('B1')
  await press(page, 'Control+Shift+Delete')
  await expect(cell(page, 0, 2)).toHaveCount(0)
  await goTo(page, 0, 0)
  await press(page, 'Control+d', 'ArrowDown', 'Control+d')
  await expect(cell(page, 1, 0)).toHaveText('A1')
  const done = await savedCopy(aigu, 'fait.csv')
  expect(done).toBe('Colonne A;Colonne C\nA1;C1\nA1;C2\nA3;C3\nA4;C4\n')
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  for (let gesture = 0; gesture < 5; gesture++) await page.keyboard.press('Control+z')
  await expect(cell(page, 0, 2)).toHaveText('C1')
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeDisabled()
  expect(await savedCopy(aigu, 'defait.csv')).toBe(text)
  await page.keyboard.press('Escape')
  await page.getByRole('grid').focus()
  for (let gesture = 0; gesture < 5; gesture++) await page.keyboard.press('Control+y')
  await expect(page.getByRole('button', { name: 'Rétablir' })).toBeDisabled()
  expect(await savedCopy(aigu, 'refait.csv')).toBe(done)
})

test('columns from the menu of their header: inserted and named at once, renamed, deleted', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(3, 3))
  await cell(page, -1, 1).click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Actions sur la colonne' })
  await expect(menu).toBeVisible()
  await aigu.screenshot('grille-menu')
  await aigu.expectNoAccessibilityViolation()
  await menu.getByRole('menuitem', { name: 'Insérer une colonne à droite' }).click()
  await expect(editor(page)).toHaveValue('Nouvelle colonne')
  await page.keyboard.type('Adresse')
  await press(page, 'Enter')
  await page.keyboard.type('1 rue Haute')
  await press(page, 'Enter')
  await expect(cell(page, 0, 2)).toHaveText('1 rue Haute')
  await press(page, 'Shift+F2')
  await page.keyboard.type('Voie')
  await press(page, 'Enter')
  await expect(cell(page, -1, 2)).toContainText('Voie')
  await cell(page, -1, 0).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Supprimer la colonne' }).click()
  await expect(cell(page, -1, 0)).toContainText('Colonne B')
  expect(await savedCopy(aigu)).toBe('Colonne B;Voie;Colonne C\nB1;1 rue Haute;C1\nB2;;C2\nB3;;C3\n')
})

test('row numbers select, several by dragging, and their menu deletes them', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 2))
  const number = (row: number) =>
    page.locator(`[role=row][aria-rowindex="${String(row + 2)}"]`).getByRole('rowheader')
  await number(1).hover()
  await page.mouse.down()
  await number(3).hover()
  await page.mouse.up()
  await expect(cell(page, 3, 1)).toHaveAttribute('aria-selected', 'true')
  await number(2).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Supprimer la ligne' }).click()
  await expect(cell(page, 1, 0)).toHaveText('A5')
  await expect(number(1)).toHaveText('3')
  await aigu.clickMenuItem('undo')
  await expect(cell(page, 1, 0)).toHaveText('A2')
  await press(page, 'Control+k')
  await page.keyboard.type('dupliquer')
  await press(page, 'Enter')
  await expect(cell(page, 2, 0)).toHaveText('A2')
})
