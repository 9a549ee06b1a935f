/**
 * What a project costs: records applied, a repair of a whole table, an inserted row, the undo of a paste.
 *
 *   node --expose-gc tests/bench/project.ts
 */
import { loadavg } from 'node:os'

import type { Arrival } from '../../shared/project/copies.ts'
import { Gesture, deleteRows, insertRows, setCells } from '../../shared/project/gesture.ts'
import { gestures } from '../../shared/project/history.ts'
import { baseColumnId, baseRowId } from '../../shared/project/identity.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { emptyVector } from '../../shared/project/journal-entry.ts'
import { Project } from '../../shared/project/project.ts'
import type { ProjectRecord } from '../../shared/project/record.ts'
import { UndoStack, writeUndo } from '../../shared/project/undo.ts'

const BASE = '0123abcd'
const ROWS = 100_000
const COLUMNS = 15
const shape = {
  id: BASE,
  rowCount: ROWS,
  columnNames: Array.from({ length: COLUMNS }, (_, at) => `c${String(at)}`),
}
const authors = ['author-1', 'author-2', 'author-3', 'author-4', 'author-5']

/** As a reader of lines makes them: nothing shared between two records but the vector. */
function parsed(record: object): ProjectRecord {
  return JSON.parse(JSON.stringify(record)) as ProjectRecord
}

/** As a hash comes from a digest, not as two halves that remember where they come from. */
function flat(text: string): string {
  return Buffer.from(text).toString('latin1')
}

function* singleEdits(count: number): Generator<Arrival> {
  const written = new Map<string, number>()
  const hashes = new Map<string, string>()
  const vectors = new Map<string, Vector>()
  for (let at = 0; at < count; at++) {
    const author = authors[Math.floor(at / 7) % authors.length] ?? ''
    const seq = (written.get(author) ?? 0) + 1
    written.set(author, seq)
    // The five exchange their files every 200 gestures.
    if (seq % 200 === 1)
      vectors.set(
        author,
        Object.fromEntries(
          [...written].filter(([other]) => other !== author).map(([other, n]) => [other, Math.max(0, n - 1)]),
        ),
      )
    // One edit in eleven falls in the same 60 cells, more often than the five meet.
    const row = baseRowId(BASE, at % 11 === 3 ? at % 20 : (at * 7919) % ROWS)
    const value = `03 21 ${String(at % 100)} ${String(at % 97)}`
    const column = baseColumnId(BASE, at % COLUMNS)
    const record = parsed({
      s: seq,
      t: 1_767_225_600_000 + at * 1_000,
      g: seq,
      k: 's',
      r: row,
      c: column,
      v: value,
    })
    const hash = flat(at.toString(16).padStart(16, '0'))
    yield {
      author,
      record,
      hash,
      previous: hashes.get(author) ?? '',
      seen: vectors.get(author) ?? emptyVector,
      sure: true,
    }
    hashes.set(author, hash)
  }
}

function arrivalsOf(gesture: Gesture, seen: Vector): Arrival[] {
  return gesture.records.map((record) => {
    const hash = `${gesture.author}${String(record.s)}`
    const previous = record.s === 1 ? '' : `${gesture.author}${String(record.s - 1)}`
    return { author: gesture.author, record, hash, previous, seen, sure: true }
  })
}

function latest(drawn: Iterator<unknown>, count: number): void {
  for (let at = 0; at < count; at++) drawn.next()
}

