/** Where letters are lost, the officer chooses: word by word, by keyboard, everywhere at once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { lossyFile, mixedFile } from './specimen-files.ts'

const NOTHING_ACCEPTED = 'Aucune réparation n’est acceptée'

async function openLossy(aigu: AiguApp): Promise<Buffer> {
  const specimen = lossyFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(group(aigu.page)).toBeVisible()
  // Keys pressed before the rows are there find no word to choose.
  await expect(aigu.page.getByRole('gridcell', { name: /^Li\ufffdvin/ }).first()).toBeVisible()
  return specimen.bytes
}

function group(page: Page): Locator {
  return page
    .getByRole('region', { name: 'Réparations proposées' })
    .getByRole('listitem')
    .filter({ hasText: 'Lettres perdues' })
    .first()
}

function panel(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Mot perdu, / })
}

/** The panel asks about this word, and its first candidate has the keyboard. */
async function expectAsked(page: Page, place: string, word: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: `Mot perdu, ${place}` })).toBeVisible()
  await expect(panel(page).locator('mark')).toHaveText(word)
  await expect(panel(page).getByRole('option').first()).toBeFocused()
}

/** Which word the panel asks about, '' when it is closed; read at one go, for the panel moves on by itself. */
function asked(page: Page): Promise<string> {
  return page.evaluate(() => {
    const dialog = document.querySelector('[role=dialog][aria-label^="Mot perdu"]')
    const parts = [dialog?.querySelector('mark'), dialog?.querySelector('.lost-word-question')]
    return [dialog?.getAttribute('aria-label'), ...parts.map((part) => part?.textContent)].join(' ').trim()
  })
}

/** Goes to a cell of the table as it is shown, by the keyboard alone. */
async function goTo(page: Page, down: number, right: number): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
  for (let step = 0; step < right; step++) await page.keyboard.press('ArrowRight')
}

async function saved(aigu: AiguApp, name: string): Promise<string> {
  const { page } = aigu
  const target = join(aigu.folder, name)
  await aigu.chooseSavePath(target)
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
  return readFileSync(target, 'utf8')
}

test('nothing lost is ticked beforehand, and the group says why', async ({ aigu }) => {
  const bytes = await openLossy(aigu)
  const lost = group(aigu.page)
  await expect(lost.getByRole('checkbox')).not.toBeChecked()
  await expect(lost).toContainText('Aigu propose, vous choisissez')
  await expect(lost).toContainText(/\d+\smots à choisir/)
  await lost.getByRole('button', { name: 'Pourquoi' }).click()
  await expect(lost).toContainText('jamais coché d’avance')
  await expect(aigu.page.getByText(NOTHING_ACCEPTED)).toBeVisible()
  expect(Buffer.from(await saved(aigu, 'intact.csv')).equals(bytes)).toBe(true)
})

