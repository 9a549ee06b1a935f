/** Finding one's way in a table: sorting, filtering, finding, replacing, columns, rows. Nothing but replacing changes it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'

const header = 'nom;commune;places;ouvert le'
const lines = [
  'École Pasteur;Liévin;120;05/09/2001',
  'Salle des fêtes;Lens;9;12/01/1998',
  'Médiathèque;Avion;;01/03/2010',
  'Piscine;lens;1 204;31/12/1999',
  'Stade;Éleu;10;02/02/2002',
  'Gare;Lens;2,5;',
]

async function openTable(aigu: AiguApp, rows: readonly string[] = lines, head = header): Promise<void> {
  const path = join(aigu.folder, 'lieux.csv')
  writeFileSync(path, [head, ...rows, ''].join('\n'))
  await aigu.dropFile(path)
  await expect(grid(aigu.page)).toBeVisible()
  await expect(cell(aigu.page, 2, 1)).not.toHaveText('')
  await grid(aigu.page).focus()
}

const grid = (page: Page): Locator => page.getByRole('grid')

/** A cell by its row in the view (2 is the first under the header) and its column from 1. */
function cell(page: Page, row: number, column: number): Locator {
  return page.locator(`[aria-rowindex="${String(row)}"] [aria-colindex="${String(column + 1)}"]`)
}

async function names(page: Page): Promise<string[]> {
  const rows = page.locator('.grid-body [role="row"]:not([hidden])')
  const found = await rows.evaluateAll((elements) =>
    elements
      .map((row) => [
        Number(row.getAttribute('aria-rowindex')),
        row.querySelector('[aria-colindex="2"]')?.textContent ?? '',
      ])
      .sort((a, b) => Number(a[0]) - Number(b[0])),
  )
  return found.map(([, name]) => String(name))
}

async function openColumnMenu(page: Page, column: number): Promise<Locator> {
  await cell(page, 1, column).hover()
  await cell(page, 1, column).locator('.grid-menu-button').click()
  const menu = page.getByRole('dialog', { name: /^Colonne/ })
  await expect(menu).toBeVisible()
  return menu
}

async function saveCopy(aigu: AiguApp): Promise<string> {
  const path = join(aigu.folder, 'copie.csv')
  await aigu.chooseSavePath(path)
  await aigu.clickMenuItem('save-copy')
  await aigu.page.getByRole('button', { name: 'Enregistrer la copie…' }).click()
  await expect(aigu.page.getByText('Copie enregistrée').first()).toBeVisible()
  return readFileSync(path, 'utf8')
}

test('a column sorts from its header and by keyboard, says so, and comes back to the order of the file', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu)
  const menu = await openColumnMenu(page, 3)
  await menu.getByRole('button', { name: /Trier du plus grand/ }).click()
  await expect
    .poll(() => names(page))
    .toEqual(['Piscine', 'École Pasteur', 'Stade', 'Salle des fêtes', 'Gare', 'Médiathèque'])
  await expect(cell(page, 1, 3)).toHaveAttribute('aria-sort', 'descending')
  // The margin goes on counting as the file does.
  await expect(page.locator('[aria-rowindex="2"] .grid-number')).toHaveText('5')
  await cell(page, 2, 4).click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect
    .poll(() => names(page))
    .toEqual(['Salle des fêtes', 'Piscine', 'École Pasteur', 'Stade', 'Médiathèque', 'Gare'])
  await aigu.screenshot('views-sorted')
  await aigu.expectNoAccessibilityViolation()
  await aigu.clickMenuItem('clear-sort')
  await expect.poll(() => names(page)).toEqual(lines.map((line) => line.split(';')[0]))
  expect(await saveCopy(aigu)).toBe([header, ...lines, ''].join('\n'))
})

