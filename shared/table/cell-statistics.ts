import { columnKind, decimalsOf, isBlank, readDate, readNumber } from './cell-value.ts'

/** What can be said of many cells at once. */
export type CellStatistics = {
  readonly cells: number
  readonly filled: number
  /** Different texts among the filled ones. */
  readonly distinct: number
  /** Of cells that hold numbers; `decimals`: the most that one is written with. */
  readonly numbers?: {
    readonly count: number
    readonly sum: number
    readonly mean: number
    readonly least: number
    readonly most: number
    readonly decimals: number
  }
  /** Of cells that hold dates: the texts of the first and the last. */
  readonly dates?: { readonly count: number; readonly first: string; readonly last: string }
}

export type CellCounter = { add(text: string): void; result(): CellStatistics }

/** Counts cells one by one; each different text is read once. */
export function createCellCounter(): CellCounter {
  const counts = new Map<string, number>()
  let cells = 0
  return {
    add(text) {
      cells++
      if (!isBlank(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
    },
    result() {
      let filled = 0
      for (const count of counts.values()) filled += count
      const kind = columnKind(counts.keys())
      return {
        cells,
        filled,
        distinct: counts.size,
        ...(kind === 'number' ? { numbers: numbersOf(counts) } : {}),
        ...(kind === 'date' ? { dates: datesOf(counts) } : {}),
      }
    },
  }
}

function numbersOf(counts: ReadonlyMap<string, number>): NonNullable<CellStatistics['numbers']> {
  let [count, sum, rest, decimals] = [0, 0, 0, 0]
  let [least, most] = [Infinity, -Infinity]
  for (const [text, times] of counts) {
    const value = readNumber(text)
    if (value === null) continue
    count += times
    // Kahan: « 0,1 » ten times is 1.
    const term = value * times - rest
    const next = sum + term
    rest = next - sum - term
    sum = next
    decimals = Math.max(decimals, decimalsOf(text))
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return { count, sum, mean: sum / count, least, most, decimals }
}

function datesOf(counts: ReadonlyMap<string, number>): NonNullable<CellStatistics['dates']> {
  let count = 0
  let first = { text: '', time: Infinity }
  let last = { text: '', time: -Infinity }
  for (const [text, times] of counts) {
    const time = readDate(text)
    if (time === null) continue
    count += times
    if (time < first.time) first = { text, time }
    if (time > last.time) last = { text, time }
  }
  return { count, first: first.text, last: last.text }
}