test('a word chosen by keyboard is written, and no other', async ({ aigu }) => {
  const { page } = aigu
  const bytes = await openLossy(aigu)
  await goTo(page, 0, 1)
  await page.keyboard.press('Enter')
  await expectAsked(page, 'Ligne 2, Commune', 'Li\ufffdvin')
  await expect(panel(page).getByRole('option').first()).toContainText('Liévin')
  await expect(panel(page)).toContainText('communes officielles')
  await aigu.screenshot('mot-perdu')
  await aigu.expectNoAccessibilityViolation()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('«\u00a0Liévin\u00a0»\u00a0: 1\u00a0cellule corrigée')
  // On to the next word that waits, in the same row.
  await expect(page.getByRole('dialog', { name: 'Mot perdu, Ligne 2, Description' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await expect(page.getByRole('grid')).toBeFocused()
  const [header, first, ...others] = (await saved(aigu, 'un-mot.csv')).split('\r\n')
  const original = bytes.toString('utf8').split('\r\n')
  expect(header).toBe(original[0])
  expect(first).toBe(original[1]?.replace('Li\ufffdvin', 'Liévin'))
  expect(others).toEqual(original.slice(2))
})

test('the same word everywhere, in one gesture', async ({ aigu }) => {
  const { page } = aigu
  const bytes = await openLossy(aigu)
  await goTo(page, 2, 1)
  await page.keyboard.press('F2')
  await expectAsked(page, 'Ligne 4, Commune', 'Li\ufffdvin')
  await expect(panel(page).getByText('Partout où c’est le même mot (3\u00a0cellules)')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(panel(page)).toContainText('3\u00a0cellules corrigées')
  await page.keyboard.press('Escape')
  expect(await saved(aigu, 'partout.csv')).toBe(bytes.toString('utf8').replaceAll('Li\ufffdvin', 'Liévin'))
})

test('an officer goes through every word without a mouse, by digits', async ({ aigu }) => {
  const { page } = aigu
  await openLossy(aigu)
  await page.keyboard.press('Control+L')
  await expect(panel(page)).toBeVisible()
  const count = /(\d+)\smots à choisir/.exec(await group(page).innerText())?.[1]
  for (let left = Number(count); left > 0; left--) {
    await expect(panel(page).getByRole('option').first()).toBeFocused()
    const before = await asked(page)
    await page.keyboard.press('Digit1')
    await expect.poll(() => asked(page), { intervals: [50] }).not.toBe(before)
    const said =
      left > 1 ? new RegExp(`(?<!\\d)${String(left - 1)}\\smots? à choisir`) : 'Plus aucun mot à choisir.'
    await expect(group(page)).toContainText(said)
  }
  await expect(page.getByText('Il ne reste aucun mot à choisir ici.').first()).toBeVisible()
  expect(await saved(aigu, 'tout.csv')).not.toContain('\ufffd')
})

test('a word left as it is stays as it is, and a refused cell says that it is refused', async ({ aigu }) => {
  const { page } = aigu
  const bytes = await openLossy(aigu)
  await goTo(page, 1, 1)
  const cell = page.getByRole('gridcell', { name: /^B\ufffdthune/ })
  await expect(cell).toHaveAttribute('aria-label', /À confirmer/)
  await page.keyboard.press('Enter')
  await expectAsked(page, 'Ligne 3, Commune', 'B\ufffdthune')
  await page.keyboard.press('Digit0')
  await expect(cell).toHaveAttribute('aria-label', /Réparation refusée/)
  await page.keyboard.press('Escape')
  // Accepted after all, then refused again: the cell is what it was.
  await goTo(page, 1, 1)
  await page.keyboard.press('Space')
  await expect(page.getByRole('gridcell', { name: /^Béthune, Réparé/ })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(cell).toHaveAttribute('aria-label', /Réparation refusée/)
  expect(Buffer.from(await saved(aigu, 'refus.csv')).equals(bytes)).toBe(true)
})

test('the mouse does the same: a click on the cell, a tick, a click on the word', async ({ aigu }) => {
  const { page } = aigu
  const bytes = await openLossy(aigu)
  await page
    .getByRole('gridcell', { name: /^Li\ufffdvin/ })
    .first()
    .click()
  await panel(page).getByText('Partout où c’est le même mot').click()
  await expect(panel(page).getByRole('checkbox')).toBeChecked()
  await panel(page).getByRole('option', { name: 'Liévin' }).click()
  await expect(panel(page)).toContainText('3\u00a0cellules corrigées')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(panel(page)).toBeHidden()
  expect(await saved(aigu, 'souris.csv')).toBe(bytes.toString('utf8').replaceAll('Li\ufffdvin', 'Liévin'))
})

test('the space bar decides all that is selected', async ({ aigu }) => {
  const { page } = aigu
  const specimen = mixedFile(aigu.folder, 12)
  await aigu.dropFile(specimen.path)
  await expect(page.getByRole('row').filter({ hasText: 'Liévin' }).first()).toBeVisible()
  await goTo(page, 0, 0)
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Space')
  const refused = (await saved(aigu, 'colonne.csv')).split('\r\n')
  const original = specimen.right.split('\r\n')
  const kept = refused.map((line) => line.split(';').slice(1).join(';'))
  expect(kept).toEqual(original.map((line) => line.split(';').slice(1).join(';')))
  expect(refused.filter((line, row) => line !== original[row]).length).toBeGreaterThan(6)
})
