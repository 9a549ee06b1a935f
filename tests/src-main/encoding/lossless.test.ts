import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeBytes } from '../../../src-main/encoding/decode.ts'
import { detectEncoding } from '../../../src-main/encoding/detect.ts'
import { encodeText } from '../../../src-main/encoding/encode.ts'
import { findLinePages } from '../../../src-main/encoding/mixed-lines.ts'
import { readRawBytes } from '../../../src-main/encoding/raw-runs.ts'
import { encodeSingleByte } from '../../../shared/text/code-page-tables.ts'
import { codePages, fileEncodings } from '../../../shared/text/code-page.ts'

const encoder = new TextEncoder()

/** Lines as damaged files have them: French in several pages, strays, cut sequences, emoji, marks, odd line ends. */
const anyLine = fc.oneof(
  fc
    .constantFrom(
      'Médiathèque',
      'LIÉVIN;12',
      'rue de l’Église',
      '"€";½',
      'CAFÉ»',
      '💀',
      '\ufeffx',
      '',
      'plain;1',
    )
    .map((text) => [...encoder.encode(text)]),
  fc
    .tuple(fc.constantFrom('Médiathèque', 'LIÉVIN;12', 'CAFÉ»', 'à côté'), fc.constantFrom(...codePages))
    .map(([text, page]) => [...(encodeSingleByte(text, page) ?? [0x3f])]),
  fc.constantFrom([0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80], [0xff, 0xfe], [0x00, 0x41], [0xc9, 0xbb]),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => [...bytes]),
)
const anyBytes = fc
  .array(fc.tuple(anyLine, fc.constantFrom([10], [13, 10], [13], [0x3b])), { maxLength: 30 })
  .map((lines) => Uint8Array.from(lines.flat(2)))

describe('what was read is written back byte for byte', () => {
  it('as it was detected', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { report, linePages } = detectEncoding(bytes)
        fc.pre(!report.encoding.startsWith('utf-16'))
        const { text, byteOrderMark } = decodeBytes(bytes, report.encoding, linePages)
        expect(byteOrderMark).toBe(report.byteOrderMark)
        expect(Buffer.from(encodeText(text, report.encoding, { byteOrderMark }))).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 400 },
    )
  })

  it.each(fileEncodings.filter((encoding) => !encoding.startsWith('utf-16')))(
    'as %s, whatever the bytes',
    (encoding) => {
      fc.assert(
        fc.property(anyBytes, (bytes) => {
          const { text, byteOrderMark } = decodeBytes(bytes, encoding)
          expect(Buffer.from(encodeText(text, encoding, { byteOrderMark }))).toEqual(Buffer.from(bytes))
        }),
        { numRuns: 100 },
      )
    },
  )

  it.each(['utf-16le', 'utf-16be'] as const)('as %s, whatever the pairs of bytes', (encoding) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const even = bytes.subarray(0, bytes.length & ~1)
        const { text, byteOrderMark } = decodeBytes(even, encoding)
        expect(Buffer.from(encodeText(text, encoding, { byteOrderMark }))).toEqual(Buffer.from(even))
      }),
    )
  })

  it('a long file is not cut inside a character', () => {
    const line = Buffer.concat([
      Buffer.from('Médiathèque de l’Île 💀;é\n'),
      Buffer.from('caf\xe9;na\xefve\r\n', 'latin1'),
    ])
    const bytes = Buffer.concat(Array.from({ length: 100_000 }, () => line))
    const { report, linePages } = detectEncoding(bytes)
    expect(report.encoding).toBe('mixed')
    const decoded = decodeBytes(bytes, report.encoding, linePages)
    expect(Buffer.compare(Buffer.from(encodeText(decoded.text, 'utf-8')), bytes)).toBe(0)
    const read = readRawBytes(decoded.text, decoded.rawRuns)
    expect(read).toBe('Médiathèque de l’Île 💀;é\ncafé;naïve\r\n'.repeat(100_000))
  })

  it('nor is one of three bytes that stands where the work is divided', () => {
    const bytes = Buffer.concat([Buffer.from('€'.repeat(3_000_000)), Buffer.from([0xe9])])
    expect(decodeBytes(bytes, 'utf-8').text).toBe(`${'€'.repeat(3_000_000)}\udce9`)
  })

  it('the runs of a mixed text start where their lines start', () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffnom;lieu\nÉcole;Liévin\n'),
      Buffer.from('Mus\xe9e;Li\xe9vin\n', 'latin1'),
      Buffer.from('Théâtre;Béthune\n'),
    ])
    const { report, linePages } = detectEncoding(bytes)
    const { text, rawRuns, byteOrderMark, lines } = decodeBytes(bytes, report.encoding, linePages)
    expect(byteOrderMark).toBe(true)
    expect([...(rawRuns?.starts ?? [])]).toEqual([0, text.indexOf('Mus'), text.indexOf('Théâtre')])
    expect([...(rawRuns?.pages ?? [])]).toEqual([0, 1, 0])
    expect(lines).toEqual([
      { encoding: 'utf-8', count: 2 },
      { encoding: 'windows-1252', count: 1 },
    ])
    expect(decodeBytes(bytes, 'mixed').text).toBe(text)
    expect(findLinePages(bytes, 3)).toEqual(linePages)
  })
})
