import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { likelierChoice } from '../../../shared/schema/likelier-choice.ts'
import { LiveCheck } from '../../../shared/schema/live-check.ts'
import { readDescriptor } from '../../../shared/schema/read-descriptor.ts'
import type { References } from '../../../shared/schema/references.ts'
import type { TableReport } from '../../../shared/schema/table-report.ts'
import cases from '../../cases/schema/tables.json' with { type: 'json' }

import { fewCommunes } from './few-communes.ts'

type Rows = readonly (readonly string[])[]

function open(
  schema: unknown,
  header: readonly string[],
  rows: Rows,
  references: References = {},
): LiveCheck {
  const read = readDescriptor(schema)
  if (read === null) throw new Error('no schema')
  return LiveCheck.open(compileSchema(read, references), {
    header,
    rowCount: rows.length,
    column: (column) => rows.map((cells) => cells[column] ?? ''),
    widths: rows.map((cells) => cells.length),
  })
}

const inShort = ({ groups }: TableReport) =>
  groups
    .map(({ code, cause, names, count, fixable }) => ({ code, cause, names, count, fixable }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
const sorted = (groups: object[]) =>
  groups.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

const openCase = (
  { schema, header, rows, communes }: (typeof cases)[number],
  given: Rows = rows,
): LiveCheck => open(schema, header, given, communes === true ? { communes: fewCommunes } : {})

describe('what is wrong with a table, by cause', () => {
  it.each(cases)('$name', (table) => {
    expect(inShort(openCase(table).report())).toEqual(sorted(table.groups))
  })

  it.each(cases)('$name: every fix that is offered mends its problem', (table) => {
    const live = openCase(table)
    for (const group of live.report().groups.filter(({ fixable }) => fixable > 0)) {
      const edits = live.editsOf(group.key).filter(({ row }) => row >= 0)
      edits.forEach((edit) => {
        live.edit(edit)
      })
      const left = live.report().groups.find(({ key }) => key === group.key)
      if (edits.length > 0) expect(left?.count ?? 0, group.key).toBe(group.count - group.fixable)
    }
  })

  it.each(cases)('$name: rows in another order change places, not problems', (table) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(table.rows, { minLength: table.rows.length }), (shuffled) => {
        expect(inShort(openCase(table, shuffled).report())).toEqual(sorted(table.groups))
      }),
      { numRuns: 15 },
    )
  })
})

