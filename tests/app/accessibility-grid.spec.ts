/** The table as a screen reader gets it: the browser's accessibility tree, what is announced, in which order it is read. */
import type { Page } from '@playwright/test'

import { active, activePlace, expect, grid, press, said, scrollTo, test } from './fixtures/grid-page.ts'

type Heard = { readonly role: string; readonly name: string; readonly description: string }

/** What the browser tells a screen reader, in the order of the document. */
async function heard(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const text = (value: { value?: unknown } | undefined): string => {
    const held = value?.value
    return typeof held === 'string' ? held : ''
  }
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: text(role),
      name: text(name),
      description: text(description),
    }))
}

/** Row and column of the cells that are in the tree, in the order of the document. */
async function order(page: Page): Promise<readonly (readonly [number, number])[]> {
  return page.locator('.grid-row:not([hidden]) [aria-colindex]:not([hidden])').evaluateAll((cells) =>
    cells.map((element) => {
      const row = element.closest('[role=row]')?.getAttribute('aria-rowindex')
      return [Number(row), Number(element.getAttribute('aria-colindex'))] as const
    }),
  )
}

test('a header is heard once, and nothing in the table is without a name and a role', async ({
  openGrid,
}) => {
  const page = await openGrid()
  await grid(page).focus()
  const tree = await heard(page)
  const headers = tree.filter(({ role }) => role === 'columnheader')
  expect(headers.length).toBeGreaterThan(3)
  for (const header of headers) expect(header.description, header.name).toBe('')
  const grips = tree.filter(({ role, description }) => role === 'generic' && description !== '')
  expect(grips).toEqual([])
})

test('a move is read from the cell and from nowhere else; what happens in it is announced', async ({
  openGrid,
}) => {
  const page = await openGrid()
  await grid(page).focus()
  await press(page, 'ArrowDown', 'ArrowRight')
  expect(await activePlace(page)).toBe('1-1')
  // The same words in the live region would be heard a second time.
  await expect(said(page)).toHaveAttribute('aria-live', 'off')
  await press(page, 'ArrowUp')
  await expect(active(page)).toHaveAccessibleName(/^Stade Lefèvre, Réparé/)
  await expect(said(page)).toHaveAttribute('aria-live', 'off')
  await press(page, 'Space')
  await expect(said(page)).toContainText('réparation refusée')
  await expect(said(page)).toHaveAttribute('aria-live', 'polite')
  await press(page, 'Shift+ArrowDown')
  await expect(said(page)).toContainText('Sélection de 2')
  await expect(said(page)).toHaveAttribute('aria-live', 'polite')
})

test('a cell that is not here yet has nothing to read: it is announced, and once more when it comes', async ({
  openGrid,
}) => {
  const page = await openGrid({ rows: 100_000, latency: 400 })
  await grid(page).focus()
  await press(page, 'Control+End')
  await expect(said(page)).toContainText('lecture en cours')
  await expect(said(page)).toHaveAttribute('aria-live', 'polite')
  await expect(said(page)).not.toContainText('lecture en cours')
  await expect(said(page)).toHaveAttribute('aria-live', 'polite')
})

test('after scrolling either way, rows and cells stand in the document as they are read', async ({
  openGrid,
}) => {
  const page = await openGrid({ rows: 1000, columns: 40 })
  await page.setViewportSize({ width: 700, height: 400 })
  for (const [top, left] of [
    [32, 0],
    [32 * 5, 300],
    [32 * 504, 1500],
    [32 * 497, 1300],
    [0, 0],
  ] as const) {
    await scrollTo(page, top)
    await grid(page).evaluate((host, to) => {
      host.scrollLeft = to
    }, left)
    await expect
      .poll(async () => {
        const found = await order(page)
        const sorted = [...found].sort(([row, column], [other, beside]) => row - other || column - beside)
        return JSON.stringify(found) === JSON.stringify(sorted) && found[0]?.[0] === 1
      })
      .toBe(true)
    await expect.poll(async () => (await order(page)).some(([row]) => row === top / 32 + 3)).toBe(true)
  }
})

test('the focused cell keeps its name and place while rows are put in order under it', async ({
  openGrid,
}) => {
  const page = await openGrid({ rows: 1000 })
  await grid(page).focus()
  await press(page, ...Array<string>(40).fill('ArrowDown'))
  await expect.poll(() => activePlace(page)).toBe('40-0')
  await expect(active(page)).toHaveText('0000041')
  await expect(active(page)).toHaveAttribute('aria-colindex', '2')
})
