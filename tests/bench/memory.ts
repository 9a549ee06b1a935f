/**
 * What the whole application holds of the machine's memory, on the stand-in: main and engine are one Node process, the
 * window is Debian's Chromium, which on Electron would be Electron's. Shared pages are counted by halves (PSS). Linux only.
 *
 *   node tests/bench/memory.ts [rows]
 */
import { readFileSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'

import type { Page } from '@playwright/test'

import type {} from '../../src-renderer/window.d.ts'
import { startOnTable } from './app/started-app.ts'

const rows = Number(process.argv[2] ?? 100_000)
const FIRST_DOCUMENT = 'document-1'

type Held = { readonly node: number; readonly browser: number }

/** MB of a process and of all under it. */
function heldBy(pid: number): Held {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = readOr(`/proc/${name}/stat`)
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const isUnder = (one: number): boolean => one === pid || (one > 1 && isUnder(parents.get(one) ?? 0))
  const held = { node: 0, browser: 0 }
  for (const one of parents.keys()) {
    if (!isUnder(one)) continue
    const pss = Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${String(one)}/smaps_rollup`))?.[1] ?? 0) / 1024
    held[/chrom/.test(readOr(`/proc/${String(one)}/cmdline`)) ? 'browser' : 'node'] += pss
  }
  return held
}

/** A process may be gone by now. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function say(what: string, page: Page, pid: number): Promise<void> {
  // What was let go of is given back a little later.
  await page.waitForTimeout(1_500)
  const { node, browser } = heldBy(pid)
  const figure = (megabytes: number): string => `${megabytes.toFixed(0).padStart(5)} MB`
  console.log(
    `${what.padEnd(44)} main and engine ${figure(node)}   window ${figure(browser)}   together ${figure(node + browser)}`,
  )
}

console.log(`${String(rows)} rows × 15 columns, stand-in, load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
const empty = await startOnTable(0, 'clean')
await say('empty', empty.page, empty.pid)
await empty.end()

const clean = await startOnTable(rows, 'clean')
await say('opened, clean', clean.page, clean.pid)
await clean.page.evaluate(
  async ([documentId]) => {
    const values = Array.from({ length: 10_000 }, (_, row) => ['collé', String(row), 'Liévin', '62800'])
    await window.aigu.invoke('edit.setCells', {
      ...{ documentId, kind: 'paste', show: 'all', row: 0, columns: [1, 2, 3, 4], values, grows: false },
    })
    await window.aigu.invoke('work.flush', { documentId })
  },
  [FIRST_DOCUMENT] as const,
)
await say('after a paste of 10,000 rows of 4', clean.page, clean.pid)
await clean.page.evaluate(
  async ([documentId]) => {
    const sort = [3, 1, 0].map((column) => ({ column, direction: 'up' as const }))
    const filters = [{ column: 1, kind: 'contains' as const, text: 'e' }]
    await window.aigu.invoke('view.set', { documentId, view: { rows: 'all', sort, filters } })
    await window.aigu.invoke('view.find', {
      documentId,
      show: 'all',
      query: { text: 'école', matchCase: false, matchAccents: false, wholeCell: false },
      scope: { in: 'table' },
      from: { row: -1, column: 0 },
      step: 0,
    })
  },
  [FIRST_DOCUMENT] as const,
)
await say('after a sort, a filter, a search', clean.page, clean.pid)
await clean.end()

const damaged = await startOnTable(rows, 'mojibake')
await say('opened, every line damaged', damaged.page, damaged.pid)
await damaged.page.evaluate(
  async ([documentId]) => {
    await window.aigu.invoke('repair.decideAll', { documentId, accept: true, certainOnly: false })
    await window.aigu.invoke('work.flush', { documentId })
  },
  [FIRST_DOCUMENT] as const,
)
await say('repaired', damaged.page, damaged.pid)
await damaged.end()
