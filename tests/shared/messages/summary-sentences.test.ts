import { describe, expect, it } from 'vitest'

import type { DocumentSummary, GroupView } from '../../../shared/ipc.ts'
import {
  damageSentence,
  encodingSentence,
  measureSentence,
  nextSentence,
} from '../../../shared/messages/summary-sentences.ts'
import type { RepairStep } from '../../../shared/text/repair-plan.ts'
import { cleanDocument, damagedDocument, undecidedDocument } from '../../src-renderer/fake-documents.ts'

/** The no-break spaces are tested with the typography; here they would only hide the sentences. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

const misread: RepairStep = { undo: 'utf8-read-as', page: 'windows-1252' }
const raw: RepairStep = { undo: 'raw-bytes', page: 'windows-1252' }

function group(cells: number, headers: number, steps: readonly RepairStep[], accepted = 0): GroupView {
  return {
    id: steps.map((step) => step.undo).join('+'),
    steps,
    certainty: 'certain',
    confidence: 1,
    evidence: [],
    cellCount: cells,
    headerCount: headers,
    acceptedCount: accepted,
    examples: [],
  }
}

function withGroups(...groups: GroupView[]): DocumentSummary {
  const acceptedCount = groups.reduce((sum, one) => sum + one.acceptedCount, 0)
  return { ...damagedDocument, groups, acceptedCount }
}

describe('what is this', () => {
  it('measures the file', () => {
    expect(plain(measureSentence(damagedDocument, 'fr'))).toBe('803 lignes, 15 colonnes, 148 Ko')
    expect(plain(measureSentence(damagedDocument, 'en'))).toBe('803 rows, 15 columns, 148 KB')
  })

  it('says that a file mixes two encodings, and how', () => {
    expect(plain(encodingSentence(damagedDocument.encoding, 'fr'))).toBe(
      'Ce fichier mélange deux encodages : 412 lignes en UTF-8, 391 en Windows-1252.',
    )
    expect(plain(encodingSentence(damagedDocument.encoding, 'en'))).toBe(
      'This file mixes two encodings: 412 lines in UTF-8, 391 in Windows-1252.',
    )
  })

  it('does not pretend to know when it does not', () => {
    expect(plain(encodingSentence(undecidedDocument.encoding, 'fr'))).toContain(
      'd’autres lectures sont possibles',
    )
    expect(plain(encodingSentence(cleanDocument.encoding, 'fr'))).toBe('Il est écrit en UTF-8.')
  })

  it('remembers that the officer chose', () => {
    const report = { ...cleanDocument.encoding, encoding: 'macintosh', chosenByOfficer: true } as const
    expect(plain(encodingSentence(report, 'fr'))).toBe('Il est lu en Mac Roman, comme vous l’avez choisi.')
  })
})

describe('what is wrong', () => {
  it.each<[string, DocumentSummary, string, string]>([
    [
      'cells and names misread twice',
      withGroups(group(1204, 3, [misread, misread])),
      '1 204 cellules et 3 noms de colonnes ont été lus deux fois de travers.',
      '1,204 cells and 3 column names were misread twice.',
    ],
    [
      'all repaired',
      withGroups(
        { ...group(137, 0, [misread]), settledCount: 137 },
        { ...group(3, 0, [raw]), settledCount: 3 },
      ),
      '140 cellules étaient abîmées : rien ne l’est plus.',
      '140 cells were damaged: nothing is any more.',
    ],
    [
      'one name repaired',
      withGroups({ ...group(0, 1, [misread]), settledCount: 1 }),
      '1 nom de colonne était abîmé : rien ne l’est plus.',
      '1 column name was damaged: nothing is any more.',
    ],
    [
      'one cell',
      withGroups(group(1, 0, [misread])),
      '1 cellule a été lue de travers.',
      '1 cell was misread.',
    ],
    [
      'one name',
      withGroups(group(0, 1, [misread])),
      '1 nom de colonne a été lu de travers.',
      '1 column name was misread.',
    ],
    [
      'several depths',
      withGroups(group(5, 0, [misread]), group(2, 0, [misread, misread])),
      '7 cellules ont été lues de travers.',
      '7 cells were misread.',
    ],
    [
      'another encoding',
      withGroups(group(5, 1, [misread]), group(2, 0, [raw])),
      '5 cellules et 1 nom de colonne ont été lus de travers, 2 cellules sont dans un autre encodage.',
      '5 cells and 1 column name were misread, 2 cells are in another encoding.',
    ],
    [
      'other mishaps',
      withGroups(group(1, 0, [misread]), group(1, 0, [{ undo: 'decomposed' }])),
      '1 cellule a été lue de travers, 1 cellule est abîmée.',
      '1 cell was misread, 1 cell is damaged.',
    ],
    ['nothing', cleanDocument, 'Rien à réparer.', 'Nothing to repair.'],
  ])('%s', (_, summary, fr, en) => {
    expect(plain(damageSentence(summary, 'fr'))).toBe(fr)
    expect(plain(damageSentence(summary, 'en'))).toBe(en)
  })
})

describe('what do I do next', () => {
  it('asks for the reading first', () => {
    expect(plain(nextSentence(undecidedDocument, 'fr'))).toContain('Choisissez d’abord')
  })

  it('counts what is ticked and what waits', () => {
    expect(plain(nextSentence(damagedDocument, 'fr'))).toBe(
      '1 206 réparations sont cochées, 14 sont douteuses et attendent votre avis.',
    )
  })

  it('sends a sound file to use as it is in UTF-8 only: an old encoding breaks elsewhere', () => {
    const { encoding } = cleanDocument
    const old: DocumentSummary = { ...cleanDocument, encoding: { ...encoding, encoding: 'macintosh' } }
    const modern: DocumentSummary = { ...cleanDocument, encoding: { ...encoding, encoding: 'utf-8' } }
    expect(plain(nextSentence(old, 'fr'))).toContain('elle sera en UTF-8')
    expect(plain(nextSentence(old, 'fr'))).not.toContain('tel quel')
    expect(plain(nextSentence(modern, 'fr'))).toContain('tel quel')
  })

  it('follows the decisions: nothing accepted, nothing promised', () => {
    expect(plain(nextSentence(withGroups(group(4, 0, [misread], 0)), 'fr'))).toContain(
      'Aucune réparation n’est acceptée',
    )
    expect(plain(nextSentence(withGroups(group(4, 0, [misread], 4)), 'fr'))).toMatch(
      /^4 réparations sont cochées\. .*enregistrez une copie\.$/,
    )
  })
})
