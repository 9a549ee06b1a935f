import { describe, expect, it } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import { closeDocument, openDocument, rereadDocument } from '../../../src-renderer/state/open-document.ts'
import { hideWork, openWork, startAfresh } from '../../../src-renderer/state/works.ts'
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

  it('leaves without a word what is on the disk', async () => {
    const document = { ...damagedDocument, documentId: 'old' }
    const app = createFakeApp({}, { document, saved: { kind: 'saving' } })
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document: damagedDocument, held: null })
    expect(app.names()).toEqual(['work.flush', 'file.openSample', 'file.close'])
  })

  it('never loses unasked what is on no disk, and says how much it is', async () => {
    const document = damagedDocument
    const refused = { kind: 'refused', waiting: 3, problem: { code: 'project-no-space' } } as const
    const app = createFakeApp({ 'work.flush': () => refused }, { document, saved: { kind: 'saving' } })
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document, held: { from: 'sample' }, saved: refused })
    await closeDocument(app, false)
    expect(app.store.get()).toMatchObject({ document, held: { from: 'close' } })
    expect(app.names()).toEqual(['work.flush', 'work.flush'])
    await closeDocument(app, true)
    expect(app.store.get()).toMatchObject({ document: null, held: null, saved: null })
    expect(app.names()).toContain('file.close')
  })

  it('goes on by itself once the disk takes what it refused', async () => {
    const document = { ...damagedDocument, documentId: 'old' }
    const refused = { kind: 'refused', waiting: 3, problem: { code: 'project-no-space' } } as const
    const app = createFakeApp({}, { document, saved: refused, held: { from: 'sample' } })
    await openDocument(app, { from: 'sample' })
    expect(app.store.get()).toMatchObject({ document: damagedDocument, held: null })
  })

  it('asks nobody about a file that was only looked at', async () => {
    const app = createFakeApp({}, { document: { ...damagedDocument, documentId: 'old' } })
    await openDocument(app, { from: 'sample' })
    expect(app.names()).toEqual(['file.openSample', 'file.close'])
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

describe('work on a file', () => {
  const resumed = {
    changes: 12,
    choices: 0,
    touched: 0,
    at: { show: 'all', place: 40, column: 2, topPlace: 30 },
  } as const

  it('is taken up where it was left: said, shown as saved, and at the same cell', async () => {
    const app = createFakeApp({
      'file.choose': () => ({ kind: 'opened', document: damagedDocument, resumed }),
    })
    await openDocument(app, { from: 'dialog' })
    expect(app.store.get()).toMatchObject({
      workLine: { kind: 'resumed', work: resumed },
      saved: { kind: 'saved', at: null },
      show: 'all',
      comeBackTo: resumed.at,
    })
  })

  it('of a file that is another one since is offered, not forced on it', async () => {
    const earlier = {
      project: 'aaaaaaaa',
      name: 'a.csv',
      tables: ['a.csv'],
      folder: '/a',
      touched: 0,
      changes: 2,
      choices: 1,
    }
    const app = createFakeApp({
      'file.choose': () => ({ kind: 'opened', document: damagedDocument, earlier }),
    })
    await openDocument(app, { from: 'dialog' })
    expect(app.store.get()).toMatchObject({ workLine: { kind: 'changed', earlier }, saved: null })
    await openWork(app, earlier)
    expect(app.bridge.calls.at(-1)).toEqual({ command: 'work.open', argument: { project: 'aaaaaaaa' } })
  })

  it('can be left for the file as it is', async () => {
    const app = createFakeApp({}, { document: damagedDocument, workLine: { kind: 'resumed', work: resumed } })
    await startAfresh(app)
    expect(app.names()).toEqual(['work.startAfresh', 'file.close'])
    expect(app.store.get().workLine).toBeNull()
  })

  it('leaves the list only when told so', async () => {
    const app = createFakeApp()
    await hideWork(app, { project: 'aaaaaaaa', name: 'a.csv' })
    expect(app.bridge.calls[0]).toEqual({ command: 'work.hide', argument: { project: 'aaaaaaaa' } })
    expect(app.store.get().notice).toEqual({ hidden: 'a.csv' })
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
