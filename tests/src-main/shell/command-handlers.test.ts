import { describe, expect, test } from 'vitest'

import { commandArguments } from '../../../shared/ipc.ts'
import { createCommandHandlers } from '../../../src-main/shell/command-handlers.ts'
import { createOpenedDocuments } from '../../../src-main/shell/opened-documents.ts'
import { createPendingFile } from '../../../src-main/shell/pending-file.ts'
import type { Settings } from '../../../src-main/shell/settings.ts'
import type { Engine } from '../../../src-main/engine/service.ts'
import { summaryOf } from './document-summary.ts'

function scene() {
  const asked: unknown[] = []
  const pageBugs: unknown[] = []
  let current: Settings = { language: 'fr', theme: 'system', personName: null, window: null }
  const note =
    (method: string, answer: unknown = null) =>
    (argument: unknown): Promise<never> => {
      asked.push([method, argument])
      return Promise.resolve(answer as never)
    }
  const engine: Engine = {
    open: note('open', { kind: 'opened', document: summaryOf() }),
    reread: note('reread'),
    close: note('close', []),
    closeAll: note('closeAll', 0),
    flush: note('flush', { kind: 'saved', at: null }),
    flushAll: note('flushAll', { kind: 'saved', at: null }),
    openWork: note('openWork', {
      path: '/a/voirie.csv',
      outcome: { kind: 'opened', document: summaryOf({ documentId: 'document-2' }) },
    }),
    showAgain: note('showAgain'),
    startAfresh: note('startAfresh', {
      kind: 'opened',
      document: summaryOf({ documentId: 'document-2' }),
    }),
    lookAt: note('lookAt'),
    listWorks: note('listWorks', []),
    hideWork: note('hideWork', []),
    window: note('window', { total: 0, from: 0, rows: [] }),
    cell: note('cell'),
    decideAll: note('decideAll', summaryOf()),
    decideGroup: note('decideGroup', summaryOf()),
    decideCell: note('decideCell', summaryOf()),
    decideRanges: note('decideRanges', { document: summaryOf(), changedCells: 2, accepted: true }),
    chooseWord: note('chooseWord', { document: summaryOf(), changedCells: 1 }),
    nextLostWord: note('nextLostWord'),
    edit: note('edit'),
    view: note('view'),
    history: note('history'),
    savePreview: note('savePreview'),
    addTable: note('addTable'),
    putInto: note('putInto'),
    showTable: note('showTable'),
    renameTable: note('renameTable'),
    removeTable: note('removeTable'),
    placeTable: note('placeTable'),
    save: note('save'),
    saveProject: note('saveProject', { kind: 'saved', bytes: 1 }),
    linkFolder: note('linkFolder', { kind: 'linked' }),
    refillFolder: note('refillFolder'),
    leaveFolder: note('leaveFolder'),
    doWithout: note('doWithout', { kind: 'nothing' }),
    callPerson: note('callPerson'),
    cancel: () => asked.push(['cancel']),
    cancelReading: () => asked.push(['cancelReading']),
    stopLooking: () => asked.push(['stopLooking']),
    onLooking: () => undefined,
    onProgress: () => undefined,
    onTables: () => undefined,
    onProblem: () => undefined,
    onSaved: () => undefined,
    onFolder: () => undefined,
    onNews: () => undefined,
    dispose: () => Promise.resolve(),
  }
  const documents = createOpenedDocuments(() => undefined)
  const pending = createPendingFile()
  const handlers = createCommandHandlers({
    engine,
    ui: {
      chooseFile: () => Promise.resolve(null),

      chooseTable: () => Promise.resolve(null),
      chooseSavePath: () => Promise.resolve(null),
      chooseProjectPath: () => Promise.resolve(null),
      chooseFolder: () => Promise.resolve(null),
      confirmReplace: () => Promise.resolve(false),
      reveal: () => undefined,
      paste: () => undefined,
    },
    documents,
    pending,
    tellWaiting: () => undefined,
    settings: {
      get current() {
        return current
      },
      change(part) {
        current = { ...current, ...part }
      },
      onChange: () => undefined,
      flush: () => Promise.resolve(),
    },
    samplePath: '/sample.csv',
    documentsFolder: '/documents',
    copySuffix: () => '',
    exists: () => false,
    version: '1.2.3',
    accountName: 'a.dupont',
    platform: 'linux',
    pageHandedOver: () => asked.push(['handed over']),
    reportPageBug: (...bug) => pageBugs.push(bug),
  })
  return { handlers, asked, pageBugs, documents, pending }
}

describe('the commands', () => {
  test('each of them has a handler, and no handler is without its command', () => {
    expect(Object.keys(scene().handlers).sort()).toEqual(Object.keys(commandArguments).sort())
  })

  test('the start says language, theme, version and the name, not the path, of the file that waits', async () => {
    const { handlers, pending } = scene()
    pending.hold('/home/dupont/voirie.csv')
    expect(await handlers['app.start']({})).toEqual({
      language: 'fr',
      theme: 'system',
      version: '1.2.3',
      personName: 'a.dupont',
      platform: 'linux',
      pendingFile: 'voirie.csv',
    })
  })

  test('a setting changes alone', async () => {
    const { handlers } = scene()
    expect(await handlers['settings.set']({ theme: 'dark' })).toMatchObject({ language: 'fr', theme: 'dark' })
    expect(await handlers['settings.set']({ language: 'en' })).toMatchObject({
      language: 'en',
      theme: 'dark',
    })
  })

  test('a decision goes to the engine as it is', async () => {
    const { handlers, asked } = scene()
    await handlers['file.openDropped']({ path: '/a/voirie.csv' })
    const argument = { documentId: 'document-1', row: 3, column: 1, accept: false }
    await handlers['repair.decideCell'](argument)
    expect(asked.at(-1)).toEqual(['decideCell', argument])
  })

  test('a work is taken up by its project; the page is not told the path, and main keeps it', async () => {
    const { handlers, documents } = scene()
    const outcome = await handlers['work.open']({ project: 'aaaaaaaa-bbbb' })
    expect(JSON.stringify(outcome)).not.toContain('/a/')
    expect(documents.get('document-2')?.path).toBe('/a/voirie.csv')
  })

  test('the file as it is has the path of the work on it', async () => {
    const { handlers, documents } = scene()
    await handlers['file.openDropped']({ path: '/a/voirie.csv' })
    await handlers['work.startAfresh']({ documentId: 'document-1' })
    expect(documents.get('document-2')?.path).toBe('/a/voirie.csv')
  })

  test('the page says that the window may close', async () => {
    const { handlers, asked } = scene()
    await handlers['app.readyToClose']({})
    expect(asked).toEqual([['handed over']])
  })

  test('a bug of the page reaches the log with its stack', async () => {
    const { handlers, pageBugs } = scene()
    await handlers['app.reportBug']({ message: 'x is undefined', stack: 'at grid' })
    expect(pageBugs).toEqual([['x is undefined', 'at grid']])
  })
})
