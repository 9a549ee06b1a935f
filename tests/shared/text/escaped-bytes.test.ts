import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  ESCAPED_BYTE,
  bytesOfEscapedText,
  decodeUtf8Escaping,
  escapeByte,
  escapedByteOf,
  hasEscapedBytes,
  showEscapedBytes,
} from '../../../shared/text/escaped-bytes.ts'

const encoder = new TextEncoder()

/** Bytes that look like damaged UTF-8: pieces of good text between stray and cut bytes. */
const nearlyUtf8 = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => [...encoder.encode(text)]),
      fc.array(fc.integer({ min: 0x80, max: 0xff }), { maxLength: 4 }),
      fc.constantFrom(
        [0xc3],
        [0xe2, 0x80],
        [0xf0, 0x9f, 0x98],
        [0xed, 0xa0, 0x80],
        [0xc0, 0xaf],
        [0xf4, 0x90],
      ),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => Uint8Array.from(pieces.flat()))

describe('bytes that are not UTF-8', () => {
  it('any bytes come back as they were', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyUtf8, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        expect(bytesOfEscapedText(decodeUtf8Escaping(bytes))).toEqual(bytes)
      }),
      { numRuns: 500 },
    )
  })

  it('valid UTF-8 is read as everybody reads it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeUtf8Escaping(encoder.encode(text))).toBe(text)
        expect(hasEscapedBytes(text)).toBe(false)
      }),
    )
  })

  it('the escapes are where the others show U+FFFD', () => {
    const bytes = Uint8Array.from([0x4c, 0x69, 0xe9, 0x76, 0x69, 0x6e, 0x20, 0xc3, 0xa9])
    const text = decodeUtf8Escaping(bytes)
    expect(text).toBe('Li\udce9vin é')
    expect(showEscapedBytes(text)).toBe('Li\ufffdvin é')
  })

  it('an emoji is a pair, not two escapes', () => {
    // U+1F480 ends with the low surrogate DC80, the very unit of an escaped 80.
    expect(hasEscapedBytes('💀')).toBe(false)
    expect(showEscapedBytes('💀')).toBe('💀')
    expect(bytesOfEscapedText('💀')).toEqual(encoder.encode('💀'))
    expect(hasEscapedBytes('💀\udc80')).toBe(true)
    expect(bytesOfEscapedText('💀\udc80')).toEqual(Uint8Array.of(0xf0, 0x9f, 0x92, 0x80, 0x80))
  })

  it('overlong forms, surrogates and points above the last plane are not UTF-8', () => {
    for (const bytes of [
      [0xc0, 0x80],
      [0xe0, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5],
    ]) {
      const text = decodeUtf8Escaping(Uint8Array.from(bytes))
      expect(text).toHaveLength(bytes.length)
      expect([...text].every((unit) => ESCAPED_BYTE.test(unit))).toBe(true)
    }
  })

  it('a byte and its escape are each other’s', () => {
    for (let byte = 0x80; byte <= 0xff; byte++) expect(escapedByteOf(escapeByte(byte))).toBe(byte)
    expect(escapedByteOf(0xdc7f)).toBe(-1)
    expect(escapedByteOf(0xdd00)).toBe(-1)
  })
})
