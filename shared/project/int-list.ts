/** Integers that grow in number: 4 bytes each. */
export class IntList {
  #ints: Int32Array
  #length = 0

  constructor(capacity = 64) {
    this.#ints = new Int32Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return index < this.#length ? (this.#ints[index] ?? 0) : 0
  }

  push(value: number): number {
    this.set(this.#length, value)
    return this.#length - 1
  }

  /** What lies between the end and a new index becomes 0. */
  set(index: number, value: number): void {
    if (index >= this.#ints.length) {
      const wider = new Int32Array(Math.max(index + 1, Math.ceil(this.#ints.length * 1.5)))
      wider.set(this.#ints)
      this.#ints = wider
    }
    this.#ints[index] = value
    if (index >= this.#length) this.#length = index + 1
  }
}
