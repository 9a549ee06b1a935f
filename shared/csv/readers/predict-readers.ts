import type { ReaderHarm, ReaderView, ReadersView } from '../readers-view.ts'
import { dataGouv } from './datagouv.ts'
import { excelFr } from './excel-fr.ts'
import { libreOfficeFr } from './libreoffice-fr.ts'
import type { Reader, SavedFile } from './reader.ts'

const readers: readonly Reader[] = [excelFr, libreOfficeFr, dataGouv]

/** How many harms to columns are told of; the counts hold for the whole file. */
const MOST_COLUMNS = 20

export type ReadersWatch = {
  /** To be called with every cell of the rows, once. */
  see(column: number, text: string): void
  view(): ReadersView
}

/** "Ce que les autres verront": the first rows as each program shows them, and what it would break in the whole file. */
export function watchReaders(saved: SavedFile): ReadersWatch {
  const watches = readers.map((reader) => watch(reader, saved))
  const columnCount = saved.firstRows[0]?.length ?? 0
  let longerRows = 0
  return {
    see(column, text) {
      if (column === columnCount) longerRows++
      if (text !== '') for (const { see } of watches) see(column, text)
    },
    view: () => watches.map(({ view }) => view(longerRows)),
  }
}

type Harm = ReaderHarm['harm']

function watch(reader: Reader, saved: SavedFile) {
  const misreading = reader.misreading(saved)
  const isSplit = reader.splits(saved)
  const harms = harmsOfColumns()

  const read = (text: string): string => (misreading?.touches(text) === true ? misreading.read(text) : text)
  const shownCell = (text: string): string => reader.cell(read(text)).shown

  return {
    see(column: number, text: string): void {
      // A table that stays in one column is shown as lines: nothing in it is taken for a number or a date.
      if (!isSplit) return
      if (misreading?.touches(text) === true) harms.add('accents-broken', column, text)
      else {
        const { harm } = reader.cell(text)
        if (harm !== undefined) harms.add(harm, column, text)
      }
    },
    view(longerRows: number): ReaderView {
      const [header = [], ...rows] = saved.firstRows
      if (!isSplit) {
        return {
          reader: reader.name,
          rows: saved.firstRows.map((row) => [read(row.join(saved.delimiter))]),
          harms: [...reader.tableHarms(saved, longerRows), { harm: 'one-column', count: saved.rowCount + 1 }],
        }
      }
      header.forEach((name, column) => {
        if (misreading?.touches(name) === true) harms.add('accents-broken', column, name)
      })
      return {
        reader: reader.name,
        rows: [header.map(read), ...rows.map((row) => row.map(shownCell))].slice(0, saved.firstRows.length),
        harms: [...reader.tableHarms(saved, longerRows), ...harms.largest(shownCell)],
      }
    },
  }
}

/** Counts for each harm and column, with the first text that was harmed. */
function harmsOfColumns() {
  const seen = new Map<Harm, { count: number; readonly written: string }[]>()
  return {
    add(harm: Harm, column: number, text: string): void {
      let columns = seen.get(harm)
      if (!columns) seen.set(harm, (columns = []))
      const known = columns[column]
      if (known) known.count++
      else columns[column] = { count: 1, written: text }
    },
    largest(shown: (text: string) => string): readonly ReaderHarm[] {
      const harms: ReaderHarm[] = []
      for (const [harm, columns] of seen) {
        columns.forEach(({ count, written }, column) => {
          harms.push({ harm, column, count, example: { written, shown: shown(written) } })
        })
      }
      return harms.toSorted((one, other) => other.count - one.count).slice(0, MOST_COLUMNS)
    },
  }
}
