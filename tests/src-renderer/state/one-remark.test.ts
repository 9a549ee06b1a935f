/** The fear: two sentences at the top, of which the older is no longer true. */
import { describe, expect, it } from 'vitest'

import type { HistoryLine } from '../../../shared/ipc-history.ts'
import type { ResumedWork } from '../../../shared/ipc-work.ts'
import { takeDecided } from '../../../src-renderer/state/decide-repairs.ts'
import { keepOneRemark, shownWorkLine } from '../../../src-renderer/state/one-remark.ts'
import { createFakeApp } from '../fake-app.ts'
import type { FakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

const work: ResumedWork = { changes: 12, choices: 0, touched: 1_750_000_000_000 }
const resumed = { kind: 'resumed', work } as const
const apart = { kind: 'apart', project: 'p', name: 'lieux.csv' } as const
const notice = { said: 'La table est revenue.' } as const

function appWith(state: Parameters<typeof createFakeApp>[1]): FakeApp {
  const app = createFakeApp({}, { document: damagedDocument, ...state })
  keepOneRemark(app.store)
  return app
}

describe('of two remarks', () => {
  it('« Votre travail est repris » goes when something newer is said, and does not come back', () => {
    const app = appWith({ workLine: resumed })
    app.store.set({ notice })
    expect(app.store.get()).toMatchObject({ workLine: null, notice })
  })

  it('it goes when a colleague’s wide gesture is announced', () => {
    const app = appWith({ workLine: resumed })
    app.store.set({ announced: [{ line: {} as HistoryLine, now: 0 }] })
    expect(app.store.get().workLine).toBeNull()
  })

  it('what was said of the table before goes when another one is opened', () => {
    const app = appWith({ notice })
    app.store.set({ workLine: resumed })
    expect(app.store.get()).toMatchObject({ workLine: resumed, notice: null })
  })

  it('an offer makes room, and is there again once the newer one is closed', () => {
    const app = appWith({ workLine: apart })
    app.store.set({ notice })
    expect(shownWorkLine(app.store.get())).toBeNull()
    app.store.set({ notice: null })
    expect(shownWorkLine(app.store.get())).toBe(apart)
  })
})

describe('an edit', () => {
  it('ends what was said of the work before it, and leaves an offer', () => {
    for (const [workLine, left] of [
      [resumed, null],
      [apart, apart],
    ] as const) {
      const app = appWith({ workLine })
      takeDecided(app, damagedDocument, '')
      expect(app.store.get().workLine).toBe(left)
    }
  })

  it('of a document that was left ends nothing', () => {
    const app = appWith({ workLine: resumed })
    takeDecided(app, { ...damagedDocument, documentId: 'another' }, '')
    expect(app.store.get().workLine).toBe(resumed)
  })
})
