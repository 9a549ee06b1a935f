/** Several ranges at once, as in Excel: chosen by mouse or key, and every command acts on all of them, each cell once. */
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import {
  cell,
  editor,
  goTo,
  notice,
  openTable,
  pasteFromOutside,
  plainTable,
  press,
  savedCopy,
} from './fixtures/table-editing.ts'

const number = (page: Page, row: number) =>
  page.locator(`[role=row][aria-rowindex="${String(row + 2)}"]`).getByRole('rowheader')
const ctrl = { modifiers: ['Control' as const] }

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await cell(page, ...from).hover()
  await page.mouse.down()
  await cell(page, ...to).hover()
  await page.mouse.up()
}

async function dragAdding(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.keyboard.down('Control')
  await drag(page, from, to)
  await page.keyboard.up('Control')
}

/** What the table holds, row by row. */
async function body(aigu: AiguApp): Promise<string[]> {
  return (await savedCopy(aigu)).trimEnd().split('\n').slice(1)
}

test('Ctrl+click and Ctrl+drag add ranges, overlaps are counted once, Delete empties them all in one undo', async ({
  aigu,
}) => {
  const { page } = aigu
  const text = plainTable(8, 4)
  await openTable(aigu, text)
  await drag(page, [0, 0], [1, 1])
  await dragAdding(page, [3, 2], [1, 1])
  await cell(page, 6, 3).click(ctrl)
  await expect(notice(page)).toHaveText('3\u00a0zones, 10\u00a0cellules')
  await expect(page.locator('.statistics-line')).toContainText('10\u00a0cellules')
  await expect(cell(page, 6, 3)).toHaveClass(/is-active/)
  await expect(cell(page, 3, 2)).toHaveAttribute('aria-selected', 'true')
  await expect(cell(page, 2, 0)).not.toHaveAttribute('aria-selected', 'true')
  await aigu.screenshot('zones')
  await aigu.expectNoAccessibilityViolation()

  await press(page, 'Delete')
  await expect(notice(page)).toHaveText('10\u00a0cellules vidées')
  await press(page, 'Control+z')
  await expect(cell(page, 6, 3)).toHaveText('D7')
  await expect(cell(page, 2, 2)).toHaveText('C3')
  await press(page, 'Control+y')
  await expect(cell(page, 6, 3)).toHaveText('')
  expect(await body(aigu)).toEqual([
    ';;C1;D1',
    ';;;D2',
    'A3;;;D3',
    'A4;;;D4',
    'A5;B5;C5;D5',
    'A6;B6;C6;D6',
    'A7;B7;C7;',
    'A8;B8;C8;D8',
  ])
})

test('a click drops the others, Ctrl on a selected cell takes it away, Shift extends the last', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(8, 4))
  await drag(page, [0, 0], [1, 1])
  await cell(page, 1, 1).click(ctrl)
  await expect(notice(page)).toHaveText('2\u00a0zones, 3\u00a0cellules')
  await expect(cell(page, 1, 1)).not.toHaveAttribute('aria-selected', 'true')
  await cell(page, 4, 3).click(ctrl)
  await cell(page, 6, 3).click({ modifiers: ['Shift'] })
  await expect(notice(page)).toHaveText('3\u00a0zones, 6\u00a0cellules')
  await cell(page, 2, 2).click()
  await expect(page.locator('[aria-selected=true]:not([hidden])')).toHaveCount(0)
  await expect(notice(page)).toHaveText('')
})

test('without a mouse: Shift+F8 goes to another range, F8 extends, Escape ends and Escape again drops', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(8, 4))
  await press(page, 'F8', 'ArrowDown', 'ArrowRight', 'F8')
  await expect(notice(page)).toHaveText('Sélection de 2\u00a0lignes et 2\u00a0colonnes')
  await press(page, 'Shift+F8')
  await expect(notice(page)).toContainText('Échap pour finir')
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await press(page, 'ArrowDown', 'Escape')
  await expect(notice(page)).toHaveText('3\u00a0zones, 8\u00a0cellules')
  await press(page, 'Delete')
  await expect(notice(page)).toHaveText('8\u00a0cellules vidées')
  await press(page, 'Escape')
  await expect(page.locator('[aria-selected=true]:not([hidden])')).toHaveCount(0)
  const left = await body(aigu)
  expect(left.slice(0, 5)).toEqual([';;C1;D1', ';;C2;D2', 'A3;B3;C3;D3', ';;;D4', ';B5;C5;D5'])
})

