import type { InsideStep } from './move-inside.ts'
import type { Move } from './selection.ts'

export type GridCommand =
  | { readonly run: 'move'; readonly move: Move; readonly extend: boolean }
  /** To where data ends. */
  | { readonly run: 'edge'; readonly toward: InsideStep; readonly extend: boolean }
  | { readonly run: 'toggle' }
  /** Edits the focused cell, or opens its lost words while they are undecided. */
  | { readonly run: 'edit' }
  /** A key that types: it replaces what the cell holds. */
  | { readonly run: 'type' }
  | { readonly run: 'select-row' }
  | { readonly run: 'select-column' }
  | { readonly run: 'select-all' }
  | { readonly run: 'collapse' }
  /** Arrows extend from now on (F8), or go to another range (Shift+F8). */
  | { readonly run: 'extend-mode' }
  | { readonly run: 'add-mode' }
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

const controlMoves: Readonly<Record<string, Move>> = { Home: 'table-start', End: 'table-end' }

const edges: Readonly<Record<string, InsideStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const screenMoves: Readonly<Record<string, Move>> = { PageUp: 'screen-left', PageDown: 'screen-right' }

/** Pixels per press of Alt+arrow on a column. */
const RESIZE_STEP = 16

/**
 * What a key asks of the grid (the ARIA grid pattern, as spreadsheets do it), or null if it is not the grid's: Tab
 * leaves the grid unless a cell is being typed in, and the application's own shortcuts pass through. The space bar
 * decides repairs and types nothing into a cell.
 */
export function gridCommand(press: KeyPress): GridCommand | null {
  const { key, shiftKey, altKey } = press
  // AltGr arrives as Ctrl+Alt where the system says no more.
  if (isTyped(press)) return { run: 'type' }
  const control = press.ctrlKey || press.metaKey
  if (altKey) {
    const screen = control ? undefined : screenMoves[key]
    if (screen) return { run: 'move', move: screen, extend: shiftKey }
    if (control || shiftKey) return null
    if (key === 'ArrowRight') return { run: 'resize', by: RESIZE_STEP }
    if (key === 'ArrowLeft') return { run: 'resize', by: -RESIZE_STEP }
    return key === 'Home' ? { run: 'fit-column' } : null
  }
  const edge = control ? edges[key] : undefined
  if (edge) return { run: 'edge', toward: edge, extend: shiftKey }
  const move = (control ? controlMoves : plainMoves)[key]
  if (move) return { run: 'move', move, extend: shiftKey }
  if (key === ' ') {
    if (control && shiftKey) return { run: 'select-all' }
    if (control) return { run: 'select-column' }
    return shiftKey ? { run: 'select-row' } : { run: 'toggle' }
  }
  if (!control && !shiftKey && (key === 'Enter' || key === 'F2')) return { run: 'edit' }
  if (key === 'F8' && !control) return { run: shiftKey ? 'add-mode' : 'extend-mode' }
  if (control && !shiftKey && key.toLowerCase() === 'a') return { run: 'select-all' }
  return key === 'Escape' && !control && !shiftKey ? { run: 'collapse' } : null
}

/** Where a key leads while several cells are selected: to the next one of them. Null for every other key. */
export function stepInside({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): InsideStep | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'left' : 'right'
  return null
}

/** Keys that write: characters, dead keys (^ before e), and the ones that an input method keeps to itself. */
function isTyped(press: KeyPress): boolean {
  if (press.key === 'Dead' || press.key === 'Process') return true
  return press.key !== ' ' && isCharacter(press)
}

/** A key that writes its own name. */
export function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  // Option on a Mac types what is beyond ASCII.
  const isPlain = ctrlKey === altKey || (altKey && !ctrlKey && key > '~')
  return [...key].length === 1 && !metaKey && isPlain
}
