/** Letters that Unicode does not take apart, and signs that keyboards and word processors write differently. */
const sameAs: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ς: 'σ',
  '\u2019': "'",
  '\u2018': "'",
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2011': '-',
}
const SAME_AS = /[œæßς\u2018\u2019\u00A0\u202F\u2011]/g
const MARKS = /[\u0300-\u036F]/g
const BEYOND_ASCII = /[^\0-\x7F]/

/** A text as an eye in a hurry reads it: « Évry-l’Église » and « EVRY-L'EGLISE » fold to the same. */
export function foldText(text: string): string {
  return BEYOND_ASCII.test(text) ? foldBeyondAscii(text) : text.toLowerCase()
}

function foldBeyondAscii(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(SAME_AS, (sign) => sameAs[sign] ?? sign)
}

/** « Élan » → « Elan »: capitals stay. */
export function withoutAccents(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFD').replace(MARKS, '') : text
}

/** A folded text that knows where its units come from. */
export type PlacedText = {
  readonly text: string
  /** By unit of `text`, where in the original the letter it belongs to begins. One more for the end. */
  readonly starts: readonly number[]
}

/** The same fold letter by letter, so that what is found in it can be shown in the original. */
export function foldInPlace(original: string, fold: (text: string) => string): PlacedText {
  let text = ''
  const starts: number[] = []
  let at = 0
  for (const letter of original) {
    const folded = fold(letter)
    // A combining accent folds to nothing and goes with the letter before it.
    starts.push(...new Array<number>(folded.length).fill(at))
    text += folded
    at += letter.length
  }
  starts.push(at)
  return { text, starts }
}
