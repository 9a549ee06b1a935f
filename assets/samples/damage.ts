import { decodeSingleByte, encodeSingleByte } from '../../shared/text/code-page-tables.ts'

const utf8 = new TextEncoder()

/** How a line of a table came to be written. */
export type LineDamage = 'utf-8' | 'windows-1252' | 'mojibake' | 'mojibake2'

/** What becomes of a text whose UTF-8 bytes are read as windows-1252: "é" → "Ã©". */
export function readAsWindows1252(text: string): string {
  return decodeSingleByte(utf8.encode(text), 'windows-1252')
}

/** The bytes of a line that went through this. Throws a RangeError where windows-1252 cannot hold the text. */
export function damagedLine(text: string, damage: LineDamage): Uint8Array {
  switch (damage) {
    case 'utf-8':
      return utf8.encode(text)
    case 'mojibake':
      return utf8.encode(readAsWindows1252(text))
    case 'mojibake2':
      return utf8.encode(readAsWindows1252(readAsWindows1252(text)))
    case 'windows-1252': {
      const bytes = encodeSingleByte(text, 'windows-1252')
      if (bytes === null) throw new RangeError(`not in windows-1252: ${text}`)
      return bytes
    }
  }
}
