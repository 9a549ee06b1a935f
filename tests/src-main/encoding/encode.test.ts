import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  UnencodableError,
  createTextEncoding,
  encodeChunks,
  encodeText,
  unencodableCharacters,
} from '../../../src-main/encoding/encode.ts'
import { fileEncodings } from '../../../shared/text/code-page.ts'

describe('writing a text', () => {
  it.each(fileEncodings)('in %s, chunks give what the whole gives, wherever they are cut', (encoding) => {
    const piece = fc.constantFrom('a', 'é', '💀', '\udce9', ';', '\r\n', '€', 'œ')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 30 }), (pieces) => {
        const text = pieces.map(([character]) => character).join('')
        if (unencodableCharacters(text, encoding).length > 0) {
          expect(() => encodeText(text, encoding)).toThrow(UnencodableError)
          return
        }
        // Every code unit may be the last of its chunk: pairs are torn.
        const chunks = text.split('')
        const whole = encodeText(text, encoding, { byteOrderMark: true })
        expect(Buffer.concat([...encodeChunks(chunks, encoding, { byteOrderMark: true })])).toEqual(
          Buffer.from(whole),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('an escaped byte is written as the byte it was', () => {
    expect([...encodeText('Li\udce9vin é', 'utf-8')]).toEqual([
      0x4c, 0x69, 0xe9, 0x76, 0x69, 0x6e, 0x20, 0xc3, 0xa9,
    ])
  })

  it('nothing is ever written as a question mark', () => {
    const text = 'Łódź 💀 \udce9 œ'
    expect(unencodableCharacters(text, 'windows-1252')).toEqual(['Ł', 'ź', '💀', '\udce9'])
    expect(unencodableCharacters(text, 'iso-8859-1')).toContain('œ')
    expect(unencodableCharacters(text, 'utf-8')).toEqual([])
    expect(() => encodeText(text, 'windows-1252')).toThrow(UnencodableError)
  })

  it('a lone surrogate that is no escaped byte is refused in UTF-8', () => {
    expect(unencodableCharacters('a\ud800b', 'utf-8')).toEqual(['\ud800'])
    expect(() => encodeText('a\ud800b', 'utf-8')).toThrow(UnencodableError)
  })

  it('a pair cut off at the very end is refused, not lost', () => {
    const encoding = createTextEncoding('utf-8')
    expect(encoding.write('a\ud83d')).toEqual(Buffer.from('a'))
    expect(() => encoding.end()).toThrow(UnencodableError)
  })

  it('the marks are those of the encodings, and a single-byte page has none', () => {
    const mark = (encoding: (typeof fileEncodings)[number]): number[] => [
      ...encodeText('', encoding, { byteOrderMark: true }),
    ]
    expect(mark('utf-8')).toEqual([0xef, 0xbb, 0xbf])
    expect(mark('utf-16le')).toEqual([0xff, 0xfe])
    expect(mark('utf-16be')).toEqual([0xfe, 0xff])
    expect(mark('windows-1252')).toEqual([])
  })

  it('what Excel writes in windows-1252 is written: the euro, the oe, the quotes', () => {
    expect([...encodeText('€œ’“…', 'windows-1252')]).toEqual([0x80, 0x9c, 0x92, 0x93, 0x85])
  })
})
