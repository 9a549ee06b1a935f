/** Characters that a place of a pattern lets stand: ranges of code points, ascending, and Unicode classes. */
export type CharacterSet = {
  readonly ranges: readonly CodeRange[]
  /** Names as in `\p{…}`; a leading ^ is their opposite. */
  readonly classes: readonly string[]
  readonly isNegated: boolean
}
export type CodeRange = readonly [first: number, last: number]

const one = (sign: string): CodeRange => [sign.codePointAt(0) ?? 0, sign.codePointAt(0) ?? 0]

/** As in Python, where published patterns are tried: figures and letters of every script. */
const shorthandSets: Readonly<Record<string, Omit<CharacterSet, 'isNegated'>>> = {
  d: { ranges: [], classes: ['Nd'] },
  w: { ranges: [one('_')], classes: ['L', 'N'] },
  s: {
    ranges: [
      [0x09, 0x0d],
      [0x1c, 0x20],
      [0x85, 0x85],
      [0xa0, 0xa0],
      [0x1680, 0x1680],
      [0x2000, 0x200a],
      [0x2028, 0x2029],
      [0x202f, 0x202f],
      [0x205f, 0x205f],
      [0x3000, 0x3000],
    ],
    classes: [],
  },
}

/** `\d`, `\W`…; undefined for a letter that is none of them. */
export function shorthandSet(letter: string): CharacterSet | undefined {
  const set = shorthandSets[letter.toLowerCase()]
  return set && { ...set, isNegated: letter !== letter.toLowerCase() }
}

export function oneCharacter(sign: string): CharacterSet {
  return { ranges: [one(sign)], classes: [], isNegated: false }
}

/** `.`: anything but the end of a line. */
export const anyCharacter: CharacterSet = { ranges: [one('\n')], classes: [], isNegated: true }
export const anythingAtAll: CharacterSet = { ranges: [], classes: [], isNegated: true }

const classPatterns = new Map<string, RegExp>()

function isOfClass(name: string, sign: string): boolean {
  const isOpposite = name.startsWith('^')
  const known = classPatterns.get(name) ?? new RegExp(`^\\p{${name.replace('^', '')}}$`, 'u')
  classPatterns.set(name, known)
  return known.test(sign) !== isOpposite
}

/** @param sign one whole character, be it of two UTF-16 units */
export function holds(set: CharacterSet, sign: string, ignoresCase: boolean): boolean {
  if (isInside(set, sign) !== set.isNegated) return true
  if (!ignoresCase || set.isNegated) return false
  return isInside(set, sign.toLowerCase()) || isInside(set, sign.toUpperCase())
}

function isInside({ ranges, classes }: CharacterSet, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (
    ranges.some(([first, last]) => code >= first && code <= last) ||
    classes.some((name) => isOfClass(name, sign))
  )
}
