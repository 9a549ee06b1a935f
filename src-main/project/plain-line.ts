import { HIGHEST_SEQ, LONGEST_ID, LONGEST_VALUE } from '../../shared/project/record.ts'
import type { RecordOf } from '../../shared/project/record.ts'

import { HASH_START, hashStep } from './name-table.ts'
import type { NameTable } from './name-table.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const ZERO = 0x30
const COLON = 0x3a
const BACKSLASH = 0x5c
const CLOSED = 0x7d
const [A, C, G, K, N, R, S, T, V] = [0x61, 0x63, 0x67, 0x6b, 0x6e, 0x72, 0x73, 0x74, 0x76]
/** Whole numbers of so many digits are exact. */
const MOST_DIGITS = 15

/** Which members were met: each once, and these six at least. */
const MEMBER = { a: 1, s: 2, t: 4, g: 8, k: 16, r: 32, c: 64, v: 128 } as const
const NEEDED = MEMBER.s | MEMBER.t | MEMBER.k | MEMBER.r | MEMBER.c | MEMBER.v
/** In this order they make a record whose objects all have one shape. */
const WITH_ALL = NEEDED | MEMBER.a | MEMBER.g

/**
 * Reads the JSON of an ordinary edit of a cell, as nearly all lines of a large project are, straight from its bytes: a
 * quarter of the time of `JSON.parse` and the schema. Null for anything else (escapes, other members, spaces), which they
 * have to look at: what this reads is what they read.
 */
export class PlainLines {
  readonly #bytes: Buffer
  readonly #isAscii: boolean
  readonly #names: NameTable
  #at = 0
  #end = 0

  /** @param bytes valid UTF-8 */
  constructor(bytes: Buffer, isAscii: boolean, names: NameTable) {
    this.#bytes = bytes
    this.#isAscii = isAscii
    this.#names = names
  }

  /** The JSON from `from` to `to`. */
  read(from: number, to: number): RecordOf<'s'> | null {
    const bytes = this.#bytes
    // Less than the limits of a line and of a value, in bytes.
    if (to - from > LONGEST_VALUE || bytes[from] !== 0x7b) return null
    this.#at = from + 1
    this.#end = to
    let a: string | null = null
    let r: string | null = null
    let c: string | null = null
    let [s, t, g] = [0, 0, 0]
    let v: string | null = null
    let met = 0
    for (;;) {
      const key = this.#key()
      let member = 0
      if (key === S) {
        member = MEMBER.s
        s = this.#number()
        if (s < 1 || s > HIGHEST_SEQ) return null
      } else if (key === T) {
        member = MEMBER.t
        t = this.#number()
        if (t < 0) return null
      } else if (key === G) {
        member = MEMBER.g
        g = this.#number()
        if (g < 0) return null
      } else if (key === A) {
        member = MEMBER.a
        a = this.#name()
        if (a === null) return null
      } else if (key === R) {
        member = MEMBER.r
        r = this.#name()
        if (r === null) return null
      } else if (key === C) {
        member = MEMBER.c
        c = this.#name()
        if (c === null) return null
      } else if (key === K) {
        member = MEMBER.k
        if (!this.#isEditKind()) return null
      } else if (key === V) {
        member = MEMBER.v
        const value = this.#value()
        if (value === undefined) return null
        v = value
      }
      if (member === 0 || (met & member) !== 0) return null
      met |= member
      const next = bytes[this.#at++]
      if (next === COMMA) continue
      if (next !== CLOSED || this.#at !== to || (met & NEEDED) !== NEEDED) return null
      break
    }
    if (r === null || c === null) return null
    if (met === WITH_ALL && a !== null) return { a, s, t, g, k: 's', r, c, v }
    return { ...(a !== null && { a }), s, t, ...(met & MEMBER.g && { g }), k: 's', r, c, v }
  }

  /** A key of one letter and its colon; 0 for another. */
  #key(): number {
    const [bytes, at] = [this.#bytes, this.#at]
    if (at + 4 > this.#end) return 0
    if (bytes[at] !== QUOTE || bytes[at + 2] !== QUOTE || bytes[at + 3] !== COLON) return 0
    this.#at = at + 4
    return bytes[at + 1] ?? 0
  }

  /** A whole number as JSON.stringify writes it; -1 for another. */
  #number(): number {
    const [bytes, from] = [this.#bytes, this.#at]
    let at = from
    let number = 0
    for (; at < this.#end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) break
      number = number * 10 + digit
    }
    const length = at - from
    if (length === 0 || length > MOST_DIGITS || (length > 1 && bytes[from] === ZERO)) return -1
    this.#at = at
    return number
  }

  #isEditKind(): boolean {
    const [bytes, at] = [this.#bytes, this.#at]
    if (bytes[at] !== QUOTE || bytes[at + 1] !== S || bytes[at + 2] !== QUOTE) return false
    this.#at = at + 3
    return true
  }

  /** ASCII, not empty. */
  #name(): string | null {
    const bytes = this.#bytes
    const from = this.#at + 1
    if (bytes[from - 1] !== QUOTE) return null
    let hash = HASH_START
    let at = from
    for (; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE) break
      if (byte < 0x20 || byte === BACKSLASH || byte > 0x7e) return null
      hash = hashStep(hash, byte)
    }
    if (at === this.#end || at === from || at - from > LONGEST_ID) return null
    this.#at = at + 1
    return this.#names.ofBytes(bytes, from, at, hash)
  }

  #value(): string | null | undefined {
    const bytes = this.#bytes
    const from = this.#at + 1
    if (bytes[from - 1] === N) return this.#isNull(from - 1) ? null : undefined
    if (bytes[from - 1] !== QUOTE) return undefined
    let at = from
    for (; at < this.#end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE) break
      if (byte < 0x20 || byte === BACKSLASH) return undefined
    }
    if (at === this.#end) return undefined
    this.#at = at + 1
    return bytes.toString(this.#isAscii ? 'latin1' : 'utf8', from, at)
  }

  #isNull(at: number): boolean {
    if (this.#bytes.toString('latin1', at, at + 4) !== 'null') return false
    this.#at = at + 4
    return true
  }
}
