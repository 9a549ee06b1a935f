/** The window that a person sees where there is no Electron: it opens, it is one, and it asks before it closes. */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { environment, executable, fixture, noChromium } from './drive-fixture.ts'

const noScreen = noChromium || spawnSync('Xvfb', ['-help']).error !== undefined
if (noScreen) console.warn('SKIPPED: the visible window needs Xvfb (apt-get install xvfb) and a Chromium.')

/** Waits for what a process says on one of its streams. */
async function heard(stream: Readable, wanted: RegExp): Promise<string> {
  let said = ''
  for await (const chunk of stream) {
    said += String(chunk)
    const [, found] = wanted.exec(said) ?? []
    if (found !== undefined) return found
  }
  throw new Error(`Ended without ${String(wanted)}: ${said}`)
}

describe.skipIf(noScreen)('the visible window, where there are a Chromium and Xvfb', () => {
  let screen: ChildProcess
  let folder: string
  let display: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aigu-standin-visible-'))
    screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    display = `:${await heard(screen.stdio[3] as Readable, /^(\d+)\n/)}`
  })
  afterAll(() => {
    screen.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  })

  test('one window, on the page of the application; it ends the process when it is closed', async () => {
    const child = spawn(
      executable,
      ['--remote-debugging-port=0', '--no-sandbox', fixture, `--user-data-dir=${folder}/profile`],
      {
        env: { ...environment(folder), DISPLAY: display, AIGU_STANDIN_VISIBLE: '1' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    const ended = once(child, 'exit')
    const address = await heard(child.stderr, /DevTools listening on (\S+)\n/)
    const browser = await chromium.connectOverCDP(address)
    const [context] = browser.contexts()
    const pages = context?.pages() ?? []
    expect(pages).toHaveLength(1)
    const [page] = pages
    await page?.getByRole('heading', { name: 'Fixture' }).waitFor()
    expect(await page?.evaluate(() => [document.visibilityState, window.outerWidth > 500])).toEqual([
      'visible',
      true,
    ])
    await page?.close()
    expect(await ended).toEqual([0, null])
  })
})
