import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { readsTheSame, sentenceOf } from './grid-focus.ts'
import type { FocusedCell, GridFocus } from './grid-focus.ts'
import type { GridInputs } from './grid-inputs.ts'
import type { HeldTable } from './held-table.ts'
import type { CellPlace } from './selection.ts'

export type GridTelling = {
  readonly focus: GridFocus
  /** What was last told to the eye. */
  notice: string
  /** The focused cell to eyes and ears; `said` instead of its sentence. */
  publish(said?: string): void
  /** To eyes and ears. */
  tell(text: string): void
  /** Said before the sentence of the next focused cell. */
  sayFirst(said: string): void
  /** The focused cell has arrived or was decided: told to ears only if it reads otherwise than before. */
  contentChanged(): void
  listen(listener: () => void): () => void
}

export type GridTellingOptions = {
  readonly table: HeldTable
  readonly active: () => CellPlace
  readonly inputs: () => GridInputs
  /** The row number beside a row, or null. */
  readonly numberAt: (at: CellPlace) => number | null
}

/** What the grid says of the focused cell and of what was done, to the panel below and to the live region. */
export function createGridTelling(options: GridTellingOptions): GridTelling {
  const { table, active, inputs, numberAt } = options
  const listeners = new Set<() => void>()
  let notice = ''
  let first = ''
  let focus: GridFocus = { ...readFocus(), said: '', isReadFromCell: false, notice }

  function readFocus(): FocusedCell {
    const place = active()
    const row = table.rowOf(place)
    return {
      place,
      row,
      rowNumber: row === HEADER_ROW ? null : numberAt(place),
      columnName: table.columnName(place.column),
      cell: table.cell(place),
    }
  }

  function publish(said?: string): void {
    const now = readFocus()
    const isReadFromCell = said === undefined ? hasMoved(focus, now) && isDrawn(now) : false
    // What was done is said; the cell that the focus goes to says the rest.
    const isEnough = first !== '' && isReadFromCell
    const sentence = said ?? (isEnough ? first : `${first} ${sentenceOf(now, inputs().language)}`.trim())
    first = ''
    focus = { ...now, said: sentence, isReadFromCell: isReadFromCell && !isEnough, notice }
    for (const listener of listeners) listener()
  }

  return {
    get focus() {
      return focus
    },
    get notice() {
      return notice
    },
    set notice(text) {
      notice = text
    },
    publish,
    tell(text) {
      notice = text
      publish(text)
    },
    sayFirst(said) {
      first = said
    },
    contentChanged() {
      const held = table.cell(active())
      if (held === focus.cell && table.rowOf(active()) === focus.row) return
      publish(readsTheSame(held, focus.cell) || focus.said === '' ? focus.said : undefined)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function hasMoved(from: FocusedCell, to: FocusedCell): boolean {
  return from.place.place !== to.place.place || from.place.column !== to.place.column
}

/** A text that is not here yet, or a row that ends before, is nothing to read in the cell. */
function isDrawn({ cell }: FocusedCell): boolean {
  return cell !== undefined && cell !== null
}
