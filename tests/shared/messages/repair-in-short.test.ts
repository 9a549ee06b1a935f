/** The fear: a group says nothing, or says it in words that only a programmer understands. */
import { describe, expect, it } from 'vitest'

import { candidateSource } from '../../../shared/messages/candidate-source.ts'
import { languages } from '../../../shared/messages/language.ts'
import { repairInShort } from '../../../shared/messages/repair-in-short.ts'
import { codeNotations, lossMarks } from '../../../shared/text/repair-plan.ts'
import type { RepairStep } from '../../../shared/text/repair-plan.ts'

const page = 'windows-1252'
const kinds: readonly (readonly RepairStep[])[] = [
  [{ undo: 'utf8-read-as', page }],
  [
    { undo: 'utf8-read-as', page },
    { undo: 'utf8-read-as', page: 'macintosh' },
  ],
  [{ undo: 'page-read-as', written: page, readAs: 'macintosh' }],
  [{ undo: 'raw-bytes', page }],
  [{ undo: 'utf8-incomplete', page }],
  [{ undo: 'utf8-recased', page, to: 'upper' }],
  [{ undo: 'utf8-recased', page, to: 'lower' }],
  [{ undo: 'utf8-stripped' }],
  [{ undo: 'decomposed' }],
  [{ undo: 'accent-apart' }],
  [{ undo: 'byte-order-mark' }],
  [{ undo: 'cut-character' }],
  ...codeNotations.map((notation) => [{ undo: 'written-as-code', notation }] as const),
  ...lossMarks.map((mark) => [{ undo: 'letters-lost', mark }] as const),
]

describe('what happened, in two lines', () => {
  it.each(kinds.map((steps) => ({ name: JSON.stringify(steps), steps })))('$name', ({ steps }) => {
    for (const language of languages) {
      const said = repairInShort(steps, language)
      // Two lines of the narrowest column.
      expect(said.length).toBeGreaterThan(20)
      expect(said.length).toBeLessThan(100)
      expect(said).not.toMatch(/octet|byte|UTF|Unicode|encod|NFD/i)
    }
  })

  it('of lost letters under misread ones, says what is left to the officer', () => {
    const steps: readonly RepairStep[] = [
      { undo: 'utf8-read-as', page },
      { undo: 'letters-lost', mark: 'question-mark' },
    ]
    expect(repairInShort(steps, 'fr')).toContain('vous choisissez')
  })
})

describe('who says that a lost word is this one', () => {
  it('names the commune’s code where the row does', () => {
    expect(candidateSource({ text: 'Liévin', source: 'communes', inseeCode: '62510' }, 'fr')).toBe(
      'communes officielles (INSEE\u00a062510)',
    )
    expect(candidateSource({ text: 'Liévin', source: 'communes' }, 'fr')).toBe('communes officielles')
    expect(candidateSource({ text: 'é', source: 'letters' }, 'fr')).toBe('lettres les plus probables')
  })
})
