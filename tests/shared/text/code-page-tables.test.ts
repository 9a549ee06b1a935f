import { execFileSync } from 'node:child_process'

import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { codePages } from '../../../shared/text/code-page.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'
import {
  byteOf,
  charactersOf,
  decodeSingleByte,
  encodeSingleByte,
} from '../../../shared/text/code-page-tables.ts'

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

/** TextDecoder's names; cp850 and cp437 are not in the WHATWG standard, and its iso-8859-1 is windows-1252. */
const whatwgNames: Partial<Record<CodePage, string>> = {
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  macintosh: 'macintosh',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'iso-8859-2': 'iso-8859-2',
  'windows-1254': 'windows-1254',
}

describe('the tables of the code pages', () => {
  it.each(codePages)('%s has 256 different characters, ASCII below 0x80', (page) => {
    const characters = charactersOf(page)
    expect(characters).toHaveLength(256)
    expect(new Set(characters).size).toBe(256)
    for (let byte = 0; byte < 128; byte++) expect(characters.charCodeAt(byte)).toBe(byte)
  })

  it.each(Object.entries(whatwgNames))('%s is what the WHATWG standard says', (page, name) => {
    expect(charactersOf(page as CodePage)).toBe(new TextDecoder(name).decode(everyByte))
  })

  it.each(['cp850', 'cp437'] as const)('%s is what iconv-lite says', (page) => {
    expect(charactersOf(page)).toBe(iconv.decode(Buffer.from(everyByte), page))
  })

  it('iso-8859-1 is the first 256 characters of Unicode', () => {
    expect(charactersOf('iso-8859-1')).toBe(Buffer.from(everyByte).toString('latin1'))
  })

  it('the euro, the oe and the apostrophe of Word are not lost in windows-1252', () => {
    expect(decodeSingleByte(Uint8Array.of(0x80, 0x9c, 0x92, 0x85), 'windows-1252')).toBe('€œ’…')
  })

  it('the Mac has its euro at DB and the Greek omega at BD', () => {
    expect(decodeSingleByte(Uint8Array.of(0xdb, 0xbd), 'macintosh')).toBe('\u20ac\u03a9')
  })

  it('an undefined byte stands for its C1 control and comes back', () => {
    for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) {
      expect(byteOf('windows-1252', byte)).toBe(byte)
    }
  })

  it.each(codePages)('%s: any bytes come back as they were', (page) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(encodeSingleByte(decodeSingleByte(bytes, page), page)).toEqual(bytes)
      }),
    )
  })

  it('a text longer than one call can carry comes back whole', () => {
    const bytes = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7) & 0xff)
    expect(encodeSingleByte(decodeSingleByte(bytes, 'cp850'), 'cp850')).toEqual(bytes)
  })

  it('a character that the page lacks is refused, never replaced', () => {
    expect(encodeSingleByte('Łódź', 'windows-1252')).toBeNull()
    expect(encodeSingleByte('œuvre', 'iso-8859-1')).toBeNull()
    expect(byteOf('cp850', 'œ'.charCodeAt(0))).toBe(-1)
    expect(byteOf('windows-1252', 0xdce9)).toBe(-1)
  })
})

const python = findPython()

function findPython(): string | null {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return 'python3'
  } catch {
    // No Python here: the comparison below is skipped, and says so.
    console.warn('SKIPPED: python3 is absent, the code pages are not compared with its codecs')
    return null
  }
}

describe.skipIf(python === null)('the tables and Python’s codecs (skipped: no python3)', () => {
  const codecs: Record<CodePage, string> = {
    'windows-1252': 'cp1252',
    'iso-8859-1': 'latin-1',
    'iso-8859-15': 'iso8859-15',
    macintosh: 'mac-roman',
    cp850: 'cp850',
    cp437: 'cp437',
    'windows-1250': 'cp1250',
    'windows-1251': 'cp1251',
    'iso-8859-2': 'iso8859-2',
    'windows-1254': 'cp1254',
  }

  it.each(codePages)('%s agrees wherever Python has a character', (page) => {
    const program = `print([ord(c) for c in bytes(range(256)).decode('${codecs[page]}', 'replace')])`
    const points = JSON.parse(execFileSync('python3', ['-c', program], { encoding: 'utf8' })) as number[]
    points.forEach((point, byte) => {
      if (point !== 0xfffd) expect(charactersOf(page).charCodeAt(byte)).toBe(point)
    })
  })
})
