/**
 * What a UTF-16 code unit is, for judging whether a text is likely: letters by how much a French file expects them,
 * signs by how much they may stand beside letters. Finer than Unicode's categories where mojibake lives (U+0080 to
 * U+00FF, the other characters of the code pages), coarser elsewhere.
 */
export const Kind = {
  space: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  punctuation: 4,
  /** Accented letters of French. */
  frenchLower: 5,
  frenchUpper: 6,
  /** Letters of the other Latin alphabets of Europe and of Vietnamese. */
  latinLower: 7,
  latinUpper: 8,
  /** African, phonetic and historic letters, modifiers: what bad decoding makes of capitals before a sign. */
  rareLatin: 9,
  /** Quotes, dashes, ellipsis, no-break spaces. */
  typography: 10,
  /** € ° ² © § …: right beside figures, between words or at a word's end, never inside one. */
  sign: 11,
  /** ¤ ¦ ¬ ¨ ƒ ‚ …: seldom right anywhere. */
  oddSign: 12,
  box: 13,
  control: 14,
  greek: 15,
  cyrillic: 16,
  /** Hebrew, Arabic, Indic, Thai, Chinese, Japanese, Korean… */
  otherScript: 17,
  combining: 18,
  surrogate: 19,
  replacement: 20,
  unassigned: 21,
  symbol: 22,
} as const
export type Kind = (typeof Kind)[keyof typeof Kind]

const kinds = new Uint8Array(0x10000).fill(Kind.otherScript)

function fill(from: number, to: number, kind: Kind): void {
  kinds.fill(kind, from, to + 1)
}

function each(characters: string, kind: Kind): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}

/** Latin letters with both cases: whichever case, found by asking JavaScript. */
function letters(from: number, to: number): void {
  for (let code = from; code <= to; code++) {
    const character = String.fromCharCode(code)
    kinds[code] = character !== character.toLowerCase() ? Kind.latinUpper : Kind.latinLower
  }
}

fill(0x00, 0x1f, Kind.control)
each(' \t\r\n', Kind.space)
fill(0x21, 0x7e, Kind.punctuation)
fill(0x30, 0x39, Kind.digit)
fill(0x41, 0x5a, Kind.upper)
fill(0x61, 0x7a, Kind.lower)
fill(0x7f, 0x9f, Kind.control)
fill(0xa0, 0xbf, Kind.sign)
each('\u00a0«»·', Kind.typography)
each('¡¢£¤¥¦¨¬\u00ad¯´¶¸¿', Kind.oddSign)
letters(0xc0, 0x17f)
each('×÷', Kind.sign)
each('àâçéèêëîïôöùûüÿæœ', Kind.frenchLower)
each('ÀÂÇÉÈÊËÎÏÔÖÙÛÜŸÆŒ', Kind.frenchUpper)
fill(0x180, 0x2af, Kind.rareLatin)
// Romanian, Vietnamese, and Azeri letters that live among the rare ones.
each('șțơưə', Kind.latinLower)
each('ȘȚƠƯƏ', Kind.latinUpper)
each('ƒ', Kind.oddSign)
fill(0x2b0, 0x2ff, Kind.rareLatin)
// Hawaiian and Tahitian glottal stops, the Ukrainian apostrophe: right between letters.
each('\u02bb\u02bc', Kind.typography)
each('ˆ˜˘˙˚˛˝ˇ', Kind.oddSign)
fill(0x300, 0x36f, Kind.combining)
fill(0x370, 0x3ff, Kind.greek)
fill(0x400, 0x52f, Kind.cyrillic)
fill(0x530, 0x1e7f, Kind.otherScript)
letters(0x1e80, 0x1eff)
fill(0x1f00, 0x1fff, Kind.greek)
fill(0x2000, 0x206f, Kind.symbol)
fill(0x2000, 0x200a, Kind.typography)
fill(0x2010, 0x201f, Kind.typography)
each('\u202f\u2010\u2011–—‘’“”…', Kind.typography)
each('•†‡‰', Kind.sign)
each('‚„‹›⁄', Kind.oddSign)
fill(0x2070, 0x209f, Kind.sign)
fill(0x20a0, 0x20cf, Kind.sign)
fill(0x2100, 0x2bff, Kind.symbol)
each('™№√∞≈≠≤≥→←', Kind.sign)
fill(0x2500, 0x259f, Kind.box)
each('⌐⌠⌡∂∆∏∑∫◊∙₧', Kind.oddSign)
fill(0x2e80, 0xd7ff, Kind.otherScript)
fill(0xd800, 0xdfff, Kind.surrogate)
fill(0xe000, 0xf8ff, Kind.unassigned)
each('\uf8ff', Kind.oddSign)
each('\ufb01\ufb02', Kind.latinLower)
fill(0xfe00, 0xfe0f, Kind.combining)
fill(0xfeff, 0xfeff, Kind.control)
// Full-width punctuation of Chinese and Japanese.
each('\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u3001\u3002', Kind.typography)
fill(0xfff0, 0xffff, Kind.unassigned)
kinds[0xfffd] = Kind.replacement

/** Kind of a UTF-16 code unit; the text's edge (NaN from `charCodeAt`) counts as a space. */
export function kindOf(code: number): Kind {
  return (kinds[code] ?? Kind.space) as Kind
}

/** The table itself, for loops over whole files. Shared: not to be written to. */
export const kindTable: Readonly<Uint8Array> = kinds

export function isLower(kind: Kind): boolean {
  return kind === Kind.lower || kind === Kind.frenchLower || kind === Kind.latinLower
}

export function isUpper(kind: Kind): boolean {
  return kind === Kind.upper || kind === Kind.frenchUpper || kind === Kind.latinUpper
}

export function isLetter(kind: Kind): boolean {
  return isLower(kind) || isUpper(kind)
}
