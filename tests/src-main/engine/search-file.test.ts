/** The fears: a cell that holds what is looked for and is not found, a cell found that does not hold it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createTextFinder } from '../../../shared/table/find-text.ts'
import type { FindQuery } from '../../../shared/table/find-text.ts'
import { searchCells } from '../../../src-main/engine/found-cells.ts'
import { silentHooks } from '../../../src-main/engine/hooks.ts'
import { openTable } from '../../../src-main/engine/open-table.ts'
import type { OpenTable } from '../../../src-main/engine/open-table.ts'
import { runSteps } from '../../../shared/steps.ts'
import { visitRows } from '../../../src-main/engine/visit-rows.ts'

function read(content: string): OpenTable {
  return openTable(Buffer.from(content), 'lieux.csv', {
    hooks: silentHooks,
    encoding: 'utf-8',
    delimiter: ';',
    titleLines: 0,
  })
}

/** Every cell cut, and asked of the finder: slow, and as plain as can be. */
function foundOneByOne(table: OpenTable, query: FindQuery, columns: readonly number[]): string[] {
  const finder = createTextFinder(query)
  const rows = Array.from({ length: table.shown.rowCount }, (_, place) => table.shown.rowAt(place))
  const found: string[] = []
  visitRows(table, rows, (row, cells) => {
    for (const column of columns)
      if (finder.matches(cells[column] ?? '')) found.push(`${String(row)}:${String(column)}`)
  })
  return found
}

function foundInFile(table: OpenTable, query: FindQuery, columns: readonly number[]): string[] {
  const cells = runSteps(searchCells(table, query, columns))
  return Array.from({ length: table.shown.rowCount }, (_, place) => table.shown.rowAt(place)).flatMap((row) =>
    columns.filter((column) => cells.has(row, column)).map((column) => `${String(row)}:${String(column)}`),
  )
}

/** Little, so that they meet: letters that fold alike, that fold to two, loose accents, structure, damage. */
const pieces = [
  ...['a', 'e', 'é', 'É', 'E', 'œ', 'Œ', 'oe', 'ß', 's', 'Σ', 'ς', 'σ', 'İ', 'i'],
  ...['\u0301', '\u0327', '가', 'ᄀ', '😀', '’', "'", '\u00A0', ' ', 'Ã©', '\u05B0', '\u0591', 'K'],
  ...[';', '"', '""', '\n', '\r\n', ';"', '";', '\n"'],
]
const content = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((all) => `un;deux;trois\n${all.join('')}`)
const wanted = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((all) => all.join(''))
const how = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean(), wholeCell: fc.boolean() })
const columns = fc.subarray([0, 1, 2], { minLength: 1 })

describe('looking for a text in the whole file', () => {
  it('finds the cells that are found one by one', () => {
    fc.assert(
      fc.property(content, wanted, how, columns, (file, text, options, slots) => {
        const table = read(file)
        const query = { text, ...options }
        expect(foundInFile(table, query, slots)).toEqual(foundOneByOne(table, query, slots))
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds them in a table longer than one look, across where the looks meet', () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, i) => `Mairie n°${String(i)};"L’Haÿ ""${String(i % 7)}""";cœur`,
    )
    const table = read(`nom;ville;mot\n${rows.join('\n')}\n`)
    for (const text of ['mairie', '8', "l'hay", '"3"', 'coeur', 'oe', 'o', 'cœ', ';', 'n°8999'])
      for (const options of [
        { matchCase: false, matchAccents: false, wholeCell: false },
        { matchCase: true, matchAccents: true, wholeCell: false },
      ]) {
        const query = { text, ...options }
        expect(foundInFile(table, query, [0, 1, 2])).toEqual(foundOneByOne(table, query, [0, 1, 2]))
      }
  })

  it('finds letters that hang on their neighbours', () => {
    const table = read('nom\nΟΔΟΣ\nΟΔΟΣ 1\n\u0591\u05B0\na😀\nCœur\nE\u0301cole\nÉcole\n')
    for (const text of [
      'οδος',
      'οδοσ',
      '\u0591\u05B0',
      '\u05B0\u0591',
      '\uD83D',
      '😀',
      'coe',
      'co',
      'e',
      'e\u0301cole',
    ])
      for (const matchAccents of [true, false])
        for (const wholeCell of [true, false]) {
          const query = { text, matchCase: false, matchAccents, wholeCell }
          expect([query, foundInFile(table, query, [0])]).toEqual([query, foundOneByOne(table, query, [0])])
        }
  })

  it('finds what a repair made of a cell, and no longer what was repaired', () => {
    const table = read('nom;ville\nMairie;LiÃ©vin\nGare;BÃ©thune\nPort;LiÃ©vin\n')
    for (const accept of [true, false]) {
      table.decisions.decideAll(accept, false)
      for (const text of ['lie', 'Ã', 'liévin', 'e']) {
        const query = { text, matchCase: false, matchAccents: false, wholeCell: false }
        const found = foundInFile(table, query, [0, 1])
        expect(found).toEqual(foundOneByOne(table, query, [0, 1]))
        if (text === 'lie') expect(found).toEqual(accept ? ['0:1', '2:1'] : [])
      }
    }
  })
})
