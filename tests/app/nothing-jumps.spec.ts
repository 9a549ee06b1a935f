/** The row that is looked at stays where it is on screen, whatever comes or goes around it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { cell, goTo, openTable, plainTable, press, typeOver } from './fixtures/table-editing.ts'

/** A packet is closed 3 s after the last gesture, and folders are looked at every 8 s. */
const LONGEST_WAY = 25_000

/**
 * From now on, where in the table's frame the first cell with this text is at each frame of the screen; null while it is
 * not there. A line of news above the table moves the frame itself.
 */
async function watch(page: Page, text: string): Promise<() => Promise<readonly (number | null)[]>> {
  await page.evaluate((wanted) => {
    const seen: (number | null)[] = []
    Object.assign(globalThis, { seenAt: seen })
    const look = (): void => {
      const cells = document.querySelectorAll('.grid-row:not([hidden]) .grid-cell:not([hidden])')
      const found = [...cells].find(({ textContent }) => textContent === wanted)
      const frame = document.querySelector('.grid-body')?.getBoundingClientRect().top ?? 0
      seen.push(found ? Math.round(found.getBoundingClientRect().top - frame) : null)
      requestAnimationFrame(look)
    }
    look()
  }, text)
  return () => page.evaluate(() => [...new Set((globalThis as unknown as { seenAt: number[] }).seenAt)])
}

/** Returns when it is drawn. */
async function scroll(page: Page, top: number): Promise<void> {
  await page.getByRole('grid').evaluate(async (host, to) => {
    host.scrollTop = to
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  }, top)
}

async function choose(aigu: AiguApp, folder: string): Promise<void> {
  await aigu.chooseFile(folder)
  await aigu.clickMenuItem('choose-folder')
  await expect(aigu.page.getByTestId('folder')).toContainText('Dossier à jour', { timeout: LONGEST_WAY })
}

for (const [where, first, text] of [
  ['the focused row', 55 * 32, 'A61'],
  ['the first row in sight, the focus being far away', 200 * 32, 'A206'],
] as const) {
  test(`rows that a colleague inserts above do not move ${where}`, async ({ aigu }) => {
    test.setTimeout(180_000)
    const shared = join(aigu.folder, 'Partage')
    mkdirSync(shared)
    const path = join(aigu.folder, 'lieux.csv')
    writeFileSync(path, plainTable(400, 4))
    await aigu.dropFile(path)
    await expect(cell(aigu.page, 0, 0)).toHaveText('A1')
    await typeOver(aigu.page, 0, 0, 'Mairie')
    await choose(aigu, shared)
    const karim = await aigu.colleague()
    await choose(karim, shared)
    await expect(cell(karim.page, 0, 0)).toHaveText('Mairie')

    const { page } = aigu
    await goTo(page, 60, 0)
    await scroll(page, first)
    await expect(cell(page, Number(text.slice(1)) - 1, 0)).toHaveText(text)
    const placesSeen = await watch(page, text)
    const [before] = await placesSeen()
    await goTo(karim.page, 1, 0)
    await press(karim.page, 'Control+i', 'Control+i', 'Control+i')
    await expect(cell(page, Number(text.slice(1)) + 2, 0)).toHaveText(text, { timeout: LONGEST_WAY })
    expect(await placesSeen()).toEqual([before])
    // The focus is on its row too, wherever that is now.
    await press(page, 'F2', 'Escape')
    await expect(page.locator('.grid-row:not([hidden]) .is-active:not([hidden])')).toHaveText('A61')
  })
}

test('a filter put on and taken off, and a sort, leave the focused row where it is on screen', async ({
  aigu,
}) => {
  const { page } = aigu
  const rows = Array.from({ length: 400 }, (_, row) => `A${String(row + 1)};${row % 2 ? 'impair' : 'pair'}`)
  await openTable(aigu, `nom;parité\n${rows.join('\n')}\n`)
  await goTo(page, 200, 1)
  await scroll(page, 195 * 32)
  await expect(cell(page, 200, 0)).toHaveText('A201')
  const at = async (): Promise<number> =>
    page.getByRole('gridcell', { name: 'A201', exact: true }).evaluate((found) => {
      const frame = found.closest('.grid-body')?.getBoundingClientRect().top ?? NaN
      return Math.round(found.getBoundingClientRect().top - frame)
    })
  const before = await at()
  await aigu.clickMenuItem('filter-by-value')
  await expect(cell(page, 100, 0)).toHaveText('A201')
  expect(await at()).toBe(before)
  await aigu.clickMenuItem('show-everything')
  await expect(cell(page, 200, 0)).toHaveText('A201')
  expect(await at()).toBe(before)
  await aigu.clickMenuItem('sort-down')
  await expect(cell(page, 200, 0)).toHaveCount(0)
  await expect.poll(at).toBe(before)
})
