import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { chromium } from 'playwright'
import type { Page } from 'playwright'

/**
 * Pictures of every scene, to be looked at: `node tests/src-renderer/preview/build.ts && node …/shots.ts [folder] [scene…]`.
 * Not a test: nothing is compared.
 */
const [folder = '.cache/shots', ...wanted] = process.argv.slice(2)
const preview = resolve('.cache/preview')
const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
}

const scenes: Readonly<Record<string, { hash: string; act?: (page: Page) => Promise<void> }>> = {
  home: { hash: '' },
  'home-refused': { hash: 'refused', act: openSample },
  'home-opening': {
    hash: 'opening',
    act: async (page) => {
      await openSample(page)
      await emit(page, { event: 'progress', phase: 'survey', done: 37, total: 100 })
    },
  },
  'home-drag': {
    hash: '',
    act: async (page) => {
      await page.evaluate(() => window.dispatchEvent(new DragEvent('dragenter', { bubbles: true })))
    },
  },
  damaged: { hash: 'damaged', act: openSample },
  'damaged-why': {
    hash: 'damaged',
    act: async (page) => {
      await openSample(page)
      await page.locator('.group-title').first().click()
      await page.locator('.reasons-button').first().click()
    },
  },
  'damaged-menu': {
    hash: 'damaged',
    act: async (page) => {
      await openSample(page)
      await page.keyboard.press('Control+e')
    },
  },
  'damaged-held': {
    hash: 'damaged',
    act: async (page) => {
      await openSample(page)
      await page.locator('.group-check').first().click()
      await page.locator('.top-bar-file .button').nth(1).click()
    },
  },
  palette: {
    hash: 'damaged',
    act: async (page) => {
      await openSample(page)
      await page.keyboard.press('Control+k')
    },
  },
  english: {
    hash: 'damaged',
    act: async (page) => {
      await openSample(page)
      await page.locator('.choice-option').nth(1).click()
    },
  },
  clean: { hash: 'clean', act: openSample },
  undecided: { hash: 'undecided', act: openSample },
  save: { hash: 'damaged', act: openSave },
  'save-1252': {
    hash: 'damaged',
    act: async (page) => {
      await openSave(page)
      await page.locator('.format').nth(3).click()
    },
  },
  saved: {
    hash: 'damaged',
    act: async (page) => {
      await openSave(page)
      await page.locator('.save-go .button').click()
    },
  },
  'save-refused': {
    hash: 'save-refused',
    act: async (page) => {
      await openSave(page)
      await page.locator('.save-go .button').click()
    },
  },
}

async function openSample(page: Page): Promise<void> {
  await page.locator('.invitation-actions .button').nth(1).click()
  await page.waitForTimeout(300)
}

async function openSave(page: Page): Promise<void> {
  await openSample(page)
  await page.locator('.repair-save .button').click()
  await page.waitForTimeout(100)
}

async function emit(page: Page, event: unknown): Promise<void> {
  await page.evaluate((sent) => {
    ;(window as unknown as { emitEvent(event: unknown): void }).emitEvent(sent)
  }, event)
}

const sizes = [
  // The smallest window, and 1280 × 800 at 200 %.
  { width: 900, height: 600 },
  { width: 640, height: 400 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.some((one) => name.startsWith(one))) continue
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      page.on('console', (message) => {
        console.log(name, message.type(), message.text())
      })
      page.on('pageerror', (error) => {
        console.log(name, 'error', error.message)
      })
      await page.route('http://preview.invalid/**', async (route) => {
        const path = new URL(route.request().url()).pathname
        const file = path === '/' ? '/index.html' : path
        const contentType = mimeTypes[file.split('.').at(-1) ?? ''] ?? 'text/plain'
        await route.fulfill({ body: await readFile(join(preview, file)), contentType })
      })
      await page.goto(`http://preview.invalid/#${scene.hash}`)
      await page.locator('.top-bar').waitFor()
      await scene.act?.(page)
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(folder, `${name}-${String(viewport.width)}-${colorScheme}.png`) })
      await context.close()
    }
  }
}
await browser.close()
