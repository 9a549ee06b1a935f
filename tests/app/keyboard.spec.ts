/** Everything from the keyboard alone, and the keyboard is never lost. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import { mixedFile } from './specimen-files.ts'

/** Presses Tab until the control of that name has the keyboard; the number of stops is bounded. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const met: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
    met.push(focused.slice(0, 40))
  }
  throw new Error(`Tab never reached ${String(name)}, only ${met.join(' | ')}`)
}

/** The keyboard has not fallen back to the page itself. */
async function expectFocusSomewhere(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
}

test('from the start to a saved copy without a mouse', async ({ aigu }) => {
  const { page } = aigu
  await tabTo(page, /Essayer avec un exemple/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'equipements-publics.csv' })).toBeFocused()
  await tabTo(page, /^Accepter\s:/)
  await page.keyboard.press('Space')
  const box = page.getByRole('checkbox').first()
  await expect(box).not.toBeChecked()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1, name: 'Enregistrer une copie' })).toBeFocused()
  await tabTo(page, /Comme l’original|^original$|^$/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Pour Excel' })).toBeChecked()
  const target = join(aigu.folder, 'clavier.csv')
  await aigu.chooseSavePath(target)
  await expect(page.getByRole('button', { name: 'Enregistrer la copie' })).toBeEnabled()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { name: 'Copie enregistrée' })).toBeVisible()
  await expectFocusSomewhere(page)
  expect(existsSync(target)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeVisible()
})

test('the palette finds a command by its name, accents or not, and runs it', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commandes' })).toBeVisible()
  await page.keyboard.type('abimees')
  await expect(page.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('refuser')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Aucune réparation n’est acceptée')).toBeVisible()
})

test('Escape closes the palette and leaves the rest alone', async ({ aigu }) => {
  const { page } = aigu
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // At the first press, whatever has been typed.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('enreg')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the encoding menu and the accept-all key work from anywhere', async ({ aigu }) => {
  const { page } = aigu
  await aigu.dropFile(mixedFile(aigu.folder).path)
  await page.getByRole('button', { name: 'Tout refuser' }).click()
  await expect(page.getByText('Aucune réparation n’est acceptée')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Aucune réparation n’est acceptée')).toHaveCount(0)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expectFocusSomewhere(page)
})
