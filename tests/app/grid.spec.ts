import type { Locator, Page } from '@playwright/test'

import { accessibilityViolations } from './fixtures/accessibility.ts'
import {
  active,
  activePlace,
  cell,
  expect,
  grid,
  panel,
  press,
  row,
  said,
  scrollTo,
  test,
} from './fixtures/grid-page.ts'

test.describe('keyboard alone', () => {
  test('the grid is one Tab stop, however many cells it has', async ({ openGrid }) => {
    const page = await openGrid()
    await press(page, 'Tab')
    await expect(grid(page)).toBeFocused()
    expect(await grid(page).locator('[tabindex], a, button, input').count()).toBe(0)
    await press(page, 'Tab')
    await expect(grid(page)).not.toBeFocused()
    await press(page, 'Shift+Tab')
    await expect(grid(page)).toBeFocused()
  })

  test('arrows, pages and Ctrl go where a spreadsheet goes, and the cell is on screen and named', async ({
    openGrid,
  }) => {
    const page = await openGrid()
    await grid(page).focus()
    const steps: [string, string][] = [
      ['ArrowDown', '1-0'],
      ['ArrowRight', '1-1'],
      ['End', '1-14'],
      ['Control+End', '999-14'],
      ['ArrowDown', '999-14'],
      ['Home', '999-0'],
      ['Control+Home', '0-0'],
      ['ArrowUp', '-1-0'],
      ['ArrowUp', '-1-0'],
      ['ArrowDown', '0-0'],
      ['Control+ArrowDown', '999-0'],
      ['Control+ArrowRight', '999-14'],
      ['Control+ArrowUp', '0-14'],
    ]
    for (const [key, place] of steps) {
      await press(page, key)
      expect(await activePlace(page), key).toBe(place)
      await expect(active(page)).toBeInViewport()
    }
    await press(page, 'PageDown')
    const visible = await grid(page).evaluate((host) => Math.floor((host.clientHeight - 48) / 32))
    expect(await activePlace(page)).toBe(`${String(visible - 1)}-14`)
  })

  test('says how large the table is and where each cell stands', async ({ openGrid }) => {
    const page = await openGrid()
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '1001')
    await expect(grid(page)).toHaveAttribute('aria-colcount', '16')
    await scrollTo(page, 500 * 32)
    await expect(row(page, 500)).toBeVisible()
    await expect(cell(page, 500, 1)).toHaveText(/./)
    await expect(row(page, 500).getByRole('rowheader')).toHaveText('502')
  })

  test('scrolled away, the focus stays on the grid and an arrow brings its cell back', async ({
    openGrid,
  }) => {
    const page = await openGrid({ rows: 100_000 })
    await grid(page).focus()
    await press(page, 'ArrowDown', 'ArrowDown')
    await scrollTo(page, 1_000_000)
    await expect(row(page, 31_250)).toBeVisible()
    await expect(grid(page)).toBeFocused()
    expect(await activePlace(page)).toBeNull()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await press(page, 'ArrowDown')
    expect(await activePlace(page)).toBe('3-0')
    await expect(active(page)).toBeInViewport()
  })

  test('each cell is said with its place, its repair and what it was', async ({ openGrid }) => {
    const page = await openGrid()
    await grid(page).focus()
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await expect(said(page)).toHaveText('Ligne 2, colonne Commune, Liévin, réparé, était LiÃ©vin')
    await press(page, 'Space')
    await expect(said(page)).toHaveText(
      'Ligne 2, colonne Commune, LiÃ©vin, réparation refusée, deviendrait Liévin',
    )
    const english = await openGrid({ language: 'en' })
    await grid(english).focus()
    await expect(said(english)).toHaveText('Row 2, column id, 0000001')
  })
})

