import { Kind, kindOf } from './character-kind.ts'
import { bytesOf } from './code-page-tables.ts'
import type { CodePage } from './code-page.ts'

/**
 * UTF-8 seen through a page: "é" is the bytes C3 A9, which windows-1252 shows as "Ã©". This undoes one such reading
 * wherever a sequence is complete, and leaves every other character as it is, so that good text and mojibake may
 * stand side by side.
 *
 * Two liberties: windows-1252 also takes the C1 controls for their bytes (programs mix it with ISO-8859-1), and
 * surrogates written as three bytes each (CESU-8, from old Java and Oracle exports) make their character.
 * One restraint: a sequence for a character that no file of ours holds (phonetic letters, unassigned codes) stays:
 * it is a real capital before a real sign, as in "UNITÉ²".
 */
export function undoUtf8ReadAs(text: string, page: CodePage): string {
  const bytes = bytesOf(page)
  const controlsToo = page === 'windows-1252'
  const byteAt = (at: number): number => {
    const code = text.charCodeAt(at)
    const byte = bytes[code] ?? -1
    return byte < 0 && controlsToo && code >= 0x80 && code < 0xa0 ? code : byte
  }
  let result = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const lead = byteAt(at)
    if (lead < 0xc2 || lead > 0xf4) continue
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let point = lead & (0xff >> (length + 1))
    let index = 1
    let shown = 0
    for (; index < length; index++) {
      const byte = byteAt(at + index)
      if ((byte & 0xc0) !== 0x80 || byte < 0) break
      point = (point << 6) | (byte & 0x3f)
      if (controlsToo && byte < 0xa0) shown |= waysShown(text.charCodeAt(at + index), byte)
    }
    if (index < length || shown === MIXED || !isHoldable(point, length)) continue
    result += text.slice(kept, at) + characterOf(point)
    kept = at + length
    at = kept - 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

/** One byte of 80 to 9F as its control, another as its character: no program shows both in one sequence. */
const MIXED = 3

/** Whether a byte of 80 to 9F stands as its control (1), as windows-1252 shows it (2), or may be either (0). */
function waysShown(code: number, byte: number): number {
  if (code >= 0xa0) return 2
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d ? 0 : 1
}

/** A lone half of a pair is kept as it is: its other half follows, and the two make one character. */
function characterOf(point: number): string {
  return point < 0x10000 ? String.fromCharCode(point) : String.fromCodePoint(point)
}

function isHoldable(point: number, length: number): boolean {
  if (point < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000) || point > 0x10ffff) return false
  if (point >= 0x10000) return point >= 0x1f000 && point < 0x1fb00
  // Escapes of undecodable bytes live at U+DC80 to U+DCFF; a pair's low half from U+DC00 on is told by its partner.
  const kind = kindOf(point)
  return kind !== Kind.rareLatin && kind !== Kind.unassigned && !isHistoricCyrillic(point)
}

/** Thousands signs, letters of old writing: no keyboard has them, and "Òˆ" is two bytes of MacRoman ("“à"). */
function isHistoricCyrillic(point: number): boolean {
  return (point >= 0x460 && point < 0x490) || (point >= 0x500 && point < 0x530)
}
