/** The different texts of a column. */
export type CountedTexts = {
  /** Filled ones, the most frequent first; of the same frequency, the first to stand in the table. */
  readonly texts: readonly string[]
  readonly counts: readonly number[]
  /** Filled cells in all. */
  readonly filled: number
}

export function countTexts(cells: readonly string[]): CountedTexts {
  const counts = new Map<string, number>()
  let filled = 0
  for (const cell of cells) {
    if (cell === '') continue
    filled++
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one)
  return { texts: sorted.map(([text]) => text), counts: sorted.map(([, count]) => count), filled }
}

/** Whether this share of the filled cells, of a hundred, passes. An empty column passes nothing. */
export function mostPass(
  { texts, counts, filled }: CountedTexts,
  share: number,
  passes: (text: string) => boolean,
): boolean {
  const mayFail = (filled * (100 - share)) / 100
  let failed = 0
  return (
    filled > 0 &&
    texts.every((text, at) => {
      if (!passes(text)) failed += counts[at] ?? 0
      return failed <= mayFail
    })
  )
}
