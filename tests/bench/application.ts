/**
 * The built application on a table of 100,000 × 15: how long a paste and an undo take until they are shown, and what the
 * processes hold of the machine (PSS: a page shared by two counts half for each; Linux).
 *
 *   npm run build && node tests/bench/application.ts [rows]
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect } from '@playwright/test'

import { dropFiles } from '../app/fixtures/drop-files.ts'
import { launchAigu } from '../app/fixtures/launch-aigu.ts'
import { cell, goTo, pasteFromOutside, press } from '../app/fixtures/table-editing.ts'
import { tableInMemory } from './make-table.ts'

const rows = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'aigu-bench-'))
const path = join(folder, 'lieux.csv')
writeFileSync(path, tableInMemory({ rows, as: 'mojibake' }))

const application = await launchAigu({ folder, language: 'fr' })
const page = await application.firstWindow()
const main = application.process().pid ?? 0

type Held = {
  readonly pid: number
  readonly parent: number
  readonly name: string
  readonly megabytes: number
}

function processes(): Held[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
        const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        const name = /--type=([\w-]+)/.exec(command)?.[1] ?? command.split('\0')[0]?.split('/').at(-1) ?? ''
        return [
          { pid: Number(pid), parent, name, megabytes: Number(/\nPss: +(\d+)/.exec(rollup)?.[1]) / 1e3 },
        ]
      } catch {
        // Gone meanwhile.
        return []
      }
    })
}

/** The main process (with the engine's thread), and the page. */
function memory(): string {
  const all = processes()
  const family = new Set([main])
  for (let size = 0; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  const sum = (wanted: (held: Held) => boolean): number =>
    all
      .filter((held) => family.has(held.pid) && wanted(held))
      .reduce((total, { megabytes }) => total + megabytes, 0)
  const [own, drawn] = [sum(({ pid }) => pid === main), sum(({ name }) => name === 'renderer')]
  const others = sum(({ pid, name }) => pid !== main && name !== 'renderer')
  return `main and engine ${own.toFixed(0)} MB, page ${drawn.toFixed(0)} MB, browser's others ${others.toFixed(0)} MB`
}

async function shown(
  what: string,
  act: () => Promise<unknown>,
  awaited: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now()
  await act()
  await awaited()
  console.log(`${what.padEnd(34)} ${(performance.now() - start).toFixed(0).padStart(6)} ms   ${memory()}`)
}

const hasText = (row: number, column: number, text: string | RegExp) => () =>
  expect(cell(page, row, column)).toHaveText(text, { timeout: 120_000 })

console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}, ${String(rows)} rows`)
await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 120_000 })
console.log(`started   ${memory()}`)
await shown('opened', () => dropFiles(page, [path]), hasText(0, 0, /./))
await goTo(page, 3, 0)
const before = (await cell(page, 3, 0).textContent()) ?? ''
const block = (rows: number, word: string): string =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 15 }, (_unused, column) => `${word} ${String(row)} ${String(column)}`).join('\t'),
  ).join('\n')
const answer = async (): Promise<void> => {
  const button = page.getByRole('button', { name: 'Coller', exact: true })
  await button.click()
}
const paste = (word: string, count: number) => async () => {
  await pasteFromOutside(page, { text: block(count, word) })
  await answer()
}
await shown('a first paste of 2 rows', paste('un', 2), hasText(3, 0, 'un 0 0'))
await shown('a paste of 10,000 × 15', paste('deux', 10_000), hasText(3, 0, 'deux 0 0'))
await shown('  undone', () => press(page, 'Control+z'), hasText(3, 0, 'un 0 0'))
await shown('  redone', () => press(page, 'Control+y'), hasText(3, 0, 'deux 0 0'))
await shown('  undone twice', () => press(page, 'Control+z', 'Control+z'), hasText(3, 0, before))
const saved = page.getByText(/Tout est enregistré/).first()
await expect(saved).toBeVisible({ timeout: 120_000 })
await shown(
  'every repair applied',
  () =>
    application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('apply-repairs')?.click()),
  () => expect(page.getByRole('status').first()).toBeVisible({ timeout: 120_000 }),
)
for (let round = 1; round <= 4; round++) {
  await goTo(page, 3, 0)
  await shown(
    `a paste of 10,000 × 15, again`,
    paste(`tour ${String(round)}`, 10_000),
    hasText(3, 0, `tour ${String(round)} 0 0`),
  )
}
await shown('undone', () => press(page, 'Control+z'), hasText(3, 0, 'tour 3 0 0'))
console.log(`at the end   ${memory()}`)
const devtools = await page.context().newCDPSession(page)
await devtools.send('HeapProfiler.collectGarbage')
const { usedSize } = await devtools.send('Runtime.getHeapUsage')
console.log(`objects of the page that are in use ${(usedSize / 1e6).toFixed(0)} MB; ${memory()}`)
application.process().kill('SIGKILL')
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
process.exit(0)
