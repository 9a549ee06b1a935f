/** Where the evidence does not decide, the officer does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'
import { undecidedFile } from './specimen-files.ts'

test('the readings stand side by side, and the one chosen is the one saved', async ({ aigu }) => {
  const { page } = aigu
  const specimen = undecidedFile(aigu.folder)
  await aigu.dropFile(specimen.path)
  await expect(page.getByRole('heading', { name: 'Aigu hésite' })).toBeVisible()
  const readings = page
    .getByRole('region', { name: 'Aigu hésite' })
    .getByRole('button', { name: 'C’est celle-ci' })
  expect(await readings.count()).toBeGreaterThan(1)
  // What differs is marked in every reading, and nothing else.
  const marks = (name: string): Promise<string[]> =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name }) })
      .locator('mark')
      .allTextContents()
  expect(await marks('Windows-1252')).toEqual(['é', 'Ž'])
  expect(await marks('Mac Roman')).toEqual(['È', 'é'])
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('reparer-indecis')
  await page.getByRole('button', { name: 'C’est celle-ci : Mac Roman' }).click()
  await expect(page.getByText('Il est lu en Mac Roman, comme vous l’avez choisi.')).toBeVisible()

  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await page.locator('label').filter({ hasText: 'Pour data.gouv.fr' }).click()
  const target = join(aigu.folder, 'lettres-utf8.csv')
  await aigu.chooseSavePath(target)
  await page.getByRole('button', { name: 'Enregistrer la copie' }).click()
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
  // 8E is é in Mac Roman, E9 is È.
  expect(readFileSync(target, 'utf8')).toMatch(/^code.initiale.lieu\r?\n1.È."12 rue.*\r?\n2.é."place.*\r?\n$/)
  expect(readFileSync(specimen.path).equals(specimen.bytes)).toBe(true)
})
