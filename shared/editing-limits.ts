/** What one gesture may do: asked by the window before, checked at the door. (No schema here: the page loads none.) */

/** Most cells that one gesture may set. */
export const MOST_CELLS_SET = 2_000_000

/** In UTF-16 units, of one cell. */
export const LONGEST_TEXT = 1_000_000
