import { describe, expect, it } from 'vitest'

import {
  changedFileSentence,
  measureOfWork,
  resumedSentence,
  savedSentence,
  workInShort,
} from '../../../shared/messages/saved-work.ts'

const plain = (sentence: string): string => sentence.replaceAll(/[\u00A0\u202F]/g, ' ')
const now = new Date(2026, 10, 25, 14, 32).getTime()
const before = new Date(2026, 10, 20, 9, 0).getTime()

describe('what the window says of saving', () => {
  it('promises with the moment of the flush, and nothing more', () => {
    expect(plain(savedSentence({ kind: 'saved', at: now }, now, 'fr'))).toBe('Tout est enregistré, 14 h 32')
    expect(savedSentence({ kind: 'saved', at: null }, now, 'fr')).toBe('Tout est enregistré')
    expect(savedSentence({ kind: 'saving' }, now, 'fr')).toBe('Enregistrement…')
  })

  it('counts what is on no disk', () => {
    const refused = { kind: 'refused', problem: { code: 'project-no-space' } } as const
    expect(plain(savedSentence({ ...refused, waiting: 1 }, now, 'fr'))).toBe('1 modification non enregistrée')
    expect(plain(savedSentence({ ...refused, waiting: 12 }, now, 'fr'))).toBe(
      '12 modifications non enregistrées',
    )
    expect(savedSentence({ ...refused, waiting: 0 }, now, 'fr')).toBe('L’enregistrement est impossible')
  })
})

describe('what the window says of earlier work', () => {
  it('of which day it is and how much', () => {
    const work = { changes: 12, choices: 0, touched: before }
    expect(plain(resumedSentence(work, now, 'fr'))).toBe(
      'Votre travail du 20 novembre est repris : 12 modifications.',
    )
    expect(plain(resumedSentence({ ...work, touched: 1e300 }, now, 'fr'))).toBe(
      'Votre travail est repris : 12 modifications.',
    )
    expect(plain(resumedSentence(work, now, 'en'))).toBe(
      'Your work of 20 November is taken up again: 12 changes.',
    )
  })

  it('choices are named apart, and nothing is said to be nothing', () => {
    expect(plain(measureOfWork({ changes: 0, choices: 3 }, 'fr'))).toBe('3 choix de réparation')
    expect(plain(measureOfWork({ changes: 1, choices: 1 }, 'fr'))).toBe(
      '1 modification, 1 choix de réparation',
    )
    expect(measureOfWork({ changes: 0, choices: 0 }, 'fr')).toBe('aucune modification')
  })

  it('that the file has changed since', () => {
    const earlier = {
      project: 'p',
      name: 'a.csv',
      tables: ['a.csv'],
      folder: '/a',
      touched: before,
      changes: 2,
      choices: 0,
    }
    expect(plain(changedFileSentence(earlier, now, 'fr'))).toBe(
      'Ce fichier a changé depuis votre travail du 20 novembre (2 modifications) : le voici tel qu’il est maintenant. Ce travail est gardé.',
    )
    expect(plain(workInShort(earlier, now, 'fr'))).toMatch(/ · 2 modifications$/)
    // A figure that may be false is not said.
    const behind = { ...earlier, isBehind: true } as const
    expect(plain(changedFileSentence(behind, now, 'fr'))).toContain('votre travail du 20 novembre : le voici')
    expect(workInShort(behind, now, 'fr')).not.toMatch(/·|modification/)
  })
})
