import type { Dialect } from '../../shared/csv/dialect.ts'

/** A stretch of the text as UTF-16 units: the unit at place p of the text stands at p - `offset`. */
export type RecordUnits = { readonly units: Uint16Array; readonly offset: number }

const QUOTE = 34
const NO_UNIT = -1

/** Goes from cell to cell of a record, forwards only, and makes no text of any. */
export class CellWalker {
  column = 0
  /** What the cell holds, from `from` (included) to `to` (excluded): without the quotes around it. */
  from = 0
  to = 0
  /** Where the delimiter after the cell stands, or the end of the record. */
  end = 0
  hasDoubledQuotes = false
  readonly #delimiter: number
  readonly #quote: number
  #shown: RecordUnits = { units: new Uint16Array(0), offset: 0 }
  #recordEnd = 0
  #isSimple = true

  constructor({ delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#quote = quote === null ? NO_UNIT : QUOTE
  }

  /** To the first cell of a record that `shown` shows, and that ends at `end`, its line end not included. */
  begin(shown: RecordUnits, start: number, end: number): void {
    this.#shown = shown
    this.#recordEnd = end
    this.#isSimple = true
    this.column = 0
    this.#read(start)
  }

  /** To the cell in which a place of the text stands; false where quotes are not simply around cells. */
  goTo(place: number): boolean {
    while (this.#isSimple && place > this.end && this.end < this.#recordEnd) {
      this.column++
      this.#read(this.end + 1)
    }
    return this.#isSimple
  }

  #read(start: number): void {
    const { units, offset } = this.#shown
    const last = this.#recordEnd - offset
    let at = start - offset
    this.hasDoubledQuotes = false
    if (at < last && units[at] === this.#quote) {
      this.#readQuoted(at + 1)
      return
    }
    const delimiter = this.#delimiter
    while (at < last && units[at] !== delimiter) at++
    this.from = start
    this.to = this.end = at + offset
  }

  /** @param first where the cell's text begins, in the units */
  #readQuoted(first: number): void {
    const { units, offset } = this.#shown
    const last = this.#recordEnd - offset
    let at = first
    for (; at < last; at++) {
      if (units[at] !== QUOTE) continue
      if (at + 1 >= last || units[at + 1] === this.#delimiter) break
      if (units[at + 1] !== QUOTE) this.#isSimple = false
      this.hasDoubledQuotes = true
      at++
    }
    // A quote that never closes is an ordinary character.
    if (at >= last) this.#isSimple = false
    this.from = first + offset
    this.to = at + offset
    this.end = this.to + 1
  }
}
