/** axe on every screen in both appearances; large zoom; forced colours; no motion asked for. */
import { expect, test } from './fixtures/aigu-app.ts'
import { cleanFile, dvorakFile, mixedFile, undecidedFile, workbookNamedCsv } from './specimen-files.ts'

for (const theme of ['Clair', 'Sombre']) {
  test(`no screen breaks the rules of accessibility (${theme})`, async ({ aigu }) => {
    const { page } = aigu
    await page.locator('label').filter({ hasText: theme }).click()
    await expect(page.getByRole('radio', { name: theme })).toBeChecked()
    await aigu.expectNoAccessibilityViolation()

    await aigu.dropFile(workbookNamedCsv(aigu.folder).path)
    await expect(page.getByRole('alert')).toBeVisible()
    await aigu.expectNoAccessibilityViolation()

    await aigu.dropFile(mixedFile(aigu.folder).path)
    await page.getByRole('button', { name: 'Pourquoi' }).first().click()
    await aigu.expectNoAccessibilityViolation()
    await aigu.screenshot(`accessible-${theme}`)

    await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
    await expect(page.getByRole('article').first()).toBeVisible()
    await aigu.expectNoAccessibilityViolation()
    await page.keyboard.press('Escape')

    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await aigu.expectNoAccessibilityViolation()
    await page.keyboard.press('Escape')

    await aigu.dropFile(cleanFile(aigu.folder).path)
    await expect(page.getByRole('heading', { name: 'Rien à réparer' })).toBeVisible()
    await aigu.expectNoAccessibilityViolation()

    await aigu.dropFile(undecidedFile(aigu.folder).path)
    await expect(page.getByRole('heading', { name: 'Aigu hésite' })).toBeVisible()
    await aigu.expectNoAccessibilityViolation()

    await aigu.dropFile(dvorakFile(aigu.folder).path)
    await expect(page.getByRole('heading', { level: 1, name: 'dvorak.csv' })).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
    await page.locator('label').filter({ hasText: 'Windows-1252' }).click()
    await expect(page.getByRole('heading', { name: /ne peut pas/ })).toBeVisible()
    await aigu.expectNoAccessibilityViolation()
  })
}

test('at 200 % nothing is cut off sideways and every control can be reached', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  // 1280 × 800 at 200 % lays out as 640 × 400.
  await page.setViewportSize({ width: 640, height: 400 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  for (const name of ['Enregistrer une copie', 'Tout accepter', 'Séparateur']) {
    const button = page.getByRole('button', { name })
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
  await aigu.screenshot('zoom-200')
})

test('with the colours of the system forced, the states still show', async ({ aigu }) => {
  const { page } = aigu
  await page.emulateMedia({ forcedColors: 'active' })
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  await aigu.screenshot('couleurs-forcees')
  const [ticked, empty] = await page.evaluate(() => {
    const box = document.querySelector('.checkbox-box')
    const colour = box === null ? '' : getComputedStyle(box).backgroundColor
    return [colour, getComputedStyle(document.body).backgroundColor]
  })
  expect(ticked).not.toBe(empty)
})
