/** The fear: half a character, which no file, name or screen can hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shortenText } from '../../../shared/text/shorten-text.ts'

describe('the beginning of a text', () => {
  it('is as long as it may be, and ends between two characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, length) => {
        const short = shortenText(text, length)
        expect(text.startsWith(short)).toBe(true)
        expect(short.isWellFormed()).toBe(true)
        expect(short.length).toBeLessThanOrEqual(length)
        expect(short.length).toBeGreaterThanOrEqual(Math.min(text.length, length - 1))
      }),
    )
  })

  it.each([
    ['Mairie', 6, 'Mairie'],
    ['Mairie', 3, 'Mai'],
    ['fête 🎉', 6, 'fête '],
    ['fête 🎉', 7, 'fête 🎉'],
    ['🎉', 1, ''],
    ['🎉', 0, ''],
  ])('of %j in %i is %j', (text, length, expected) => {
    expect(shortenText(text, length)).toBe(expected)
  })
})
