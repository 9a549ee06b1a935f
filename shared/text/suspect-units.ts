import { isSuspectAt, nextForSecondLook, nextSuspect } from './suspect.ts'

/**
 * The sieve of suspect.ts over UTF-16 units in an array, for whole files: it lets every suspect through too, but capitals
 * that begin words are stopped as well, it needs no strings, and it runs at twice the speed of the regular expression.
 */
export type Look = {
  /** By unit: one of `Mark`. */
  readonly marks: Readonly<Uint8Array>
  /** The exact test of a marked character, among the others of its text. */
  isSuspect(text: string, at: number): boolean
  /** Index of the first suspect of a string from `from` on, or -1. */
  next(text: string, from: number): number
}

const Mark = {
  none: 0,
  /** Wherever it stands. */
  always: 1,
  /** Letters and signs that French is full of: beside another character outside ASCII. */
  besideOthers: 2,
  /** And after a capital of ASCII. */
  afterCapital: 3,
  /** à: and before a small letter of ASCII. */
  beforeSmall: 4,
  /** Capitals that begin words: unless a blank or a mark of ASCII stands before and a letter of ASCII after. */
  elsewhere: 5,
} as const

/** What a right text does not hold. */
export const firstLook: Look = { marks: firstMarks(), isSuspect: isSuspectAt, next: nextSuspect }

/** All that may be wrong once a column or the file is known to be. */
export const secondLook: Look = { marks: secondMarks(), isSuspect: () => true, next: nextForSecondLook }

/**
 * Index of the first marked unit from `from` to `to`, or -1. The units before `from` and at `to` are looked at as
 * neighbours: there must be some, of the text or blank.
 */
export function nextMarked(
  marks: Readonly<Uint8Array>,
  units: Readonly<Uint16Array>,
  from: number,
  to: number,
): number {
  for (let at = from; at < to; at++) {
    const mark = marks[units[at] ?? 0]
    if (mark === Mark.none) continue
    if (mark === Mark.always) return at
    const next = units[at + 1] ?? 0
    if (next >= 0x80) return at
    if (mark === Mark.besideOthers) continue
    const before = units[at - 1] ?? 0
    if (mark === Mark.elsewhere) {
      if (before >= 0x30 || !isLetterOfAscii(next)) return at
    } else if (before >= 0x41 && before <= 0x5a) return at
    else if (mark === Mark.beforeSmall && next >= 0x61 && next <= 0x7a) return at
  }
  return -1
}

function isLetterOfAscii(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

function firstMarks(): Uint8Array {
  const marks = secondMarks()
  const each = (characters: string, mark: number): void => {
    for (const character of characters) marks[character.charCodeAt(0)] = mark
  }
  each('&%=\\?_`^~', Mark.always)
  each('\u00a0°\u2019', Mark.besideOthers)
  each('âçèéêëîïôùûœ', Mark.afterCapital)
  each('à', Mark.beforeSmall)
  each('ÀÂÉÈÊËÎÏÔÙÛŒ', Mark.elsewhere)
  return marks
}

function secondMarks(): Uint8Array {
  const marks = new Uint8Array(0x10000).fill(Mark.always)
  marks.fill(Mark.none, 0, 0x80)
  marks['?'.charCodeAt(0)] = Mark.always
  return marks
}
