import type { CellView } from '../../shared/ipc.ts'
import { savedText } from './cell-drawing.ts'
import type { HeldCell } from './grid-content.ts'
import type { GridSight } from './grid-sight.ts'
import type { CellSlot } from './row-pool.ts'

/** What was looked for and found in a cell does not change while both stay. */
const known = new WeakMap<NonNullable<GridSight['isFound']>, WeakMap<CellView, boolean>>()

/** Marks a drawn cell that is one of those looked for, or whose column is on several lines. */
export function markCell(
  slot: CellSlot,
  cell: HeldCell,
  column: number,
  { isFound, wrapped }: GridSight,
): void {
  const marks = `${isFound && cell && isIn(isFound, cell, column) ? 'found' : ''}${wrapped.has(column) ? ' wrapped' : ''}`
  if (marks === slot.marks) return
  slot.marks = marks
  slot.element.classList.toggle('is-found', marks.startsWith('found'))
  slot.element.classList.toggle('is-wrapped', marks.endsWith('wrapped'))
}

function isIn(isFound: NonNullable<GridSight['isFound']>, cell: CellView, column: number): boolean {
  const answers = known.get(isFound) ?? new WeakMap<CellView, boolean>()
  known.set(isFound, answers)
  const answer = answers.get(cell) ?? isFound(savedText(cell), column)
  answers.set(cell, answer)
  return answer
}
