/** The window's page dies while the disk takes nothing: what was typed is in the engine, and on screen again. */
import { join } from 'node:path'

import { NBSP } from '../../shared/messages/typography.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { expect } from './fixtures/aigu-app.ts'
import { canMount, fill, full } from './fixtures/full-disk.ts'
import { FIRST_DOCUMENT, editRow, editedFile, firstColumn, valueOf } from './fixtures/kept-edits.ts'

/** Playwright does not speak to a page that came back; the main process does. */
function inPage<T>({ application }: AiguApp, script: string): Promise<T | null> {
  return application.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return ((await contents?.executeJavaScript(code).catch(() => null)) ?? null) as never
  }, script)
}

const textOf = (aigu: AiguApp): Promise<string | null> => inPage<string>(aigu, 'document.body.innerText')
const savedMark = (aigu: AiguApp): Promise<string | null> =>
  inPage<string>(aigu, `document.querySelector('[data-testid="saved"]').textContent`)
const cellOf = (aigu: AiguApp, row: number): Promise<string | null> =>
  inPage<string>(
    aigu,
    `window.aigu.invoke('table.cell', { documentId: '${FIRST_DOCUMENT}', row: ${String(row)}, column: 0 }).then((cell) => cell.before)`,
  )

async function killPage(aigu: AiguApp): Promise<void> {
  const session = await aigu.page.context().newCDPSession(aigu.page)
  // The answer dies with the page.
  session.send('Page.crash').catch(() => undefined)
  await expect
    .poll(async () => (await aigu.askedDialogs()).map(({ message }) => message))
    .toContain('L’affichage d’Aigu s’est arrêté.')
}

full.skip(!canMount, 'needs Linux and root')
// The page’s death, and settings and a log that cannot be written.
full.use({ bugsExpected: true })

full(
  'what no disk has taken survives the page, is asked about, and is written in the end',
  async ({ aigu }) => {
    full.setTimeout(120_000)
    const path = editedFile(aigu.folder)
    await aigu.dropFile(path)
    await expect(aigu.page.getByRole('heading', { level: 1, name: 'voirie.csv' })).toBeVisible()
    await editRow(aigu.page, 0)
    await expect(aigu.page.getByTestId('saved')).toContainText('Tout est enregistré')
    const makeRoom = fill(aigu.userData)
    for (let row = 1; row <= 20; row++) await editRow(aigu.page, row)
    await expect(aigu.page.getByTestId('saved')).toHaveText(/non enregistrées?/)

    await killPage(aigu)
    await expect.poll(() => textOf(aigu)).toContain('voirie.csv')
    await expect.poll(() => savedMark(aigu)).toMatch(/non enregistrées?/)
    expect(await textOf(aigu)).toContain('Le disque de cet ordinateur est plein.')
    expect(await textOf(aigu)).toContain(`est repris${NBSP}: 21${NBSP}modifications`)
    for (const row of [0, 1, 20]) expect(await cellOf(aigu, row)).toBe(valueOf(row))

    await aigu.pressInDialog('Ne pas fermer')
    await aigu.application.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    await expect.poll(async () => (await aigu.askedDialogs()).at(-1)?.message).toContain('sur le disque')

    makeRoom()
    await expect.poll(() => savedMark(aigu), { timeout: 60_000 }).toContain('Tout est enregistré')
    await aigu.application.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close()
    })
    const again = await aigu.startAfterEnd([join(aigu.folder, 'voirie.csv')])
    const found = await firstColumn(again.page)
    expect(found.slice(0, 21)).toEqual(Array.from({ length: 21 }, (_, row) => valueOf(row)))
  },
)
