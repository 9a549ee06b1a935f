/** Numbers in columns that grow by doubling: 800,000 occurrences of damaged cells as objects would take 60 MB. */
export type GrowingColumn = {
  readonly length: number
  push(value: number): void
  at(index: number): number | undefined
  set(index: number, value: number): void
  /** A view of what was pushed; not to be kept across a push. */
  values(): Int32Array
}

export function growingColumn(): GrowingColumn {
  let buffer = new Int32Array(1024)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === buffer.length) {
        const larger = new Int32Array(buffer.length * 2)
        larger.set(buffer)
        buffer = larger
      }
      buffer[length++] = value
    },
    at: (index) => (index < length ? buffer[index] : undefined),
    set(index, value) {
      buffer[index] = value
    },
    values: () => buffer.subarray(0, length),
  }
}