test.describe('what the officer decides', () => {
  test('Space refuses and accepts the focused cell, the engine is told, and it stays so', async ({
    openGrid,
  }) => {
    const page = await openGrid()
    await cell(page, 0, 3).click()
    await expect(cell(page, 0, 3)).toHaveClass(/is-accepted/)
    await press(page, 'Space')
    await expect(cell(page, 0, 3)).toHaveClass(/is-refused/)
    await press(page, 'ArrowDown', 'Space')
    expect(await page.evaluate(() => window.gridPage.decisions)).toEqual([
      { row: 0, column: 3, accept: false },
    ])
    // The rows were read again after the decision.
    await expect
      .poll(() => page.evaluate(() => window.gridPage.requests.filter(({ from }) => from === 0).length))
      .toBeGreaterThan(1)
    await expect(cell(page, 0, 3)).toHaveClass(/is-refused/)
    await press(page, 'ArrowUp', 'Space')
    await expect(cell(page, 0, 3)).toHaveClass(/is-accepted/)
  })

  test('a click on the box decides, a click beside it does not', async ({ openGrid }) => {
    const page = await openGrid()
    await cell(page, 3, 1).locator('.grid-after').click()
    expect(await page.evaluate(() => window.gridPage.decisions)).toEqual([])
    await cell(page, 3, 1).locator('.grid-box').click()
    await expect(cell(page, 3, 1)).toHaveClass(/is-refused/)
    expect(await page.evaluate(() => window.gridPage.decisions)).toEqual([
      { row: 3, column: 1, accept: false },
    ])
  })

  test('a doubtful repair asks, and is accepted on request', async ({ openGrid }) => {
    const page = await openGrid()
    await press(page, 'Tab', 'End')
    await expect(active(page)).toHaveClass(/is-undecided|is-accepted/)
    const doubtful = cell(page, 0, 14)
    await expect(doubtful).toHaveClass(/is-undecided/)
    await expect(panel(page)).toContainText('À confirmer')
    await panel(page).getByRole('button', { name: 'Accepter' }).click()
    await expect(doubtful).toHaveClass(/is-accepted/)
  })

  test('a column’s name is repaired like a cell', async ({ openGrid }) => {
    const page = await openGrid()
    await press(page, 'Tab', 'Control+Home', 'ArrowUp')
    for (let i = 0; i < 13; i++) await press(page, 'ArrowRight')
    await expect(said(page)).toHaveText('Nom de colonne, Mise à jour, réparé, était Mise Ã\u00a0 jour')
    await press(page, 'Space')
    expect(await page.evaluate(() => window.gridPage.decisions)).toEqual([
      { row: -1, column: 13, accept: false },
    ])
    await expect(page.getByRole('columnheader').filter({ hasText: 'jour' })).toHaveClass(/is-refused/)
  })

  test('the changed characters alone are marked', async ({ openGrid }) => {
    const page = await openGrid()
    await expect(cell(page, 0, 3).locator('.grid-before .grid-changed')).toHaveText(['Ã©'])
    await expect(cell(page, 0, 3).locator('.grid-after .grid-changed')).toHaveText(['é'])
    // A line under them, not only a colour.
    const line = await cell(page, 0, 3)
      .locator('.grid-after .grid-changed')
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine)
    expect(line).toBe('underline')
  })

  test('seeing the damaged rows alone and then all of them does not lose one’s place', async ({
    openGrid,
  }) => {
    const page = await openGrid()
    await press(page, 'Tab', 'Control+Home')
    await page.evaluate(() => {
      window.gridPage.setShow('damaged')
    })
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '335')
    await expect(row(page, 2).getByRole('rowheader')).toHaveText('8')
    for (let i = 0; i < 100; i++) await press(page, 'ArrowDown')
    await expect(active(page)).toHaveText('0000301')
    await page.evaluate(() => {
      window.gridPage.setShow('all')
    })
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '1001')
    await expect(active(page)).toHaveText('0000301')
    await expect(active(page)).toBeInViewport()
    expect(await activePlace(page)).toBe('300-0')
  })
})

