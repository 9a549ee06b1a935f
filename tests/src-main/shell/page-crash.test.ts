/** The fears: a page that dies takes work along, or keeps dying and leaves nobody a way out. */
import { describe, expect, test } from 'vitest'

import type { SavedState } from '../../../shared/ipc-editing.ts'
import type { OpenedDocument } from '../../../src-main/shell/opened-documents.ts'
import { createPageCrash } from '../../../src-main/shell/page-crash.ts'

type Answer = 'save-copy' | 'close-anyway' | 'keep-open'
const saved: SavedState = { kind: 'saved', at: null }
const refused: SavedState = { kind: 'refused', waiting: 3, problem: { code: 'project-no-space' } }

async function crash(
  decision: 'reload' | 'give-up',
  states: readonly (SavedState | Error)[] = [],
  { answers = [], copies = [] }: { answers?: readonly Answer[]; copies?: readonly boolean[] } = {},
  shown: OpenedDocument | null = {} as OpenedDocument,
): Promise<string[]> {
  const done: string[] = []
  const [state, answer, copy] = [states.values(), answers.values(), copies.values()]
  await createPageCrash({
    decide: () => decision,
    documents: { pageIsGone: () => done.push('gone'), toShowAgain: shown },
    pending: { path: '/a/voirie.csv', hold: (path) => done.push(`hold ${path}`) },
    flush: () => {
      const next = state.next().value ?? saved
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
    ask: ({ waiting }) => {
      done.push(`ask about ${String(waiting)}`)
      return Promise.resolve(answer.next().value ?? 'keep-open')
    },
    saveCopies: () => {
      done.push('copies')
      return Promise.resolve(copy.next().value ?? false)
    },
    sayCrashed: () => {
      done.push('say')
      return Promise.resolve()
    },
    reload: () => done.push('reload'),
    leave: () => done.push('leave'),
    reportProblem: () => done.push('report'),
  })()
  return done
}

describe('a page that dies', () => {
  test('is loaded again, and its documents stay open', async () => {
    expect(await crash('reload')).toEqual(['gone', 'say', 'reload'])
  })

  test('while a file was being opened: the next page opens it', async () => {
    expect(await crash('reload', [], {}, null)).toEqual(['gone', 'hold /a/voirie.csv', 'say', 'reload'])
  })
})

describe('pages that keep dying', () => {
  test('end the program where everything is on the disk', async () => {
    expect(await crash('give-up', [saved])).toEqual(['gone', 'leave'])
  })

  test('do not where something is on no disk, unless the officer says so', async () => {
    expect(await crash('give-up', [refused], { answers: ['keep-open'] })).toEqual([
      'gone',
      'ask about 3',
      'reload',
    ])
    expect(await crash('give-up', [refused], { answers: ['close-anyway'] })).toEqual([
      'gone',
      'ask about 3',
      'leave',
    ])
  })

  test('end it once copies are written; a dialog given up is asked about again', async () => {
    const told = await crash('give-up', [refused, refused], {
      answers: ['save-copy', 'save-copy'],
      copies: [false, true],
    })
    expect(told).toEqual(['gone', 'ask about 3', 'copies', 'ask about 3', 'copies', 'leave'])
  })

  test('end it where the engine died as well', async () => {
    expect(await crash('give-up', [new Error('no thread')])).toEqual(['gone', 'report', 'leave'])
  })
})
