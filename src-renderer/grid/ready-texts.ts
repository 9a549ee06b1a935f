import { dateAsColumn } from '../../shared/table/date-as-column.ts'
import type { GridContext } from './grid-context.ts'
import type { KeyPress } from './grid-keys.ts'
import type { CellPlace } from './selection.ts'

/** Texts that a key writes whole: today's date, and what stands above. */
export type ReadyText = 'insert-date' | 'copy-from-above'

/** Cells around one that are looked at for how dates are written. */
const LOOKED_AT = 200

/** The text; null where there is none, or where it is not here. */
export function readyText(
  context: GridContext,
  wanted: ReadyText,
  { place, column }: CellPlace,
): string | null {
  if (place < 0) return null
  if (wanted === 'copy-from-above')
    return place === 0 ? null : (context.table.rowTexts(place - 1, column, column)?.[0] ?? null)
  const today = context.inputs().editing?.today()
  return today ? dateAsColumn(today, textsAround(context, place, column)) : null
}

/** The nearest above first, then below: those that are here. */
function* textsAround({ table }: GridContext, place: number, column: number): Generator<string> {
  for (let at = place - 1; at >= Math.max(0, place - LOOKED_AT); at--)
    yield table.rowTexts(at, column, column)?.[0] ?? ''
  for (let at = place + 1; at <= place + LOOKED_AT; at++) yield table.rowTexts(at, column, column)?.[0] ?? ''
}

/** The keys of these, inside of a cell that is typed in: the application's shortcuts stop at its edge. */
export function readyTextOfKey({ key, ctrlKey, metaKey, altKey }: KeyPress): ReadyText | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  if (key === ';') return 'insert-date'
  return key === "'" || key === '"' ? 'copy-from-above' : null
}
