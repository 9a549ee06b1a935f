import { isLetter, kindOf } from './character-kind.ts'
import { webAddressesIn } from './web-address.ts'
import { frenchLogLikelihood } from './french-letters.ts'

const decomposed = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f]+/g

/** A letter and the accent that is its own character, as one character; other combining marks stay. */
export function composeAccents(text: string): string {
  return text.replace(decomposed, (letters) => {
    const composed = letters.normalize('NFC')
    return composed.length < letters.length ? composed : letters
  })
}

/** Accents as characters of their own, with the combining accent each stands for. */
const combiningOf = new Map<string, string>([
  ['`', '\u0300'],
  ['\u02cb', '\u0300'],
  ['\u00b4', '\u0301'],
  ['\u02ca', '\u0301'],
  ['^', '\u0302'],
  ['\u02c6', '\u0302'],
  ['~', '\u0303'],
  ['\u02dc', '\u0303'],
  ['\u00a8', '\u0308'],
  ['\u02da', '\u030a'],
  ['\u00b8', '\u0327'],
])

/** In nats: an accent key is seldom taken for the apostrophe. */
const APOSTROPHE_PRIOR = 2
/** In nats: nobody takes the circumflex, the diaeresis or the cedilla for one. */
const NEVER_APOSTROPHE = 8

const accentThenLetter = /([`\u02cb\u00b4\u02ca^\u02c6~\u02dc\u00a8\u02da\u00b8])([A-Za-z])/g
const letterSpaceAccent = /([A-Za-z]) ([\u0300-\u0303\u0308\u0327])/g

/**
 * "No¨el", "Bruy`eres", "salarie ́" (PDF files write so): the accent on its letter, where French knows such a letter
 * and the word reads better for it than with an apostrophe in the accent's place ("l´eau"). In a web address ` ^ and ~
 * stand by right, the others never do.
 */
export function attachAccents(text: string): string {
  if (!/[`\u02cb\u00b4\u02ca^\u02c6~\u02dc\u00a8\u02da\u00b8]| [\u0300-\u0327]/.test(text)) return text
  const joined = text.replace(
    letterSpaceAccent,
    (whole, letter: string, accent: string) => oneOf(letter + accent) ?? whole,
  )
  const addresses = webAddressesIn(joined)
  const isInAddress = (at: number): boolean => addresses.some(({ from, to }) => at >= from && at < to)
  return joined.replace(accentThenLetter, (whole: string, accent: string, letter: string, at: number) => {
    const combined = oneOf(letter + (combiningOf.get(accent) ?? ''))
    if (combined === null || (accent < '\u0080' && isInAddress(at))) return whole
    const before = joined.slice(Math.max(0, at - 3), at)
    const after = joined.slice(at + 2, at + 5)
    const isWordA = accent === '`' && /[aA]/.test(letter)
    const inWord =
      isWordA || isLetter(kindOf(joined.charCodeAt(at - 1))) || isLetter(kindOf(joined.charCodeAt(at + 2)))
    const asAccent = frenchLogLikelihood(before + combined + after)
    const asApostrophe = frenchLogLikelihood(`${before}'${letter}${after}`)
    const prior = accent === '`' || accent === '\u00b4' ? APOSTROPHE_PRIOR : NEVER_APOSTROPHE
    return inWord && asAccent > asApostrophe - prior ? combined : whole
  })
}

function oneOf(letters: string): string | null {
  const composed = letters.normalize('NFC')
  return composed.length === 1 && composed.charCodeAt(0) < 0x180 ? composed : null
}

/** Byte order marks inside the text: U+FEFF, and what is seen of one that was read through a page. */
export function dropByteOrderMarks(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00b4\u2557\u2510|\u2229\u2557\u2510|\u00d4\u00aa\u00f8)+/, '')
}
