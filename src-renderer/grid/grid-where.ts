import { placeRanges } from './place-ranges.ts'
import type { GridSelection } from './grid-selection.ts'
import type { GridView, GridWhere } from './grid-view.ts'
import type { HeldTable } from './held-table.ts'
import type { CellPlace } from './selection.ts'

export type GridWhereSource = {
  readonly host: HTMLElement
  readonly table: HeldTable
  readonly selection: GridSelection
  slotOf(column: number): number
  columnCount(): number
  topPlace(): number
  listen(listener: () => void): () => void
  goTo(cell: CellPlace): void
  fitColumn(column: number): void
  rowsMayMove(): void
}

/** Where the officer is, by the slots of columns, for the commands that only look. */
export function createGridView(source: GridWhereSource): GridView {
  const { host, table, selection, slotOf } = source

  function where(): GridWhere {
    const { active } = selection
    return {
      place: active.place,
      row: table.rowOf(active),
      column: slotOf(active.column),
      columnName: table.columnName(active.column),
      ranges: placeRanges(selection.areas, slotOf),
      isSingle: selection.isSingle,
    }
  }

  function columnOf(slot: number): number {
    for (let column = 0; column < source.columnCount(); column++) if (slotOf(column) === slot) return column
    return selection.active.column
  }

  return {
    get where() {
      return where()
    },
    get topPlace() {
      return source.topPlace()
    },
    listen: (listener) => source.listen(listener),
    goTo(place, slot) {
      source.goTo({ place, column: columnOf(slot) })
    },
    focus() {
      host.focus({ preventScroll: true })
    },
    fitColumn(slot) {
      source.fitColumn(columnOf(slot))
    },
    rowsMayMove: source.rowsMayMove,
  }
}
