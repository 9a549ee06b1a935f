/** Aigu starts, in the officer's language, with the officer's file, once; and ends. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from './fixtures/aigu-app.ts'
import { electron, startCommand } from './fixtures/launch-aigu.ts'

test('the window opens on a page that says what to do, in French', async ({ aigu }) => {
  await expect(aigu.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(aigu.page.locator('html')).toHaveAttribute('lang', 'fr')
  const window = await aigu.application.browserWindow(aigu.page)
  const state = await window.evaluate((target) => [target.getTitle(), target.isVisible()])
  expect(state).toEqual(['Aigu', true])
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('start-fr')
})

test('nothing is left behind by a window that closes', async ({ aigu }) => {
  expect(await aigu.quit()).toBe(0)
})

test('a second start does not open a second Aigu: it hands its file to the first', async ({
  aigu,
  language,
}) => {
  const path = join(aigu.folder, 'écoles.csv')
  writeFileSync(path, 'nom;commune\nÉcole Berthelot;Liévin\n')
  const { args, env } = startCommand({ folder: aigu.folder, language, args: [path] })
  const second = spawn(electron, args, { env, stdio: 'ignore', shell: process.platform === 'win32' })
  expect(await once(second, 'exit')).toEqual([0, null])
  await expect(aigu.page.getByText('écoles.csv').first()).toBeVisible()
})

test('the sample opens, wherever Aigu is installed', async ({ aigu }) => {
  await expect(aigu.page.getByRole('heading', { level: 1 })).toBeVisible()
  await aigu.clickMenuItem('open-sample')
  await expect(aigu.page.getByText('equipements-publics.csv').first()).toBeVisible()
  await expect(aigu.page.getByRole('grid')).toContainText('Médiathèque')
  // A laptop of a town hall: panels scroll, never the page, which would move the table and the top bar away.
  await aigu.page.setViewportSize({ width: 1366, height: 640 })
  const beyond = (): Promise<number> =>
    aigu.page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
  await expect.poll(beyond).toBe(0)
})

test('a file that is double-clicked opens at once', async ({ aigu }) => {
  const path = join(aigu.folder, 'écoles de Liévin.csv')
  writeFileSync(path, 'nom;commune\nÃ‰cole Berthelot;LiÃ©vin\n')
  const again = await aigu.restart([path])
  await expect(again.page.getByText('écoles de Liévin.csv').first()).toBeVisible()
  await expect(again.page.getByRole('grid')).toContainText('École Berthelot')
})

test.describe('where the system speaks English', () => {
  test.use({ language: 'en' })
  test('so does Aigu', async ({ aigu }) => {
    await expect(aigu.page.locator('html')).toHaveAttribute('lang', 'en')
    await aigu.screenshot('start-en')
  })
})
