/** Where rows of different heights lie, in pixels from the top of the first one. */
export type RowHeights = {
  readonly count: number
  /** The height of a row that is not known, and of the lowest row. */
  readonly least: number
  /** Of all rows, as far as they are known. */
  readonly total: number
  startOf(place: number): number
  heightOf(place: number): number
  /** The row at an offset; the first or last one beyond the ends, -1 where there is none. */
  at(offset: number): number
  /** What a row's height is after all, at least `least`. */
  learn(place: number, height: number): void
  /** Other rows, or rows drawn otherwise: all that was learnt is forgotten. */
  reset(count: number, least: number): void
}

const ROWS_A_BLOCK = 64

/**
 * Every row has the least height until its own is learnt, so that a table of which nothing is learnt is a
 * multiplication. What rows have above it is summed by blocks in a Fenwick tree: finding or changing one of 10,000,000
 * rows takes some 20 additions and a walk in its block.
 */
export function createRowHeights(): RowHeights {
  let count = 0
  let least = 1
  /** Only of rows that are higher than the least. */
  const extras = new Map<number, number>()
  let extraTotal = 0
  /** Fenwick tree (1-based) over the extras of the blocks. */
  let tree = new Float64Array(1)

  const blockOf = (place: number): number => Math.floor(place / ROWS_A_BLOCK)

  /** Of all blocks before this one. */
  function extraBefore(block: number): number {
    let sum = 0
    for (let node = block; node > 0; node -= node & -node) sum += tree[node] ?? 0
    return sum
  }

  function addToBlock(block: number, by: number): void {
    for (let node = block + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + by
  }

  function startOf(place: number): number {
    const even = place * least
    if (extraTotal === 0) return even
    const block = blockOf(place)
    let extra = extraBefore(block)
    for (let row = block * ROWS_A_BLOCK; row < place; row++) extra += extras.get(row) ?? 0
    return even + extra
  }

  /** The last block that begins at this offset or before. */
  function blockAt(offset: number): number {
    let block = 0
    let start = 0
    for (let step = 2 ** Math.floor(Math.log2(tree.length)); step >= 1; step /= 2) {
      const next = block + step
      if (next >= tree.length) continue
      const after = start + (tree[next] ?? 0) + step * ROWS_A_BLOCK * least
      if (after > offset) continue
      block = next
      start = after
    }
    return block
  }

  return {
    get count() {
      return count
    },
    get least() {
      return least
    },
    get total() {
      return count * least + extraTotal
    },
    startOf,
    heightOf: (place) => least + (extras.get(place) ?? 0),
    at(offset) {
      const within = (place: number): number => Math.max(0, Math.min(place, count - 1))
      if (count === 0) return -1
      if (extraTotal === 0) return within(Math.floor(offset / least))
      let place = blockAt(Math.max(0, offset)) * ROWS_A_BLOCK
      let end = startOf(place)
      for (; place < count; place++) {
        end += least + (extras.get(place) ?? 0)
        if (end > offset) break
      }
      return within(place)
    },
    learn(place, height) {
      if (place < 0 || place >= count) return
      const extra = Math.max(0, height - least)
      const by = extra - (extras.get(place) ?? 0)
      if (by === 0) return
      if (extra === 0) extras.delete(place)
      else extras.set(place, extra)
      extraTotal += by
      addToBlock(blockOf(place), by)
    },
    reset(nextCount, nextLeast) {
      count = nextCount
      least = nextLeast
      extras.clear()
      extraTotal = 0
      tree = new Float64Array(blockOf(Math.max(0, count - 1)) + 2)
    },
  }
}
