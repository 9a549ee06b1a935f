import { describe, expect, it } from 'vitest'

import { momentInWords, momentShort, ofDay, timeOfDay } from '../../../shared/messages/when.ts'

const at = (...parts: [number, number, number, number, number]): number => new Date(...parts).getTime()
const plain = (sentence: string): string => sentence.replaceAll('\u00A0', ' ')
const now = at(2026, 10, 25, 14, 32)

describe('a moment in words', () => {
  it('is an hour as French writes it', () => {
    expect(timeOfDay(at(2026, 10, 25, 9, 5), 'fr')).toBe('9\u00A0h\u00A005')
    expect(timeOfDay(at(2026, 10, 25, 9, 5), 'en')).toBe('9:05')
  })

  it.each([
    [at(2026, 10, 25, 0, 1), 'aujourd’hui à 0 h 01', 'd’aujourd’hui', '0 h 01'],
    [at(2026, 10, 24, 23, 59), 'hier à 23 h 59', 'd’hier', '24 novembre, 23 h 59'],
    [at(2026, 10, 1, 8, 0), 'le 1er novembre', 'du 1er novembre', '1er novembre, 8 h 00'],
    [at(2025, 7, 3, 8, 0), 'le 3 août 2025', 'du 3 août 2025', '3 août 2025, 8 h 00'],
    // A clock that was wrong.
    [at(2037, 0, 2, 8, 0), 'le 2 janvier 2037', 'du 2 janvier 2037', '2 janvier 2037, 8 h 00'],
  ])('%d', (moment, words, of, short) => {
    expect(plain(momentInWords(moment, now, 'fr'))).toBe(words)
    expect(plain(ofDay(moment, now, 'fr'))).toBe(of)
    expect(plain(momentShort(moment, now, 'fr'))).toBe(short)
  })

  it('that is none is said to be unknown', () => {
    expect(momentInWords(1e300, now, 'fr')).toBe('à une date inconnue')
    expect(ofDay(1e300, now, 'fr')).toBe('')
  })

  it('counts days by the calendar where the clock is put back', () => {
    expect(ofDay(at(2026, 9, 24, 12, 0), at(2026, 9, 25, 12, 0), 'fr')).toBe('d’hier')
    expect(ofDay(at(2026, 2, 28, 12, 0), at(2026, 2, 29, 12, 0), 'fr')).toBe('d’hier')
  })
})
