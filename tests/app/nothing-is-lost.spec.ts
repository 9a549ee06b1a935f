/**
 * What the window says is saved is saved: whatever ends the process, and when. The words in the top bar are the oracle.
 * `AIGU_KILL_ROUNDS` kills more often (`npm run torture:app`).
 */
import { rmSync } from 'node:fs'

import { NBSP } from '../../shared/messages/typography.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { expect, test } from './fixtures/aigu-app.ts'
import { canMount, fill, full } from './fixtures/full-disk.ts'
import { editRow, editedFile, firstColumn, typeUntilKilled, valueOf } from './fixtures/kept-edits.ts'
import { editor, goTo } from './fixtures/table-editing.ts'

const rounds = Number(process.env['AIGU_KILL_ROUNDS'] ?? 3)
const saved = new RegExp(`^Tout est enregistré(?:, \\d{1,2}${NBSP}h${NBSP}\\d\\d)?$`)

async function open(aigu: AiguApp, path: string): Promise<void> {
  await aigu.dropFile(path)
  await expect(aigu.page.getByRole('heading', { level: 1, name: 'voirie.csv' })).toBeVisible()
}

const mark = (aigu: AiguApp) => aigu.page.getByTestId('saved')

test('before the first edit nothing is said; after it, that all is saved, once it is', async ({ aigu }) => {
  await open(aigu, editedFile(aigu.folder))
  await expect(mark(aigu)).toHaveText('')
  await editRow(aigu.page, 3)
  await expect(mark(aigu)).toHaveText(saved)
  await expect(aigu.page.getByRole('status').filter({ hasText: 'Tout est enregistré' })).toHaveCount(1)
  await aigu.expectNoAccessibilityViolation()
  await aigu.screenshot('enregistre')
})

test(`killed ${String(rounds)} times at any moment: what was promised is there, nothing is there by halves`, async ({
  aigu,
}) => {
  test.setTimeout(60_000 + rounds * 30_000)
  const path = editedFile(aigu.folder)
  await open(aigu, path)
  const promised = new Set<number>()
  let running = aigu
  let next = 0
  for (let round = 0; round < rounds; round++) {
    const typing = typeUntilKilled(running, next)
    await typing.promisedAtLeast(1 + Math.floor(Math.random() * 12))
    running = await running.killAndStart([path])
    for (const row of typing.promised) promised.add(row)
    await expect(running.page.getByText('Votre travail d’aujourd’hui est repris')).toBeVisible()
    const found = await firstColumn(running.page)
    const lost = [...promised].filter((row) => found[row] !== valueOf(row))
    const halves = found.filter((text, row) => text !== valueOf(row) && text !== `rue ${String(row)}`)
    expect({ lost, halves }).toEqual({ lost: [], halves: [] })
    next = found.findIndex((text, row) => text === `rue ${String(row)}`)
  }
  test.info().annotations.push({ type: 'promised and kept', description: String(promised.size) })
  console.log(`${String(rounds)} kills, ${String(promised.size)} edits promised, 0 lost`)
})

test.describe('ended in the ordinary ways, the last keystroke is kept:', () => {
  const ways: Readonly<Record<string, (aigu: AiguApp) => Promise<unknown>>> = {
    'the window’s cross': (aigu) => aigu.quit(),
    'the menu': (aigu) =>
      aigu.application
        .evaluate(({ app }) => {
          app.quit()
        })
        .catch(() => undefined),
    'the system, politely': (aigu) => Promise.resolve(aigu.process.kill('SIGTERM')),
  }
  for (const [name, end] of Object.entries(ways)) {
    test(name, async ({ aigu }) => {
      const path = editedFile(aigu.folder)
      await open(aigu, path)
      // The cell is still open: what stands in it is taken when the window goes.
      await goTo(aigu.page, 7, 0)
      await aigu.page.keyboard.press('d')
      await expect(editor(aigu.page)).toHaveCount(1)
      await aigu.page.keyboard.insertText(valueOf(7).slice(1))
      await end(aigu)
      const again = await aigu.startAfterEnd([path])
      await expect(again.page.getByText(`est repris${NBSP}: 1${NBSP}modification`)).toBeVisible()
      expect((await firstColumn(again.page))[7]).toBe(valueOf(7))
    })
  }
})

