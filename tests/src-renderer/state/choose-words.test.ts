/** The fear: a word is chosen that was not in question, or the officer is left before a panel that says nothing. */
import { describe, expect, it } from 'vitest'

import type { CellView, LostWordPlace } from '../../../shared/ipc.ts'
import { actions } from '../../../src-renderer/actions/all-actions.ts'
import {
  chooseEverywhere,
  chooseWord,
  chooseWords,
  chooseWordsOfCell,
  chooseWordsOfGroup,
  skipWord,
} from '../../../src-renderer/state/choose-words.ts'
import { decideAll } from '../../../src-renderer/state/decide-repairs.ts'
import { createFakeApp } from '../fake-app.ts'
import type { FakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

const cell: CellView = {
  before: 'Mus\ufffde de Li\ufffdvin',
  after: 'Musée de Liévin',
  decision: 'undecided',
  hasLostWords: true,
  lostText: [
    {
      lost: 'Mus\ufffde',
      candidates: [{ text: 'Musée', source: 'french-words' }],
      proposed: 0,
      chosen: 0,
      cellCount: 1,
    },
    ' de ',
    {
      lost: 'Li\ufffdvin',
      candidates: [{ text: 'Liévin', source: 'communes', inseeCode: '62510' }],
      proposed: 0,
      chosen: null,
      cellCount: 14,
    },
  ],
}
const first: LostWordPlace = { row: 7, column: 2, word: 1, place: 4 }

function scene(places: readonly (LostWordPlace | null)[] = [first, null]): FakeApp {
  const left = [...places]
  return createFakeApp(
    {
      'repair.nextLostWord': () => left.shift() ?? null,
      'repair.chooseWord': () => ({ document: damagedDocument, changedCells: 14 }),
      'table.cell': () => cell,
    },
    { document: damagedDocument, show: 'damaged' },
  )
}

describe('choosing lost words', () => {
  it('goes to the first word that waits, in the rows that are shown', async () => {
    const app = scene()
    await chooseWords(app)
    expect(app.bridge.calls[0]).toEqual({
      command: 'repair.nextLostWord',
      argument: { documentId: 'damaged', show: 'damaged' },
    })
    expect(app.store.get().choosing).toMatchObject({ at: first, cell, everywhere: false })
  })

  it('of a group shows its rows first', async () => {
    const app = scene()
    await chooseWordsOfGroup(app, 'lost')
    expect(app.store.get().show).toEqual({ groupId: 'lost' })
    expect(app.bridge.calls[0]?.argument).toEqual({ documentId: 'damaged', show: { groupId: 'lost' } })
  })

  it('sends the word in question, says how many cells were corrected, and goes on from there', async () => {
    const next = { row: 9, column: 2, word: 1, place: 5 }
    const app = scene([first, next])
    await chooseWords(app)
    chooseEverywhere(app, true)
    await chooseWord(app, 0)
    const calls = app.bridge.calls.filter(({ command }) => command.startsWith('repair.'))
    expect(calls.slice(1).map(({ argument }) => argument)).toEqual([
      { documentId: 'damaged', row: 7, column: 2, word: 1, candidate: 0, everywhere: true },
      { documentId: 'damaged', show: 'damaged', after: { row: 7, column: 2, word: 1 } },
    ])
    expect(app.store.get().choosing).toMatchObject({ at: next, everywhere: true })
    expect(app.store.get().choosing?.said).toBe('«\u00a0Liévin\u00a0»\u00a0: 14\u00a0cellules corrigées')
  })

  it('ends with a word when nothing is left to choose', async () => {
    const app = scene()
    await chooseWords(app)
    await chooseWord(app, -1)
    expect(app.store.get()).toMatchObject({ choosing: null, notice: 'words-chosen' })
    expect(app.store.get().announcement).toContain('reste tel quel')
  })

  it('a digit beyond the list chooses nothing', async () => {
    const app = scene()
    await chooseWords(app)
    await chooseWord(app, 4)
    expect(app.names()).not.toContain('repair.chooseWord')
    expect(app.store.get().choosing?.at).toEqual(first)
  })

  it('a word passed over is not decided', async () => {
    const app = scene([first, { ...first, row: 8 }])
    await chooseWords(app)
    await skipWord(app)
    expect(app.names()).not.toContain('repair.chooseWord')
    expect(app.store.get().choosing?.at.row).toBe(8)
  })

  it('a cell opens at its first word that waits', async () => {
    const app = scene()
    await chooseWordsOfCell(app, { row: 7, column: 2, place: 4 })
    expect(app.store.get().choosing?.at.word).toBe(1)
  })

  it('a decision made elsewhere closes the panel: what it shows may no longer be so', async () => {
    const app = scene()
    await chooseWords(app)
    await decideAll(app, false, false)
    expect(app.store.get().choosing).toBeNull()
  })

  it('an answer that comes after the panel was closed opens nothing', async () => {
    const app = scene([first, first])
    await chooseWords(app)
    const choosing = chooseWord(app, 0)
    app.store.set({ choosing: null })
    await choosing
    expect(app.store.get().choosing).toBeNull()
  })

  it('is offered where words wait, and its steps only while it goes on', async () => {
    const app = scene()
    const isEnabled = (id: 'choose-lost-words' | 'leave-lost-word' | 'skip-lost-word'): boolean =>
      actions[id].isEnabled(app.store.get())
    expect(isEnabled('choose-lost-words')).toBe(false)
    const [group] = damagedDocument.groups
    if (!group) throw new Error('no group')
    app.store.set({ document: { ...damagedDocument, groups: [{ ...group, wordsToChoose: 3 }] } })
    expect(isEnabled('choose-lost-words')).toBe(true)
    expect(isEnabled('leave-lost-word')).toBe(false)
    await chooseWords(app)
    expect(isEnabled('leave-lost-word')).toBe(true)
    expect(isEnabled('skip-lost-word')).toBe(true)
  })
})