describe('a check that lives with the table', () => {
  const schema = {
    primaryKey: 'id',
    fields: [
      { name: 'id', constraints: { required: true } },
      { name: 'n', type: 'integer', constraints: { minimum: 0 } },
      { name: 'parent' },
      { name: 'total', type: 'integer' },
    ],
    foreignKeys: [{ fields: 'parent', reference: { resource: '', fields: 'id' } }],
    custom_checks: [{ name: 'compare-columns-value', params: { column: 'total', op: '>=', column2: 'n' } }],
  }
  const header = ['id', 'n', 'parent', 'total']
  const cell = fc.constantFrom('', '1', '2', '-3', '1,0', 'x', '2021-01-02')
  const tables = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 })
  const edits = fc.array(fc.record({ row: fc.nat(5), column: fc.nat(3), text: cell }), { maxLength: 12 })

  it('after any edits says what a check of the edited table says', () => {
    fc.assert(
      fc.property(tables, edits, (rows, made) => {
        const live = open(schema, header, rows)
        const edited = rows.map((cells) => [...cells])
        live.report()
        for (const edit of made) {
          live.edit(edit)
          const cells = edited[edit.row]
          if (cells !== undefined) cells[edit.column] = edit.text
        }
        expect(live.report()).toEqual(open(schema, header, edited).report())
      }),
    )
  })

  it('tells at once what is wrong where one types', () => {
    const live = open(schema, header, [
      ['1', '5', '', '3'],
      ['2', '5', '', '6'],
    ])
    expect(live.problemsAt(0, 3).row.map(({ code }) => code)).toEqual(['columns-in-disorder'])
    live.edit({ row: 0, column: 3, text: '7 ' })
    expect(live.problemsAt(0, 3)).toEqual({ cell: [], row: [], sharedKeys: [] })
    live.edit({ row: 0, column: 0, text: '2' })
    expect(live.problemsAt(0, 0).sharedKeys).toEqual([[0]])
    live.edit({ row: 0, column: 1, text: 'cinq' })
    expect(live.problemsAt(0, 1).cell.map(({ code }) => code)).toEqual(['cell-type'])
  })

  it('a group that was set aside with a reason no longer counts, and stays in sight', () => {
    const live = open(schema, header, [
      ['1', '-5', '', ''],
      ['2', '', '', ''],
    ])
    const [group] = live.report().groups
    expect(live.report().blocking).toBe(1)
    const report = live.report(new Map([[group?.key ?? '', 'dette, donc négatif']]))
    expect(report.blocking).toBe(0)
    expect(report.groups.map(({ asideBecause }) => asideBecause)).toEqual(['dette, donc négatif'])
    expect(report.columns[1]).toMatchObject({ filled: 1, rows: 2, invalid: 0 })
  })

  it('day or month first: both ways are offered, and the officer says which', () => {
    const live = open({ fields: [{ name: 'd', type: 'date' }] }, ['d'], [['03/04/2021'], ['05/06/2021']])
    const [group] = live.report().groups
    expect(group).toMatchObject({ cause: 'date-either-way', choices: 2, fixable: 2 })
    expect(live.editsOf(group?.key ?? '', 0).map(({ text }) => text)).toEqual(['2021-04-03', '2021-06-05'])
    expect(live.editsOf(group?.key ?? '', 1).map(({ text }) => text)).toEqual(['2021-03-04', '2021-05-06'])
  })

  it('other dates of the column say which way is the likelier', () => {
    const likelier = (...dates: string[]) => {
      const { groups } = open(
        { fields: [{ name: 'd', type: 'date' }] },
        ['d'],
        dates.map((date) => [date]),
      ).report()
      const group = groups.find(({ cause }) => cause === 'date-either-way')
      return group && likelierChoice(group, groups)
    }
    expect(likelier('03/04/2021', '12/25/2021')).toBe(1)
    expect(likelier('03/04/2021', '25/12/2021')).toBe(0)
    expect(likelier('03/04/2021')).toBe(0)
  })

  it('a name that many rows share is no double', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [at < 8 ? 'Station' : String(at), '62498'])
    const schema = { fields: [{ name: 'nom' }, { name: 'insee' }] }
    expect(inShort(open(schema, ['nom', 'insee'], rows).report())).toEqual([])
    expect(inShort(open(schema, ['nom', 'insee'], rows.slice(5)).report())).toMatchObject([
      { code: 'same-name-same-commune', count: 2 },
    ])
  })

  it('name and code of two communes: either can be the right one, and nothing blocks', () => {
    const live = open(
      { fields: [] },
      ['commune', 'insee'],
      [
        ['Liévin', '62498'],
        ['Ailleurs', '62498'],
      ],
      { communes: fewCommunes },
    )
    const report = live.report()
    const [group] = report.groups
    expect(report.blocking).toBe(0)
    expect(group).toMatchObject({ code: 'insee-against-name', choices: 2, count: 1 })
    expect(live.editsOf(group?.key ?? '', 0)).toEqual([{ row: 0, column: 0, text: 'Lens' }])
    expect(live.editsOf(group?.key ?? '', 1)).toEqual([{ row: 0, column: 1, text: '62510' }])
    const [, unknown] = report.groups
    expect(unknown).toMatchObject({ code: 'commune-name-unknown', severity: 'warning', count: 1 })
    expect(live.editsOf(unknown?.key ?? '')).toEqual([{ row: 1, column: 0, text: 'Lens' }])
  })

  it('communes of the territory that have no row', () => {
    const references = { communes: fewCommunes, territory: ['62498', '62510'] }
    const live = open({ fields: [{ name: 'insee' }] }, ['insee'], [['62498']], references)
    expect(inShort(live.report())).toMatchObject([{ code: 'territory-uncovered', names: ['62510'] }])
  })

  it('a commune is covered by the code of one that was merged into it, and the other way round', () => {
    // Two arrondissements, were Lille a city that has some.
    const cityOf = (code: string) => (/^5959[89]$/.test(code) ? fewCommunes.byCode('59350') : undefined)
    const communes = { ...fewCommunes, cityOf }
    const missing = (territory: readonly string[], ...codes: readonly string[]): unknown =>
      open(
        { fields: [{ name: 'insee' }] },
        ['insee'],
        codes.map((code) => [code]),
        {
          communes,
          territory,
        },
      )
        .report()
        .groups.filter(({ code }) => code === 'territory-uncovered')
        .map(({ names }) => names[0])
    expect(missing(['59350'], '59355')).toEqual([])
    expect(missing(['59355'], '59350')).toEqual([])
    expect(missing(['59350', '62498'], '59355', '99999')).toEqual(['62498'])
    expect(missing(['59350'], '')).toEqual(['59350'])
    expect(missing(['59350'], '59599')).toEqual([])
    expect(missing(['59598', '59599'], '59599')).toEqual(['59598'])
  })

  it('a hostile pattern blames nobody and hangs nothing', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ['a'.repeat(3000 + at) + '!'])
    const live = open({ fields: [{ name: 'a', constraints: { pattern: '(a+)+\\1b' } }] }, ['a'], rows)
    expect(inShort(live.report())).toMatchObject([{ code: 'cell-pattern-undecided', count: 60 }])
  })

  it('can be stopped', () => {
    const read = readDescriptor(schema)
    if (read === null) throw new Error('no schema')
    const table = { header, rowCount: 1, column: () => ['1'] }
    const done: number[] = []
    const hooks = { onProgress: (at: number) => void done.push(at), isCancelled: () => done.length === 2 }
    expect(LiveCheck.open(compileSchema(read), table, hooks)).toBeNull()
    expect(done).toEqual([1, 2])
  })
})
