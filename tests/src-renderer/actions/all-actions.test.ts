import { describe, expect, it, vi } from 'vitest'

import { actionIds, documentActions } from '../../../shared/action-ids.ts'
import { actions, runAction } from '../../../src-renderer/actions/all-actions.ts'
import { cleanDocument, damagedDocument } from '../fake-documents.ts'
import { createFakeApp } from '../fake-app.ts'

describe('actions', () => {
  it.each(actionIds)('%s stands under its own name', (id) => {
    expect(actions[id].id).toBe(id)
  })

  it.each([...documentActions])('%s cannot run while no file is open', (id) => {
    const app = createFakeApp()
    expect(actions[id].isEnabled(app.store.get())).toBe(false)
    runAction(app, id)
    expect(app.names()).toEqual([])
  })

  it('a clean file has nothing to accept', () => {
    const { store } = createFakeApp({}, { document: cleanDocument })
    expect(actions['accept-all'].isEnabled(store.get())).toBe(false)
    expect(actions['show-damaged-rows'].isEnabled(store.get())).toBe(false)
    expect(actions['save-copy'].isEnabled(store.get())).toBe(true)
  })

  it('nothing is decided behind the saving panel', () => {
    const saving = { format: 'original', preview: null, outcome: null } as const
    const { store } = createFakeApp({}, { document: damagedDocument, saving })
    for (const id of ['accept-all', 'accept-certain', 'refuse-all'] as const) {
      expect(actions[id].isEnabled(store.get())).toBe(false)
    }
  })

  it('the same key first shows what the copy will be, then writes it', async () => {
    const app = createFakeApp({}, { document: damagedDocument })
    runAction(app, 'save-copy')
    await vi.waitFor(() => {
      expect(app.store.get().saving?.preview).not.toBeNull()
    })
    expect(app.names()).toEqual(['save.preview'])
    runAction(app, 'save-copy')
    await vi.waitFor(() => {
      expect(app.store.get().saving?.outcome?.kind).toBe('saved')
    })
    expect(app.names()).toEqual(['save.preview', 'save.copy'])
  })

  it('what fails in an action is a bug that is shown and logged, not swallowed', async () => {
    const app = createFakeApp({ 'file.openSample': () => Promise.reject(new Error('broken')) })
    runAction(app, 'open-sample')
    await vi.waitFor(() => {
      expect(app.store.get().bug).toEqual({ message: 'broken' })
    })
    expect(app.names()).toEqual(['file.openSample', 'app.reportBug'])
    expect(app.store.get().task).toBeNull()
  })
})
