/**
 * The alphabet of the French letter model: every UTF-16 code unit falls into one of 109 symbols. Case is folded
 * (it has a model of its own), digits are one symbol, what stands at the edge of a cell is one symbol. Letters and
 * signs that French text hardly holds share a symbol; `shareOf` says how many there are to share its probability.
 */

/** Signs and letters that stand for themselves. The first is the edge of a word: blank, delimiter, quote, line end. */
const ownSymbols = [
  ' ',
  '0',
  "'",
  '-',
  '.',
  '/',
  '#',
  ...'abcdefghijklmnopqrstuvwxyz',
  ...'àâçéèêëîïôùûüÿœæ',
  // Of other languages: names of people and places come with their letters.
  ...'áíóúñòìãõäöåøß',
  ...'ąćęłńśźżčřšžěůýőűşğăı',
  '\u2019', // apostrophe of word processors
  '\u2018',
  '\u201c',
  '\u201d',
  '\u00ab', // guillemets
  '\u00bb',
  '\u2013', // dashes
  '\u2014',
  '\u2026',
  '\u00a0', // no-break space
  '\u00b0', // degree, for "n°"
  '\u00ba',
  '\u00b2',
  '\u00b3',
  '\u20ac',
  '\u00a7',
] as const

/** The symbols that many characters share. */
export const sharedSymbols = [
  /** Other letters of Latin-1: ð, þ… */
  'western-letter',
  /** Other Latin letters: ť, ạ, ĥ… */
  'other-latin-letter',
  /** Combining accents. */
  'combining',
  /** ½ ¼ ¾ × ± µ · ® © ™ • £ ª ¹ ‰: signs that a French file may well hold. */
  'useful-sign',
  /** ¤ ¦ ¬ ¨ ´ † ‡ ƒ…: signs of the code pages that hardly anybody types. */
  'odd-sign',
  /** Mathematics, arrows, boxes, blocks. */
  'drawing',
  /** Greek, Cyrillic and the other alphabets with cases. */
  'other-alphabet',
  /** Everything else: Arabic, ideographs, emoji… */
  'other-script',
  /** C0 and C1 controls, escaped bytes, U+FFFD, private use. */
  'control',
] as const

export const SYMBOL_COUNT = ownSymbols.length + sharedSymbols.length

/** Number of the word-edge symbol. */
export const EDGE = 0

/** Nothing to share it with: the cost of a shared symbol is divided by about as many characters as are likely there. */
const sharesOfShared: readonly number[] = [4, 60, 8, 14, 30, 120, 64, 2000, 64]

/** How many characters share the probability of each symbol. */
export const shareOf: readonly number[] = [...ownSymbols.map(() => 1), ...sharesOfShared]

function numberOfShared(name: (typeof sharedSymbols)[number]): number {
  return ownSymbols.length + sharedSymbols.indexOf(name)
}

/**
 * Case of a character in the case model. Letters beyond ASCII have their own: programs that raise ASCII letters alone
 * write LIéVIN, whereas an È in the midst of a word of small letters is a wrong reading.
 */
export const NO_CASE = 0
export const UPPER = 1
export const LOWER = 2
export const ACCENTED_UPPER = 3
export const ACCENTED_LOWER = 4
export const CASE_COUNT = 5

/** In the table of `buildSymbolTable`, a unit's case is above these bits, its symbol in them. */
export const SYMBOL_BITS = 7
export const SYMBOL_MASK = (1 << SYMBOL_BITS) - 1

/** For each UTF-16 code unit: its symbol's number and, `SYMBOL_BITS` above it, its case. */
export function buildSymbolTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(numberOfShared('other-script'))
  fillShared(table)
  ownSymbols.forEach((sign, number) => (table[sign.charCodeAt(0)] = number))
  for (const code of edgeCodes()) table[code] = EDGE
  for (const [signs, standsFor] of alike) {
    for (const sign of signs) table[sign.charCodeAt(0)] = table[standsFor.charCodeAt(0)] ?? EDGE
  }
  for (let code = 0; code < 0x2200; code++) setCase(table, code)
  return table
}

const alike: readonly (readonly [string, string])[] = [
  ['123456789', '0'],
  [':!?)].', '.'],
  ['\u2015', '\u2014'],
  ['\u2010\u2011\u2012', '-'],
  ['%&@*+=<>~^$_\\{}`#', '#'],
  ['\u202f', '\u00a0'],
]

function edgeCodes(): readonly number[] {
  // Blanks of all widths but the no-break ones (French has those inside its punctuation), and what ends a cell.
  return [...' \t\n\r,;|"([\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000'].map((sign) =>
    sign.charCodeAt(0),
  )
}

function fillShared(table: Uint16Array): void {
  const western = numberOfShared('western-letter')
  const otherLatin = numberOfShared('other-latin-letter')
  table.fill(numberOfShared('control'), 0, 0xa0)
  table.fill(numberOfShared('odd-sign'), 0xa0, 0xc0)
  table.fill(western, 0xc0, 0x100)
  table.fill(otherLatin, 0x100, 0x250)
  table.fill(otherLatin, 0x1e00, 0x1f00)
  // Phonetic letters: "UNIT\u0272" is "UNITÉ²" of windows-1252 taken for UTF-8.
  table.fill(numberOfShared('other-script'), 0x250, 0x2b0)
  table.fill(numberOfShared('combining'), 0x300, 0x370)
  table.fill(numberOfShared('other-alphabet'), 0x370, 0x590)
  table.fill(numberOfShared('odd-sign'), 0x2000, 0x2190)
  table.fill(numberOfShared('odd-sign'), 0x2c2, 0x300)
  table.fill(numberOfShared('drawing'), 0x2190, 0x2c00)
  table.fill(numberOfShared('control'), 0xd800, 0xf900)
  table.fill(numberOfShared('other-script'), 0xd800, 0xdc00)
  table.fill(numberOfShared('other-script'), 0xdd00, 0xe000)
  table[0xfffd] = numberOfShared('control')
  table[0xfeff] = numberOfShared('control')
  table[0x192] = numberOfShared('odd-sign') // ƒ
  table[0xfb01] = numberOfShared('odd-sign') // ligatures fi and fl
  table[0xfb02] = numberOfShared('odd-sign')
  for (const sign of '\u00d7\u00f7\u00ac') table[sign.charCodeAt(0)] = numberOfShared('odd-sign')
  for (const sign of '½¼¾×±\u00b5\u00b7®©™•£ª¹‰') table[sign.charCodeAt(0)] = numberOfShared('useful-sign')
}

/** Folds an upper-case letter on its lower-case one, and writes the case into the table. */
function setCase(table: Uint16Array, code: number): void {
  const sign = String.fromCharCode(code)
  const lower = sign.toLowerCase()
  if (lower !== sign && lower.length === 1) {
    const symbol = (table[lower.charCodeAt(0)] ?? EDGE) & SYMBOL_MASK
    table[code] = symbol | ((code < 0x80 ? UPPER : ACCENTED_UPPER) << SYMBOL_BITS)
  } else if (sign.toUpperCase() !== sign) {
    const letterCase = code < 0x80 ? LOWER : ACCENTED_LOWER
    table[code] = ((table[code] ?? EDGE) & SYMBOL_MASK) | (letterCase << SYMBOL_BITS)
  }
}

/** One figure to a character, 0 to 63: 64 signs that need no escape in a string literal. */
export const FIGURE_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Figures to a nat: a figure is a cost, -log probability, in quarters of a nat. */
export const QUARTER_NATS = 4
