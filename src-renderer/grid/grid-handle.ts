import type { GridCommands } from './grid-commands.ts'
import type { GridFocus } from './grid-focus.ts'
import type { GridInputs } from './grid-inputs.ts'
import type { GridLineContent } from './grid-line.ts'
import type { GridView } from './grid-view.ts'
import type { CellEdges } from './surface-points.ts'
import type { CellPlace } from './selection.ts'

/** The grid as the components around it hold it. */
export type GridControl = GridCommands & {
  /** The scrolling element, which has the keyboard. */
  readonly host: HTMLElement
  setInputs(inputs: GridInputs): void
  /** The contents changed (a decision was made): drawn as known until they arrive anew. */
  refresh(): void
  /** Another view of the rows. */
  changeView(): void
  setColumnCount(count: number): void
  toggleFocused(): void
  chooseWordsOfFocused(): void
  /** Shows a cell and makes it the focused one. */
  goTo(cell: CellPlace): void
  /** The first row in sight; null while it is not here yet. */
  topRow(): number | null
  scrollToPlace(place: number): void
  scrollBy(x: number, y: number): void
  /** Where a cell lies in the host element, in pixels; it may be scrolled out of sight. */
  edgesOf(cell: CellPlace): CellEdges
  readonly focus: GridFocus
  readonly view: GridView
  /** A question or a refusal, under the rows. */
  readonly line: GridLineContent | null
  /** A column's slot. */
  slotOf(column: number): number
  /** Edits the focused cell itself, whatever is proposed for it. */
  editFocused(): void
  /** Returns the function that stops listening. */
  listen(listener: () => void): () => void
  dispose(): void
}