function memory(): number {
  // The second frees the buffers whose owners the first one freed.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Processor time, collection of garbage by other threads included: the wall clock of a shared machine says little. */
function timed<Result>(run: () => Result): readonly [ms: number, result: Result] {
  const from = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(from)
  return [(user + system) / 1_000, result]
}

function say(what: string, ms: number, detail = ''): void {
  console.log(`${what.padEnd(64)} ${ms.toFixed(1).padStart(9)} ms  ${detail}`)
}

function megabytes(from: number): string {
  return `${(memory() - from).toFixed(0)} MB kept`
}

console.log(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, Node ${process.version}`,
)

function measureEdits(count: number): void {
  const before = memory()
  const project = new Project([shape])
  let ms = 0
  let batch: Arrival[] = []
  const add = () => {
    ms += timed(() => project.add(batch))[0]
    batch = []
  }
  for (const arrival of singleEdits(count)) if (batch.push(arrival) === 10_000) add()
  add()
  const table = project.state.tables.get(BASE)
  say(`${String(count)} single edits of 5 authors, read in pieces of 10,000`, ms, megabytes(before))
  say(
    '  their conflicts',
    timed(() => table?.conflicts().length)[0],
    `${String(table?.conflicts().length)} found`,
  )
  const screenful = () => latest(gestures(project.records, project.state), 200)
  say('  the latest 200 gestures', timed(screenful)[0])
  const [, one] = timed(() => new UndoStack())
  say(
    '  what one author can undo',
    timed(() => {
      one.read(project.records.line('author-1'))
    })[0],
  )
  say(
    '  the state of half of them',
    timed(() => project.stateAt(Object.fromEntries(authors.map((author) => [author, count / 10]))))[0],
  )
}

/** Alone in a function, so that nothing of the first outlives it. */
measureEdits(500_000)
measureEdits(1_000_000)

{
  const cells = Array.from({ length: 800_000 }, (_, at) => ({
    row: baseRowId(BASE, at % ROWS),
    column: baseColumnId(BASE, Math.floor(at / ROWS)),
    value: `Hôtel de ville n° ${String(at)}`,
  }))
  const gesture = new Gesture('author-1', 1, 1)
  const [making] = timed(() => {
    setCells(gesture, cells)
  })
  const lines = gesture.records.map((record) => JSON.stringify(record))
  cells.length = 0
  gesture.records.length = 0
  const before = memory()
  const records = lines.map((line) => JSON.parse(line) as ProjectRecord)
  const recordsOnly = memory() - before
  gesture.records.push(...records)
  const project = new Project([shape])
  const [applying] = timed(() => project.add(arrivalsOf(gesture, emptyVector)))
  say('a repair of 800,000 cells in one gesture: made', making, `${String(lines.length)} records`)
  say(
    '  applied',
    applying,
    `${megabytes(before)}, of which ${recordsOnly.toFixed(0)} the records themselves`,
  )
}

{
  const project = new Project([shape])
  const table = project.state.tables.get(BASE)
  const baseCell = () => 'base'
  let seq = 1
  const act = (draw: (gesture: Gesture) => void) => {
    const gesture = new Gesture('author-1', seq, seq)
    draw(gesture)
    seq += gesture.records.length
    project.add(arrivalsOf(gesture, emptyVector))
    return table?.order().length
  }
  table?.order()
  say(
    'a row inserted in 100,000, with the new order',
    timed(() => act((gesture) => void insertRows(gesture, BASE, baseRowId(BASE, 50_000), 1)))[0],
  )
  const thousand = Array.from({ length: 1_000 }, (_, at) => baseRowId(BASE, at * 7))
  say(
    '1,000 rows deleted',
    timed(() =>
      act((gesture) => {
        deleteRows(gesture, thousand)
      }),
    )[0],
  )
  const paste = Array.from({ length: 10_000 }, (_, at) => ({
    row: baseRowId(BASE, 20_000 + (at % 2_000)),
    column: baseColumnId(BASE, Math.floor(at / 2_000)),
    value: String(at),
  }))
  const pasted = seq
  say(
    'a paste of 10,000 cells',
    timed(() =>
      act((gesture) => {
        setCells(gesture, paste)
      }),
    )[0],
  )
  const stack = new UndoStack()
  const undo = () =>
    act((gesture) => {
      const line = project.records.line('author-1')
      stack.read(line)
      writeUndo(gesture, pasted, { line, stack, state: project.state, baseCell })
    })
  say('  undone', timed(undo)[0])
  say('  redone', timed(undo)[0])
  const late = { s: 1, t: 0, k: 'i', b: BASE, r: 'author-2.1', after: '' } as const
  for (let at = 0; at < 10; at++) act((gesture) => void insertRows(gesture, BASE, '', 1_000))
  const arrival = { author: 'author-2', record: late, hash: 'x', previous: '', seen: emptyVector, sure: true }
  say(
    'a row that a colleague inserted before 10,000 others of ours',
    timed(() => {
      project.add([arrival])
      return table?.order()
    })[0],
  )
}
