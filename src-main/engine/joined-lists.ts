/**
 * The present list with what is no longer in it: each under the item that it followed, or first of all.
 * @param isInPresent whether an item of `past` stands in `present` @param slots one more than the highest item
 */
export function joinLists(
  past: Int32Array,
  present: Int32Array,
  isInPresent: (item: number) => boolean,
  slots: number,
): Int32Array {
  const gone = new Map<number, number[]>()
  let above = -1
  for (const item of past) {
    if (isInPresent(item)) above = item
    else if (gone.get(above)?.push(item) === undefined) gone.set(above, [item])
  }
  const joined = new Int32Array(slots)
  let count = 0
  const take = (item: number): void => {
    joined[count++] = item
  }
  gone.get(-1)?.forEach(take)
  for (const item of present) {
    take(item)
    gone.get(item)?.forEach(take)
  }
  return joined.subarray(0, count)
}
