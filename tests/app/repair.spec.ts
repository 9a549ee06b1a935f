/** The repair screen, from the drop to the copy on disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import { cleanFile, dvorakFile, mixedFile } from './specimen-files.ts'

/** « Enregistrer une copie… » twice: the panel, then the writing. */
async function saveCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
}

function groups(page: Page): Locator {
  return page.getByRole('region', { name: 'Réparations proposées' }).getByRole('listitem')
}

test('a mixed file comes back right: three answers at the top, one click, and the copy is right', async ({
  aigu,
}) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('60 lignes, 4 colonnes')
  await expect(
    page.getByText(/Ce fichier mélange deux encodages\s: \d+\slignes en UTF-8, \d+ en Windows-1252\./),
  ).toBeVisible()
  await expect(page.getByText(/\d+\scellules et 1\snom de colonne/).first()).toBeVisible()
  await aigu.screenshot('reparer-abime')

  const target = join(aigu.folder, 'copie.csv')
  await aigu.chooseSavePath(target)
  await saveCopy(page)
  expect(readFileSync(target, 'utf8')).toBe(specimen.right)
  expect(readFileSync(specimen.path).equals(specimen.bytes)).toBe(true)
  await expect(page.getByText('L’original, equipements.csv, n’a pas été touché.')).toBeVisible()
  await aigu.screenshot('enregistre')
})

test('what is refused stays as it was', async ({ aigu }) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(groups(page).first()).toBeVisible()
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByText('Aucune réparation n’est acceptée')).toBeVisible()
  const target = join(aigu.folder, 'refus.csv')
  await aigu.chooseSavePath(target)
  await saveCopy(page)
  expect(readFileSync(target).equals(specimen.bytes)).toBe(true)
})

test('one kind of damage can be refused, looked at and explained', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  const group = groups(page).filter({ hasText: 'Accents lus de travers' }).first()
  const box = group.getByRole('checkbox')
  await expect(box).toBeChecked()
  await group.getByRole('button', { name: 'Pourquoi' }).click()
  await expect(group.getByText('C3 A9', { exact: false }).first()).toBeVisible()
  await group.getByRole('button', { name: 'Voir les lignes' }).click()
  await expect(page.getByRole('button', { name: 'Ne plus filtrer' })).toBeVisible()
  await aigu.screenshot('reparer-pourquoi')
  // The box itself is hidden under its drawing.
  await group.locator('label').click()
  await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'Tout accepter' }).click()
  await expect(box).toBeChecked()
})

test('a single cell can be refused, and only that cell stays', async ({ aigu }) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row').filter({ hasText: 'Liévin' }).first()).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Space')
  await expect(groups(page).filter({ hasText: /\d+ sur \d+/ })).toHaveCount(1)
  const target = join(aigu.folder, 'sauf-une.csv')
  await aigu.chooseSavePath(target)
  await saveCopy(page)
  const saved = readFileSync(target, 'utf8').split('\r\n')
  const right = specimen.right.split('\r\n')
  const different = saved.filter((line, index) => line !== right[index])
  expect(different).toHaveLength(1)
})

test('a clean file is said to be clean, and its copy is the same byte for byte', async ({ aigu }) => {
  const { page } = aigu
  const specimen = cleanFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(page.getByRole('heading', { name: 'Rien à réparer' })).toBeVisible()
  await aigu.screenshot('reparer-propre')
  const target = join(aigu.folder, 'pareil.csv')
  await aigu.chooseSavePath(target)
  await saveCopy(page)
  expect(readFileSync(target).equals(specimen.bytes)).toBe(true)
  await expect(page.getByText('Le texte est identique à l’original.', { exact: false }).first()).toBeVisible()
})

test('before saving, the officer sees what Excel, LibreOffice and data.gouv.fr will show', async ({
  aigu,
}) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  for (const reader of ['Excel', 'LibreOffice', 'data.gouv.fr']) {
    await expect(
      page.getByRole('article').filter({ has: page.getByRole('heading', { name: reader }) }),
    ).toBeVisible()
  }
  await page.locator('label').filter({ hasText: 'Pour Excel' }).click()
  await expect(page.getByText('UTF-8 avec BOM, point-virgule', { exact: false })).toBeVisible()
  await aigu.screenshot('enregistrer')
  const target = join(aigu.folder, 'excel.csv')
  await aigu.chooseSavePath(target)
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe(`\ufeff${specimen.right}`)
})

test('a format that would lose letters is refused, with the cells', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(dvorakFile(aigu.folder).path)
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await page.locator('label').filter({ hasText: 'Windows-1252' }).click()
  await expect(page.getByRole('heading', { name: /1 cellule ne peut pas/ })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Salle Dvořák' }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer la copie' })).toBeDisabled()
  await aigu.screenshot('enregistrer-1252')
})

test('choices that no copy holds are kept, and another file opens without a question', async ({ aigu }) => {
  const { page } = aigu
  const mixed = mixedFile(aigu.folder).path
  await aigu.dropFile(mixed)
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByText('Aucune réparation n’est acceptée')).toBeVisible()
  await aigu.dropFile(cleanFile(aigu.folder).path)
  await expect(page.getByRole('heading', { level: 1, name: 'propre.csv' })).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await aigu.dropFile(mixed)
  await expect(page.getByRole('heading', { level: 1, name: 'equipements.csv' })).toBeVisible()
  await expect(page.getByText('Aucune réparation n’est acceptée')).toBeVisible()
})

test('the columns can be separated otherwise', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(cleanFile(aigu.folder).path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4 colonnes')
  await page.getByRole('button', { name: 'Séparateur' }).click()
  await page.getByRole('menuitemradio', { name: 'virgule', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 colonne')
})
