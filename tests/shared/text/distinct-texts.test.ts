import { describe, expect, it } from 'vitest'

import { createDistinctTexts } from '../../../shared/text/distinct-texts.ts'

describe('a text of the file', () => {
  const text = 'de LiÃ©vin'
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0))
  const textAt = (from: number, to: number): string => text.slice(from, to)

  it('has the same number as a string and as a stretch of units', () => {
    const distinct = createDistinctTexts()
    const number = distinct.numberOfRange(units, 3, units.length, textAt)
    expect(distinct.numberOf('LiÃ©vin')).toBe(number)
    expect(distinct.numberOf('LiÃ©')).not.toBe(number)
    expect(distinct.textOf(number)).toBe('LiÃ©vin')
  })

  it('has another number where the bytes of its line are of another page', () => {
    const distinct = createDistinctTexts()
    const numbers = [undefined, 'windows-1252', 'cp850'] as const
    const found = numbers.map((page) => distinct.numberOf('Li\udce9vin', page))
    expect(new Set(found).size).toBe(3)
    expect(found.map((number) => distinct.pageOf(number))).toEqual(numbers)
    expect(distinct.numberOf('Li\udce9vin', 'cp850')).toBe(found[2])
  })

  it('may be numbered again, and is found by its first number', () => {
    const distinct = createDistinctTexts()
    const number = distinct.numberOf('H?court', 'cp850')
    const again = distinct.numberAgain(number)
    expect([distinct.textOf(again), distinct.pageOf(again)]).toEqual(['H?court', 'cp850'])
    expect(distinct.numberOf('H?court', 'cp850')).toBe(number)
    expect(distinct.count).toBe(2)
  })
})
