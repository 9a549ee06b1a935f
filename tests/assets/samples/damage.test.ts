import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { damagedLine } from '../../../assets/samples/damage.ts'
import { cleanLines, tableForms, tableInMemory } from '../../bench/make-table.ts'

describe('a damage is what really happens to a file', () => {
  it.each([
    ['utf-8', 'Liévin', 'Liévin'],
    ['mojibake', 'Liévin', 'LiÃ©vin'],
    ['mojibake2', 'Liévin', 'LiÃƒÂ©vin'],
    ['mojibake', 'L’Île à l’œuvre', 'Lâ€™ÃŽle Ã\u00a0 lâ€™Å“uvre'],
    ['mojibake', 'Ï', 'Ã\u008f'],
  ] as const)('%s of %s', (damage, text, expected) => {
    expect(Buffer.from(damagedLine(text, damage)).toString()).toBe(expected)
  })

  it('windows-1252 has one byte a character, and refuses what it has not', () => {
    expect([...damagedLine('é€œ’', 'windows-1252')]).toEqual([0xe9, 0x80, 0x9c, 0x92])
    expect(() => damagedLine('Łódź', 'windows-1252')).toThrow(RangeError)
  })
})

describe('the benchmark tables are the same everywhere', () => {
  it.each(tableForms)('%s has as many lines as asked', (as) => {
    const bytes = tableInMemory({ rows: 300, as })
    const text = bytes.toString(as === 'utf-16le' ? 'utf16le' : 'latin1')
    expect(text.split('\r\n')).toHaveLength(302)
    expect(isUtf8(bytes)).toBe(as !== 'mixed' && as !== 'windows-1252' && as !== 'utf-16le')
  })

  it('a longer table begins with the shorter one', () => {
    const [short, long] = [100, 400].map((rows) =>
      tableInMemory({ rows, as: 'mixed', eol: '\n', delimiter: ',' }),
    )
    expect(short && long && long.subarray(0, short.length).equals(short)).toBe(true)
  })

  it('the bytes of a seed never change', () => {
    const hash = createHash('sha256')
      .update(tableInMemory({ rows: 1000, as: 'mixed' }))
      .digest('hex')
    expect(hash).toBe('a9ec0f2ed323a361d085b16360e3733a08b4877bdf24002d780713abf6b7710c')
    expect([...cleanLines({ rows: 1, as: 'clean', seed: 1 })]).not.toEqual([
      ...cleanLines({ rows: 1, as: 'clean', seed: 2 }),
    ])
  })
})
