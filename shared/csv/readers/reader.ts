import type { Delimiter } from '../dialect.ts'
import type { ReaderHarm, ReaderName } from '../readers-view.ts'
import type { CellReader } from './shown-cell.ts'

/** The file as it will be saved. */
export type SavedFile = {
  /** Header first, about 20 rows. */
  readonly firstRows: readonly (readonly string[])[]
  readonly columnNames: readonly string[]
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly byteOrderMark: boolean
  readonly delimiter: Delimiter
  /** Without the header. */
  readonly rowCount: number
  /** Lines above the header. */
  readonly titleRecords: number
}

/** Letters taken for others. */
export type Misreading = {
  /** Cheap: asked of every cell. */
  touches(text: string): boolean
  read(text: string): string
}

/** A program that opens the file, as a set of habits. */
export type Reader = {
  readonly name: ReaderName
  /** What it makes of the letters; null where it reads them right. */
  misreading(saved: SavedFile): Misreading | null
  /** Whether it cuts the lines at this delimiter. */
  splits(saved: SavedFile): boolean
  readonly cell: CellReader
  /** `longerRows`: rows of the whole file with more cells than the header. */
  tableHarms(saved: SavedFile, longerRows: number): readonly ReaderHarm[]
}
