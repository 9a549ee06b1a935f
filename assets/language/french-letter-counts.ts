import {
  CASE_COUNT,
  EDGE,
  NO_CASE,
  SYMBOL_BITS,
  SYMBOL_COUNT,
  SYMBOL_MASK,
  buildSymbolTable,
} from '../../shared/text/french-letters-symbols.ts'

const N = SYMBOL_COUNT

/** Counts of symbol triples and of case triples over the training texts, each text between two word edges. */
export class FrenchLetterCounts {
  readonly triples = new Float64Array(N * N * N)
  readonly cases = new Float64Array(CASE_COUNT ** 3)
  total = 0
  readonly #symbols = buildSymbolTable()
  readonly #seen = new Set<string>()

  /** A text counts once however often it comes; `weight` is how many times it counts then. */
  addOnce(text: string, weight: number): void {
    if (this.#seen.has(text)) return
    this.#seen.add(text)
    let [a, b, caseA, caseB] = [EDGE, EDGE, NO_CASE, NO_CASE]
    // Two edges at the end: the triples that end in the last letter's neighbourhood are scored as the others are.
    for (let index = 0; index < text.length + 2; index++) {
      const entry = index < text.length ? (this.#symbols[text.charCodeAt(index)] ?? EDGE) : EDGE
      const c = entry & SYMBOL_MASK
      const caseC = entry >> SYMBOL_BITS
      add(this.triples, (a * N + b) * N + c, weight)
      if (caseC !== NO_CASE) add(this.cases, (caseA * CASE_COUNT + caseB) * CASE_COUNT + caseC, weight)
      ;[a, b, caseA, caseB] = [b, c, caseB, caseC]
      this.total += weight
    }
  }
}

function add(counts: Float64Array, at: number, weight: number): void {
  counts[at] = (counts[at] ?? 0) + weight
}
