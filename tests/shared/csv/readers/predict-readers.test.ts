import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { watchReaders } from '../../../../shared/csv/readers/predict-readers.ts'
import type { SavedFile } from '../../../../shared/csv/readers/reader.ts'
import type { ReaderHarm, ReaderName, ReaderView } from '../../../../shared/csv/readers-view.ts'
import { phraseHarm } from '../../../../shared/messages/reader-harm.ts'

type Case = { readonly written: string; readonly shown: string; readonly harm?: ReaderHarm['harm'] }
const cases = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../cases/csv/shown-by-readers.json'), 'utf8'),
) as { readonly excel: readonly Case[]; readonly datagouv: readonly Case[] }

const excelFormat = { encoding: 'utf-8', byteOrderMark: true, delimiter: ';' } as const

function viewOf(
  reader: ReaderName,
  rows: readonly (readonly string[])[],
  format: Partial<SavedFile> = {},
): ReaderView {
  const [header = [], ...data] = rows
  const watch = watchReaders({
    ...excelFormat,
    firstRows: rows.slice(0, 21),
    columnNames: header,
    rowCount: data.length,
    titleRecords: 0,
    ...format,
  })
  for (const row of data) for (const [column, text] of row.entries()) watch.see(column, text)
  const views = watch.view()
  const view = views.find((candidate) => candidate.reader === reader)
  if (!view) throw new Error(`no view for ${reader}`)
  return view
}

function kindsOf(view: ReaderView): readonly string[] {
  return view.harms.map(({ harm }) => harm)
}

describe('what the others will see of one cell', () => {
  it.each(cases.excel)('Excel shows $written as $shown', ({ written, shown, harm }) => {
    const view = viewOf('excel-fr', [['nom'], [written]])
    expect(view.rows).toEqual([['nom'], [shown]])
    expect(kindsOf(view)).toEqual(harm === undefined ? [] : [harm])
  })

  it.each(cases.datagouv)('data.gouv.fr shows $written as $shown', ({ written, shown }) => {
    const view = viewOf('datagouv', [['nom'], [written]])
    expect(view.rows).toEqual([['nom'], [shown]])
    expect(view.harms).toEqual([])
  })
})

describe('accents', () => {
  const rows = [
    ['Libellé', 'code'],
    ['Musée', 'A'],
  ]

  it('Excel breaks those of UTF-8 without a byte order mark, column names too', () => {
    const view = viewOf('excel-fr', rows, { byteOrderMark: false })
    expect(view.rows).toEqual([
      ['LibellÃ©', 'code'],
      ['MusÃ©e', 'A'],
    ])
    expect(view.harms).toEqual([
      { harm: 'accents-broken', column: 0, count: 2, example: { written: 'Musée', shown: 'MusÃ©e' } },
    ])
  })

  it('Excel reads them with a byte order mark, and in windows-1252', () => {
    expect(viewOf('excel-fr', rows).harms).toEqual([])
    expect(viewOf('excel-fr', rows, { encoding: 'windows-1252', byteOrderMark: false }).harms).toEqual([])
  })

  it('data.gouv.fr takes windows-1252 for windows-1250: è is broken, é is not', () => {
    const mixed = [['nom'], ['Musée'], ['Crèche']]
    const view = viewOf('datagouv', mixed, { encoding: 'windows-1252', byteOrderMark: false })
    expect(view.rows).toEqual([['nom'], ['Musée'], ['Crčche']])
    expect(view.harms).toMatchObject([{ harm: 'accents-broken', count: 1 }])
  })
})

describe('the table', () => {
  it('stays in one column in Excel with a comma; nothing in it is then harmed', () => {
    const rows = [
      ['code', 'nom'],
      ['01004', 'Ambérieu'],
    ]
    const view = viewOf('excel-fr', rows, { delimiter: ',' })
    expect(view.rows).toEqual([['code,nom'], ['01004,Ambérieu']])
    expect(view.harms).toEqual([{ harm: 'one-column', count: 2 }])
  })

  it.each([
    [
      'a title line above the header',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      { titleRecords: 1 },
    ],
    ['a short row among the first ten', [['a', 'b'], ['1']], {}],
    ['a longer row, even the last of a thousand', [['a', 'b'], ...row('1', '2', 1000), ['1', '2', '3']], {}],
    [
      'a header with more commas than separators',
      [
        ['a, b, c', 'd'],
        ['1', '2'],
      ],
      {},
    ],
  ] as const)('is refused by data.gouv.fr for %s', (_, rows, format) => {
    expect(kindsOf(viewOf('datagouv', rows, format))).toEqual(['table-refused'])
  })

  it('is not refused by data.gouv.fr for a short row after the first ten', () => {
    expect(viewOf('datagouv', [['a', 'b'], ...row('1', '2', 10), ['1']]).harms).toEqual([])
  })

  it('counts harms over the whole file, not its first rows', () => {
    const rows = [['code'], ...Array.from({ length: 500 }, (_, i) => [i < 100 ? 'Lens' : '01004'])]
    expect(viewOf('excel-fr', rows).harms).toMatchObject([
      { harm: 'leading-zero-lost', column: 0, count: 400 },
    ])
  })

  it('that has no row is no trouble', () => {
    for (const reader of ['excel-fr', 'libreoffice-fr', 'datagouv'] as const) {
      expect(viewOf(reader, [['a', 'b']])).toMatchObject({ rows: [['a', 'b']], harms: [] })
      expect(viewOf(reader, []).harms).toEqual([])
    }
  })
})

describe('the sentences', () => {
  it('name the column, the count and one example, in both languages', () => {
    const [harm] = viewOf('excel-fr', [['code INSEE'], ['01004']]).harms
    if (!harm) throw new Error('no harm')
    for (const language of ['fr', 'en'] as const) {
      const sentence = phraseHarm(harm, ['code INSEE'], language)
      for (const part of ['code INSEE', '1', '01004', '1004']) expect(sentence).toContain(part)
    }
  })
})

function row(first: string, second: string, times: number): readonly (readonly string[])[] {
  return Array.from({ length: times }, () => [first, second])
}
