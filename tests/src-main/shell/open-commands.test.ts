import { describe, expect, test } from 'vitest'

import { createOpenCommands } from '../../../src-main/shell/open-commands.ts'
import { createOpenedDocuments } from '../../../src-main/shell/opened-documents.ts'
import { createPendingFile } from '../../../src-main/shell/pending-file.ts'
import type { OpenOutcome } from '../../../shared/ipc.ts'
import { summaryOf } from './document-summary.ts'

const opened: OpenOutcome = { kind: 'opened', document: summaryOf() }
const refused: OpenOutcome = {
  kind: 'refused',
  name: 'voirie.csv',
  problem: { code: 'file-locked' },
  canRetry: true,
}

function scene(outcome: (path: string) => OpenOutcome | Promise<OpenOutcome> = () => opened) {
  const asked: string[] = []
  const chosen: { path: string | null } = { path: null }
  const engine = { isAlive: true }
  const documents = createOpenedDocuments(() => undefined)
  const pending = createPendingFile()
  const commands = createOpenCommands({
    engine: {
      open({ path }) {
        asked.push(path)
        return Promise.resolve(outcome(path))
      },
      showAgain: ({ documentId }) => {
        asked.push(`show ${documentId}`)
        return Promise.resolve(engine.isAlive ? opened : null)
      },
      reread: () => Promise.resolve(opened),
      close: ({ documentId }) => {
        asked.push(`close ${documentId}`)
        return Promise.resolve([documentId])
      },
      cancel: () => asked.push('cancel'),
      stopLooking: () => asked.push('stop looking'),
    },
    ui: { chooseFile: () => Promise.resolve(chosen.path) },
    documents,
    pending,
    samplePath: '/app/assets/samples/equipements-publics.csv',
    tellWaiting: () => asked.push('tell waiting'),
  })
  return { engine, commands, asked, chosen, documents, pending }
}

describe('bringing a file in', () => {
  test('the file chosen in the dialog is opened, and main keeps its path', async () => {
    const { commands, asked, chosen, documents } = scene()
    chosen.path = '/home/a/voirie.csv'
    expect(await commands['file.choose']({})).toBe(opened)
    expect(asked).toEqual(['/home/a/voirie.csv'])
    expect(documents.get('document-1')?.path).toBe('/home/a/voirie.csv')
  })

  test('giving up in the dialog opens nothing', async () => {
    const { commands, asked } = scene()
    expect(await commands['file.choose']({})).toEqual({ kind: 'cancelled' })
    expect(asked).toEqual([])
  })

  test('a dropped file is opened at the path the system says', async () => {
    const { commands, asked } = scene()
    await commands['file.openDropped']({ path: '/media/clé/voirie.csv' })
    expect(asked).toEqual(['/media/clé/voirie.csv'])
  })

  test('something dropped that is on no disk is a problem to phrase, not a bug', async () => {
    const { commands, asked } = scene()
    expect(await commands['file.openDropped']({ path: '' })).toMatchObject({
      kind: 'refused',
      problem: { code: 'file-not-on-disk' },
      canRetry: false,
    })
    expect(asked).toEqual([])
  })

  test('a relative path, which no system gives for a dropped file, is refused', async () => {
    const { commands, asked } = scene()
    await expect(commands['file.openDropped']({ path: '../../etc/passwd' })).rejects.toThrow()
    expect(asked).toEqual([])
  })

  test('the sample is known as such, so that its copy goes to the officer’s documents', async () => {
    const { commands, documents } = scene()
    await commands['file.openSample']({})
    expect(documents.get('document-1')?.isSample).toBe(true)
  })
})