test.describe('rows on their way', () => {
  test('a row not here yet shows a quiet place, and its text as soon as it is here', async ({ openGrid }) => {
    const page = await openGrid({ rows: 100_000 })
    await page.evaluate(() => {
      window.gridPage.latency = null
    })
    await scrollTo(page, 50_000 * 32)
    await expect(cell(page, 50_000, 1)).toHaveClass(/is-waiting/)
    await expect(row(page, 50_000).getByRole('rowheader')).toHaveText('50002')
    await page.evaluate(() => {
      window.gridPage.latency = 0
    })
    await expect(cell(page, 50_000, 0)).toHaveText('0050001')
    await expect(page.locator('.grid-row:not([hidden]) .is-waiting:not([hidden])')).toHaveCount(0)
  })

  test('a wheel turned steadily never shows a row without its text', async ({ openGrid }) => {
    const page = await openGrid({ rows: 100_000, latency: 5 })
    const missing = await grid(page).evaluate(async (host) => {
      let count = 0
      for (let frame = 0; frame < 120; frame++) {
        host.scrollTop += 120
        await new Promise(requestAnimationFrame)
        if (host.querySelector('.grid-row:not([hidden]) > .grid-lane > .is-waiting:not([hidden])')) count++
      }
      return count
    })
    expect(missing).toBe(0)
  })

  test('what is on screen is what the scroll bar says, in the same frame', async ({ openGrid }) => {
    const page = await openGrid({ rows: 100_000 })
    const seen = await grid(page).evaluate(async (host) => {
      const places: [number, number][] = []
      for (const top of [3200, 320_000, 1600, 3_168_000]) {
        host.scrollTop = top
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        const edge = host.getBoundingClientRect().top + host.clientTop + 48
        const rows = [...host.querySelectorAll('.grid-body .grid-row:not([hidden])')]
        const first = rows.find((candidate) => Math.abs(candidate.getBoundingClientRect().top - edge) < 1)
        places.push([top / 32 + 2, Number(first?.getAttribute('aria-rowindex'))])
      }
      return places
    })
    for (const [expected, found] of seen) expect(found).toBe(expected)
  })

  test('an engine that fails is told in a sentence, and scrolling on asks again', async ({
    openGrid,
    complaints,
  }) => {
    test.info().annotations.push({ type: 'errors expected' })
    const page = await openGrid({ rows: 100_000 })
    await page.evaluate(() => {
      window.gridPage.fails = true
    })
    await scrollTo(page, 50_000 * 32)
    await expect(panel(page)).toContainText('Ces lignes n’ont pas pu être lues')
    expect(complaints.join()).toContain('the engine is down')
    await page.evaluate(() => {
      window.gridPage.fails = false
    })
    await scrollTo(page, 50_200 * 32)
    await expect(cell(page, 50_201, 0)).toHaveText('0050202')
  })

  test('only windows of at most 200 rows and 200 columns are asked for', async ({ openGrid }) => {
    const page = await openGrid({ rows: 100_000, columns: 1000 })
    await press(page, 'Tab', 'Control+End')
    await expect(active(page)).toHaveText(/./)
    const requests = await page.evaluate(() => window.gridPage.requests)
    for (const { count, columnCount } of requests) {
      expect(count).toBeLessThanOrEqual(200)
      expect(columnCount).toBeLessThanOrEqual(200)
    }
  })
})

