import type { GridMessages } from '../../shared/messages/grid.ts'
import type { GridSelection } from './grid-selection.ts'
import { cellCount, withoutHeader } from './range-union.ts'

/** What is selected, in a sentence; "" for one cell, which says itself. */
export function selectionSaid(selection: GridSelection, messages: GridMessages): string {
  const { mode } = selection
  const what = extentSaid(selection, messages)
  if (mode === 'plain') return what
  const how = messages.selectionMode(mode)
  return what === '' ? how : `${what}. ${how}`
}

function extentSaid({ isSingle, ranges, range, areas }: GridSelection, messages: GridMessages): string {
  if (isSingle) return ''
  if (ranges.length > 1) return messages.selectedRanges(ranges.length, cellCount(areas))
  const { top, bottom, left, right } = withoutHeader(range) ?? range
  return messages.selected(bottom - top + 1, right - left + 1)
}
