/** Where texts stand: row, column and the text's number, one entry to a cell. */
export type Occurrences = {
  readonly length: number
  add(row: number, column: number, text: number): void
  /** By row, then column, each cell once (the last one added). */
  sorted(): SortedOccurrences
}

export type SortedOccurrences = {
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly texts: Int32Array
}

export function createOccurrences(): Occurrences {
  let rows = new Int32Array(FIRST_ROOM)
  let columns = new Int32Array(FIRST_ROOM)
  let texts = new Int32Array(FIRST_ROOM)
  let length = 0
  let inOrder = true
  let lastRow = -Infinity
  let lastColumn = -Infinity
  return {
    get length() {
      return length
    },
    add(row, column, text) {
      inOrder &&= row > lastRow || (row === lastRow && column > lastColumn)
      lastRow = row
      lastColumn = column
      if (length === rows.length) {
        rows = doubled(rows)
        columns = doubled(columns)
        texts = doubled(texts)
      }
      rows[length] = row
      columns[length] = column
      texts[length] = text
      length++
    },
    sorted() {
      const all = {
        rows: rows.subarray(0, length),
        columns: columns.subarray(0, length),
        texts: texts.subarray(0, length),
      }
      return inOrder ? all : sort(all)
    },
  }
}

const FIRST_ROOM = 1024

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

function sort(all: SortedOccurrences): SortedOccurrences {
  const { rows, columns, texts } = all
  const order = Int32Array.from(rows.keys()).sort((a, b) => {
    return (rows[a] ?? 0) - (rows[b] ?? 0) || (columns[a] ?? 0) - (columns[b] ?? 0) || a - b
  })
  // Of a cell that was added twice the last entry stays.
  const kept = order.filter((entry, index) => {
    const next = order[index + 1]
    return next === undefined || rows[next] !== rows[entry] || columns[next] !== columns[entry]
  })
  const pick = (values: Int32Array): Int32Array => kept.map((entry) => values[entry] ?? 0)
  return { rows: pick(rows), columns: pick(columns), texts: pick(texts) }
}
