import type { ColumnLayout } from './column-layout.ts'

/** With less room for the columns that scroll, none is frozen: a small window must still reach every column. */
const LEAST_BESIDE = 160

/** The columns from the left that stay in sight. */
export type FrozenColumns = {
  readonly count: number
  /** Pixels. */
  readonly width: number
  wish(count: number): void
  /** The room or the columns have changed; true if other columns are frozen than before. */
  settle(laneWidth: number): boolean
  /** The frozen column at so many pixels from the left, -1 beyond them. */
  at(x: number): number
}

export function createFrozenColumns(columns: ColumnLayout): FrozenColumns {
  let wanted = 0
  let count = 0

  const widthOf = (many: number): number =>
    many === 0 ? 0 : columns.startOf(many - 1) + columns.widthOf(many - 1)

  return {
    get count() {
      return count
    },
    get width() {
      return widthOf(count)
    },
    wish(next) {
      wanted = next
    },
    settle(laneWidth) {
      const before = count
      const possible = Math.max(0, Math.min(wanted, columns.count - 1))
      count = widthOf(possible) > laneWidth - LEAST_BESIDE ? 0 : possible
      return count !== before
    },
    at(x) {
      if (x >= widthOf(count)) return -1
      let column = 0
      while (column < count - 1 && x >= columns.startOf(column + 1)) column++
      return column
    },
  }
}
