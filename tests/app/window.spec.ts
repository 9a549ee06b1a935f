/** The window: it is where it was, it survives its page, and it does not close over what nobody saved. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { nativeMessages } from '../../shared/messages/native.ts'
import type {} from '../../src-renderer/window.d.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { expect, test } from './fixtures/aigu-app.ts'

const words = nativeMessages.fr

test.beforeEach(async ({ aigu: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
})

/** A file with one damage that is certain, opened as by a double click. */
async function openDamaged(aigu: AiguApp): Promise<string> {
  const path = join(aigu.folder, 'communes.csv')
  writeFileSync(path, 'commune;habitants\nLiÃ©vin;30000\nLens;31000\nBÃ©thune;25000\n')
  await aigu.dropFile(path)
  await expect(aigu.page.getByText('communes.csv').first()).toBeVisible()
  return path
}

/** Refuses every repair through the menu: a choice of the officer's. */
async function choose(aigu: AiguApp): Promise<void> {
  await expect.poll(() => isEnabled(aigu, 'refuse-all')).toBe(true)
  await aigu.clickMenuItem('refuse-all')
  await expect(aigu.page.getByRole('checkbox').first()).not.toBeChecked()
}

const isEnabled = (aigu: AiguApp, id: string): Promise<boolean | undefined> =>
  aigu.application.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.enabled,
    id,
  )

test('language, theme, place and size come back at the next start', async ({ aigu }) => {
  await aigu.page.evaluate(() => window.aigu.invoke('settings.set', { language: 'en', theme: 'dark' }))
  const browserWindow = await aigu.application.browserWindow(aigu.page)
  await browserWindow.evaluate((target) => {
    target.setBounds({ x: 40, y: 30, width: 1000, height: 700 })
  })
  const again = await aigu.restart()
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en')
  const state = await again.application.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    theme: nativeTheme.themeSource,
  }))
  expect(state).toMatchObject({ bounds: { width: 1000, height: 700 }, theme: 'dark' })
})

test.describe('a page that dies', () => {
  test.use({ bugsExpected: true })

  test('is said, and comes back with the file that was open', async ({ aigu }) => {
    await openDamaged(aigu)
    const session = await aigu.page.context().newCDPSession(aigu.page)
    // The answer dies with the page.
    session.send('Page.crash').catch(() => undefined)
    // Playwright does not speak to a page that came back; the main process does.
    const shown = (): Promise<string> =>
      aigu.application.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        const asked = contents?.executeJavaScript('document.body.innerText') as Promise<string> | undefined
        return (await asked?.catch(() => 'not there yet')) ?? ''
      })
    await expect
      .poll(async () => (await aigu.askedDialogs()).map(({ message }) => message))
      .toEqual([words.pageCrashed.title])
    await expect.poll(shown).toContain('communes.csv')
    expect(readFileSync(join(aigu.userData, 'logs', 'aigu.log'), 'utf8')).toContain('page gone')
  })
})

test.describe('closing', () => {
  test('asks nothing: what was decided is kept, and there at the next start', async ({ aigu }) => {
    const path = await openDamaged(aigu)
    const before = readFileSync(path)
    await choose(aigu)
    const again = await aigu.restart([path])
    await expect(again.page.getByText('Votre travail d’aujourd’hui est repris')).toBeVisible()
    await expect(again.page.getByRole('checkbox').first()).not.toBeChecked()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a file that was only looked at closes without a word', async ({ aigu }) => {
    await openDamaged(aigu)
    expect(await aigu.quit()).toBe(0)
    expect(existsSync(join(aigu.userData, 'logs'))).toBe(false)
  })
})
