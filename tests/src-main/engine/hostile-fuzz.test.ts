/** The fear: a record that nobody thought of. `AIGU_FUZZ` asks for more of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'

import { PROJECT } from '../project/journal-life.ts'
import { engineOn } from './engine-on-folder.ts'
import { archiveOf, ID, LEA, packet, soundTree } from './hostile-tree.ts'
import { lookAtEverything } from './look-at-everything.ts'

const runs = Number(process.env['AIGU_FUZZ'] ?? 40)

let place = ''
afterEach(() => {
  rmSync(place, { recursive: true, force: true })
})

const authors = ['u-e0e000000001', 'u-mallory0001', 'constructor', LEA]
const rows = [...[0, 1, 2, 3].map((row) => `${ID}.${String(row)}`), ...authors.map((author) => `${author}.3`)]
const columns = [
  ...[0, 1, 2].map((column) => `${ID}:${String(column)}`),
  ...authors.map((author) => `${author}:2`),
]
const kinds = ['s', 'S', 'i', 'd', 'm', 'c', 'b', 'x', 'skip']
const notes = ['gesture', 'version', 'repair-decision', 'undo']

const odd = fc.oneof(
  fc.constantFrom(null, -1, 2 ** 53, NaN, '', '__proto__', '\u0000', true, [], {}, '9'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
)
/** Nearly always something that the schema takes: what is refused at the door is tried elsewhere. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: right as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: odd })
const id = fc.constantFrom(...rows, ...columns, '')
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), id)

const fields = fc.record(
  {
    t: mostly(fc.oneof(fc.integer(), fc.constantFrom(8.64e15, -8.64e15, 0, 2_114_380_800_000))),
    k: mostly(fc.constantFrom(...kinds)),
    g: mostly(fc.nat(5)),
    r: mostly(fc.constantFrom(...rows)),
    c: mostly(fc.constantFrom(...columns)),
    b: mostly(fc.constant(ID)),
    after: mostly(fc.constantFrom(...rows, '')),
    p: mostly(fc.constantFrom('table', 'name', 'after', 'deleted')),
    i: fc.array(fc.nat(2), { maxLength: 3 }),
    v: mostly(fc.oneof(text, fc.boolean(), fc.array(text, { maxLength: 3 }))),
    what: mostly(fc.constantFrom(...notes)),
    of: fc.dictionary(
      fc.constantFrom('kind', 'name', 'of', 'json', 'gesture', 'restored', 'by'),
      fc.oneof(
        fc.string({ maxLength: 9 }),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom('undo', 'redo', 'restore', 'paste'),
      ),
    ),
    author: mostly(fc.constantFrom(...authors)),
    n: mostly(fc.integer({ min: 1, max: 6 })),
    vv: fc.dictionary(fc.constantFrom(...authors), fc.nat(4)),
  },
  { requiredKeys: ['t', 'k', 'v', 'r', 'c'] },
)
const packets = fc.array(
  fc.tuple(
    fc.constantFrom(...authors),
    fc.array(fields, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 3 }),
    fc.string({ unit: 'binary', maxLength: 9 }),
  ),
  { minLength: 1, maxLength: 4 },
)

it(
  'whatever the records are, the project opens, is looked at, edited and opened again',
  { timeout: 30_000 + runs * 500 },
  async () => {
    await fc.assert(
      fc.asyncProperty(packets, async (made) => {
        place = mkdtempSync(join(tmpdir(), 'aigu-fuzz-'))
        const path = join(place, 'Projet.aigu')
        const tree = made.map(([author, records, from, name]) =>
          packet(
            author,
            // An inserted row or column bears the name of its record, or is not looked at.
            records.map((record, index) => {
              const s = from + index
              const own =
                record.k === 'i'
                  ? { r: `${author}.${String(s)}` }
                  : record.p === 'table'
                    ? { c: `${author}:${String(s)}`, v: ID }
                    : {}
              return { s, ...record, ...own }
            }),
            { name, project: PROJECT },
          ),
        )
        writeFileSync(path, archiveOf([...soundTree, ...tree]))
        for (let start = 1; start <= 2; start++) {
          const engine = engineOn(join(place, 'profile'))
          const outcome = await engine.open({ path })
          expect(outcome.kind).toBe('opened')
          if (outcome.kind === 'opened') await lookAtEverything(engine, outcome.document.documentId)
          expect(await engine.closeAll({})).toBe(0)
        }
        expect(Object.keys(Object.prototype)).toEqual([])
        rmSync(place, { recursive: true })
      }),
      { numRuns: runs },
    )
  },
)
