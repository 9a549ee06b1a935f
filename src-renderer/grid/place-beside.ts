import type { CellEdges } from './surface-points.ts'

type Size = { readonly width: number; readonly height: number }

/** Between a panel and its cell, and between a panel and the frame's edge. */
const GAP = 6

/**
 * Where a panel stands for its cell, in the frame's pixels: under it, else over it, so that its row stays in sight; where
 * there is no room for either, beside it.
 */
export function placeBeside(
  cell: CellEdges,
  panel: Size,
  frame: Size,
): { readonly left: number; readonly top: number } {
  const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP))
  const left = within(cell.left, frame.width - panel.width)
  const [under, over] = [cell.bottom + GAP, cell.top - GAP - panel.height]
  if (under + panel.height + GAP <= frame.height) return { left, top: Math.max(GAP, under) }
  if (over >= GAP) return { left, top: Math.min(over, frame.height - panel.height - GAP) }
  const beside = cell.right + GAP
  const hasRoom = beside + panel.width + GAP <= frame.width
  return {
    left: within(hasRoom ? beside : cell.left - GAP - panel.width, frame.width - panel.width),
    top: within(cell.top, frame.height - panel.height),
  }
}
