/** Rows as high as their texts need: nothing jumps, nothing is cut that has room, every row is within reach. */
import type { Page } from '@playwright/test'

import { active, cell, expect, grid, press, row, scrollTo, test } from './fixtures/grid-page.ts'

const LONG = 5
const LEAST = 32
const HIGHEST = 12 * 20 + 12

type Seen = { readonly place: number; readonly top: number; readonly height: number }

/** The rows on screen, from the top. */
function rowsOnScreen(page: Page): Promise<Seen[]> {
  return grid(page).evaluate((host) =>
    [...host.querySelectorAll<HTMLElement>('.grid-body .grid-row:not([hidden])')]
      .map((element) => {
        const { top, height } = element.getBoundingClientRect()
        return { place: Number(element.getAttribute('aria-rowindex')) - 2, top, height }
      })
      .sort((a, b) => a.place - b.place),
  )
}

/** Rows touch each other, and each is as high as its text in the column needs. */
async function expectRowsInOrder(page: Page): Promise<void> {
  const seen = await rowsOnScreen(page)
  for (const [at, { place, top, height }] of seen.entries()) {
    const next = seen[at + 1]
    if (next) {
      expect(next.place).toBe(place + 1)
      expect(Math.abs(next.top - top - height), `row ${String(place)}`).toBeLessThan(0.6)
    }
  }
  const cut = await grid(page).evaluate((host, most) => {
    const wrapped = [
      ...host.querySelectorAll<HTMLElement>('.grid-row:not([hidden]) .is-wrapped:not([hidden])'),
    ]
    return wrapped
      .filter((element) => element.clientHeight < most - 1)
      .map((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect().bottom - element.getBoundingClientRect().bottom
      })
      .filter((below) => below > 0.5)
  }, HIGHEST)
  expect(cut, 'texts that go on below their cell').toEqual([])
}

test('a row is as high as its text needs, and no row is higher than twelve lines', async ({ openGrid }) => {
  const page = await openGrid({ long: LONG })
  expect(new Set((await rowsOnScreen(page)).map(({ height }) => height))).toEqual(new Set([LEAST]))
  await page.evaluate((column) => {
    window.gridPage.setWrapped([column])
  }, LONG)
  await expect(grid(page)).toHaveClass(/is-wrapping/)
  const heights = (await rowsOnScreen(page)).map(({ height }) => height)
  expect(Math.min(...heights)).toBe(LEAST)
  expect(Math.max(...heights)).toBeGreaterThan(2 * LEAST)
  expect(Math.max(...heights)).toBeLessThanOrEqual(HIGHEST)
  await expectRowsInOrder(page)
  // Three lines of the file are three lines here.
  await grid(page).focus()
  await press(page, ...Array<string>(11).fill('ArrowDown'))
  expect((await row(page, 11).boundingBox())?.height).toBe(LEAST + 2 * 20)
  await page.evaluate(() => {
    window.gridPage.setWrapped([])
  })
  await expect(grid(page)).not.toHaveClass(/is-wrapping/)
  expect(new Set((await rowsOnScreen(page)).map(({ height }) => height))).toEqual(new Set([LEAST]))
})

for (const [way, by] of [
  ['down', 90],
  ['up', -90],
] as const) {
  test(`turning the wheel ${way} moves every row by as much as the wheel, though rows are met for the first time`, async ({
    openGrid,
  }) => {
    const page = await openGrid({ rows: 100_000, long: LONG, wrap: [LONG] })
    // Rows above have never been on screen.
    await scrollTo(page, 1_000_000)
    await expect(page.locator('.grid-row:not([hidden]) .is-waiting:not([hidden])')).toHaveCount(0)
    const jumps = await grid(page).evaluate(async (host, step) => {
      const positions = (): Map<string, number> =>
        new Map(
          [...host.querySelectorAll<HTMLElement>('.grid-body .grid-row:not([hidden])')].map((element) => [
            element.getAttribute('aria-rowindex') ?? '',
            element.getBoundingClientRect().top,
          ]),
        )
      const frame = async (): Promise<void> => {
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
      }
      await frame()
      let before = positions()
      const wrong: string[] = []
      let compared = 0
      for (let turn = 0; turn < 60; turn++) {
        host.scrollTop += step
        await frame()
        const now = positions()
        const edge = host.getBoundingClientRect().top
        for (const [place, top] of now) {
          const was = before.get(place)
          // What is recycled in between is another row.
          if (was === undefined || top < edge) continue
          compared++
          if (Math.abs(was - step - top) > 1) wrong.push(`${place}: ${String(was)} → ${String(top)}`)
        }
        before = now
      }
      return { wrong, compared }
    }, by)
    expect(jumps.compared).toBeGreaterThan(200)
    expect(jumps.wrong).toEqual([])
    await expectRowsInOrder(page)
  })
}

