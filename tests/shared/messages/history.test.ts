import { describe, expect, it } from 'vitest'

import type { HistoryEvent, HistoryLine, SomeNames, TableChange } from '../../../shared/ipc-history.ts'
import { comparisonSentences, historySentence } from '../../../shared/messages/history.ts'
import { momentWords } from '../../../shared/messages/history-moment.ts'
import moments from '../../cases/history/moments.json' with { type: 'json' }
import sentences from '../../cases/history/sentences.json' with { type: 'json' }

const none: SomeNames = { names: [], count: 0 }
type Part = { readonly rows?: object; readonly columns?: object }

function changeOf(part: Part): TableChange {
  return {
    kind: 'edit',
    cells: 0,
    inColumns: none,
    sample: [],
    ...part,
    rows: { inserted: 0, deleted: 0, restored: 0, moved: 0, ...part.rows },
    columns: { added: none, deleted: none, restored: none, moved: none, renamed: [], ...part.columns },
  }
}

function lineOf(written: (typeof sentences)[number]): HistoryLine {
  const event = (written.event ??
    ('undo' in written && written.undo
      ? { what: 'undo', change: changeOf(written.undo) }
      : { what: 'change', change: changeOf(written.change ?? {}) })) as HistoryEvent
  const by = written.by ?? { isMe: true }
  return { gesture: { author: 'a', number: 1 }, by, time: 0, event, isUndone: false }
}

/** The cases are written with ordinary spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('what was done, in words', () => {
  it.each(sentences)('$fr', (written) => {
    expect(plain(historySentence(lineOf(written), 0, 'fr'))).toBe(written.fr)
    expect(plain(historySentence(lineOf(written), 0, 'en'))).toBe(written.en)
  })

  it.each(sentences)('$fr breaks no line before its punctuation', (written) => {
    const { event } = written
    if (event && 'name' in event) return
    expect(historySentence(lineOf(written), 0, 'fr')).not.toMatch(/ [:;!?»]|« |'/)
  })

  it('a restored state is told by its moment', () => {
    const restored = new Date(2026, 10, 24, 9, 5).getTime()
    const now = new Date(2026, 10, 25, 9, 5).getTime()
    const line = lineOf({ change: { kind: 'restore', cells: 3, restored } } as never)
    expect(plain(historySentence(line, now, 'fr'))).toBe(
      'Vous avez remis le tableau comme il était hier à 9 h 05',
    )
  })

  it('a state that was named afterwards, and a gesture taken back, are told with their moment and their author', () => {
    const of = new Date(2026, 10, 24, 9, 5).getTime()
    const now = new Date(2026, 10, 25, 9, 5).getTime()
    const said = (by: HistoryLine['by'], event: HistoryEvent) =>
      plain(
        historySentence(
          { gesture: { author: 'a', number: 1 }, by, time: now, event, isUndone: false },
          now,
          'fr',
        ),
      )
    const me = { isMe: true }
    const karim = { isMe: false, name: 'Karim' }
    expect(said(me, { what: 'version', name: 'envoyé', of })).toBe(
      'Version « envoyé » : le tableau tel qu’il était hier à 9 h 05',
    )
    const change = changeOf({ rows: { deleted: 25 } })
    const takeBack = (person: HistoryLine['by']): HistoryEvent => ({
      what: 'take-back',
      change,
      of: person,
      at: of,
    })
    expect(said(me, takeBack(karim))).toBe('Vous avez défait la suppression de 25 lignes (fait par Karim)')
    expect(said(me, takeBack(me))).toBe('Vous avez défait la suppression de 25 lignes')
    expect(said(karim, takeBack(me))).toBe('Karim a défait la suppression de 25 lignes (votre geste)')
  })

  it('a comparison counts what differs, and says nothing of what does not', () => {
    const comparison = {
      columns: [],
      rowCount: 9,
      differingRows: 3,
      cells: 1204,
      addedRows: 1,
      deletedRows: 0,
      areRowsReordered: true,
      addedColumns: { names: ['code'], count: 1 },
      deletedColumns: none,
      renamedColumns: [{ before: 'tel', after: 'téléphone' }],
      areColumnsReordered: false,
    }
    expect(comparisonSentences(comparison, 'fr').map(plain)).toEqual([
      '1 204 cellules changées',
      '1 ligne ajoutée',
      'lignes dans un autre ordre',
      '1 colonne ajoutée (code)',
      'colonne « tel » devenue « téléphone »',
    ])
    const same = { ...comparison, cells: 0, addedRows: 0, areRowsReordered: false }
    expect(comparisonSentences({ ...same, addedColumns: none, renamedColumns: [] }, 'en')).toEqual([])
  })
})

describe('a moment in words', () => {
  const time = ([year = 0, month = 1, day, hour, minute]: readonly number[]): number =>
    new Date(year, month - 1, day, hour, minute).getTime()

  it.each(moments.cases)('$fr', ({ at, fr, en }) => {
    expect(plain(momentWords(time(at), time(moments.now), 'fr').when)).toBe(fr)
    expect(plain(momentWords(time(at), time(moments.now), 'en').when)).toBe(en)
  })
})
