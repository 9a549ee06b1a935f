import { writeArranged } from '../../shared/csv/write-arranged.ts'
import type { ArrangedRow, Arrangement } from '../../shared/csv/write-arranged.ts'
import { writeCsv } from '../../shared/csv/write-csv.ts'
import type { CsvTarget } from '../../shared/csv/write-csv.ts'
import type { SaveFormat } from '../../shared/ipc-saving.ts'
import type { Problem } from '../../shared/problem.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { encodeChunks } from '../encoding/encode.ts'
import { acceptedChanges, changesOfRow } from './accepted-changes.ts'
import type { OpenTable } from './open-table.ts'
import { unwritableCells } from './unwritable-cells.ts'

export type Copy =
  | { readonly kind: 'bytes'; readonly chunks: Iterable<Uint8Array> }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** What a format makes of a table. */
export type CopyShape = {
  readonly encoding: Extract<FileEncoding, 'utf-8' | 'windows-1252'>
  readonly byteOrderMark: boolean
  readonly target: CsvTarget
}

/**
 * "Comme l'original" keeps delimiter, line ends, quotes and byte order mark, but always writes UTF-8: every reader
 * takes it, and no accent can be lost. The old code page is written on request only.
 */
export function copyShapeOf(table: Pick<OpenTable, 'decoded'>, format: SaveFormat): CopyShape {
  switch (format) {
    case 'original':
      return { encoding: 'utf-8', byteOrderMark: table.decoded.byteOrderMark, target: 'original' }
    case 'excel':
      return { encoding: 'utf-8', byteOrderMark: true, target: { delimiter: ';', lineEnding: '\r\n' } }
    case 'datagouv':
      return { encoding: 'utf-8', byteOrderMark: false, target: { delimiter: ',', lineEnding: '\r\n' } }
    case 'windows-1252':
      return { encoding: 'windows-1252', byteOrderMark: false, target: 'original' }
  }
}

/** The bytes of a copy with the accepted repairs. Refused where the format cannot hold a cell: never "?" for a letter. */
export function copyTable(table: OpenTable, format: SaveFormat): Copy {
  const found = unwritableCells(table, format, 1)
  if (found.count > 0) {
    const [first] = found.cells
    return {
      kind: 'refused',
      problem: {
        code: 'save-unencodable',
        ...(first ? { where: { row: first.row, column: first.column } } : {}),
        found: { name: table.name, count: found.count, characters: first?.characters.join(' ') ?? '' },
      },
    }
  }
  const { encoding, byteOrderMark, target } = copyShapeOf(table, format)
  return { kind: 'bytes', chunks: encodeChunks(writeShown(table, target), encoding, { byteOrderMark }) }
}

/** Where rows and columns are those of the file, its text is copied but for the changed cells; else it is put together anew. */
function writeShown(table: OpenTable, target: CsvTarget): Iterable<string> {
  const { csv, shown } = table
  if (!shown.isArranged) return writeCsv({ ...csv, changesOf: acceptedChanges(table) }, target)
  return writeArranged(csv, arrangementOf(table), target)
}

function arrangementOf(table: OpenTable): Arrangement {
  const { shown, rows, csv } = table
  const ofFile = table.shape.columnNames.length
  const places = new Map(shown.columns.map(({ slot }, place) => [slot, place]))
  const arranged = (row: number): ArrangedRow => {
    const changes = new Map<number, string>()
    for (const [slot, text] of changesOfRow(table, row) ?? []) {
      const place = places.get(slot)
      if (place !== undefined) changes.set(place, text)
    }
    return { record: row < rows.count ? rows.recordOf(row) : -1, changes }
  }
  const header = arranged(HEADER_ROW)
  const added = shown.columns.flatMap(({ slot, ownName }, place): [number, string][] =>
    isAdded(table, slot) ? [[place, ownName]] : [],
  )
  return {
    columns: shown.columns.map(({ slot }) => (isAdded(table, slot) ? -1 : slot)),
    namedColumns: Math.max(ofFile, ...shown.columns.map(({ slot }) => (isAdded(table, slot) ? 0 : slot + 1))),
    header: { record: csv.dialect.preambleRecords, changes: new Map([...(header.changes ?? []), ...added]) },
    rows: arrangedRows(shown, arranged),
  }
}

function isAdded({ shown }: OpenTable, slot: number): boolean {
  return slot >= shown.columnsOfFile
}

function* arrangedRows(
  { rowCount, rowAt }: OpenTable['shown'],
  arranged: (row: number) => ArrangedRow,
): Iterable<ArrangedRow> {
  for (let place = 0; place < rowCount; place++) yield arranged(rowAt(place))
}