test('a text that arrives late pushes away what is below it, not what is looked at', async ({ openGrid }) => {
  const page = await openGrid({ rows: 100_000, long: LONG, wrap: [LONG] })
  await grid(page).focus()
  await press(page, 'ArrowRight', 'Control+ArrowDown', 'ArrowUp')
  await page.evaluate(() => {
    window.gridPage.latency = null
  })
  await scrollTo(page, 500_000)
  await expect(page.locator('.grid-row:not([hidden]) .is-waiting:not([hidden])')).not.toHaveCount(0)
  const [before] = await rowsOnScreen(page)
  await page.evaluate(() => {
    window.gridPage.latency = 0
  })
  await expect(page.locator('.grid-row:not([hidden]) .is-waiting:not([hidden])')).toHaveCount(0)
  const after = (await rowsOnScreen(page)).find(({ place }) => place === before?.place)
  expect(after?.top).toBe(before?.top)
  await expectRowsInOrder(page)
})

test('the ends are reached by keyboard, wheel and scroll bar in a million rows of their own heights', async ({
  openGrid,
}) => {
  const page = await openGrid({ rows: 1_000_000, long: LONG, wrap: [LONG] })
  await grid(page).focus()
  await press(page, 'Control+End', 'Home')
  await expect(active(page)).toHaveText('1000000')
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await expectRowsInOrder(page)
  await press(page, 'PageUp', 'PageUp', 'ArrowUp', 'ArrowUp')
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await press(page, 'Control+Home')
  await expect(active(page)).toHaveText('0000001')
  await scrollTo(page, 1e9)
  await expect(cell(page, 999_999, 0)).toHaveText('1000000')
  // Chromium keeps scroll positions of such lengths to two pixels only: measured against what it made of this one.
  const bottom = async (): Promise<number> => {
    const edge = await page.locator('.grid-body').evaluate((body) => body.getBoundingClientRect().bottom)
    const last = (await rowsOnScreen(page)).at(-1)
    return Math.round((last ? last.top + last.height : 0) - edge)
  }
  await expect.poll(bottom).toBe(0)
  await scrollTo(page, 0)
  await expect(cell(page, 0, 0)).toHaveText('0000001')
})

test('a step of the keyboard shows its cell whole, however high the row', async ({ openGrid }) => {
  const page = await openGrid({ long: LONG, wrap: [LONG] })
  await grid(page).focus()
  for (let step = 0; step < 40; step++) {
    await press(page, 'ArrowDown')
    await expect(active(page)).toBeInViewport({ ratio: 1 })
  }
  await expectRowsInOrder(page)
})

test('asking for several lines, or for one again, leaves the focused row where it is', async ({
  openGrid,
}) => {
  const page = await openGrid({ rows: 10_000, long: LONG })
  await grid(page).focus()
  await scrollTo(page, 3200)
  await cell(page, 110, 0).click()
  const before = await active(page).boundingBox()
  for (const wrapped of [[LONG], [], [LONG, 12], []]) {
    await page.evaluate((columns) => {
      window.gridPage.setWrapped(columns)
    }, wrapped)
    await expect(grid(page)).toHaveClass(wrapped.length > 0 ? /is-wrapping/ : /^(?!.*is-wrapping)/)
    expect((await active(page).boundingBox())?.y).toBe(before?.y)
    await expectRowsInOrder(page)
  }
})

test('a row stays as high when its long text is scrolled out of sight sideways', async ({ openGrid }) => {
  const page = await openGrid({ columns: 30, long: 1, wrap: [1] })
  const before = (await rowsOnScreen(page)).map(({ height }) => height)
  await grid(page).evaluate((host) => {
    host.scrollLeft = 2000
  })
  await expect(cell(page, 0, 1)).toHaveCount(0)
  expect((await rowsOnScreen(page)).map(({ height }) => height)).toEqual(before)
})

test('a column made wider gives back the lines that it no longer needs', async ({ openGrid }) => {
  const page = await openGrid({ long: 1, wrap: [1] })
  const total = async (): Promise<number> =>
    (await rowsOnScreen(page)).slice(0, 4).reduce((sum, { height }) => sum + height, 0)
  const before = await total()
  await grid(page).focus()
  await press(page, 'ArrowUp', 'ArrowRight')
  for (let step = 0; step < 12; step++) await press(page, 'Alt+ArrowRight')
  expect(await total()).toBeLessThan(before)
  await expectRowsInOrder(page)
})

test('a box stands whole by the first line of its text, in a cell of one line and in one of several', async ({
  openGrid,
}) => {
  const page = await openGrid({ long: LONG, wrap: [LONG] })
  for (const column of [3, LONG]) {
    const [box, inCell] = [
      cell(page, 0, column).locator('.grid-box'),
      await cell(page, 0, column).boundingBox(),
    ]
    const at = await box.boundingBox()
    if (!at || !inCell) throw new Error('not drawn')
    expect(Math.abs(at.y + at.height / 2 - inCell.y - LEAST / 2), `column ${String(column)}`).toBeLessThan(3)
    const shown = await cell(page, 0, column).evaluate((element) => {
      const { paddingLeft, overflowClipMargin } = getComputedStyle(element)
      return overflowClipMargin.startsWith('content-box') ? parseFloat(paddingLeft) : 0
    })
    expect(at.x - inCell.x).toBeGreaterThanOrEqual(shown)
  }
})
