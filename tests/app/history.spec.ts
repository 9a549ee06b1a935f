/** What was done, looked at, compared, restored: by mouse, then by the keyboard alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { cell, goTo, press, typeOver } from './fixtures/table-editing.ts'
import { cleanFile, mixedFile } from './specimen-files.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Historique', exact: true })
const lines = (page: Page) => panel(page).getByRole('option')
/** An edited cell says so after its text. */
const cellOf = (page: Page, text: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${text}(, modifié)?$`) })

/** Row 3 of the file, column « Commune »: one after the other. */
const values = ['Avion', 'Vendin-le-Vieil']

async function openEdited(aigu: AiguApp): Promise<void> {
  const { page } = aigu
  await aigu.dropFile(cleanFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  for (const value of values) await typeOver(page, 1, 1, value)
  await page.keyboard.press('Control+h')
  await expect(lines(page)).toHaveCount(3)
}

test('two edits are two lines; the earlier state is shown, compared and restored, and the restore undone', async ({
  aigu,
}) => {
  const { page } = aigu
  await openEdited(aigu)
  await expect(lines(page).nth(0)).toContainText('Vous avez modifié la cellule Commune, ligne 3')
  await expect(lines(page).nth(0)).toContainText('Vendin-le-Vieil')
  await expect(lines(page).nth(2)).toContainText('Fichier reçu')
  await aigu.expectNoAccessibilityViolation()

  await lines(page).nth(1).click()
  await expect(page.getByText(/Vous regardez le tableau tel qu’il était aujourd’hui/)).toBeVisible()
  await expect(cellOf(page, 'Avion')).toBeVisible()
  await expect(cellOf(page, 'Vendin-le-Vieil')).toHaveCount(0)
  await expect(page.getByRole('grid')).toHaveCount(1)
  const height = await page.getByRole('grid').evaluate((grid) => grid.clientHeight)
  expect(height, 'the earlier table takes the room of the present one').toBeGreaterThan(200)
  await aigu.expectNoAccessibilityViolation()

  await page.getByRole('button', { name: 'Comparer avec maintenant' }).click()
  await expect(page.getByText(/1.cellule changée/)).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /Avion, Changée depuis, Vendin-le-Vieil/ })).toBeVisible()
  await aigu.expectNoAccessibilityViolation()

  await page.getByRole('button', { name: 'Restaurer cet état' }).click()
  await expect(page.getByText(/de nouveau comme il était/)).toBeVisible()
  await expect(cellOf(page, 'Avion')).toBeVisible()
  await expect(lines(page)).toHaveCount(4)
  await expect(lines(page).nth(0)).toContainText('Vous avez remis le tableau comme il était')

  await page.keyboard.press('Control+z')
  await expect(lines(page)).toHaveCount(5)
  await expect(lines(page).nth(0)).toContainText('Vous avez annulé')
  await expect(lines(page).nth(1)).toContainText('annulé depuis')
})

test('an earlier state is looked at and left by the keyboard alone', async ({ aigu }) => {
  const { page } = aigu
  await openEdited(aigu)
  await expect(panel(page).getByRole('heading', { name: 'Historique' })).toBeFocused()
  // The two buttons and the three choices above the list.
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press('Tab')
    if (
      await lines(page)
        .nth(0)
        .evaluate((line) => line === document.activeElement)
    )
      break
  }
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/rien ne peut y être modifié/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/rien ne peut y être modifié/)).toHaveCount(0)
  await expect(lines(page).nth(2)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  // From a cell, the keyboard goes back to it.
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+h')
  await expect(panel(page).getByRole('heading', { name: 'Historique' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
})

test('every value of a cell is listed, and any is put back: from the right button, by mouse and by keyboard', async ({
  aigu,
}) => {
  const { page } = aigu
  await aigu.dropFile(cleanFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  // Its row may still be on the way.
  await expect(cell(page, 1, 1)).not.toHaveText('')
  const before = await cell(page, 1, 1).textContent()
  for (const value of values) await typeOver(page, 1, 1, value)
  await cell(page, 1, 1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Historique de la cellule' }).click()
  const list = panel(page).getByRole('grid', { name: /Valeurs de la cellule/ })
  await expect(list.getByRole('row')).toHaveCount(3)
  await expect(panel(page).getByText('Ligne 3, Commune')).toBeVisible()
  await expect(list.getByRole('row').nth(0)).toContainText('valeur actuelle')
  await expect(list.getByRole('row').nth(2)).toContainText('dans le fichier reçu')
  await aigu.expectNoAccessibilityViolation()

  await list.getByRole('button', { name: 'Reprendre cette valeur Avion' }).click()
  await expect(cell(page, 1, 1)).toHaveText('Avion')
  await expect(list.getByRole('row')).toHaveCount(4)
  await expect(list.getByRole('row').nth(0)).toContainText('la reprise d’une ancienne valeur')
  await list.getByRole('row').nth(3).focus()
  await press(page, 'ArrowRight', 'Enter')
  await expect(cell(page, 1, 1)).toHaveText(before ?? '')
  await goTo(page, 1, 1)
  await press(page, 'Control+z')
  await expect(cell(page, 1, 1)).toHaveText('Avion')

  await press(page, 'ArrowLeft')
  await expect(panel(page).getByText('Rien n’a été modifié ici.')).toBeVisible()
  await panel(page).getByText('Ligne', { exact: true }).click()
  await expect(lines(page)).toHaveCount(5)
})

test('one gesture among others is taken back alone, and named by the history', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(cleanFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  // Its row may still be on the way.
  await expect(cell(page, 1, 1)).not.toHaveText('')
  const before = await cell(page, 1, 1).textContent()
  await typeOver(page, 1, 1, 'Avion')
  await typeOver(page, 2, 1, 'Lens')
  await page.keyboard.press('Control+h')
  await lines(page).nth(1).click()
  await page.getByRole('button', { name: 'Défaire ce geste seul' }).click()
  await expect(page.getByText(/rien ne peut y être modifié/)).toHaveCount(0)
  await expect(cell(page, 1, 1)).toHaveText(before ?? '')
  await expect(cell(page, 2, 1)).toHaveText('Lens')
  await expect(page.getByText(/rien d’autre n’a bougé/)).toBeVisible()
  await expect(lines(page).nth(0)).toContainText(
    'Vous avez défait la modification de la cellule Commune, ligne 3',
  )
  await expect(lines(page).nth(2)).toContainText('annulé depuis')
})

test('any moment gets a name, is found again under it, compared with another, renamed, and unnamed', async ({
  aigu,
}) => {
  const { page } = aigu
  await openEdited(aigu)
  await lines(page).nth(1).click()
  await page.getByRole('button', { name: 'Nommer cet état…' }).click()
  await page.keyboard.insertText('envoyé au DGS')
  await press(page, 'Enter')
  await expect(lines(page).nth(0)).toContainText('Version « envoyé au DGS » : le tableau tel qu’il était')
  await page.getByRole('button', { name: 'Revenir à maintenant' }).click()
  await page.getByRole('button', { name: 'Nommer cette version…' }).click()
  await page.keyboard.insertText('après relecture')
  await press(page, 'Enter')

  await panel(page).getByText('Versions', { exact: true }).click()
  await expect(lines(page)).toHaveCount(2)
  await lines(page).filter({ hasText: 'envoyé au DGS' }).click()
  await expect(page.getByText(/Vous regardez la version «.envoyé au DGS.»/)).toBeVisible()
  await expect(cellOf(page, 'Avion')).toBeVisible()
  await page.getByRole('button', { name: 'Comparer avec' }).click()
  await aigu.expectNoAccessibilityViolation()
  await page.getByRole('menuitem', { name: 'après relecture' }).click()
  await expect(page.getByText(/De cet état à la version «.après relecture.»/)).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /Avion, Changée depuis, Vendin-le-Vieil/ })).toBeVisible()

  await page.getByRole('button', { name: 'Renommer…' }).click()
  await press(page, 'Control+a')
  await page.keyboard.insertText('envoyé au maire')
  await press(page, 'Enter')
  await expect(lines(page).filter({ hasText: 'envoyé au maire' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Retirer ce nom' }).click()
  await expect(lines(page)).toHaveCount(1)
  await aigu.expectNoAccessibilityViolation()
})

test('the history is looked through by what was done and by column, with the keyboard', async ({ aigu }) => {
  const { page } = aigu
  await openEdited(aigu)
  await goTo(page, 4, 0)
  await press(page, 'Control+Delete')
  await expect(lines(page)).toHaveCount(4)
  await panel(page).getByRole('button', { name: /Quoi/ }).focus()
  await press(page, 'Enter')
  await page.getByRole('menuitemradio', { name: 'lignes' }).focus()
  await press(page, 'Enter')
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).toContainText('Vous avez supprimé 1')
  await panel(page)
    .getByRole('button', { name: /Colonne/ })
    .click()
  await page.getByRole('menuitemradio', { name: 'Commune' }).click()
  await expect(panel(page).getByText('Rien de tel n’a été fait.')).toBeVisible()
  await aigu.expectNoAccessibilityViolation()
})

test('a version keeps its name when Aigu is started again', async ({ aigu }) => {
  const { page } = aigu
  await openEdited(aigu)
  await page.getByRole('button', { name: 'Nommer cette version' }).click()
  await page.keyboard.type('envoyé au DGS')
  await page.keyboard.press('Enter')
  await expect(lines(page).nth(0)).toContainText('Version « envoyé au DGS »')
  await aigu.pressInDialog('Fermer sans enregistrer')
  const again = await aigu.restart([join(aigu.folder, 'propre.csv')])
  await expect(again.page.getByRole('grid')).toBeVisible()
  await again.page.keyboard.press('Control+h')
  await expect(lines(again.page).nth(0)).toContainText('Version « envoyé au DGS »')
  await lines(again.page).nth(0).click()
  await expect(cellOf(again.page, 'Vendin-le-Vieil')).toBeVisible()
})

test('ticked repairs are applied for good, said, and a copy has them as before', async ({ aigu }) => {
  const { page } = aigu
  const { path, right } = mixedFile(aigu.folder)
  await aigu.dropFile(path)
  await page.getByRole('button', { name: /Appliquer les réparations cochées \(/ }).click()
  await expect(page.getByText(/réparations appliquées\. Pour revenir en arrière\s: Annuler/)).toBeVisible()
  await expect(page.locator('.group-count').first()).toContainText('tout est réglé')
  await aigu.expectNoAccessibilityViolation()
  await page.keyboard.press('Control+h')
  await expect(lines(page).nth(0)).toContainText(/Vous avez appliqué\s.*\sréparations/)
  const target = join(aigu.folder, 'copie.csv')
  await aigu.chooseSavePath(target)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Enregistrer la copie' })).toBeEnabled()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
  expect(readFileSync(target, 'utf8')).toBe(right)
})

test('Ctrl+Z takes applied repairs back wherever the keyboard is, and nothing moves for the saved state', async ({
  aigu,
}) => {
  const { page } = aigu
  await aigu.resize(1280, 800)
  await aigu.dropFile(mixedFile(aigu.folder).path)
  const height = () =>
    page
      .getByRole('banner')
      .first()
      .evaluate((bar) => bar.clientHeight)
  const before = await height()
  await page.getByRole('button', { name: /Appliquer les réparations cochées \(/ }).click()
  await expect(page.getByText('rien ne l’est plus')).toBeVisible()
  await expect(page.getByText(/Tout est enregistré/).first()).toBeVisible()
  expect(await height()).toBe(before)
  // Nothing is left to decide, and the buttons say so.
  await expect(page.getByRole('button', { name: 'Tout refuser' })).toBeDisabled()
  await page.locator('.view-switch').getByText('Tout', { exact: true }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Tout refuser' })).toBeEnabled()
  await expect(page.getByText('rien ne l’est plus')).toHaveCount(0)
  await expect(page.getByText(/réparations appliquées/)).toHaveCount(0)
})
