/** The fears: a window that closes over what was just typed, and one that nags or cannot be closed. */
import { describe, expect, test } from 'vitest'

import type { SavedState } from '../../../shared/ipc-editing.ts'
import { createCloseGuard } from '../../../src-main/shell/close-guard.ts'

type Answer = 'save-copy' | 'close-anyway' | 'keep-open'

const saved: SavedState = { kind: 'saved', at: null }
const refused: SavedState = { kind: 'refused', waiting: 3, problem: { code: 'project-no-space' } }

function scene(states: readonly (SavedState | Error)[], answer: Answer = 'keep-open') {
  const done: string[] = []
  const left = states.values()
  const guard = createCloseGuard({
    handOver: () => {
      done.push('hand over')
      return Promise.resolve()
    },
    flush: () => {
      const state = left.next().value ?? saved
      done.push('flush')
      return state instanceof Error ? Promise.reject(state) : Promise.resolve(state)
    },
    ask: ({ waiting }) => {
      done.push(`ask about ${String(waiting)}`)
      return Promise.resolve(answer)
    },
    saveCopy: () => done.push('save'),
    close: () => done.push('close'),
    reportProblem: () => done.push('report'),
  })
  /** Whether the window stays for now. */
  const close = (): boolean => {
    let prevented = false
    guard({
      preventDefault() {
        prevented = true
      },
    })
    return prevented
  }
  return { done, close }
}

/** Lets the promises that are already settled run their course. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('closing the window', () => {
  test('what stands in a field is handed over and flushed first; then it closes, without a question', async () => {
    const { close, done } = scene([saved])
    expect(close()).toBe(true)
    expect(close()).toBe(true)
    await settle()
    expect(done).toEqual(['hand over', 'flush', 'close'])
    expect(close()).toBe(false)
  })

  test('changes that the disk does not take are asked about, with their number', async () => {
    const { close, done } = scene([refused])
    close()
    await settle()
    expect(done).toEqual(['hand over', 'flush', 'ask about 3'])
    expect(close()).toBe(true)
  })

  test('a disk that takes them after all is no question any more', async () => {
    const { close, done } = scene([refused, saved])
    close()
    await settle()
    close()
    await settle()
    expect(done.slice(3)).toEqual(['hand over', 'flush', 'close'])
  })

  test('a disk that refuses, but nothing waits for it, is no reason to ask', async () => {
    const { close, done } = scene([{ ...refused, waiting: 0 }])
    close()
    await settle()
    expect(done.at(-1)).toBe('close')
  })

  test('"close and lose them" closes', async () => {
    const { close, done } = scene([refused], 'close-anyway')
    close()
    await settle()
    expect(done.at(-1)).toBe('close')
    expect(close()).toBe(false)
  })

  test('"save a copy elsewhere" saves and stays', async () => {
    const { close, done } = scene([refused], 'save-copy')
    close()
    await settle()
    expect(done.at(-1)).toBe('save')
    expect(close()).toBe(true)
  })

  test('an engine that died does not keep the window open for ever', async () => {
    const { close, done } = scene([new Error('the thread ended')])
    close()
    await settle()
    expect(done.slice(2)).toEqual(['report', 'close'])
  })
})
