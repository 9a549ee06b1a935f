import type { Move } from './selection.ts'

export type GridCommand =
  | { readonly run: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly run: 'toggle' }
  /** Opens the lost words of the focused cell. */
  | { readonly run: 'choose-words' }
  | { readonly run: 'select-row' }
  | { readonly run: 'select-column' }
  | { readonly run: 'select-all' }
  | { readonly run: 'collapse' }
  /** Widens or narrows the focused column, in pixels. */
  | { readonly run: 'resize'; readonly by: number }
  | { readonly run: 'fit-column' }

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const plainMoves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
}

const controlMoves: Readonly<Record<string, Move>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'table-start',
  End: 'table-end',
}

/** Pixels per press of Alt+arrow on a column. */
const RESIZE_STEP = 16

/**
 * What a key asks of the grid (the ARIA grid pattern, as spreadsheets do it), or null if it is not the grid's: Tab
 * leaves the grid, and the application's own shortcuts pass through.
 */
export function gridCommand(press: KeyPress): GridCommand | null {
  const { key, shiftKey, altKey } = press
  const control = press.ctrlKey || press.metaKey
  if (altKey) {
    if (control || shiftKey) return null
    if (key === 'ArrowRight') return { run: 'resize', by: RESIZE_STEP }
    if (key === 'ArrowLeft') return { run: 'resize', by: -RESIZE_STEP }
    return key === 'Home' ? { run: 'fit-column' } : null
  }
  const move = (control ? controlMoves : plainMoves)[key]
  if (move) return { run: 'move', move, extend: shiftKey }
  if (key === ' ') {
    if (control && shiftKey) return { run: 'select-all' }
    if (control) return { run: 'select-column' }
    return shiftKey ? { run: 'select-row' } : { run: 'toggle' }
  }
  if (!control && !shiftKey && (key === 'Enter' || key === 'F2')) return { run: 'choose-words' }
  if (control && !shiftKey && key.toLowerCase() === 'a') return { run: 'select-all' }
  return key === 'Escape' && !control && !shiftKey ? { run: 'collapse' } : null
}