test('a filter shows some rows, says which, and lets go of them', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu)
  const menu = await openColumnMenu(page, 2)
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('views-column-menu')
  await menu.getByRole('button', { name: 'Tout décocher' }).click()
  await menu.getByRole('checkbox', { name: /^Lens/ }).check()
  await menu.getByRole('button', { name: 'Appliquer' }).click()
  await expect.poll(() => names(page)).toEqual(['Salle des fêtes', 'Gare'])
  await expect(page.locator('.view-line').getByText('2 lignes sur 6')).toBeVisible()
  await expect(page.getByText('filtre : commune = Lens')).toBeVisible()
  await aigu.screenshot('views-filtered')
  await page.getByRole('button', { name: 'Tout afficher' }).click()
  await expect.poll(() => names(page)).toHaveLength(6)
})

test('what is looked for is counted and gone through; all is replaced after it was shown, and one undo takes it back', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu)
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill('LENS')
  await expect(page.getByText('3 cellules')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 sur 3 cellules')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByText('2 sur 3 cellules')).toBeVisible()
  await page.keyboard.press('Shift+F3')
  await expect(page.getByText('1 sur 3 cellules')).toBeVisible()
  await expect(cell(page, 3, 2)).toHaveClass(/is-found/)
  await expect(cell(page, 3, 2)).toHaveClass(/is-active/)
  await aigu.clickMenuItem('replace')
  await page.getByLabel('Remplacer par').fill('Lens (62)')
  await page.getByRole('button', { name: 'Voir avant de tout remplacer' }).click()
  await expect(page.getByText('3 cellules vont changer.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Remplacer, Ligne 7, commune' }).uncheck()
  await aigu.screenshot('views-replace')
  await aigu.expectNoAccessibilityViolation()
  await page.getByRole('button', { name: 'Remplacer dans 2 cellules' }).click()
  await expect(page.getByText('2 cellules remplacées.').first()).toBeVisible()
  await expect(cell(page, 3, 2)).toHaveText('Lens (62)')
  const replaced = [header, ...lines, '']
    .join('\n')
    .replace('fêtes;Lens', 'fêtes;Lens (62)')
    .replace('Piscine;lens', 'Piscine;Lens (62)')
  expect(await saveCopy(aigu)).toBe(replaced)
})

test('columns are hidden, frozen and shown again; a copy has them all', async ({ aigu }) => {
  const { page } = aigu
  await openTable(aigu)
  await cell(page, 2, 2).click()
  await aigu.clickMenuItem('hide-column')
  await expect(cell(page, 1, 2)).toContainText('places')
  await expect(cell(page, 2, 2)).toHaveText('120')
  await expect(page.getByText('1 colonne masquée')).toBeVisible()
  await cell(page, 2, 1).click()
  await aigu.clickMenuItem('freeze-columns')
  await expect(cell(page, 2, 1)).toHaveClass(/is-last-frozen/)
  await aigu.clickMenuItem('wrap-column')
  await expect(cell(page, 2, 1)).toHaveClass(/is-wrapped/)
  await aigu.screenshot('views-columns')
  await aigu.expectNoAccessibilityViolation()
  await aigu.clickMenuItem('show-all-columns')
  await expect(cell(page, 2, 2)).toHaveText('Liévin')
  expect(await saveCopy(aigu)).toBe([header, ...lines, ''].join('\n'))
})

test('on several lines a repair is shown whole, before and after', async ({ aigu }) => {
  const { page } = aigu
  const text =
    'Ouvert du lundi au vendredi de 8 h 30 à 12 h, fermÃ© l’été et les jours fÃ©riÃ©s du dÃ©partement'
  await openTable(aigu, [`Mairie;Lens;1;${text}`])
  const repaired = cell(page, 2, 4)
  await expect(repaired).toContainText('…')
  await repaired.click()
  await aigu.clickMenuItem('wrap-column')
  await expect(repaired).not.toContainText('…')
  await expect(repaired.locator('del')).toHaveText(text)
  await expect(repaired.locator('ins')).toContainText(/^Ouvert du lundi .* fermé l’été et les jours fériés/)
  await aigu.clickMenuItem('wrap-column')
  await expect(repaired).toContainText('…')
})

