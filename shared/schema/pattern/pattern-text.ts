import { oneCharacter } from './character-set.ts'
import type { CharacterSet } from './character-set.ts'
import { PatternError } from './pattern-syntax.ts'

const controls: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  a: '\u0007',
  '0': '\0',
}
/** `\x41`, `\u00C0`, `\U0001F600`, `\x{1F600}`, `\u{1F600}`. */
const BY_NUMBER = /x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|[xu]\{([\dA-Fa-f]{1,6})\}/y
const CLASS = /([pP])(?:\{(\^?[A-Za-z_=]+)\}|([A-Z]))/y

/** A pattern's text and where one is in it. Characters are code points. */
export class PatternText {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length
  }

  /** "" at the end. */
  get next(): string {
    const code = this.#source.codePointAt(this.#at)
    return code === undefined ? '' : String.fromCodePoint(code)
  }

  takeOne(): string {
    const sign = this.next
    if (sign === '') throw new PatternError('ends too early')
    this.#at += sign.length
    return sign
  }

  take(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }

  /** @param pattern with the flag y */
  takeMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    if (found !== null) this.#at += found[0].length
    return found
  }

  back(units: number): void {
    this.#at -= units
  }

  /** What follows a backslash and stands for one character or a class of them. */
  escapedSet(): CharacterSet {
    const number = this.takeMatch(BY_NUMBER)
    if (number !== null) {
      const code = parseInt(number.slice(1).find((digits) => digits !== undefined) ?? '', 16)
      if (code > 0x10ffff) throw new PatternError('no such character')
      return oneCharacter(String.fromCodePoint(code))
    }
    const named = this.takeMatch(CLASS)
    if (named !== null) return unicodeClass(named[2] ?? named[3] ?? '', named[1] === 'P')
    const sign = this.takeOne()
    const control = controls[sign]
    if (control === undefined && /[A-Za-z0-9]/.test(sign)) throw new PatternError('an unknown escape')
    return oneCharacter(control ?? sign)
  }
}

function unicodeClass(name: string, isNegated: boolean): CharacterSet {
  try {
    new RegExp(`\\p{${name.replace('^', '')}}`, 'u')
  } catch {
    throw new PatternError('an unknown class of characters')
  }
  return { ranges: [], classes: [name], isNegated }
}
