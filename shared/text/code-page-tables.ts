import type { CodePage } from './code-page.ts'

/**
 * Bytes 0x80 to 0xFF of each page, sixteen to a line; 0x00 to 0x7F are ASCII in all of them. Every table is a
 * bijection, so that reading a text back into its bytes is exact: a byte that the page leaves undefined stands for
 * the C1 control of the same number, as the WHATWG standard has it.
 *
 * Sources: windows-1250, -1251, -1252, -1254, iso-8859-2, -15 and macintosh (with the euro sign at DB and U+03A9 at BD): the
 * indexes of https://encoding.spec.whatwg.org/, which take 98 of windows-1251 and the gaps of windows-1250, -1252
 * and -1254 as C1. iso-8859-1: ISO/IEC 8859-1 with the C1 controls, not the alias of windows-1252 that browsers
 * make of it. cp437 and cp850: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/ (CP437.TXT, CP850.TXT),
 * where the control codes are controls and not the smileys of the screen font. Signs that have a twin elsewhere in
 * Unicode (U+2206 and the Greek delta, U+00B5 and the Greek mu…) are written as escapes.
 */
const upperHalves: Readonly<Record<CodePage, readonly string[]>> = {
  'windows-1252': [
    '€\u0081‚ƒ„…†‡\u02c6‰Š‹Œ\u008dŽ\u008f',
    '\u0090‘’“”•–—\u02dc™š›œ\u009džŸ',
    '\u00a0¡¢£¤¥¦§\u00a8©ª«¬\u00ad®\u00af',
    '°±²³\u00b4\u00b5¶\u00b7\u00b8¹º»¼½¾¿',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ',
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß',
    'àáâãäåæçèéêëìíîï',
    'ðñòóôõö÷øùúûüýþÿ',
  ],
  'iso-8859-1': [
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f',
    '\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f',
    '\u00a0¡¢£¤¥¦§\u00a8©ª«¬\u00ad®\u00af',
    '°±²³\u00b4\u00b5¶\u00b7\u00b8¹º»¼½¾¿',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ',
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß',
    'àáâãäåæçèéêëìíîï',
    'ðñòóôõö÷øùúûüýþÿ',
  ],
  'iso-8859-15': [
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f',
    '\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f',
    '\u00a0¡¢£€¥Š§š©ª«¬\u00ad®\u00af',
    '°±²³Ž\u00b5¶\u00b7ž¹º»ŒœŸ¿',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ',
    'ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß',
    'àáâãäåæçèéêëìíîï',
    'ðñòóôõö÷øùúûüýþÿ',
  ],
  macintosh: [
    'ÄÅÇÉÑÖÜáàâäãåçéè',
    'êëíìîïñóòôöõúùûü',
    '†°¢£§•¶ß®©™\u00b4\u00a8≠ÆØ',
    '∞±≤≥¥\u00b5∂\u2211\u220fπ∫ªº\u03a9æø',
    '¿¡¬√ƒ≈\u2206«»…\u00a0ÀÃÕŒœ',
    '–—“”‘’÷◊ÿŸ\u2044€‹›ﬁﬂ',
    '‡\u00b7‚„‰ÂÊÁËÈÍÎÏÌÓÔ',
    '\uf8ffÒÚÛÙ\u0131\u02c6\u02dc\u00af˘\u02d9˚\u00b8˝˛ˇ',
  ],
  cp850: [
    'ÇüéâäàåçêëèïîìÄÅ',
    'ÉæÆôöòûùÿÖÜø£Ø×ƒ',
    'áíóúñÑªº¿®¬½¼¡«»',
    '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤',
    'ðÐÊËÈ\u0131ÍÎÏ┘┌█▄¦Ì▀',
    'ÓßÔÒõÕ\u00b5þÞÚÛÙýÝ\u00af\u00b4',
    '\u00ad±‗¾¶§÷\u00b8°\u00a8\u00b7¹³²■\u00a0',
  ],
  cp437: [
    'ÇüéâäàåçêëèïîìÄÅ',
    'ÉæÆôöòûùÿÖÜ¢£¥₧ƒ',
    'áíóúñÑªº¿⌐¬½¼¡«»',
    '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧',
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    'αßΓπΣσ\u00b5τ\u03a6Θ\u03a9\u03b4∞\u03c6ε∩',
    '≡±≥≤⌠⌡÷≈°\u2219\u00b7√ⁿ²■\u00a0',
  ],
  'windows-1250': [
    '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ',
    '\u0090‘’“”•–—\u0098™š›śťžź',
    '\u00a0ˇ˘Ł¤Ą¦§\u00a8©Ş«¬\u00ad®Ż',
    '°±˛ł\u00b4\u00b5¶\u00b7\u00b8ąş»Ľ˝ľż',
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ',
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß',
    'ŕáâăäĺćçčéęëěíîď',
    'đńňóôőö÷řůúűüýţ\u02d9',
  ],
  'windows-1251': [
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ',
    'ђ‘’“”•–—\u0098™љ›њќћџ',
    '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї',
    '°±Ііґ\u00b5¶\u00b7ё№є»јЅѕї',
    'АБВГДЕЖЗИЙКЛМНОП',
    'РСТУФХЦЧШЩЪЫЬЭЮЯ',
    'абвгдежзийклмноп',
    'рстуфхцчшщъыьэюя',
  ],
  'iso-8859-2': [
    '\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008a\u008b\u008c\u008d\u008e\u008f',
    '\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009a\u009b\u009c\u009d\u009e\u009f',
    '\u00a0Ą˘Ł¤ĽŚ§\u00a8ŠŞŤŹ\u00adŽŻ',
    '°ą˛ł\u00b4ľśˇ\u00b8šşťź˝žż',
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ',
    'ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß',
    'ŕáâăäĺćçčéęëěíîď',
    'đńňóôőö÷řůúűüýţ\u02d9',
  ],
  'windows-1254': [
    '€\u0081‚ƒ„…†‡\u02c6‰Š‹Œ\u008d\u008e\u008f',
    '\u0090‘’“”•–—\u02dc™š›œ\u009d\u009eŸ',
    '\u00a0¡¢£¤¥¦§\u00a8©ª«¬\u00ad®\u00af',
    '°±²³\u00b4\u00b5¶\u00b7\u00b8¹º»¼½¾¿',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ',
    'ĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß',
    'àáâãäåæçèéêëìíîï',
    'ğñòóôõö÷øùúûü\u0131şÿ',
  ],
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('')

type Tables = { readonly characters: string; readonly codes: Uint16Array; readonly bytes: Int16Array }

const built = new Map<CodePage, Tables>()

function tablesOf(page: CodePage): Tables {
  const known = built.get(page)
  if (known !== undefined) return known
  const characters = ascii + upperHalves[page].join('')
  const codes = new Uint16Array(256)
  const bytes = new Int16Array(0x10000).fill(-1)
  for (let byte = 0; byte < 256; byte++) {
    const code = characters.charCodeAt(byte)
    codes[byte] = code
    bytes[code] = byte
  }
  const tables = { characters, codes, bytes }
  built.set(page, tables)
  return tables
}

/** The 256 characters of a page, by byte; all are in the Basic Multilingual Plane. */
export function charactersOf(page: CodePage): string {
  return tablesOf(page).characters
}

/** UTF-16 code unit of each byte. Shared: not to be written to. */
export function codesOf(page: CodePage): Uint16Array {
  return tablesOf(page).codes
}

/** Byte of each UTF-16 code unit, -1 where the page has none; for loops. Shared: not to be written to. */
export function bytesOf(page: CodePage): Int16Array {
  return tablesOf(page).bytes
}

/** The byte that stands for a UTF-16 code unit in this page, or -1. */
export function byteOf(page: CodePage, code: number): number {
  return tablesOf(page).bytes[code] ?? -1
}

/** Reads bytes as this page. Never fails: every byte has a character. */
export function decodeSingleByte(bytes: Uint8Array, page: CodePage): string {
  const { codes } = tablesOf(page)
  // Engines limit the arguments of one call; 8,192 is far below every limit.
  const step = 8192
  let text = ''
  for (let from = 0; from < bytes.length; from += step) {
    const units = Array.from(bytes.subarray(from, from + step), (byte) => codes[byte] ?? 0)
    text += String.fromCharCode(...units)
  }
  return text
}

/** Writes a text in this page; null if it holds a character that the page lacks. */
export function encodeSingleByte(text: string, page: CodePage): Uint8Array | null {
  const table = tablesOf(page).bytes
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const byte = table[text.charCodeAt(index)] ?? -1
    if (byte < 0) return null
    bytes[index] = byte
  }
  return bytes
}
