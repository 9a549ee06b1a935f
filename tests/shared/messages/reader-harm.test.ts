import { describe, expect, it } from 'vitest'

import type { ReaderHarm } from '../../../shared/csv/readers-view.ts'
import { phraseHarm, phraseHarms } from '../../../shared/messages/reader-harm.ts'

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')
const accents = (column: number, count: number): ReaderHarm => ({
  harm: 'accents-broken',
  column,
  count,
  example: { written: 'é', shown: 'Ã©' },
})

describe('what others will see, in words', () => {
  it('says one cause once, however many columns suffer from it', () => {
    const harms = [
      accents(1, 803),
      { harm: 'leading-zero-lost', column: 0, count: 2 } as const,
      accents(0, 200),
    ]
    const sentences = phraseHarms(harms, ['code', 'nom'], 'fr')
    expect(sentences.map(plain)).toEqual([
      'Accents illisibles : 1 003 cellules, 2 colonnes dont « nom » (« é » → « Ã© »).',
      'Zéro de tête perdu : 2 cellules, colonne « code ».',
    ])
  })

  it('names the only column that suffers', () => {
    expect(plain(phraseHarm(accents(0, 1), ['nom'], 'en'))).toBe(
      'Broken accents: 1 cell, column “nom” (“é” → “Ã©”).',
    )
  })
})
