import type { Steps } from '../steps.ts'

/** So many are sorted between two pauses: some milliseconds. */
const RUN = 0x2000

/**
 * Places put in an order, in steps: sorted runs, then pairs of runs put together. What compares alike keeps its order.
 * Yields the part done.
 */
export function* sortPlaces(
  places: Int32Array,
  compare: (a: number, b: number) => number,
): Steps<Int32Array> {
  const count = places.length
  let from: Int32Array = places.slice()
  for (let start = 0; start < count; start += RUN) {
    from.subarray(start, Math.min(start + RUN, count)).sort(compare)
    yield start / count / 2
  }
  let to: Int32Array = new Int32Array(count)
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      yield* putTogether(
        from,
        to,
        [start, Math.min(start + width, count), Math.min(start + 2 * width, count)],
        compare,
      )
    }
    ;[from, to] = [to, from]
  }
  return from
}

/** Two runs, `[start, middle)` and `[middle, end)`. */
function* putTogether(
  from: Int32Array,
  to: Int32Array,
  [start, middle, end]: readonly [number, number, number],
  compare: (a: number, b: number) => number,
): Steps<void> {
  let [left, right] = [start, middle]
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0)
    to[at] = from[takesLeft ? left++ : right++] ?? 0
    if (at % RUN === 0) yield 0.5 + at / from.length / 2
  }
}
