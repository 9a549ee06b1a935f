import type { ReaderHarm, ReaderView, ReadersView } from '../readers-view.ts'
import { dataGouv } from './datagouv.ts'
import { excelFr } from './excel-fr.ts'
import { libreOfficeFr } from './libreoffice-fr.ts'
import type { Reader, SavedFile } from './reader.ts'
import type { ShownCell } from './shown-cell.ts'

const readers: readonly Reader[] = [excelFr, libreOfficeFr, dataGouv]

/** How many columns are told of for one harm; the counts hold for the whole file. */
const MOST_COLUMNS = 20

/**
 * "Ce que les autres verront": the first rows as each program shows them, and what it would break in the whole file.
 * Every cell is visited once; distinct texts are judged once.
 */
export function predictReaders(saved: SavedFile): ReadersView {
  const tallies = readers.map((reader) => createTally(reader, saved))
  const occurrences = countTexts(saved)
  return tallies.map((tally) => tally(occurrences))
}

/** For each column, each distinct text and how often it stands there. */
function countTexts(saved: SavedFile): readonly ReadonlyMap<string, number>[] {
  const columns: Map<string, number>[] = []
  saved.cells((column, text) => {
    const known = (columns[column] ??= new Map<string, number>())
    known.set(text, (known.get(text) ?? 0) + 1)
  })
  return Array.from(columns, (column) => column ?? new Map<string, number>())
}

function createTally(reader: Reader, saved: SavedFile) {
  const decode = reader.decode(saved)
  const show = reader.cell(saved)
  const isSplit = reader.splits(saved)
  const whole = (text: string): ShownCell => {
    const decoded = decode(text)
    const shown = show(decoded)
    return decoded === text || shown.harm ? shown : { ...shown, harm: 'accents-broken' }
  }

  return (columns: readonly ReadonlyMap<string, number>[]): ReaderView => {
    const harms = new Map<string, ReaderHarm>()
    const add = (
      harm: ReaderHarm['harm'],
      column: number,
      count: number,
      written: string,
      shown: string,
    ): void => {
      const key = `${harm} ${String(column)}`
      const known = harms.get(key)
      harms.set(key, {
        harm,
        column,
        count: (known?.count ?? 0) + count,
        example: known?.example ?? { written, shown },
      })
    }
    // A table that stays in one column is shown as lines: nothing is read as a number or a date.
    if (isSplit) {
      columns.forEach((texts, column) => {
        for (const [text, count] of texts) {
          const { shown, harm } = whole(text)
          if (harm) add(harm, column, count, text, shown)
        }
      })
      saved.firstRows[0]?.forEach((name, column) => {
        const shown = decode(name)
        if (shown !== name) add('accents-broken', column, 1, name, shown)
      })
    }
    const oneColumn: readonly ReaderHarm[] = isSplit
      ? []
      : [{ harm: 'one-column', count: saved.rowCount + 1 }]
    return {
      reader: reader.name,
      rows: saved.firstRows.map((row, i) => {
        if (!isSplit) return [decode(row.join(saved.delimiter))]
        return row.map((text) => (i === 0 ? decode(text) : whole(text).shown))
      }),
      harms: [...reader.tableHarms(saved), ...oneColumn, ...byCount([...harms.values()])],
    }
  }
}

function byCount(harms: readonly ReaderHarm[]): readonly ReaderHarm[] {
  return harms.toSorted((one, other) => other.count - one.count).slice(0, MOST_COLUMNS)
}
