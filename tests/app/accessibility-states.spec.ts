/**
 * axe on what opens over and beside the table, at the ordinary size and at 200 %, where nothing may be cut off. Waiting
 * work, choices between two people and wide gestures are looked at in their own specs, which are long to bring about.
 */
import type { Page } from '@playwright/test'

import { expect, test } from './fixtures/aigu-app.ts'
import type { AiguApp } from './fixtures/aigu-app.ts'
import { cell, goTo, openTable, plainTable, press, typeOver } from './fixtures/table-editing.ts'
import { mixedFile } from './specimen-files.ts'

/** 1280 × 800 at 200 % lays out as 640 × 400. */
const sizes = [
  { name: '100 %', theme: 'Clair', width: 1280, height: 800 },
  { name: '200 %', theme: 'Sombre', width: 640, height: 400 },
] as const

/** What can be pressed and lies outside the window, with no way of scrolling it into sight. */
async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = document.querySelectorAll<HTMLElement>('button, input, [role=tab], [role=option]')
    // A choice is pressed on its words; its radio button is not seen.
    const controls = new Set([...found].map((control) => control.closest('label') ?? control))
    const content = document.querySelector('.content')
    const before = content?.scrollTop ?? 0
    const lost: string[] = []
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[aria-hidden=true]'))
        continue
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      await new Promise(requestAnimationFrame)
      const { left, right, top, bottom, width } = control.getBoundingClientRect()
      // One that only ears find, beside what stands for it.
      if (width <= 1) continue
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        lost.push(
          `${control.textContent || control.ariaLabel || control.outerHTML.slice(0, 80)} ${[left, top, right, bottom].map(Math.round).join()}`,
        )
    }
    content?.scrollTo(0, before)
    return lost
  })
}

async function look({ page, expectNoAccessibilityViolation, screenshot }: AiguApp, name: string) {
  await screenshot(`access-${name}`)
  await expectNoAccessibilityViolation()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, name).toBeLessThanOrEqual(0)
  expect(await outOfReach(page), name).toEqual([])
}

for (const { name, theme, width, height } of sizes) {
  test.describe(name, () => {
    test.beforeEach(async ({ aigu }) => {
      await aigu.page.locator('label').filter({ hasText: theme }).click()
      await aigu.page.setViewportSize({ width, height })
    })

    test('the table: several ranges, a cell typed in, its menu, the menu of a column', async ({ aigu }) => {
      test.setTimeout(120_000)
      const { page } = aigu
      await openTable(aigu, plainTable(60, 6))
      await typeOver(page, 1, 1, 'Liévin')
      await goTo(page, 0, 0)
      await press(page, 'Shift+ArrowDown', 'Shift+F8', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight')
      await look(aigu, `ranges-${theme}`)
      await press(page, 'Escape', 'F2')
      await expect(page.getByRole('textbox', { name: /^Modifier/ })).toBeVisible()
      await look(aigu, `editor-${theme}`)
      await press(page, 'Escape', 'Shift+F10')
      await expect(page.getByRole('menu')).toBeVisible()
      await look(aigu, `menu-${theme}`)
      await press(page, 'Escape', 'Control+Shift+l')
      await expect(page.getByRole('dialog', { name: /^Colonne/ })).toBeVisible()
      await look(aigu, `column-${theme}`)
    })

    test('beside the table: history, finding, several tables', async ({ aigu }) => {
      test.setTimeout(120_000)
      const { page } = aigu
      await openTable(aigu, plainTable(60, 6))
      await typeOver(page, 1, 1, 'Liévin')
      await press(page, 'Control+h')
      await expect(page.getByRole('region', { name: 'Historique', exact: true })).toBeVisible()
      await expect(page.getByRole('heading', { name: /Historique/ })).toBeInViewport({ ratio: 1 })
      await look(aigu, `history-${theme}`)
      await press(page, 'Escape', 'Control+f')
      await expect(page.getByRole('searchbox').or(page.getByRole('textbox')).first()).toBeFocused()
      await page.keyboard.type('Liévin')
      await look(aigu, `find-${theme}`)
      await press(page, 'Escape')
      await aigu.chooseFile(mixedFile(aigu.folder).path)
      await aigu.clickMenuItem('add-table')
      await expect(page.getByRole('tab')).toHaveCount(2)
      await expect(cell(page, 0, 0)).toHaveText(/./)
      await look(aigu, `tables-${theme}`)
    })
  })
}
