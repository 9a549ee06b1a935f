/** The native menu: it asks the page for its actions, follows the language, and greys what makes no sense. */
import type { ElectronApplication } from '@playwright/test'

import { nativeMessages } from '../../shared/messages/native.ts'
import type {} from '../../src-renderer/window.d.ts'
import { expect, test } from './fixtures/aigu-app.ts'

type Seen = { readonly label: string; readonly enabled: boolean; readonly accelerator: string | null }

const seen = (app: ElectronApplication, id: string): Promise<Seen | null> =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
    return item
      ? { label: item.label, enabled: item.enabled, accelerator: String(item.accelerator ?? '') }
      : null
  }, id)

test.beforeEach(async ({ aigu: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
})

test('the menus read in the language of the interface, and follow it', async ({
  aigu: { application: app, page },
}) => {
  for (const language of ['en', 'fr'] as const) {
    await page.evaluate((one) => window.aigu.invoke('settings.set', { language: one }), language)
    const labels = await app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
    )
    const { file, edit, table, view, help } = nativeMessages[language].menu
    expect(labels.filter((label) => label !== 'Aigu')).toEqual([file, edit, table, view, help])
    expect((await seen(app, 'open-file'))?.label).toBe(nativeMessages[language].actions['open-file'])
  }
})

test('what needs a file is grey until one is open', async ({ aigu: { application: app, page } }) => {
  expect((await seen(app, 'save-copy'))?.enabled).toBe(false)
  expect((await seen(app, 'open-file'))?.enabled).toBe(true)
  const outcome = await page.evaluate(() => window.aigu.invoke('file.openSample', {}))
  if (outcome.kind !== 'opened') throw new Error(`the sample is not opened: ${JSON.stringify(outcome)}`)
  expect((await seen(app, 'save-copy'))?.enabled).toBe(true)
  expect((await seen(app, 'reveal-saved'))?.enabled).toBe(false)
  await page.evaluate(
    (documentId) => window.aigu.invoke('file.close', { documentId }),
    outcome.document.documentId,
  )
  expect((await seen(app, 'save-copy'))?.enabled).toBe(false)
})

test('"Ouvrir un fichier…" shows the system’s dialog once', async ({ aigu }) => {
  await aigu.clickMenuItem('open-file')
  await expect.poll(async () => (await aigu.askedDialogs()).length).toBe(1)
  const [asked] = await aigu.askedDialogs()
  expect(asked).toMatchObject({ kind: 'open', title: nativeMessages.fr.chooseFile.title })
})

test('the shortcuts are shown; the keys belong to the page', async ({ aigu: { application: app } }) => {
  expect((await seen(app, 'open-file'))?.accelerator).toBe('CmdOrCtrl+O')
  const registered = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-file')?.registerAccelerator,
  )
  expect(registered).toBe(false)
})

test('nothing in the menu reloads the page or opens developer tools', async ({
  aigu: { application: app },
}) => {
  const roles = await app.evaluate(({ Menu }) => {
    const all = (items: Electron.MenuItem[]): string[] =>
      items.flatMap((item) => [String(item.role ?? '').toLowerCase(), ...all(item.submenu?.items ?? [])])
    return all(Menu.getApplicationMenu()?.items ?? [])
  })
  for (const role of ['reload', 'forcereload', 'toggledevtools']) expect(roles).not.toContain(role)
})
