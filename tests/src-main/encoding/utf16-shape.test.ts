import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { byteOrderMarkOf } from '../../../src-main/encoding/byte-order-mark.ts'
import { encodeText } from '../../../src-main/encoding/encode.ts'
import { utf16OrderOf } from '../../../src-main/encoding/utf16-shape.ts'

const cell = fc.oneof(
  fc.constantFrom('Liévin', 'Œuvre', 'l’été', '12 €', '62800', 'Ελλάδα', 'Москва', '北京', '😀', '', 'x'),
  fc.string({ maxLength: 8 }),
)
const table = fc
  .array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 20 })
  .map((rows) => rows.map((row) => row.join(';')).join('\r\n'))

describe('UTF-16 without a byte order mark', () => {
  it.each(['utf-16le', 'utf-16be'] as const)('a table in %s is known by its shape', (encoding) => {
    fc.assert(
      fc.property(table, (text) => {
        fc.pre(!text.includes('\0') && text.length > 8)
        expect(utf16OrderOf(encodeText(`nom;lieu\r\n${text}\r\n`, encoding))).toBe(encoding)
      }),
    )
  })

  it('UTF-8 is not UTF-16, nor is a file of NUL bytes or of noise', () => {
    fc.assert(
      fc.property(table, (text) => {
        fc.pre(!text.includes('\0'))
        expect(utf16OrderOf(encodeText(text, 'utf-8'))).toBeNull()
      }),
    )
    expect(utf16OrderOf(new Uint8Array(100))).toBeNull()
    expect(utf16OrderOf(Uint8Array.from({ length: 1000 }, (_, index) => (index * 37) & 0xff))).toBeNull()
  })

  it('an accent far into the file does not change its mind', () => {
    const text = `${'1;Lens\n'.repeat(40_000)}2;Liévin\n`
    expect(utf16OrderOf(encodeText(text, 'utf-16be'))).toBe('utf-16be')
  })
})

describe('byte order marks', () => {
  it.each([
    [[0xef, 0xbb, 0xbf, 0x61], 'utf-8', 3],
    [[0xff, 0xfe, 0x61, 0x00], 'utf-16le', 2],
    [[0xfe, 0xff, 0x00, 0x61], 'utf-16be', 2],
    [[0xff, 0xfe, 0x00, 0x00], 'utf-32le', 4],
    [[0x00, 0x00, 0xfe, 0xff], 'utf-32be', 4],
  ] as const)('%j is %s', (bytes, encoding, length) => {
    expect(byteOrderMarkOf(Uint8Array.from(bytes))).toEqual({ encoding, length })
  })

  it('none is none', () => {
    expect(byteOrderMarkOf(Uint8Array.of(0xef, 0xbb, 0x61))).toBeNull()
    expect(byteOrderMarkOf(new Uint8Array())).toBeNull()
  })
})
