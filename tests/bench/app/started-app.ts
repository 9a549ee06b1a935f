/** The built application for a bench, with a table of its own to open. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import { launchAigu } from '../../app/fixtures/launch-aigu.ts'
import { makeTable } from '../make-table.ts'
import type { TableForm } from '../make-table.ts'

export type StartedApp = {
  readonly application: ElectronApplication
  readonly page: Page
  /** Of the process that was started: the others are under it. */
  readonly pid: number
  end(): Promise<void>
}

/** Makes a table and starts the application on it, until its first rows are drawn. `rows` 0: on nothing. */
export async function startOnTable(rows: number, as: TableForm): Promise<StartedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'aigu-bench-'))
  const path = join(folder, 'lieux.csv')
  if (rows > 0) await makeTable(path, { rows, as })
  const application = await launchAigu({ folder, language: 'fr', args: rows > 0 ? [path] : [] })
  const page = await application.firstWindow()
  await page.waitForURL(/^(?!about:)/)
  await page.locator('main').waitFor()
  if (rows > 0) {
    await page.locator('[role=row][aria-rowindex="2"] [aria-colindex="2"]').waitFor({ timeout: 120_000 })
  }
  return {
    application,
    page,
    pid: application.process().pid ?? 0,
    async end() {
      await application.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