describe('the file that waits', () => {
  test('a file given before the page was there is named to the page, opened once, then forgotten', async () => {
    const { commands, asked, pending } = scene()
    pending.hold('/home/a/voirie.csv')
    expect(pending.waitingName).toBe('voirie.csv')
    expect(await commands['file.openPending']({})).toBe(opened)
    expect(await commands['file.openPending']({})).toEqual({ kind: 'cancelled' })
    expect(asked).toEqual(['/home/a/voirie.csv'])
  })

  test('a refused file can be tried again, and does not come back by itself', async () => {
    let locked = true
    const { commands, asked, pending } = scene(() => (locked ? refused : opened))
    expect(await commands['file.openDropped']({ path: '/a/voirie.csv' })).toBe(refused)
    expect(pending.waitingName).toBeNull()
    locked = false
    expect(await commands['file.openPending']({})).toBe(opened)
    expect(asked).toEqual(['/a/voirie.csv', '/a/voirie.csv'])
    expect(pending.path).toBeNull()
  })

  test('a bug while opening leaves the file to be tried again', async () => {
    const { commands, pending } = scene(() => Promise.reject(new Error('out of memory')))
    await expect(commands['file.openDropped']({ path: '/a/voirie.csv' })).rejects.toThrow('out of memory')
    expect(pending.path).toBe('/a/voirie.csv')
  })

  test('a second file that arrives while the first one opens is not lost', async () => {
    const { commands, pending } = scene((path) => {
      if (path === '/a/first.csv') pending.hold('/a/second.csv')
      return opened
    })
    await commands['file.openDropped']({ path: '/a/first.csv' })
    expect(pending.waitingName).toBe('second.csv')
  })

  test('the same file double-clicked again while it opens still waits', async () => {
    const { commands, pending } = scene(() => {
      pending.hold('/a/voirie.csv')
      return opened
    })
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    expect(pending.waitingName).toBe('voirie.csv')
  })

  test('a retried sample is still the sample', async () => {
    let locked = true
    const { commands, documents } = scene(() => (locked ? refused : opened))
    await commands['file.openSample']({})
    locked = false
    await commands['file.openPending']({})
    expect(documents.get('document-1')?.isSample).toBe(true)
  })
})

describe('letting a file go', () => {
  test('closing forgets the path', async () => {
    const { commands, asked, documents } = scene()
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    await commands['file.close']({ documentId: 'document-1' })
    expect(documents.get('document-1')).toBeNull()
    expect(asked).toContain('close document-1')
  })

  test('cancelling reaches the engine', async () => {
    const { commands, asked } = scene()
    await commands['file.cancel']({})
    await commands['view.stop']({})
    expect(asked).toEqual(['cancel', 'stop looking'])
  })

  test('reading again keeps the path', async () => {
    const { commands, documents } = scene()
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    await commands['file.reread']({ documentId: 'document-1', encoding: 'windows-1252' })
    expect(documents.get('document-1')?.path).toBe('/a/voirie.csv')
  })
})

describe('a page that died', () => {
  test('gets back what was on screen, with what no disk has taken; a file that waits is told afterwards', async () => {
    const { commands, asked, documents, pending } = scene()
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    const state = { kind: 'refused', waiting: 2, problem: { code: 'project-no-space' } } as const
    documents.noteState('document-1', state)
    documents.pageIsGone()
    pending.hold('/a/second.csv')
    expect(await commands['file.openPending']({})).toEqual({ ...opened, saved: state })
    expect(asked).toEqual(['/a/voirie.csv', 'show document-1', 'tell waiting'])
    expect(pending.waitingName).toBe('second.csv')
    await commands['file.openPending']({})
    expect(asked.at(-1)).toBe('/a/second.csv')
  })

  test('is told at once how the folder of the project stands, also where that was known before the document was open', async () => {
    const { commands, documents } = scene()
    const folder = { kind: 'current', folder: 'Partage', at: 1 } as const
    documents.noteFolder('document-1', folder)
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    documents.pageIsGone()
    expect(await commands['file.openPending']({})).toMatchObject({ folder })
    await commands['file.close']({ documentId: 'document-1' })
    expect(documents.folderOf('document-1')).toBeNull()
  })

  test('is given the file again where the engine died too', async () => {
    const { engine, commands, asked, documents } = scene()
    await commands['file.openDropped']({ path: '/a/voirie.csv' })
    documents.pageIsGone()
    engine.isAlive = false
    expect(await commands['file.openPending']({})).toEqual(opened)
    expect(asked).toEqual(['/a/voirie.csv', 'show document-1', '/a/voirie.csv', 'tell waiting'])
  })

  test('had nothing on screen: nothing is opened', async () => {
    const { commands, asked, documents } = scene()
    documents.pageIsGone()
    expect(await commands['file.openPending']({})).toEqual({ kind: 'cancelled' })
    expect(asked).toEqual([])
  })
})
