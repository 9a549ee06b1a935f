import { shorthandSet } from './character-set.ts'
import type { CharacterSet, CodeRange } from './character-set.ts'
import { PatternError } from './pattern-syntax.ts'
import type { PatternText } from './pattern-text.ts'

/** Reads `[…]`, the first bracket being taken. A bracket that closes first is a character: `[]a]`. */
export function parseSet(text: PatternText): CharacterSet {
  const isNegated = text.take('^')
  const ranges: CodeRange[] = []
  const classes: string[] = []
  let isFirst = true
  while (isFirst || !text.take(']')) {
    isFirst = false
    const member = memberOf(text)
    if (typeof member !== 'number') {
      ranges.push(...member.ranges)
      classes.push(...member.classes)
      continue
    }
    ranges.push([member, rangeEnd(text, member)])
  }
  return { ranges, classes, isNegated }
}

/** A hyphen before the bracket that closes is a character. */
function rangeEnd(text: PatternText, first: number): number {
  if (!text.take('-')) return first
  if (text.next === ']') {
    text.back(1)
    return first
  }
  const last = memberOf(text)
  if (typeof last !== 'number' || last < first) throw new PatternError('a range that is none')
  return last
}

/** One character by its number, or what stands for several. */
function memberOf(text: PatternText): number | CharacterSet {
  const sign = text.takeOne()
  if (sign !== '\\') return sign.codePointAt(0) ?? 0
  if (text.take('b')) return 8
  const shorthand = shorthandSet(text.next)
  if (shorthand !== undefined) {
    text.takeOne()
    return opposite(shorthand)
  }
  const escaped = text.escapedSet()
  const only = escaped.ranges[0]
  return only === undefined ? opposite(escaped) : only[0]
}

/** `[\D\s]`: the opposite of a class inside a set is written with its complement. */
function opposite(set: CharacterSet): CharacterSet {
  if (!set.isNegated) return set
  const classes = set.classes.map((name) => (name.startsWith('^') ? name.slice(1) : `^${name}`))
  if (set.classes.length + set.ranges.length > 1 || set.classes.length === 0) return complement(set)
  return { ranges: [], classes, isNegated: false }
}

const LAST = 0x10ffff

/** Of ranges only; `\W` in a set is the one case with classes too, and is written out. */
function complement(set: CharacterSet): CharacterSet {
  if (set.classes.length > 0) return { ranges: [], classes: [...NOT_A_WORD], isNegated: false }
  const ranges: CodeRange[] = []
  let from = 0
  for (const [first, last] of set.ranges) {
    if (first > from) ranges.push([from, first - 1])
    from = last + 1
  }
  ranges.push([from, LAST])
  return { ranges, classes: [], isNegated: false }
}

/** Everything but letters, figures and the underscore, which is punctuation of its own (Pc holds other joiners: they stay out). */
const NOT_A_WORD = ['M', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'S', 'Z', 'C']
