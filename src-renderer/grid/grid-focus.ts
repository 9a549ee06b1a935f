import { gridMessages } from '../../shared/messages/grid.ts'
import type { Language } from '../../shared/messages/language.ts'
import { saidOf } from './grid-content.ts'
import type { HeldCell } from './grid-content.ts'
import type { CellPlace } from './selection.ts'

/** The focused cell, for the panel below and the live region. */
export type GridFocus = {
  readonly place: CellPlace
  /** Its row in the file, -1 for the header; null while the row has not arrived. */
  readonly row: number | null
  /** As a spreadsheet counts; null for the header and while unknown. */
  readonly rowNumber: number | null
  readonly columnName: string
  readonly cell: HeldCell
  /** For the live region. */
  readonly said: string
  /**
   * The focus came to a cell that is drawn: a screen reader reads that cell itself, with its column and its row, and
   * the live region keeps quiet.
   */
  readonly isReadFromCell: boolean
  /** For the eye: what was copied, what failed. */
  readonly notice: string
}

/** Where the focus is and what is there, before anything is said of it. */
export type FocusedCell = Omit<GridFocus, 'said' | 'isReadFromCell' | 'notice'>

/** The sentence that tells a focused cell to ears. */
export function sentenceOf(focus: FocusedCell, language: Language): string {
  const { cell, rowNumber, columnName } = focus
  const messages = gridMessages(language)
  if (cell === undefined) return messages.loading(rowNumber, columnName)
  if (cell === null) return `${messages.place(rowNumber, columnName)}, ${messages.noSuchCell()}`
  return messages.cell(saidOf(cell, rowNumber, columnName))
}

/** Whether a cell that arrived anew reads as it did before: then it is not said again. */
export function readsTheSame(one: HeldCell, other: HeldCell): boolean {
  if (!one || !other) return one === other
  return (
    one.before === other.before &&
    one.after === other.after &&
    one.decision === other.decision &&
    one.edited === other.edited &&
    one.conflict === other.conflict
  )
}
