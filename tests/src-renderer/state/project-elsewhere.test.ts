/** The fears: a colleague's rows that move what the officer looks at, and a folder whose trouble is told at every look. */
import { describe, expect, it } from 'vitest'

import type { HistoryLine } from '../../../shared/ipc-history.ts'
import type { FolderState, News } from '../../../shared/ipc-project.ts'
import type { GridView } from '../../../src-renderer/grid/grid-view.ts'
import {
  chooseProjectFolder,
  filesAmiss,
  folderOf,
  receiveFolderState,
  receiveNews,
} from '../../../src-renderer/state/project-elsewhere.ts'
import { plainLooking } from '../../../src-renderer/state/view-state.ts'
import { createFakeApp } from '../fake-app.ts'
import { damagedDocument } from '../fake-documents.ts'

const { documentId } = damagedDocument
const news: News = {
  name: 'Léa',
  cells: 12,
  rowsInserted: 0,
  rowsDeleted: 0,
  columns: 0,
  choices: 0,
  others: 0,
}

/** A table that notes how often it was asked to stay on its row, and which rows were known to it then. */
function gridOf(version: () => number): GridView & { readonly askedAt: number[] } {
  const askedAt: number[] = []
  return {
    askedAt,
    where: { place: 5, row: 7, column: 2, columnName: 'ville', ranges: [], isSingle: true },
    topPlace: 0,
    listen: () => () => undefined,
    goTo: () => undefined,
    focus: () => undefined,
    fitColumn: () => undefined,
    rowsMayMove: () => askedAt.push(version()),
  }
}

describe('what arrives from a colleague', () => {
  it('the table is told before the rows come anew, so that it stays where it is', () => {
    const app = createFakeApp({}, { document: damagedDocument })
    const grid = gridOf(() => app.store.get().rowsVersion)
    app.gridView.current = grid
    receiveNews(app, { event: 'work-arrived', document: damagedDocument, news: [news], wide: [] })
    expect(grid.askedAt).toEqual([0])
    expect(app.store.get().rowsVersion).toBe(1)
    expect(app.store.get().announcement).toContain('Léa a modifié')
  })

  it('a wide gesture in a table of the project that is not on screen waits there', () => {
    const left = { looking: plainLooking, show: 'all', at: null, announced: [] } as const
    const leftTables = new Map([['other', left]])
    const app = createFakeApp({}, { document: damagedDocument, leftTables })
    const line = {} as HistoryLine
    const document = { ...damagedDocument, documentId: 'other' }
    receiveNews(app, { event: 'work-arrived', document, news: [news], wide: [line] })
    expect(app.store.get().announced).toEqual([])
    expect(app.store.get().leftTables.get('other')?.announced).toMatchObject([{ line }])
  })

  it('of a document that was left is nothing', () => {
    const app = createFakeApp({}, { document: null })
    receiveNews(app, { event: 'work-arrived', document: damagedDocument, news: [news], wide: [] })
    expect(app.store.get()).toMatchObject({ notice: null, rowsVersion: 0 })
  })
})

describe('the folder', () => {
  const trouble: FolderState = {
    kind: 'trouble',
    folder: 'Partage',
    problem: { code: 'project-folder-gone' },
    canRefill: false,
  }

  it('in trouble is told to ears once, and shown as long as it lasts', () => {
    const app = createFakeApp({}, { document: damagedDocument })
    receiveFolderState(app, { event: 'folder-state', documentId, state: trouble })
    expect(app.store.get().announcement).toContain('ne répond pas')
    app.store.set({ announcement: '' })
    receiveFolderState(app, { event: 'folder-state', documentId, state: trouble })
    expect(app.store.get().announcement).toBe('')
    expect(folderOf(app.store.get())).toBe(trouble)
  })

  it('with files amiss tells ears when there are more of them, and closes the list once all are well', () => {
    const app = createFakeApp({}, { document: damagedDocument, folderFilesOpen: true })
    const tell = (...names: string[]): string => {
      const problems = names.map((name) => ({ code: 'project-file-empty', found: { name } }) as const)
      const amiss = names.length > 0 ? { amiss: { count: names.length, problems } } : {}
      app.store.set({ announcement: '' })
      const state: FolderState = { kind: 'current', folder: 'Partage', at: 0, ...amiss }
      receiveFolderState(app, { event: 'folder-state', documentId, state })
      return app.store.get().announcement
    }
    expect(tell('a')).toMatch(/^1\sfichier du dossier/)
    expect([tell('a'), filesAmiss(app.store.get())?.count]).toEqual(['', 1])
    expect(tell('a', 'b')).toMatch(/^2\sfichiers du dossier/)
    expect([tell('b'), app.store.get().folderFilesOpen]).toEqual(['', true])
    expect([tell(), app.store.get().folderFilesOpen, filesAmiss(app.store.get())]).toEqual(['', false, null])
  })

  it('of another document is not this one’s', () => {
    const app = createFakeApp({}, { document: damagedDocument })
    receiveFolderState(app, { event: 'folder-state', documentId: 'another', state: trouble })
    expect(folderOf(app.store.get())).toBeNull()
  })

  it('that holds another project is opened in the place of the file', async () => {
    const opened = { ...damagedDocument, documentId: 'document-9' }
    const app = createFakeApp(
      { 'project.chooseFolder': () => ({ kind: 'opened', outcome: { kind: 'opened', document: opened } }) },
      { document: damagedDocument },
    )
    await chooseProjectFolder(app)
    expect(app.store.get().document?.documentId).toBe('document-9')
    expect(app.names()).toEqual(['project.chooseFolder', 'file.close'])
  })
})
