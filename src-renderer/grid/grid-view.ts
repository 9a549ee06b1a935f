import type { PlaceRange } from '../../shared/ipc-views.ts'

/** Where the officer is in the table on screen; columns go by slot. */
export type GridWhere = {
  readonly place: number
  /** -1 for the header; null while it is being read. */
  readonly row: number | null
  readonly column: number
  readonly columnName: string
  /** Every range that is selected, none over another; one cell at least. */
  readonly ranges: readonly PlaceRange[]
  readonly isSingle: boolean
}

/** What is asked of the table on screen by the ways to look at it. */
export type GridView = {
  readonly where: GridWhere
  /** The first place in sight. */
  readonly topPlace: number
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void
  /** Shows a cell and makes it the focused one, in the view that is awaited if one is. */
  goTo(place: number, columnSlot: number): void
  /** Gives the table the keyboard. */
  focus(): void
  fitColumn(columnSlot: number): void
  /** Rows that come anew may lie elsewhere: the one that is looked at stays where it is on screen. */
  rowsMayMove(): void
}