test.describe('tables of every size', () => {
  test('ten million rows, more than an element can hold, are all within reach', async ({ openGrid }) => {
    const page = await openGrid({ rows: 10_000_000 })
    await press(page, 'Tab', 'Control+End', 'Home')
    await expect(active(page)).toHaveText('10000000')
    await expect(active(page)).toBeInViewport()
    await scrollTo(page, 16_000_000)
    await expect(cell(page, 0, 0)).toHaveCount(0)
    const rowAt = (): Promise<number> =>
      grid(page).evaluate((host) =>
        Math.min(
          ...[...host.querySelectorAll('.grid-body .grid-row:not([hidden])')].map((found) =>
            Number(found.getAttribute('aria-rowindex')),
          ),
        ),
      )
    await expect.poll(rowAt).toBeGreaterThan(1_000_000)
    const before = await rowAt()
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 320)
    // Ten rows, not ten times as many: the wheel is true even where the scroll bar is compressed.
    await expect.poll(async () => (await rowAt()) - before).toBe(10)
  })

  test('twenty thousand columns draw only those on screen', async ({ openGrid }) => {
    const page = await openGrid({ rows: 200, columns: 20_000 })
    await press(page, 'Tab', 'Control+ArrowRight')
    expect(await activePlace(page)).toBe('0-19999')
    await expect(active(page)).toBeInViewport()
    await expect(active(page)).toHaveText(/./)
    expect(await page.locator('.grid-cell').count()).toBeLessThan(1500)
  })

  test('a row longer than the header shows its last cells in a column without a name', async ({
    openGrid,
  }) => {
    const page = await openGrid({ hostile: true })
    await expect(grid(page)).toHaveAttribute('aria-colcount', '17')
    await press(page, 'Tab', 'Control+ArrowRight')
    for (let i = 0; i < 7; i++) await press(page, 'ArrowDown')
    await expect(active(page)).toHaveText('en trop')
    await expect(said(page)).toHaveText('Ligne 9, colonne Colonne 16 (sans nom), en trop')
    await press(page, 'ArrowDown')
    await expect(active(page)).toHaveClass(/is-absent/)
    await expect(panel(page)).toContainText('Cette ligne s’arrête avant cette colonne')
  })

  test('a file with a header alone shows it and says so', async ({ openGrid }) => {
    const page = await openGrid({ rows: 0 })
    await expect(panel(page)).toContainText('Aucune ligne à montrer')
    await press(page, 'Tab', 'ArrowDown', 'ArrowRight')
    await expect(said(page)).toHaveText('Nom de colonne, Nom de l’équipement')
    await press(page, 'Control+a', 'Control+c')
    await expect(panel(page)).toContainText('15 cellules copiées')
  })

  test('compact rows are 24 pixels, ordinary ones 32', async ({ openGrid }) => {
    const heightOf = async (page: Page): Promise<number> => (await row(page, 1).boundingBox())?.height ?? 0
    expect(await heightOf(await openGrid())).toBe(32)
    expect(await heightOf(await openGrid({ compact: true }))).toBe(24)
  })
})

test.describe('hostile cells', () => {
  test('nothing runs, nothing reorders the row, nothing is drawn outside its cell', async ({ openGrid }) => {
    const page = await openGrid({ hostile: true })
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    await expect(cell(page, 1, 1)).toContainText('<img src=x onerror=')
    expect(await grid(page).locator('img, script').count()).toBe(0)
    await expect(cell(page, 2, 1)).toHaveText('abc202Egpj.exe suite')
    await expect(cell(page, 4, 1)).toHaveText('ligne 1⏎ligne 2⏎ligne 3')
    await expect(cell(page, 5, 1)).toHaveText('nul␀tab⇥bell␇ c1⏎ fin')
    await expect(cell(page, 6, 1)).toHaveText('Li\ufffdvin')
    for (let place = 0; place < 13; place++) {
      const [clean, hostile] = await Promise.all([
        cell(page, 0, 2).boundingBox(),
        cell(page, place, 2).boundingBox(),
      ])
      expect(hostile?.x).toBe(clean?.x)
      expect(hostile?.height).toBe(clean?.height)
    }
    const contained = await cell(page, 3, 1).evaluate((element) => getComputedStyle(element).contain)
    expect(contained).toBe('strict')
  })

  test('a text cut for display is read whole in the panel, with its line breaks', async ({ openGrid }) => {
    const page = await openGrid({ hostile: true })
    await cell(page, 7, 1).click()
    await expect(panel(page)).toContainText('et la fin de ce texte')
    await cell(page, 4, 1).click()
    const height = await panel(page)
      .locator('dd')
      .evaluate((element) => element.getBoundingClientRect().height)
    const line = await panel(page)
      .locator('dd')
      .evaluate((element) => parseFloat(getComputedStyle(element).lineHeight))
    expect(Math.round(height / line)).toBe(3)
  })
})

