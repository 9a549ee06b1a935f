/** What colleagues did, seen and taken back in the window: two profiles on one machine, one folder between them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { LONGEST_WAY, choose, together } from './fixtures/colleagues.ts'
import { cell, goTo, plainTable, press, typeOver } from './fixtures/table-editing.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Historique', exact: true })

function writeTable({ folder }: AiguApp, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, plainTable(3, 2))
  return path
}

test('25 rows deleted by a colleague in one gesture are announced, and come back by one click', async ({
  aigu,
}) => {
  test.setTimeout(180_000)
  const karim = await together(aigu)
  await goTo(karim.page, 10, 0)
  await press(karim.page, 'Shift+Space', ...Array<string>(24).fill('Shift+ArrowDown'), 'Control+Delete')
  await expect(cell(karim.page, 10, 0)).toHaveText('A36')

  const { page } = aigu
  const strip = page.getByRole('region', { name: /Karim a supprimé 25.lignes, aujourd’hui/ })
  await expect(strip).toBeVisible({ timeout: LONGEST_WAY })
  await expect(cell(page, 10, 0)).toHaveText('A36')
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('history-wide')
  // It is about this table, and waits while another one of the project is looked at.
  await aigu.chooseFile(writeTable(aigu, 'écoles.csv'))
  await aigu.clickMenuItem('add-table')
  await expect(page.getByRole('tab', { name: 'écoles.csv' })).toHaveAttribute('aria-selected', 'true')
  await expect(strip).toHaveCount(0)
  await page.getByRole('tab', { name: 'lieux.csv' }).click()
  await expect(strip).toBeVisible()
  // What was typed since is no part of it.
  await typeOver(page, 0, 1, 'Lens')
  await strip.getByRole('button', { name: 'Revenir à avant' }).click()
  await expect(strip).toHaveCount(0)
  await expect(cell(page, 10, 0)).toHaveText('A11')
  await expect(cell(page, 0, 1)).toHaveText('Lens')

  await page.keyboard.press('Control+h')
  await expect(panel(page).getByRole('option').first()).toContainText(
    /Vous avez défait la suppression de 25.lignes \(fait par Karim\)/,
  )
  await expect(panel(page).getByText(/défait depuis par vous/)).toBeVisible()
  await press(page, 'Control+z')
  await expect(cell(page, 10, 0)).toHaveText('A36')
  await expect(cell(page, 0, 1)).toHaveText('Lens')
})

/** Léa works apart from the folder for a while, as on a train; the other works on. */
async function apart(aigu: AiguApp, work: () => Promise<void>): Promise<void> {
  await aigu.clickMenuItem('leave-folder')
  await expect(aigu.page.getByTestId('folder')).toHaveCount(0)
  await work()
  await choose(aigu, join(aigu.folder, 'Partage'))
}

test('a cell that two people wrote is marked, told with both values, and settled for both by keyboard', async ({
  aigu,
}) => {
  test.setTimeout(180_000)
  const karim = await together(aigu)
  const { page } = aigu
  await apart(aigu, async () => {
    await typeOver(page, 2, 1, 'Liévin')
    await typeOver(karim.page, 2, 1, 'Avion')
  })
  const strip = page.getByRole('region', { name: 'À trancher' })
  await expect(strip).toContainText('1 choix à faire', { timeout: LONGEST_WAY })
  await expect(page.getByRole('gridcell', { name: /, deux valeurs, à trancher$/ })).toHaveCount(1)
  await aigu.expectNoAccessibilityViolation()

  await strip.getByRole('button', { name: 'Choisir' }).click()
  const panel = page.getByRole('region', { name: 'À trancher' })
  await expect(panel.getByRole('heading', { name: /À trancher/ })).toBeFocused()
  await expect(panel.getByRole('button', { name: 'Ligne 4, Colonne B' })).toBeVisible()
  await expect(panel.getByText('Karim, aujourd’hui')).toBeVisible()
  await expect(panel.getByText('vous, aujourd’hui')).toBeVisible()
  await expect(panel.getByText('dans le fichier reçu')).toBeVisible()
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('history-settle')

  await panel.getByRole('button', { name: 'Garder Liévin' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Plus rien à trancher.')).toBeVisible()
  await expect(cell(page, 2, 1)).toHaveText('Liévin')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeFocused()
  // The choice reaches the other, who is asked nothing.
  await expect(cell(karim.page, 2, 1)).toHaveText('Liévin', { timeout: LONGEST_WAY })
  await expect(karim.page.getByRole('region', { name: 'À trancher' })).toHaveCount(0)
})

test('a row deleted by one and written by the other stays, and is decided', async ({ aigu }) => {
  test.setTimeout(180_000)
  const karim = await together(aigu)
  const { page } = aigu
  await apart(aigu, async () => {
    await typeOver(page, 5, 2, 'rouvert')
    await goTo(karim.page, 5, 0)
    await press(karim.page, 'Control+Delete')
    await expect(cell(karim.page, 5, 0)).toHaveText('A7')
  })
  const panel = page.getByRole('region', { name: 'À trancher' })
  await panel.getByRole('button', { name: 'Choisir' }).click({ timeout: LONGEST_WAY })
  await expect(panel.getByText(/Supprimée par Karim, aujourd’hui/)).toBeVisible()
  await expect(panel.getByText('rouvert')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '! 7' })).toBeVisible()
  await panel.getByRole('button', { name: 'Supprimer la ligne' }).click()
  await expect(cell(page, 5, 0)).toHaveText('A7')
  await expect(panel.getByText('Plus rien à trancher.')).toBeVisible()
  await page.getByRole('grid').focus()
  await press(page, 'Control+z')
  await expect(cell(page, 5, 2)).toHaveText('rouvert')
})
