/** What one gesture may do: asked by the window before, checked at the door. (No schema here: the page loads none.) */

/** Most cells that one gesture may set. */
export const MOST_CELLS_SET = 2_000_000

/** Most rectangles that one gesture may concern, none lying over another. */
export const MOST_RANGES = 2_000

/** Of one place where rows are inserted. */
export const MOST_ROWS_INSERTED = 100_000

/** In UTF-16 units, of one cell. */
export const LONGEST_TEXT = 1_000_000

/** Columns that one command may name. Tables are wider than any screen now and then: each column of a broken file is one. */
export const MOST_COLUMNS = 1_000_000

/** Of a name given to a state, UTF-16 units. */
export const LONGEST_VERSION_NAME = 200
