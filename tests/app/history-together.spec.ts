/** What colleagues did, seen and taken back in the window: two profiles on one machine, one folder between them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { cell, editor, goTo, plainTable, press } from './fixtures/table-editing.ts'

/** A packet is closed 3 s after the last gesture, and folders are looked at every 8 s. */
const LONGEST_WAY = 25_000

const panel = (page: Page) => page.getByRole('region', { name: 'Historique', exact: true })

async function callThemselves({ page, clickMenuItem }: AiguApp, name: string): Promise<void> {
  await clickMenuItem('set-name')
  const field = page.getByRole('textbox', { name: 'Votre nom' })
  await field.fill(name)
  await field.press('Enter')
  await expect(field).toHaveCount(0)
}

async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await goTo(page, row, column)
  await page.keyboard.type(text)
  await expect(editor(page)).toHaveCount(1)
  await press(page, 'Enter')
  await expect(cell(page, row, column)).toHaveText(text)
}

async function choose(aigu: AiguApp, folder: string): Promise<void> {
  await aigu.chooseFile(folder)
  await aigu.clickMenuItem('choose-folder')
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
}

/** Léa and Karim, with one table between them. */
async function together(aigu: AiguApp): Promise<AiguApp> {
  const shared = join(aigu.folder, 'Partage')
  mkdirSync(shared)
  const path = join(aigu.folder, 'lieux.csv')
  writeFileSync(path, plainTable(60, 4))
  await callThemselves(aigu, 'Léa')
  await aigu.dropFile(path)
  await expect(cell(aigu.page, 0, 0)).toHaveText('A1')
  await type(aigu.page, 0, 0, 'Mairie')
  await choose(aigu, shared)
  const karim = await aigu.colleague()
  await callThemselves(karim, 'Karim')
  await choose(karim, shared)
  await expect(cell(karim.page, 0, 0)).toHaveText('Mairie')
  return karim
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
  // What was typed since is no part of it.
  await type(page, 0, 1, 'Lens')
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
