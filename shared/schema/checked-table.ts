/** A table to check. Rows count from 0 without the header; a cell beyond the end of its record is "". */
export type CheckedTable = {
  readonly header: readonly string[]
  readonly rowCount: number
  /** The texts of a column, one for each row. */
  column(column: number): readonly string[]
  /** How many cells the record of each row has in the file; without it, no row is said to be too short or too long. */
  readonly widths?: ArrayLike<number>
}
