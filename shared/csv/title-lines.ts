/** Title lines are looked for in the first records only. */
const MOST_TITLE_LINES = 20
const NUMBER_OR_DATE = /^\s*[-+]?[\d\s.,/:€%-]*\d[\d\s.,/:€%-]*$/

/**
 * How many records stand above the header: blank ones, and titles ("Équipements publics 2021", alone in a table of
 * six columns). `rows` are the first records of the file; `width` is the number of cells of most records.
 * A title is believed only if what follows it looks like a header; leading blank records always are skipped.
 */
export function countTitleLines(rows: readonly (readonly string[])[], width: number): number {
  let blank = 0
  while (blank < rows.length && filledCells(rows[blank] ?? []) === 0) blank++
  // Nothing is written anywhere: a row of empty cells is a header all the same.
  if (blank === rows.length) return rows.filter((row) => row.length < 2).length
  if (width < 2) return blank

  let header = blank
  while (header < Math.min(rows.length, MOST_TITLE_LINES) && isTitle(rows[header] ?? [], width)) header++
  return header > blank && looksLikeHeader(rows[header], width) ? header : blank
}

function isTitle(row: readonly string[], width: number): boolean {
  // A two-column header may well lack one name: only a shorter row is a title there.
  if (width === 2 && row.length === 2) return filledCells(row) === 0
  return filledCells(row) <= Math.max(1, Math.floor(width / 3))
}

function looksLikeHeader(row: readonly string[] | undefined, width: number): boolean {
  if (!row || filledCells(row) < Math.max(2, width * 0.6)) return false
  const names = row.filter((cell) => cell.trim() !== '')
  return new Set(names).size === names.length && !names.some((name) => NUMBER_OR_DATE.test(name))
}

function filledCells(row: readonly string[]): number {
  let filled = 0
  for (const cell of row) if (cell.trim() !== '') filled++
  return filled
}
