/** The computer's clock is wrong: far ahead, or back at its first day after a flat battery. Nothing is lost or hidden by it. */
import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { LONGEST_WAY, together } from './fixtures/colleagues.ts'
import { noSetClock } from './fixtures/set-clock.ts'
import { cell, openTable, plainTable, press, typeOver } from './fixtures/table-editing.ts'

const farAhead = new Date(2037, 2, 1, 14, 32)
const firstDay = new Date(1980, 0, 1, 0, 5)

test.skip(noSetClock !== null, `SKIPPED: ${noSetClock ?? ''}`)

const saved = ({ page }: AiguApp) => page.getByTestId('saved')

async function takeUp(aigu: AiguApp): Promise<void> {
  await aigu.page.getByRole('button', { name: /^tableau.csv/ }).click()
  await expect(cell(aigu.page, 0, 0)).toHaveText('aujourd’hui')
}

test('what is typed in 2037, in 1980 and today is kept, undone in its order, and told newest first', async ({
  aigu,
}) => {
  test.setTimeout(180_000)
  await openTable(aigu, plainTable(5, 2))
  await typeOver(aigu.page, 0, 0, 'aujourd’hui')
  await expect(saved(aigu)).toContainText('Tout est enregistré')

  const ahead = await aigu.restart([], farAhead)
  expect(await ahead.application.evaluate(() => new Date().getFullYear())).toBe(2037)
  await takeUp(ahead)
  await typeOver(ahead.page, 1, 0, 'en 2037')
  await expect(saved(ahead)).toContainText(/^Tout est enregistré, .*14.h.3\d$/)

  const back = await ahead.restart([], firstDay)
  await takeUp(back)
  await expect(cell(back.page, 1, 0)).toHaveText('en 2037')
  await typeOver(back.page, 2, 0, 'en 1980')
  await expect(saved(back)).toContainText(/^Tout est enregistré, .*0.h.\d\d$/)

  const now = await back.restart()
  await takeUp(now)
  const { page } = now
  await expect(cell(page, 2, 0)).toHaveText('en 1980')
  await typeOver(page, 1, 0, 'après 2037')
  await page.keyboard.press('Control+h')
  const told = page.getByRole('region', { name: 'Historique', exact: true }).getByRole('option')
  await expect(told.first()).toContainText('après 2037')
  await expect(told.nth(1)).toContainText('en 1980')
  await expect(told.nth(2)).toContainText('en 2037')
  await expect(told.nth(3)).toContainText('aujourd’hui')
  await now.screenshot('clock-history')

  await page.getByRole('grid', { name: /^Table(?:au)? / }).focus()
  await press(page, 'Control+z')
  await expect(cell(page, 1, 0)).toHaveText('en 2037')
  await press(page, 'Control+z')
  await expect(cell(page, 2, 0)).toHaveText('A3')
  await press(page, 'Control+z')
  await expect(cell(page, 1, 0)).toHaveText('A2')
  await press(page, 'Control+y', 'Control+y', 'Control+y')
  await expect(cell(page, 1, 0)).toHaveText('après 2037')
})

test('a colleague whose clock says 2037 does not win over what was typed knowing it', async ({ aigu }) => {
  test.setTimeout(180_000)
  const karim = await together(aigu, farAhead)
  await typeOver(karim.page, 1, 1, 'Avion')
  await expect(cell(aigu.page, 1, 1)).toHaveText('Avion', { timeout: LONGEST_WAY })
  await typeOver(aigu.page, 1, 1, 'Liévin')
  await expect(cell(karim.page, 1, 1)).toHaveText('Liévin', { timeout: LONGEST_WAY })
  await expect(cell(aigu.page, 1, 1)).toHaveText('Liévin')
  for (const { page } of [aigu, karim])
    await expect(page.getByRole('region', { name: 'À trancher' })).toHaveCount(0)
})
