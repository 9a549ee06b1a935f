import type { CellView } from '../../shared/ipc.ts'

/**
 * What was typed and is not yet in the rows that the engine sent: shown at once, over them, until rows asked for after
 * the engine's answer are here. A text that the engine refused stays.
 */
export type PendingCells = {
  get(row: number, column: number, edition: number): CellView | undefined
  put(row: number, column: number, cell: CellView): PendingCell
  /** The contents are asked for anew, under this edition: what was answered is in it. */
  outdated(edition: number): void
  clear(): void
}

export type PendingCell = {
  readonly cell: CellView
  answer(isKept: boolean): void
}

type Entry = { readonly cell: CellView; isAnswered: boolean; dueIn: number }

export function createPendingCells(): PendingCells {
  const entries = new Map<string, Entry>()
  const keyOf = (row: number, column: number): string => `${String(row)}:${String(column)}`

  return {
    get(row, column, edition) {
      if (entries.size === 0) return undefined
      const key = keyOf(row, column)
      const entry = entries.get(key)
      if (entry && edition >= entry.dueIn) {
        entries.delete(key)
        return undefined
      }
      return entry?.cell
    },
    put(row, column, cell) {
      const key = keyOf(row, column)
      const entry: Entry = { cell, isAnswered: false, dueIn: Infinity }
      entries.set(key, entry)
      return {
        cell,
        answer(isKept) {
          entry.isAnswered = true
          // Nothing changed: no other rows will come to replace it.
          if (!isKept && entries.get(key) === entry) entries.delete(key)
        },
      }
    },
    outdated(edition) {
      for (const entry of entries.values()) {
        if (entry.isAnswered) entry.dueIn = Math.min(entry.dueIn, edition)
      }
    },
    clear() {
      entries.clear()
    },
  }
}
