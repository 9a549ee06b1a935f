import { describe, expect, test } from 'vitest'

import { createCloseGuard } from '../../../src-main/shell/close-guard.ts'
import { createOpenedDocuments } from '../../../src-main/shell/opened-documents.ts'
import { summaryOf } from './document-summary.ts'

type Answer = 'save-copy' | 'close-anyway' | 'keep-open'

function scene(decided: boolean) {
  const done: string[] = []
  let answer: (answer: Answer) => void = () => undefined
  const documents = createOpenedDocuments(() => undefined)
  // Repairs ticked by Aigu itself are no choice of the officer's.
  documents.add(summaryOf({ changedSinceSaved: true }), '/a/voirie.csv', false)
  if (decided) documents.decided('document-1')
  const guard = createCloseGuard({
    documents,
    ask(name) {
      done.push(`ask ${name}`)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    saveCopy: () => done.push('save'),
    close: () => done.push('close'),
  })
  /** Whether the window stays. */
  const close = (): boolean => {
    let prevented = false
    guard({
      preventDefault() {
        prevented = true
      },
    })
    return prevented
  }
  return { done, close, documents, answer: (given: Answer) => answer(given) }
}

/** Lets the promises that are already settled run their course. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('closing the window', () => {
  test('with nothing to lose, it closes', () => {
    const { close, done } = scene(false)
    expect(close()).toBe(false)
    expect(done).toEqual([])
  })

  test('with choices that no copy holds, it asks first, once', () => {
    const { close, done } = scene(true)
    expect(close()).toBe(true)
    expect(close()).toBe(true)
    expect(done).toEqual(['ask voirie.csv'])
  })

  test('"close without saving" closes', async () => {
    const { close, done, answer } = scene(true)
    close()
    answer('close-anyway')
    await settle()
    expect(done).toEqual(['ask voirie.csv', 'close'])
    expect(close()).toBe(false)
  })

  test('"save a copy" saves and stays', async () => {
    const { close, done, answer } = scene(true)
    close()
    answer('save-copy')
    await settle()
    expect(done).toEqual(['ask voirie.csv', 'save'])
    expect(close()).toBe(true)
  })

  test('"do not close" stays, and asks again the next time', async () => {
    const { close, done, answer } = scene(true)
    close()
    answer('keep-open')
    await settle()
    expect(close()).toBe(true)
    expect(done).toEqual(['ask voirie.csv', 'ask voirie.csv'])
  })

  test('once the copy is saved, it closes', () => {
    const { close, documents } = scene(true)
    documents.saved('document-1', '/a/voirie corrigé.csv')
    expect(close()).toBe(false)
  })
})
