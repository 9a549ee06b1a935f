import { describe, expect, it } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import { closeDocument, openDocument, rereadDocument } from '../../../src-renderer/state/open-document.ts'
import { createFakeApp } from '../fake-app.ts'
import { cleanDocument, damagedDocument } from '../fake-documents.ts'

const refusal: OpenOutcome = {
  kind: 'refused',
  name: 'photo.csv',
  problem: { code: 'file-is-image' },
  canRetry: false,
}

describe('opening a file', () => {
  it('shows the damaged rows first', async () => {
    const app = createFakeApp()
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document: damagedDocument, show: 'damaged', task: null })
    expect(app.store.get().announcement).toContain('equipements-publics.csv')
  })

  it('shows every row of a clean file', async () => {
    const app = createFakeApp({}, { show: 'damaged' }, cleanDocument)
    await openDocument(app, { from: 'sample' })
    expect(app.store.get().show).toBe('all')
  })

  it('closes the file before it only once the new one is open', async () => {
    const app = createFakeApp({}, { document: { ...cleanDocument, documentId: 'old' } })
    await openDocument(app, { from: 'dialog' })
    expect(app.bridge.calls.map(({ command, argument }) => [command, argument])).toEqual([
      ['file.choose', {}],
      ['file.close', { documentId: 'old' }],
    ])
  })

  it('keeps the open file when the other one is refused or given up', async () => {
    for (const outcome of [refusal, { kind: 'cancelled' }] as const) {
      const app = createFakeApp({ 'file.choose': () => outcome }, { document: cleanDocument })
      await openDocument(app, { from: 'dialog' })
      expect(app.store.get().document).toBe(cleanDocument)
      expect(app.names()).toEqual(['file.choose'])
    }
  })

  it('never throws choices away unasked', async () => {
    const document = damagedDocument
    const app = createFakeApp({}, { document, hasUnsavedChoices: true })
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document, held: { from: 'sample' } })
    await closeDocument(app, false)
    expect(app.store.get()).toMatchObject({ document, held: { from: 'close' } })
    expect(app.names()).toEqual([])
    await closeDocument(app, true)
    expect(app.store.get()).toMatchObject({ document: null, held: null, hasUnsavedChoices: false })
    expect(app.names()).toEqual(['file.close'])
  })

  it('does not ask about what Aigu ticked by itself', async () => {
    const document = { ...damagedDocument, documentId: 'old', changedSinceSaved: true }
    const app = createFakeApp({}, { document })
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document: damagedDocument, held: null })
  })

  it('says so when a second file comes while the first is being read', async () => {
    const app = createFakeApp({ 'file.openSample': () => new Promise(() => undefined) })
    void openDocument(app, { from: 'sample' })
    await openDocument(app, { from: 'drop', file: {}, name: 'b.csv', others: 0 })
    expect(app.store.get().notice).toBe('busy')
    expect(app.names()).toEqual(['file.openSample'])
  })

  it('asks later about a file that the system hands over while another is being read', async () => {
    const app = createFakeApp({ 'file.openSample': () => new Promise(() => undefined) })
    void openDocument(app, { from: 'sample' })
    await openDocument(app, { from: 'waiting', name: 'b.csv' })
    expect(app.store.get().held).toEqual({ from: 'waiting', name: 'b.csv' })
  })

  it('says which of several dropped files it opened', async () => {
    const app = createFakeApp()
    await openDocument(app, { from: 'drop', file: {}, name: 'a.csv', others: 2 })
    expect(app.store.get().notice).toEqual({ opened: 'a.csv', others: 2 })
  })
})

describe('reading a file again', () => {
  it('asks for the encoding the officer chose, and for new rows', async () => {
    const app = createFakeApp({}, { document: damagedDocument, encodingMenuOpen: true })
    await rereadDocument(app, { encoding: 'macintosh' })
    expect(app.bridge.calls[0]).toEqual({
      command: 'file.reread',
      argument: { documentId: 'damaged', encoding: 'macintosh' },
    })
    expect(app.store.get()).toMatchObject({ rowsVersion: 1, encodingMenuOpen: false })
    expect(app.store.get().document?.encoding.chosenByOfficer).toBe(true)
  })
})
