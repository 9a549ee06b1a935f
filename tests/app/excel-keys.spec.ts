/** The keys and clicks of an officer who lives in Excel: each does what the hand expects. */
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import {
  cell,
  editor,
  goTo,
  notice,
  openTable,
  plainTable,
  press,
  savedCopy,
} from './fixtures/table-editing.ts'

const active = (page: Page, row: number, column: number) =>
  expect(cell(page, row, column)).toHaveClass(/is-active/)

/** Two blocks with a gap between them, and a column that is empty below. */
const gaps = 'nom;ville;note\nA;x;1\nB;y;2\nC;;\n;;\nE;z;5\nF;w;\n'

test('Ctrl+arrows go to the edges of data, with Shift they select, and what is typed at once goes there', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, gaps)
  await press(page, 'Control+ArrowDown')
  await active(page, 2, 0)
  await press(page, 'Control+ArrowDown')
  await active(page, 4, 0)
  await press(page, 'Control+ArrowRight')
  await active(page, 4, 2)
  await press(page, 'Control+ArrowUp')
  await active(page, 1, 2)
  await press(page, 'Control+ArrowUp', 'Control+ArrowUp')
  await active(page, -1, 2)
  await goTo(page, 0, 1)
  // Without waiting: Delete and typing mean the cells that the arrow leads to.
  await press(page, 'Control+Shift+ArrowDown', 'Delete')
  await expect(notice(page)).toHaveText('2\u00a0cellules vidées')
  await goTo(page, 0, 0)
  await press(page, 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown')
  await page.keyboard.type('Fin')
  await press(page, 'Enter')
  await expect(cell(page, 5, 0)).toHaveText('Fin')
  await goTo(page, 0, 0)
  await press(page, 'Control+Shift+ArrowRight', 'Control+c')
  await expect(notice(page)).toHaveText('3\u00a0cellules copiées')
  expect(await savedCopy(aigu)).toBe('nom;ville;note\nA;;1\nB;;2\nC;;\n;;\nE;z;5\nFin;w;\n')
})

test('Home, End, Ctrl+Home, Ctrl+End, pages, and Alt with pages sideways', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(200, 20))
  await press(page, 'End')
  await active(page, 0, 19)
  await press(page, 'Home')
  await active(page, 0, 0)
  await press(page, 'Control+End')
  await active(page, 199, 19)
  await press(page, 'Control+Home', 'PageDown')
  await expect(cell(page, 0, 0)).not.toHaveClass(/is-active/)
  await press(page, 'PageUp')
  await active(page, 0, 0)
  await press(page, 'Alt+PageDown')
  await expect(cell(page, 0, 0)).not.toHaveClass(/is-active/)
  await press(page, 'Alt+PageUp')
  await active(page, 0, 0)
})

test('Ctrl+; types today as the column writes its dates, Ctrl+’ what stands above, in a cell that is typed in too', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, 'jour;date;note\n03/02/2024;2024-02-03;a\n;;\n;;\n')
  const [year, month, day] = await page.evaluate(() => {
    const now = new Date()
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  })
  const french = `${String(day)}/${String(month)}/${String(year)}`
  const iso = `${String(year)}-${String(month)}-${String(day)}`
  await goTo(page, 1, 0)
  await press(page, 'Control+;')
  await expect(editor(page)).toHaveValue(french)
  await press(page, 'Tab', 'Control+;', 'Tab', "Control+'")
  await expect(editor(page)).toHaveValue('a')
  await page.keyboard.type(' bis')
  await press(page, 'Enter')
  await goTo(page, 2, 2)
  await page.keyboard.type('vu le ')
  await press(page, 'Control+;')
  await expect(editor(page)).toHaveValue(`vu le ${iso}`)
  await press(page, 'Control+"')
  await expect(editor(page)).toHaveValue(`vu le ${iso}a bis`)
  await press(page, 'Enter')
  expect(await savedCopy(aigu)).toBe(
    `jour;date;note\n03/02/2024;2024-02-03;a\n${french};${iso};a bis\n;;vu le ${iso}a bis\n`,
  )
})