test.describe('work that was begun', () => {
  test('comes back at the cell and the rows where it was left', async ({ aigu }) => {
    const path = editedFile(aigu.folder)
    await open(aigu, path)
    await editRow(aigu.page, 3)
    await expect(mark(aigu)).toHaveText(saved)
    const grid = aigu.page.getByRole('grid')
    await grid.focus()
    for (let page = 0; page < 9; page++) await aigu.page.keyboard.press('PageDown')
    for (let row = 0; row < 5; row++) await aigu.page.keyboard.press('ArrowUp')
    await aigu.page.keyboard.press('ArrowRight')
    const seen = (of: AiguApp) =>
      of.page.getByRole('grid').evaluate((element) => ({
        active: document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent,
        row: document
          .getElementById(element.getAttribute('aria-activedescendant') ?? '')
          ?.closest('[role="row"]')
          ?.getAttribute('aria-rowindex'),
        firstRow: Math.floor(element.scrollTop / 32),
      }))
    await expect.poll(async () => (await seen(aigu)).active).toBe('Lens')
    const left = await seen(aigu)
    expect(left.firstRow).toBeGreaterThan(0)
    const again = await aigu.restart([path])
    await expect.poll(() => seen(again)).toEqual(left)
  })

  test('is on the home screen, opens by keyboard, and leaves the list by one button only', async ({
    aigu,
  }) => {
    const path = editedFile(aigu.folder)
    await open(aigu, path)
    await editRow(aigu.page, 3)
    await aigu.clickMenuItem('close-file')
    const { page } = aigu
    await expect(page.getByRole('heading', { name: 'Reprendre' })).toBeVisible()
    const entry = page.getByRole('button', { name: /^voirie\.csv/ })
    await expect(entry).toContainText(aigu.folder)
    await expect(entry).toContainText(`1${NBSP}modification`)
    await aigu.expectNoAccessibilityViolation()
    await aigu.screenshot('accueil-reprendre')
    rmSync(path)
    await entry.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('est repris')).toBeVisible()
    await expect(mark(aigu)).toHaveText('Tout est enregistré')
    await aigu.screenshot('travail-repris')
    await page.getByRole('button', { name: 'Repartir du fichier tel quel' }).click()
    await expect(page.getByText('est repris')).toHaveCount(0)
    await aigu.clickMenuItem('close-file')
    await page.getByRole('button', { name: /^Retirer voirie\.csv de la liste/ }).click()
    await expect(entry).toHaveCount(0)
    await expect(page.getByText('Le travail est gardé').first()).toBeVisible()
    editedFile(aigu.folder)
    await open(aigu, path)
    await expect(page.getByText('est repris')).toBeVisible()
  })

  test('after a kill is listed without a figure that may be false, and said to be taken up until the first edit', async ({
    aigu,
  }) => {
    await open(aigu, editedFile(aigu.folder))
    await editRow(aigu.page, 3)
    await expect(mark(aigu)).toHaveText(saved)
    const again = await aigu.killAndStart()
    const entry = again.page.getByRole('button', { name: /^voirie\.csv/ })
    await expect(entry).toContainText(aigu.folder)
    await expect(entry).not.toContainText('modification')
    await entry.click()
    await expect(again.page.getByText(`est repris${NBSP}: 1${NBSP}modification`)).toBeVisible()
    await editRow(again.page, 4)
    await expect(again.page.getByText('est repris')).toHaveCount(0)
    await again.clickMenuItem('close-file')
    await expect(entry).toContainText(`2${NBSP}modifications`)
  })

  test('on a file that has changed since is said, and offered', async ({ aigu }) => {
    await open(aigu, editedFile(aigu.folder))
    await editRow(aigu.page, 3)
    await expect(mark(aigu)).toHaveText(saved)
    await open(aigu, editedFile(aigu.folder, true))
    await expect(aigu.page.getByText('Ce fichier a changé depuis votre travail d’aujourd’hui')).toBeVisible()
    await aigu.screenshot('fichier-change')
    await aigu.page.getByRole('button', { name: 'Reprendre ce travail' }).click()
    await expect(aigu.page.getByText('est repris')).toBeVisible()
  })
})

test.describe('a disk that is full', () => {
  test.skip(!canMount, 'needs Linux and root')

  // The settings and the log cannot be written either.
  full.use({ bugsExpected: true })

  full(
    'is said with a way out, loses nothing of what is on screen, and goes on by itself',
    async ({ aigu }) => {
      full.setTimeout(120_000)
      const { page } = aigu
      const path = editedFile(aigu.folder)
      await open(aigu, path)
      await editRow(page, 0)
      await expect(mark(aigu)).toHaveText(saved)
      const makeRoom = fill(aigu.userData)
      // The journal's file has a page of its own to fill first.
      for (let row = 1; row <= 20; row++) await editRow(page, row)
      await expect(mark(aigu)).toHaveText(/\d+\u00A0modifications? non enregistrées?/)
      await expect(page.getByText('Le disque de cet ordinateur est plein.').first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Enregistrer une copie ailleurs' })).toBeVisible()
      expect((await firstColumn(page))[20]).toBe(valueOf(20))
      await aigu.expectNoAccessibilityViolation()
      await aigu.screenshot('disque-plein')
      await aigu.clickMenuItem('close-file')
      await expect(page.getByRole('alertdialog')).toContainText('Pas encore sur le disque')
      await aigu.screenshot('disque-plein-fermer')
      await page.getByRole('button', { name: 'Rester ici' }).click()
      await aigu.pressInDialog('Ne pas fermer')
      const window = await aigu.application.browserWindow(page)
      await window.evaluate((target) => {
        target.close()
      })
      await expect.poll(async () => (await aigu.askedDialogs()).at(-1)?.message).toContain('sur le disque')
      makeRoom()
      await expect(mark(aigu)).toHaveText(saved, { timeout: 60_000 })
      const again = await aigu.restart([path])
      const found = await firstColumn(again.page)
      expect(found.slice(0, 21)).toEqual(Array.from({ length: 21 }, (_, row) => valueOf(row)))
    },
  )
})