test.describe('copying', () => {
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

  test('a range is copied as it will be saved, ready for a spreadsheet', async ({ openGrid }) => {
    const page = await openGrid()
    await cell(page, 0, 3).click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c')
    await expect(panel(page)).toContainText('4 cellules copiées')
    expect(await clipboard(page)).toBe('Liévin\t62000\r\nLiévin\t62037')
  })

  test('rows that were never on screen are fetched and copied', async ({ openGrid }) => {
    const page = await openGrid({ rows: 2000 })
    await cell(page, 0, 0).click()
    await press(page, 'Control+Space', 'Control+c')
    await expect(panel(page)).toContainText(/cellules copiées|encore une fois/)
    if ((await panel(page).textContent())?.includes('encore une fois')) await press(page, 'Control+c')
    const lines = (await clipboard(page)).split(/\r?\n/)
    expect(lines).toHaveLength(2001)
    expect(lines[0]).toBe('id')
    expect(lines[2000]).toBe('0002000')
  })

  test('a text cut for display is copied whole, or not at all', async ({ openGrid }) => {
    const page = await openGrid({ hostile: true })
    await cell(page, 7, 1).click()
    await press(page, 'Control+c')
    await expect(panel(page)).toContainText(/cellule copiée|encore une fois/)
    if ((await panel(page).textContent())?.includes('encore une fois')) await press(page, 'Control+c')
    expect(await clipboard(page)).toBe(`${'x'.repeat(400)} et la fin de ce texte`)
    await cell(page, 8, 2).click()
    await press(page, 'Control+c')
    await expect(panel(page)).toContainText('Rien n’a été copié')
    expect(await clipboard(page)).toContain('et la fin')
  })

  test('dragging the mouse selects, and goes on beyond the edge', async ({ openGrid }) => {
    const page = await openGrid()
    const from = await cell(page, 2, 1).boundingBox()
    const edges = await grid(page).boundingBox()
    if (!from || !edges) throw new Error('not drawn')
    await page.mouse.move(from.x + 20, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, from.y + 110)
    await expect(page.locator('.is-selected:not([hidden])')).toHaveCount(4)
    await page.mouse.move(from.x + 20, edges.y + edges.height + 60)
    await expect.poll(() => grid(page).evaluate((host) => host.scrollTop)).toBeGreaterThan(200)
    await page.mouse.up()
    await expect(said(page)).toContainText('Sélection de')
  })
})

test.describe('columns', () => {
  const header = (page: Page, column: number): Locator =>
    page.locator(`[role=columnheader][aria-colindex="${String(column + 2)}"]`)
  const widthOf = async (page: Page, column: number): Promise<number> =>
    (await header(page, column).boundingBox())?.width ?? 0

  test('are widened by the mouse, cells and header together', async ({ openGrid }) => {
    const page = await openGrid()
    const before = await widthOf(page, 1)
    const grip = await header(page, 1).locator('.grid-grip').boundingBox()
    if (!grip) throw new Error('no grip')
    await page.mouse.move(grip.x + 4, grip.y + 10)
    await page.mouse.down()
    await page.mouse.move(grip.x + 64, grip.y + 10)
    await page.mouse.up()
    expect(await widthOf(page, 1)).toBe(before + 60)
    expect((await cell(page, 3, 1).boundingBox())?.width).toBe(before + 60)
    await expect
      .poll(async () => (await cell(page, 3, 2).boundingBox())?.x)
      .toBe((await header(page, 2).boundingBox())?.x)
  })

  test('are widened by the keyboard, which says the width', async ({ openGrid }) => {
    const page = await openGrid()
    await press(page, 'Tab', 'ArrowUp', 'ArrowRight')
    const before = await widthOf(page, 1)
    await press(page, 'Alt+ArrowRight')
    expect(await widthOf(page, 1)).toBe(before + 16)
    await expect(said(page)).toHaveText(`Colonne Nom de l’équipement, largeur ${String(before + 16)} pixels`)
  })

  test('a double click fits a column to its texts', async ({ openGrid }) => {
    const page = await openGrid()
    await header(page, 1).locator('.grid-grip').dblclick()
    const overflow = await cell(page, 0, 1).evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('the row numbers stay in sight when the columns scroll', async ({ openGrid }) => {
    const page = await openGrid()
    await grid(page).evaluate((host) => {
      host.scrollLeft = 900
    })
    await expect(cell(page, 0, 0)).toHaveCount(0)
    await expect(row(page, 0).getByRole('rowheader')).toBeInViewport()
    const box = await row(page, 0).getByRole('rowheader').boundingBox()
    expect(box?.x).toBe(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to say of the grid (${colorScheme})`, async ({ openGrid }) => {
    const page = await openGrid({ colorScheme, hostile: true })
    await cell(page, 0, 3).click()
    expect(await accessibilityViolations(page)).toEqual([])
  })
}
