/** Cells by row and column slot, one bit each: a million rows of fifteen columns take 4 MB. */
export class CellSet {
  readonly #columns: number
  readonly #wordsPerRow: number
  readonly #words: Uint32Array

  /** @param rows @param columns one more than the highest slot */
  constructor(rows: number, columns: number) {
    this.#columns = columns
    this.#wordsPerRow = Math.max(1, Math.ceil(columns / 32))
    this.#words = new Uint32Array(rows * this.#wordsPerRow)
  }

  has(row: number, column: number): boolean {
    if (column >= this.#columns) return false
    return ((this.#words[row * this.#wordsPerRow + (column >>> 5)] ?? 0) & (1 << (column & 31))) !== 0
  }

  set(row: number, column: number, isIn: boolean): void {
    const at = row * this.#wordsPerRow + (column >>> 5)
    const word = this.#words[at] ?? 0
    const bit = 1 << (column & 31)
    this.#words[at] = isIn ? word | bit : word & ~bit
  }

  /** Cells of a row. */
  countOf(row: number): number {
    let count = 0
    const from = row * this.#wordsPerRow
    for (let at = from; at < from + this.#wordsPerRow; at++) count += bitsOf(this.#words[at] ?? 0)
    return count
  }
}

/** How many bits of 32 are set: in pairs, fours, bytes, then all bytes added by one multiplication. */
function bitsOf(word: number): number {
  if (word === 0) return 0
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
