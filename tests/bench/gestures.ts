/**
 * What big gestures cost the engine on a table of 100,000 × 15: a paste, a repair of everything, their undo and redo,
 * the comparison with an earlier state and its restoring; each until the engine answers, and until it is on the disk.
 * Then what the engine's thread holds.
 *
 *   node --expose-gc tests/bench/gestures.ts [rows]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

import type { DocumentSummary, Edited } from '../../shared/ipc.ts'
import type { HistoryPage } from '../../shared/ipc-history.ts'
import type { EditCommand } from '../../src-main/engine/edit-command.ts'
import { engineOn } from '../src-main/engine/engine-on-folder.ts'
import { tableInMemory } from './make-table.ts'

const rows = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'aigu-bench-'))
const path = join(folder, 'lieux.csv')
writeFileSync(path, tableInMemory({ rows, as: 'mojibake' }))

const engine = engineOn(folder)
const show = 'all'

/** MB: live objects, buffers, and what the process holds of the machine. */
function memory(): string {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  const mega = (bytes: number): string => (bytes / 1e6).toFixed(0)
  return `heap ${mega(heapUsed)} MB, buffers ${mega(arrayBuffers)} MB, process ${mega(rss)} MB`
}

/** The wall clock, and the processor time of all threads. */
async function measure<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const [from, start] = [process.cpuUsage(), performance.now()]
  const result = await run()
  const answered = performance.now() - start
  await engine.flush({ documentId })
  const { user, system } = process.cpuUsage(from)
  const whole = performance.now() - start
  console.log(
    `${what.padEnd(46)} ${answered.toFixed(0).padStart(6)} ms, on the disk ${whole.toFixed(0).padStart(6)} ms, ` +
      `${((user + system) / 1_000).toFixed(0).padStart(6)} ms of processor`,
  )
  return result
}

function edit<K extends EditCommand['name']>(
  name: K,
  argument: Omit<Extract<EditCommand, { name: K }>['argument'], 'documentId'>,
): () => Promise<Edited> {
  return () => engine.edit({ name, argument: { documentId, ...argument } } as EditCommand)
}

async function open(): Promise<DocumentSummary> {
  const outcome = await engine.open({ path })
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.document
}

/** A window of rows, as the page asks for it after each gesture. */
const look = (): Promise<unknown> => engine.window({ documentId, show, from: 0, count: 200 })

console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.version}, ${String(rows)} rows`)
const before = performance.now()
const { documentId, columns } = await open()
console.log(`opened in ${((performance.now() - before) / 1e3).toFixed(1)} s; ${memory()}`)

const slots = columns.map(({ slot }) => slot)
const block = (count: number, as: string) =>
  Array.from({ length: count }, (_, row) => slots.map((column) => `${as} ${String(row)} ${String(column)}`))
const paste = { kind: 'paste', show, row: 20, columns: slots, grows: false } as const

await measure(
  'one cell typed',
  edit('edit.setCells', { ...paste, kind: 'edit', columns: [2], values: [['x']] }),
)
const values = block(Math.min(10_000, rows), 'collé')
await measure('a paste of 10,000 × 15', edit('edit.setCells', { ...paste, values }))
await measure('  undone', edit('edit.undo', {}))
await measure('  redone', edit('edit.redo', {}))
await look()
const repaired = await measure('every repair applied', edit('edit.applyRepairs', {}))
console.log(`  ${repaired.kind === 'done' ? String(repaired.changed) : repaired.kind} cells; ${memory()}`)
await measure(
  '  one cell typed',
  edit('edit.setCells', { ...paste, kind: 'edit', columns: [2], values: [['y']] }),
)
await measure('  undone', edit('edit.undo', {}))
await measure('  undone: the repairs', edit('edit.undo', {}))
await measure('  redone', edit('edit.redo', {}))
console.log(`  ${memory()}`)

const list = () => engine.history({ name: 'history.list', argument: { documentId, from: 0, count: 50 } })
const listed = (await measure('the history', list)) as HistoryPage
const first = listed.lines.at(-1)?.gesture ?? { author: '', number: 0 }
const of = <Name extends 'history.show' | 'history.compare' | 'history.restore'>(name: Name) => {
  const argument = { documentId, gesture: first }
  return () => engine.history({ name, argument })
}
await measure('the state before all that', of('history.show'))
await measure('  compared with now', of('history.compare'))
await measure('  restored', of('history.restore'))
await measure('  undone', edit('edit.undo', {}))
console.log(memory())
await engine.close({ documentId })
rmSync(folder, { recursive: true })