test('F2 goes from moving in the text to leaving it and back; Escape twice gives up the text, then the selection', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 3))
  await press(page, 'F2', 'ArrowLeft')
  await page.keyboard.type('-')
  await expect(editor(page)).toHaveValue('A-1')
  await press(page, 'F2', 'ArrowRight')
  await active(page, 0, 1)
  await expect(cell(page, 0, 0)).toHaveText('A-1')
  await page.keyboard.type('ab')
  await press(page, 'F2', 'ArrowLeft')
  await page.keyboard.type('x')
  await expect(editor(page)).toHaveValue('axb')
  await press(page, 'Escape')
  await goTo(page, 1, 0)
  await press(page, 'Shift+ArrowDown')
  await page.keyboard.type('non')
  await press(page, 'Escape')
  await expect(editor(page)).toBeHidden()
  await expect(cell(page, 2, 0)).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Escape')
  await expect(cell(page, 2, 0)).not.toHaveAttribute('aria-selected', 'true')
  await press(page, 'ArrowDown')
  await page.keyboard.type('un')
  await press(page, 'Alt+Enter')
  await page.keyboard.type('deux')
  await press(page, 'Enter')
  expect(await savedCopy(aigu)).toBe(plainTable(4, 3).replace('A1', 'A-1').replace('A3', '"un\ndeux"'))
})

test('Shift+F10 opens the menu where one is, and several ranges stay selected', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(4, 3))
  await cell(page, 0, 0).click()
  await cell(page, 2, 1).click({ modifiers: ['Control'] })
  await press(page, 'Shift+F10')
  const menu = page.getByRole('menu', { name: 'Actions sur les cellules' })
  await expect(menu).toBeVisible()
  await menu.getByRole('menuitem', { name: 'Vider les cellules' }).click()
  await expect(notice(page)).toHaveText('2\u00a0cellules vidées')
  await cell(page, 0, 2).click({ button: 'right' })
  await expect(menu).toBeVisible()
  await press(page, 'Escape')
  await expect(page.locator('[aria-selected=true]:not([hidden])')).toHaveCount(0)
})

test('a double click on the fill handle fills as far down as the column beside goes', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, 'nom;type;lieu\nA;x;1\nB;;2\nC;;3\n;;4\nE;;5\n')
  await goTo(page, 0, 1)
  await page.locator('.fill-handle').dblclick()
  await expect(cell(page, 2, 1)).toHaveText('x')
  await expect(cell(page, 3, 1)).toHaveText('')
  await goTo(page, 4, 0)
  await page.locator('.fill-handle').dblclick()
  await expect(notice(page)).toContainText('rien n’a été recopié')
  // The column on the right, where the one on the left ends.
  await goTo(page, 2, 1)
  await page.locator('.fill-handle').dblclick()
  await expect(cell(page, 4, 1)).toHaveText('x')
  await press(page, 'Control+z')
  await expect(cell(page, 4, 1)).toHaveText('')
  expect(await savedCopy(aigu)).toBe('nom;type;lieu\nA;x;1\nB;x;2\nC;x;3\n;;4\nE;;5\n')
})

test('a double click on a column’s edge fits it, with every column selected like it; hiding hides them all', async ({
  aigu,
}) => {
  const { page } = aigu
  const long = 'un texte assez long pour élargir'
  await openTable(aigu, `a;b;c;d\n${long};${long};${long};1\n`)
  const width = async (column: number): Promise<number> =>
    (await cell(page, -1, column).boundingBox())?.width ?? 0
  await cell(page, -1, 0).click()
  await press(page, ...Array<string>(8).fill('Alt+ArrowLeft'))
  await cell(page, -1, 2).click()
  await press(page, ...Array<string>(8).fill('Alt+ArrowLeft'))
  const narrow = await width(0)
  await cell(page, -1, 0).click({ modifiers: ['Control'] })
  await cell(page, -1, 2).locator('.grid-grip').dblclick()
  await expect.poll(() => width(2)).toBeGreaterThan(narrow + 40)
  await expect.poll(() => width(0)).toBeGreaterThan(narrow + 40)
  await cell(page, -1, 0).click()
  await cell(page, -1, 2).click({ modifiers: ['Control'] })
  await aigu.clickMenuItem('hide-column')
  await expect(cell(page, -1, 0)).toContainText('b')
  await expect(cell(page, -1, 1)).toContainText('d')
})
