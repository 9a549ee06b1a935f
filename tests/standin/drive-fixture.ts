/** Starts the fixture application on the stand-in, for the stand-in's own tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'

import { findChromium } from '../../src-main/launch/find-chromium.ts'

export const executable = join(import.meta.dirname, 'electron')
export const fixture = join(import.meta.dirname, 'fixture-app')

export const noChromium = findChromium() === undefined || process.platform === 'win32'
if (noChromium)
  console.warn('SKIPPED: the stand-in drives a Chromium by a POSIX shell, and there is none here.')

export type DrivenFixture = {
  readonly application: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** What the fixture's main process noted since the last call. */
  seen(): Promise<unknown[]>
  /** Waits until it has noted this. */
  waitForSeen(wanted: unknown): Promise<void>
  end(): Promise<void>
}

type WithSeen = typeof globalThis & { seen: unknown[]; refuseClose?: boolean }

export async function startFixture(args: readonly string[] = []): Promise<DrivenFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-standin-test-'))
  const application = await _electron.launch({
    executablePath: executable,
    args: [fixture, `--user-data-dir=${join(folder, 'profile')}`, ...args],
    colorScheme: null,
    env: environment(folder),
  })
  const page = await application.firstWindow()
  // A window is told of before its page: it is empty at first.
  await page.waitForURL(/^(?!about:)/)
  return {
    application,
    page,
    folder,
    seen: () => application.evaluate(() => (globalThis as WithSeen).seen.splice(0)),
    waitForSeen: async (wanted) => {
      const text = JSON.stringify(wanted)
      await application.evaluate(async (_electron, expected) => {
        while (!(globalThis as WithSeen).seen.some((one) => JSON.stringify(one) === expected))
          await new Promise((resolve) => setTimeout(resolve, 10))
      }, text)
    },
    end: async () => {
      await application.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A temporary folder of its own, so that what is left in it can be counted. */
export function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return {
    ...Object.fromEntries(inherited),
    TMPDIR: folder,
    HOME: folder,
    LANG: 'fr_FR.UTF-8',
    LANGUAGE: 'fr_FR',
  }
}
