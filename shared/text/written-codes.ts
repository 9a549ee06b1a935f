import { isLetter, isLower, kindOf } from './character-kind.ts'
import { decodeUtf8Escaping, escapedByteOf, hasEscapedBytes } from './escaped-bytes.ts'
import { accentedLetterNames, entityCode } from './html-entities.ts'
import { readRawBytes } from './raw-bytes.ts'
import type { CodeNotation } from './repair-plan.ts'
import { outsideWebAddresses } from './web-address.ts'

/** Undoes one notation throughout a text, outside web addresses; one level of it ("&amp;eacute;" gives "&eacute;"). */
export function undoWrittenCodes(text: string, notation: CodeNotation): string {
  return outsideWebAddresses(text, (part) => decode(part, notation))
}

function decode(text: string, notation: CodeNotation): string {
  switch (notation) {
    case 'html':
      return decodeHtml(text)
    case 'backslash':
      return decodeBackslash(text)
    case 'percent':
      return text.includes('%') ? decodeBytes(text, '%') : text
    case 'quoted-printable':
      return text.includes('=') ? decodeBytes(text.replace(/=\r?\n/g, ''), '=') : text
    case 'workbook':
      return text.replace(/_x([0-9a-fA-F]{4})_/g, (code, digits: string) => {
        const point = parseInt(digits, 16)
        return point < 0x80 ? code : String.fromCharCode(point)
      })
  }
}

const reference = /&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z]{2,8}[1-4]{0,2}));/g

function decodeHtml(text: string): string {
  if (!text.includes('&')) return text
  // In a cell of HTML, "&lt;" is not markup by intention: only letters and signs are decoded there.
  const isMarkup = /<\/?[a-z][^>]*>/i.test(text)
  const named = text.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    const point =
      decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : entityCode(name ?? '')
    if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return whole
    if (isMarkup && point < 0x80) return whole
    // &#146; is what pages of windows-1252 wrote for ’; the control comes out here, its page is another step.
    return String.fromCodePoint(point)
  })
  return named.replace(openReference, (_whole, letter?: string, before?: string, sign?: string) => {
    return String.fromCodePoint(entityCode(letter ?? before ?? sign ?? ''))
  })
}

const signNames =
  'ndash mdash lsquo rsquo ldquo rdquo laquo raquo hellip euro deg nbsp ensp emsp bull sup2 sup3'
/** Signs that stand before words, whose names begin no other word: "l&rsquoarticle", "&laquo&nbspVP". */
const signsBeforeWords = 'lsquo rsquo ldquo rdquo laquo raquo nbsp hellip ndash mdash'

/** Letters may be followed by the rest of their word; most signs must not be. Neither may be a parameter ("&deg=2"). */
const openReference = new RegExp(
  `&(?:(${accentedLetterNames.join('|')})(?=[^;=]|$)|(${signsBeforeWords.replaceAll(' ', '|')})(?!\\w*[;=])|` +
    `(${signNames.replaceAll(' ', '|')})(?![A-Za-z0-9;=]))`,
  'g',
)

function decodeBackslash(text: string): string {
  if (!text.includes('\\')) return text
  const units = text.replace(/\\u([0-9a-fA-F]{4})/g, (code, digits: string) => {
    const point = parseInt(digits, 16)
    return point < 0x80 ? code : String.fromCharCode(point)
  })
  return units.replace(/(?:\\x[0-9a-fA-F]{2})+/g, (codes) => {
    const bytes = Uint8Array.from(codes.slice(2).split('\\x'), (digits) => parseInt(digits, 16))
    return bytes.some((byte) => byte >= 0x80) ? textOf(bytes) : codes
  })
}

/** UTF-8 where the bytes are UTF-8, windows-1252 where they are not. */
function textOf(bytes: Uint8Array): string {
  return readRawBytes(decodeUtf8Escaping(bytes), 'windows-1252')
}

/**
 * %C3%A9 and =C3=A9: bytes of UTF-8; or %E9, a byte of windows-1252 beside letters. "50 %DE" and "=A1" are neither.
 * Once a text is known to be so written, its ASCII codes (%27, =3D) are decoded too.
 */
function decodeBytes(text: string, mark: '%' | '='): string {
  const code = mark === '%' ? /(?:%[89A-Fa-f][0-9A-Fa-f])+/g : /(?:=[89A-F][0-9A-F])+/g
  const runs = [...text.matchAll(code)]
  if (!runs.some((run) => speaksForCodes(text, run.index, run[0], mark))) return text
  const accents = text.replace(code, (codes) =>
    readRawBytes(decodeUtf8Escaping(bytesOfCodes(codes, mark)), 'windows-1252'),
  )
  const ascii = mark === '%' ? /%([2-7][0-9A-Fa-f])/g : /=([2-7][0-9A-F])/g
  return accents.replace(ascii, (_codes, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

/** "%Ee": whoever writes bytes writes their digits in one case. */
const mixesCase = /[a-f][A-F]|[A-F][a-f]/

function bytesOfCodes(codes: string, mark: '%' | '='): Uint8Array {
  return Uint8Array.from(codes.slice(1).split(mark), (digits) => parseInt(digits, 16))
}

/** UTF-8 of more than one byte, or one byte of windows-1252 that is a letter in or beside a word, or à by itself. */
function speaksForCodes(text: string, at: number, codes: string, mark: '%' | '='): boolean {
  const decoded = decodeUtf8Escaping(bytesOfCodes(codes, mark))
  if (!hasEscapedBytes(decoded)) return true
  // "?v=F6b3": one byte after "=" is a parameter or a formula oftener than a letter.
  if (mark === '=') return false
  if (mixesCase.test(codes)) return false
  const byte = decoded.length === 1 ? escapedByteOf(decoded.charCodeAt(0)) : -1
  if (byte < 0xc0 || byte === 0xd7 || byte === 0xf7) return false
  if (isLetter(kindOf(text.charCodeAt(at - 1)))) return true
  if (/\d\s?$/.test(text.slice(Math.max(0, at - 2), at))) return false
  return isLower(kindOf(text.charCodeAt(at + codes.length))) || byte === 0xe0
}

/** The notations a text may hold, by its looks; cheap. */
export function notationsIn(text: string): CodeNotation[] {
  const found: CodeNotation[] = []
  if (/&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z]{2,8}\d{0,2});|&[A-Za-z]{4,6}/.test(text)) found.push('html')
  if (/\\(?:u[0-9a-fA-F]{4}|x[89a-fA-F][0-9a-fA-F])/.test(text)) found.push('backslash')
  if (/%[89A-Fa-f][0-9A-Fa-f]/.test(text)) found.push('percent')
  if (/=[89A-F][0-9A-F]/.test(text)) found.push('quoted-printable')
  if (/_x[0-9a-fA-F]{4}_/.test(text)) found.push('workbook')
  return found
}

/**
 * Programs that write codes write all of them: a text with accents beside its codes speaks about codes. HTML is the
 * exception (editors write the signs of their keyboard and codes for the rest), and so is the workbook's notation,
 * which is for controls alone.
 */
export function codesAreMeant(text: string, notation: CodeNotation): boolean {
  return notation !== 'html' && notation !== 'workbook' && /[à-öø-ÿÀ-ÖØ-ß]/.test(text)
}
