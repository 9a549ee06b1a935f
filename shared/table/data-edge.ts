/** A line of cells, both ends included, in which a cursor goes one way. */
export type CellLine = {
  readonly first: number
  readonly last: number
  readonly step: -1 | 1
  readonly isFilled: (place: number) => boolean
}

/**
 * Where Ctrl and an arrow lead, as in spreadsheets: to the last of the filled cells that follow each other, or over
 * the empty ones to the next filled cell, or to the end of the line.
 * @param from a place of the line, or one before its first (a heading, which counts as filled)
 */
export function dataEdge(line: CellLine, from: number): number {
  const { first, last, step, isFilled } = line
  const isInside = (place: number): boolean => place >= first && place <= last
  let at = from + step
  if (!isInside(at)) return from
  const isRun = (from < first || isFilled(from)) && isFilled(at)
  if (isRun) return endOfRun(line, from)
  while (isInside(at + step) && !isFilled(at)) at += step
  return at
}

/** The last of the filled cells that follow each other beyond a place; that place itself where the next one is empty. */
export function endOfRun({ first, last, step, isFilled }: CellLine, from: number): number {
  let at = from
  while (at + step >= first && at + step <= last && isFilled(at + step)) at += step
  return at
}