test('the right button on a column’s name sorts and hides it, as the menu of the column does', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu)
  const choose = async (on: Locator, name: RegExp): Promise<void> => {
    await on.click({ button: 'right' })
    await page.getByRole('menuitem', { name }).click()
  }
  await choose(cell(page, 1, 1), /^Trier du plus petit/)
  await expect.poll(async () => (await names(page)).at(0)).toBe('École Pasteur')
  await expect.poll(async () => (await names(page)).at(1)).toBe('Gare')
  await choose(cell(page, 2, 2), /^Seulement les lignes qui ont cette valeur/)
  await expect.poll(() => names(page)).toEqual(['École Pasteur'])
  await aigu.clickMenuItem('show-everything')
  await choose(cell(page, 1, 2), /^Masquer cette colonne/)
  await expect(cell(page, 1, 2)).toContainText('places')
  await choose(cell(page, 1, 2), /^Trier et filtrer cette colonne/)
  await expect(page.getByRole('dialog', { name: 'Colonne places' })).toBeVisible()
})

test('a row is gone to by its number, far down a sorted table too; selections are counted', async ({
  aigu,
}) => {
  const { page } = aigu
  const many = Array.from({ length: 3000 }, (_, row) => `Lieu ${String(row + 1)};Lens;${String(row % 7)};`)
  await openTable(aigu, many)
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: /Numéro de ligne/ }).fill('2501')
  await page.keyboard.press('Enter')
  await expect(page.locator('.grid-cell.is-active')).toHaveText('Lieu 2500')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(page.getByText('tri : nom')).toBeVisible()
  // The officer stays on the row they were on.
  await expect(page.locator('.grid-cell.is-active')).toHaveText('Lieu 2500')
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: /Numéro de ligne/ }).fill('2')
  await page.keyboard.press('Enter')
  await expect(page.locator('.grid-cell.is-active')).toHaveText('Lieu 1')
  await cell(page, 1, 3).click()
  await expect(
    page.getByText(/3\s000\scellules · 3\s000\sremplies · 7\svaleurs différentes · somme/),
  ).toBeVisible()
})

test('in a sorted table a new row is gone to where it is seen, and rows are not moved out of sight', async ({
  aigu,
}) => {
  const { page } = aigu
  await openTable(aigu)
  await cell(page, 2, 1).click()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  const sorted = ['École Pasteur', 'Gare', 'Médiathèque', 'Piscine', 'Salle des fêtes', 'Stade']
  await expect.poll(() => names(page)).toEqual(sorted)
  await cell(page, 4, 1).click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(
    page.getByText(/^Les lignes se déplacent quand tout le tableau est affiché/).first(),
  ).toBeVisible()
  await expect(page.locator('.grid-cell.is-active')).toHaveText('Médiathèque')
  await aigu.clickMenuItem('insert-row-below')
  await expect.poll(() => names(page)).toEqual([...sorted.slice(0, 3), '', ...sorted.slice(3)])
  await expect(page.getByText('1 ligne insérée', { exact: true }).first()).toBeVisible()
  await page.keyboard.type('Musée')
  await page.keyboard.press('Enter')
  await expect(cell(page, 5, 1)).toHaveText('Musée')
  await cell(page, 3, 1).click()
  await aigu.clickMenuItem('insert-row-above')
  await expect(page.getByText(/elle s’affiche ailleurs/).first()).toBeVisible()
  await expect(page.locator('.grid-cell.is-active')).toHaveText('Gare')
  const kept = [...lines.slice(0, 3), 'Musée;;;', ...lines.slice(3, 5), ';;;', ...lines.slice(5)]
  expect(await saveCopy(aigu)).toBe([header, ...kept, ''].join('\n'))
})
