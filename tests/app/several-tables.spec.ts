/** Several tables in one project, through the window: added, gone to, named, taken out, put back, found again. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { firstCellWith } from './fixtures/cells.ts'

const places = 'nom;ville\r\nMairie;Lens\r\nPiscine;LiÃ©vin\r\nGare;Bully\r\n'
const schools = 'école,effectif\r\nJules-Ferry,120\r\nJean-Macé,95\r\n'
const LONGEST_WAY = 25_000

function fileIn({ folder }: AiguApp, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true })
const tabNames = (page: Page): Promise<string[]> => page.getByRole('tab').allInnerTexts()
const said = (page: Page, text: string): Locator => page.getByRole('paragraph').filter({ hasText: text })

async function typeOver(page: Page, text: string, value: string): Promise<void> {
  await firstCellWith(page, text).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await expect(firstCellWith(page, value)).toBeVisible()
}

async function openPlaces(aigu: AiguApp): Promise<void> {
  await aigu.dropFile(fileIn(aigu, 'lieux.csv', places))
  await expect(aigu.page.getByRole('grid')).toBeVisible()
  await aigu.clickMenuItem('show-all-rows')
  await typeOver(aigu.page, 'Mairie', 'Hôtel de ville')
}

async function addTable(aigu: AiguApp, name: string, text: string): Promise<void> {
  await aigu.chooseFile(fileIn(aigu, name, text))
  await aigu.clickMenuItem('add-table')
  await expect(tab(aigu.page, name)).toHaveAttribute('aria-selected', 'true')
}

async function twoTables(aigu: AiguApp): Promise<void> {
  await openPlaces(aigu)
  await addTable(aigu, 'écoles.csv', schools)
}

test('a table is added to the project, each keeps its place and its own undo', async ({ aigu }) => {
  const { page } = aigu
  await openPlaces(aigu)
  await expect(page.getByRole('tab')).toHaveCount(0)
  await addTable(aigu, 'écoles.csv', schools)
  expect(await tabNames(page)).toEqual(['lieux.csv', 'écoles.csv'])
  await typeOver(page, 'Jean-Macé', 'Marie-Curie')
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('several-tables')

  await page.keyboard.press('Control+PageUp')
  await expect(tab(page, 'lieux.csv')).toHaveAttribute('aria-selected', 'true')
  await expect(firstCellWith(page, 'Hôtel de ville')).toBeVisible()
  // The keyboard is in the table, under the cell that was typed in last.
  await page.keyboard.type('Bassin')
  await page.keyboard.press('Enter')
  await expect(firstCellWith(page, 'Bassin')).toBeVisible()
  await expect(firstCellWith(page, 'Piscine')).toHaveCount(0)
  await page.keyboard.press('Control+PageDown')
  await expect(firstCellWith(page, 'Marie-Curie')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(firstCellWith(page, 'Jean-Macé')).toBeVisible()
  await expect(page.getByTestId('saved')).toContainText('Tout est enregistré')
  await page.keyboard.press('Control+PageUp')
  await expect(firstCellWith(page, 'Bassin')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(firstCellWith(page, 'Piscine')).toBeVisible()
})

test('the column where one was is in sight when one comes back, wide columns before it or not', async ({
  aigu,
}) => {
  const { page } = aigu
  const row = (of: string): string =>
    Array.from({ length: 14 }, (_, column) => `${of} ${String(column)} ${'mot '.repeat(8)}`.trim()).join(';')
  await aigu.dropFile(
    fileIn(
      aigu,
      'large.csv',
      [row('colonne'), row('un'), ...Array<string>(2_000).fill(row('autre'))].join('\n'),
    ),
  )
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Fin')
  await page.keyboard.press('Enter')
  await expect(firstCellWith(page, 'Fin')).toBeInViewport()
  await addTable(aigu, 'écoles.csv', schools)
  await page.keyboard.press('Control+PageUp')
  await expect(tab(page, 'large.csv')).toHaveAttribute('aria-selected', 'true')
  await expect(firstCellWith(page, 'Fin')).toBeInViewport()
  // On the column's name as on a cell of it.
  const name = page.getByRole('columnheader', { name: /^colonne 13/ })
  await name.click()
  await page.keyboard.press('Control+PageDown')
  await expect(tab(page, 'écoles.csv')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+PageUp')
  await expect(name).toBeInViewport({ ratio: 0.9 })
})

test('a sorted view is found again when one comes back', async ({ aigu }) => {
  const { page } = aigu
  await twoTables(aigu)
  await page.keyboard.press('Control+PageUp')
  await firstCellWith(page, 'Hôtel de ville').click()
  await aigu.clickMenuItem('sort-up')
  await expect(page.getByRole('gridcell').first()).toContainText('Gare')
  await page.keyboard.press('Control+PageDown')
  await expect(firstCellWith(page, 'Jules-Ferry')).toBeVisible()
  await page.keyboard.press('Control+PageUp')
  await expect(page.getByRole('gridcell').first()).toContainText('Gare')
})

test('everything is there after a kill, in one line of the home screen', async ({ aigu }) => {
  await twoTables(aigu)
  await typeOver(aigu.page, 'Jean-Macé', 'Marie-Curie')
  await expect(aigu.page.getByTestId('saved')).toContainText('Tout est enregistré')
  const again = await aigu.killAndStart()
  const { page } = again
  const works = page.getByRole('listitem').filter({ hasText: 'lieux.csv, écoles.csv' })
  await expect(works).toHaveCount(1)
  await works.getByRole('button').first().click()
  await expect(page.getByRole('tab')).toHaveCount(2)
  await tab(page, 'écoles.csv').click()
  await expect(firstCellWith(page, 'Marie-Curie')).toBeVisible()
  await tab(page, 'lieux.csv').click()
  await expect(tab(page, 'lieux.csv')).toHaveAttribute('aria-selected', 'true')
  // Killed before it was written where the officer was: then the damaged rows are shown first.
  await again.clickMenuItem('show-all-rows')
  await expect(firstCellWith(page, 'Hôtel de ville')).toBeVisible()
  await again.expectNoAccessibilityViolation()
  // The file of a table finds the project, and shows that table.
  await page.keyboard.press('Control+PageDown')
  await again.dropFile(join(again.folder, 'lieux.csv'))
  await expect(tab(page, 'lieux.csv')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('tab')).toHaveCount(2)
})

test('a tab is renamed, moved, taken out and put back, all by keyboard', async ({ aigu }) => {
  const { page } = aigu
  await twoTables(aigu)
  await tab(page, 'écoles.csv').focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Nom du tableau' })).toBeFocused()
  await page.keyboard.type('Écoles')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'Écoles')).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Écoles')

  await page.keyboard.press('ArrowLeft')
  await expect(tab(page, 'lieux.csv')).toBeFocused()
  await expect(tab(page, 'Écoles')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'lieux.csv')).toHaveAttribute('aria-selected', 'true')

  await tab(page, 'Écoles').click({ button: 'right' })
  await aigu.screenshot('several-tables-menu')
  await aigu.expectNoAccessibilityViolation()
  await page.getByRole('menuitem', { name: 'Déplacer le tableau avant' }).click()
  await expect.poll(() => tabNames(page)).toEqual(['Écoles', 'lieux.csv'])

  await tab(page, 'lieux.csv').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Retirer le tableau du projet' }).click()
  await expect(page.getByRole('tab')).toHaveCount(0)
  await expect(firstCellWith(page, 'Jules-Ferry')).toBeVisible()
  await expect(said(page, '« lieux.csv » est retiré du projet')).toBeVisible()
  await page.getByRole('button', { name: 'Remettre', exact: true }).click()
  await expect.poll(() => tabNames(page)).toEqual(['Écoles', 'lieux.csv'])
  await expect(firstCellWith(page, 'Hôtel de ville')).toBeVisible()

  await aigu.clickMenuItem('remove-table')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await aigu.clickMenuItem('put-back-table')
  await expect.poll(() => tabNames(page)).toEqual(['Écoles', 'lieux.csv'])
})

test('a file dropped over a project opens apart, and goes into the project when asked', async ({ aigu }) => {
  const { page } = aigu
  await openPlaces(aigu)
  await aigu.dropFile(fileIn(aigu, 'écoles.csv', schools))
  await expect(said(page, 'Ouvert à part.')).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('several-tables-apart')
  await page.getByRole('button', { name: 'Mettre dans le projet « lieux.csv »' }).click()
  await expect.poll(() => tabNames(page)).toEqual(['lieux.csv', 'écoles.csv'])
  await expect(tab(page, 'écoles.csv')).toHaveAttribute('aria-selected', 'true')
  await tab(page, 'lieux.csv').click()
  await expect(firstCellWith(page, 'Hôtel de ville')).toBeVisible()
})

test('a file that is no table is refused with a sentence, and the project stays on screen', async ({
  aigu,
}) => {
  const { page } = aigu
  await twoTables(aigu)
  await aigu.chooseFile(fileIn(aigu, 'image.png', '\u0089PNG\r\n\u001a\n'))
  await aigu.clickMenuItem('add-table')
  await expect(page.getByRole('status').filter({ hasText: '.' }).first()).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(2)
  await expect(firstCellWith(page, 'Jules-Ferry')).toBeVisible()
})

test('a table that a colleague adds, names and edits arrives live', async ({ aigu }) => {
  test.setTimeout(120_000)
  const shared = join(aigu.folder, 'Partage')
  mkdirSync(shared)
  await openPlaces(aigu)
  await aigu.chooseFile(shared)
  await aigu.clickMenuItem('choose-folder')
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
  const colleague = await aigu.colleague()
  await colleague.chooseFile(shared)
  await colleague.clickMenuItem('choose-folder')
  await expect(colleague.page.getByRole('grid')).toBeVisible()
  await addTable(colleague, 'écoles.csv', schools)
  await typeOver(colleague.page, 'Jean-Macé', 'Marie-Curie')
  await expect(tab(aigu.page, 'écoles.csv')).toBeVisible({ timeout: LONGEST_WAY })
  await expect(said(aigu.page, 'ajouté le tableau « écoles.csv »')).toBeVisible()
  await aigu.screenshot('several-tables-news')
  await tab(aigu.page, 'écoles.csv').click()
  await expect(firstCellWith(aigu.page, 'Marie-Curie')).toBeVisible({ timeout: LONGEST_WAY })
})
