/** French or English, light or dark: chosen once, kept. */
import { expect, test } from './fixtures/aigu-app.ts'
import { mixedFile } from './specimen-files.ts'

test('the language changes everything on screen at once, and is remembered', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await expect(page.getByRole('button', { name: 'Enregistrer une copie' })).toBeVisible()
  await page.locator('label').filter({ hasText: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Save a copy' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByText('This file mixes two encodings')).toBeVisible()
  const text = await page.locator('body').innerText()
  for (const french of ['Réparations', 'colonnes', 'Tout accepter', 'octets', 'Lignes']) {
    expect(text).not.toContain(french)
  }
  await aigu.screenshot('reparer-anglais')
  const again = await aigu.restart()
  await expect(again.page.getByRole('heading', { level: 1, name: 'Drop a file' })).toBeVisible()
})

test('the appearance follows the choice, and is remembered', async ({ aigu }) => {
  const { page } = aigu
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.locator('label').filter({ hasText: 'Clair' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  const light = await ground()
  await page.locator('label').filter({ hasText: 'Sombre' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await ground()).not.toBe(light)
  await aigu.screenshot('accueil-sombre')
  const again = await aigu.restart()
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(again.page.getByRole('radio', { name: 'Sombre' })).toBeChecked()
})
