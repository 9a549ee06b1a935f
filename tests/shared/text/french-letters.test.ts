import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeSingleByte, encodeSingleByte } from '../../../shared/text/code-page-tables.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'
import {
  frenchLogLikelihood,
  frenchScore,
  scoreAccents,
  scoreAround,
} from '../../../shared/text/french-letters.ts'

const pages: readonly CodePage[] = ['windows-1252', 'macintosh', 'cp850', 'windows-1251']

/** Names and phrases of officers' files; none of them is a sentence of the texts the model learnt from. */
const right = [
  'Médiathèque de l’Île',
  'GYMNASE RENÉ-CHÂTELET',
  'Piscine à vagues (fermée)',
  'École élémentaire Jules-Ferry',
  'salle des fêtes, rue du Maréchal-Foch',
  'n° 12, 1er étage',
  'Où ? À côté du théâtre',
  'Ça commence après Noël',
]

describe('the French letter model', () => {
  it.each(right)('“%s” reads better than any wrong reading of its bytes', (text) => {
    for (const written of ['windows-1252', 'macintosh', 'cp850'] as const) {
      const bytes = encodeSingleByte(text, written)
      if (bytes === null) continue
      for (const page of pages) {
        const reading = decodeSingleByte(bytes, page)
        if (reading !== text)
          expect(scoreAccents(text), `${reading} (${page})`).toBeGreaterThan(scoreAccents(reading) + 3)
      }
    }
  })

  it.each(['São Paulo', 'Münster', 'Málaga', 'Český Krumlov', 'Łódź', 'Việt Nam', 'Москва'])(
    'a foreign name, “%s”, reads better than its mojibake',
    (text) => {
      const mojibake = decodeSingleByte(new TextEncoder().encode(text), 'windows-1252')
      expect(frenchLogLikelihood(text)).toBeGreaterThan(frenchLogLikelihood(mojibake) + 3)
    },
  )

  it('French reads better than noise, and a score is a mean', () => {
    expect(frenchScore('Le conseil municipal a délibéré.')).toBeGreaterThan(-2.8)
    expect(frenchScore('xqz wkj vvx')).toBeLessThan(-4)
  })

  it('what is scored around a character is all that it changes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(0xffff),
        (text, at, code) => {
          const index = at % text.length
          const changed = text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
          const whole = frenchLogLikelihood(changed) - frenchLogLikelihood(text)
          expect(scoreAround(changed, index) - scoreAround(text, index)).toBeCloseTo(whole, 6)
        },
      ),
    )
  })

  it('between readings of the same single bytes, the accents alone tell what the whole tells', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const one = decodeSingleByte(bytes, 'windows-1252')
        const other = decodeSingleByte(bytes, 'macintosh')
        const whole = frenchLogLikelihood(one) - frenchLogLikelihood(other)
        expect(scoreAccents(one) - scoreAccents(other)).toBeCloseTo(whole, 6)
      }),
    )
  })

  it('the figures stay under 60 kB gzip', () => {
    const path = new URL('../../../shared/text/french-letters.data.ts', import.meta.url)
    expect(gzipSync(readFileSync(path)).length).toBeLessThan(60_000)
  })
})
