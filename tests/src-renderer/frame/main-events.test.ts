import { describe, expect, it, vi } from 'vitest'

import { actions, runAction } from '../../../src-renderer/actions/all-actions.ts'
import { connectMain, receiveEvent } from '../../../src-renderer/frame/main-events.ts'
import { createFakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

describe('events of the main process', () => {
  it('progress says what is done and how far', () => {
    const app = createFakeApp({}, { task: { kind: 'open', name: null, progress: null } })
    connectMain(app)
    app.bridge.emit({ event: 'progress', phase: 'survey', done: 3, total: 10 })
    expect(app.store.get().task?.progress).toEqual({ phase: 'survey', done: 3, total: 10 })
    expect(app.store.get().announcement).toBe('Recherche des accents abîmés')
  })

  it('progress that comes after the end is forgotten', () => {
    const app = createFakeApp()
    receiveEvent(app, { event: 'progress', phase: 'survey', done: 3, total: 10 })
    expect(app.store.get().task).toBeNull()
  })

  it('a search that takes long is shown until it is over, and can be stopped', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    expect(actions['cancel-opening'].isEnabled(app.store.get())).toBe(false)
    receiveEvent(app, { event: 'looking', phase: 'find', part: 0.4 })
    expect(app.store.get().lookUnderWay).toEqual({ phase: 'find', part: 0.4 })
    expect(actions['cancel-opening'].isEnabled(app.store.get())).toBe(true)
    runAction(app, 'cancel-opening')
    await vi.waitFor(() => {
      expect(app.names()).toEqual(['view.stop'])
    })
    receiveEvent(app, { event: 'looking', phase: 'find', part: 1 })
    expect(app.store.get().lookUnderWay).toBeNull()
  })

  it('a menu item runs the same action as its button', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    receiveEvent(app, { event: 'run-action', actionId: 'refuse-all' })
    await vi.waitFor(() => {
      expect(app.store.get().document?.acceptedCount).toBe(0)
    })
  })

  it('an unknown action does nothing', () => {
    const app = createFakeApp()
    receiveEvent(app, { event: 'run-action', actionId: 'format-disk' })
    expect(app.names()).toEqual([])
  })

  it('a file handed over by the system is opened', async () => {
    const app = createFakeApp()
    receiveEvent(app, { event: 'file-waiting', name: 'equipements-publics.csv' })
    await vi.waitFor(() => {
      expect(app.store.get().document).not.toBeNull()
    })
    expect(app.names()).toEqual(['file.openPending'])
  })
})