test('rows and columns by their headings: deleted, inserted and duplicated where each of them stands', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 4))
  await number(page, 1).click()
  await number(page, 3).click(ctrl)
  await number(page, 4).click(ctrl)
  await press(page, 'Control+u')
  await expect(notice(page)).toHaveText('3\u00a0lignes dupliquées')
  await expect(cell(page, 6, 0)).toHaveText('A4')
  await number(page, 0).click()
  await number(page, 8).click(ctrl)
  await press(page, 'Control+Delete')
  await expect(notice(page)).toHaveText('2\u00a0lignes supprimées')
  await number(page, 0).click()
  await number(page, 2).click(ctrl)
  await press(page, 'Control+i')
  await expect(notice(page)).toHaveText('2\u00a0lignes insérées')
  await expect(cell(page, 0, 0)).toHaveText('')
  await cell(page, -1, 0).click()
  await cell(page, -1, 2).click(ctrl)
  await press(page, 'Control+Shift+Delete')
  await expect(notice(page)).toHaveText('2\u00a0colonnes supprimées')
  expect(await body(aigu)).toEqual([';', 'B2;D2', 'B2;D2', ';', 'B3;D3', 'B4;D4', 'B5;D5', 'B4;D4', 'B5;D5'])
})

test('copies ranges of the same rows as one block, and says why others are not copied', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 4))
  await drag(page, [0, 0], [1, 0])
  await dragAdding(page, [0, 2], [1, 2])
  await press(page, 'Control+c')
  await expect(notice(page)).toHaveText('4\u00a0cellules copiées')
  await cell(page, 3, 3).click(ctrl)
  await press(page, 'Control+c')
  await expect(notice(page)).toContainText('ne forment pas un seul bloc')
  await goTo(page, 4, 0)
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+v')
  await expect(cell(page, 5, 1)).toHaveText('C2')
  expect((await body(aigu)).slice(4)).toEqual(['A1;C1;C5;D5', 'A2;C2;C6;D6'])
})

test('one text goes in every cell of several ranges, a block does not; Ctrl+D fills each', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 3))
  await drag(page, [0, 0], [1, 0])
  await dragAdding(page, [3, 1], [4, 2])
  await pasteFromOutside(page, { text: 'a\tb\n' })
  await expect(notice(page)).toContainText('Rien n’a changé')
  await pasteFromOutside(page, { text: 'x' })
  await expect(cell(page, 4, 2)).toHaveText('x')
  await press(page, 'Control+z')
  await expect(cell(page, 0, 0)).toHaveText('A1')
  await drag(page, [0, 0], [1, 0])
  await dragAdding(page, [3, 1], [5, 2])
  await press(page, 'Control+d')
  await expect(cell(page, 5, 2)).toHaveText('C4')
  expect(await body(aigu)).toEqual(['A1;B1;C1', 'A1;B2;C2', 'A3;B3;C3', 'A4;B4;C4', 'A5;B4;C4', 'A6;B4;C4'])
})

test('Enter and Tab move inside what is selected, and typing there keeps the selection', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 3))
  await drag(page, [0, 0], [1, 1])
  await cell(page, 4, 2).click(ctrl)
  await press(page, 'Tab')
  await expect(cell(page, 0, 0)).toHaveClass(/is-active/)
  await press(page, '1', 'Tab', '2', 'Tab', '3', 'Enter')
  await expect(cell(page, 0, 1)).toHaveClass(/is-active/)
  await press(page, 'Shift+Tab', 'Shift+Enter')
  await expect(cell(page, 4, 2)).toHaveClass(/is-active/)
  await press(page, '4', 'Enter')
  await expect(cell(page, 0, 0)).toHaveClass(/is-active/)
  await expect(cell(page, 4, 2)).toHaveAttribute('aria-selected', 'true')
  expect(await body(aigu)).toEqual(['1;2;C1', '3;B2;C2', 'A3;B3;C3', 'A4;B4;C4', 'A5;B5;4', 'A6;B6;C6'])
})

test('Ctrl+Enter writes what was typed into every selected cell, in one undo', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu, plainTable(6, 3))
  await drag(page, [0, 0], [1, 1])
  await dragAdding(page, [3, 0], [5, 0])
  await page.keyboard.type('oui')
  await press(page, 'Control+Enter')
  await expect(editor(page)).toBeHidden()
  await expect(notice(page)).toHaveText('7\u00a0cellules recopiées')
  await expect(cell(page, 5, 0)).toHaveText('oui')
  await expect(cell(page, 3, 0)).toHaveClass(/is-active/)
  await press(page, 'Control+z')
  await expect(cell(page, 3, 0)).toHaveText('A4')
  await press(page, 'Control+y')
  await expect(cell(page, 3, 0)).toHaveText('oui')
  expect(await body(aigu)).toEqual([
    'oui;oui;C1',
    'oui;oui;C2',
    'A3;B3;C3',
    'oui;B4;C4',
    'oui;B5;C5',
    'oui;B6;C6',
  ])
})
