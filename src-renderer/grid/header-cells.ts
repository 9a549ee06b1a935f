import type { CellView, ColumnView, GroupView } from '../../shared/ipc.ts'

/** The columns' names as cells: the grid draws, focuses and decides them like the others. */
export type HeaderCells = {
  cell(column: number): CellView
  /** Shows a decision before the document's next summary says it. */
  patch(column: number, cell: CellView): void
  setColumns(columns: readonly ColumnView[], groups: readonly GroupView[]): void
}

export function createHeaderCells(): HeaderCells {
  let columns: readonly ColumnView[] = []
  let groups: readonly GroupView[] = []
  const cells = new Map<number, CellView>()

  function make(column: number): CellView {
    const { name, repair } = columns[column] ?? { name: '' }
    if (!repair) return { before: name }
    const certainty = groups.find((group) => group.id === repair.groupId)?.certainty ?? 'certain'
    return { ...repair, certainty }
  }

  return {
    cell(column) {
      const found = cells.get(column) ?? make(column)
      cells.set(column, found)
      return found
    },
    patch(column, cell) {
      cells.set(column, cell)
    },
    setColumns(nextColumns, nextGroups) {
      columns = nextColumns
      groups = nextGroups
      cells.clear()
    },
  }
}
