/**
 * What a very big table costs the engine in its thread: opening, scrolling, an edit, its undo, sorts, filters, searches,
 * statistics, what others will see, saving. Beside each, how long a window onto the rows that is asked for meanwhile waits:
 * that is how long the grid stands still.
 *
 *   node tests/bench/million.ts [rows]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Show } from '../../src-main/engine/row-views.ts'
import { createEngine } from '../../src-main/engine/service.ts'
import type { ViewCommand } from '../../src-main/engine/view-command.ts'
import { makeTable } from './make-table.ts'

const rows = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'aigu-million-'))
const path = join(folder, 'lieux.csv')
await makeTable(path, { rows, as: 'mixed' })

const engine = createEngine(new URL('../../src-main/engine/worker.ts', import.meta.url), {
  lexiconFolder: join(import.meta.dirname, '../../assets/lexicons'),
  projectFolder: join(folder, 'projets'),
  machine: 'this machine',
  personName: 'Léa',
})
let documentId = ''
let show: Show = 'all'
let told = 0
engine.onProgress(() => {
  told++
})
engine.onLooking(() => {
  told++
})

async function measure<T>(what: string, run: () => Promise<T>): Promise<T> {
  told = 0
  let waited = 0
  let isOver = false
  const [from, start] = [process.cpuUsage(), performance.now()]
  const result = run().finally(() => {
    isOver = true
  })
  // Ten times a second at most, as somebody scrolls.
  for (let place = 0; !isOver && documentId !== ''; place = (place + 7_919) % rows) {
    const asked = performance.now()
    await engine.window({ documentId, show, from: place, count: 60 })
    waited = Math.max(waited, performance.now() - asked)
    await Promise.race([result, new Promise((resolve) => setTimeout(resolve, 100))])
  }
  const done = await result
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(from)
  console.log(
    `${what.padEnd(44)} ${took.toFixed(0).padStart(7)} ms (processor ${((user + system) / 1000).toFixed(0).padStart(6)})   a window waits ${waited.toFixed(0).padStart(6)} ms` +
      `   ${String(told).padStart(3)} × progress   ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  )
  return done
}

async function look<K extends ViewCommand['name']>(
  what: string,
  name: K,
  argument: Omit<Extract<ViewCommand, { name: K }>['argument'], 'documentId'>,
): Promise<unknown> {
  const command = { name, argument: { documentId, ...argument } } as unknown as ViewCommand
  return measure(what, () => engine.view(command))
}

console.log(`${String(rows)} rows × 15 columns, load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
const outcome = await measure('open', () => engine.open({ path }))
if (outcome.kind !== 'opened') throw new Error(outcome.kind)
documentId = outcome.document.documentId

for (let round = 0; round < 2; round++) {
  await measure(`type in a cell${round === 0 ? ', the first' : ''}`, () =>
    engine.edit({
      name: 'edit.setCells',
      argument: {
        documentId,
        kind: 'edit',
        show,
        row: 10 + round,
        columns: [1],
        values: [['Halle']],
        grows: false,
      },
    }),
  )
}
await measure('undo', () => engine.edit({ name: 'edit.undo', argument: { documentId } }))

const all = { rows: 'all' as const, filters: [] }
const sorted = (await look('sort by name', 'view.set', {
  view: { ...all, sort: [{ column: 1, direction: 'up' }] },
})) as { viewId: string }
show = { viewId: sorted.viewId }
await measure('type in a cell of the sorted table', () =>
  engine.edit({
    name: 'edit.setCells',
    argument: { documentId, kind: 'edit', show, row: 10, columns: [1], values: [['Halle']], grows: false },
  }),
)
show = 'all'
const sort = [3, 1, 0].map((column) => ({ column, direction: 'down' as const }))
await look('sort by three columns', 'view.set', { view: { ...all, sort } })
await look('sort by latitude', 'view.set', { view: { ...all, sort: [{ column: 7, direction: 'up' }] } })
await look('filter: name contains « e »', 'view.set', {
  view: { rows: 'all', sort: [], filters: [{ column: 1, kind: 'contains', text: 'e' }] },
})
await look('values of a column', 'view.values', { view: { ...all, sort: [] }, column: 3, containing: '' })

const query = { text: '', matchCase: false, matchAccents: false, wholeCell: false }
const wish = { show, scope: { in: 'table' as const }, from: { row: -1, column: 0 }, step: 0 as const }
for (const text of ['école', 'e'])
  await look(`search « ${text} »`, 'view.find', { ...wish, query: { ...query, text } })
await look('list of replacements', 'view.replacements', {
  show,
  scope: { in: 'table' },
  query: { ...query, text: 'rue' },
  replacement: 'voie',
  from: 0,
  count: 500,
})
const columns = Array.from({ length: 15 }, (_, slot) => slot)
await look('statistics of a column', 'view.statistics', {
  show,
  ranges: [{ top: 0, bottom: rows - 1, columns: [7] }],
})
await look('statistics of the whole table', 'view.statistics', {
  show,
  ranges: [{ top: 0, bottom: rows - 1, columns }],
})
await measure('what others will see', () => engine.savePreview({ documentId, format: 'excel' }))
await measure('save', () =>
  engine.save({ documentId, format: 'excel', path: join(folder, 'copie.csv'), overOriginal: false }),
)
console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'}`)
await engine.closeAll({})
await engine.dispose()
rmSync(folder, { recursive: true })
