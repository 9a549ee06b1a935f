/** The fears: a path that the page invents, a file replaced unasked, a project that is opened and not known to main. */
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import { createOpenedDocuments } from '../../../src-main/shell/opened-documents.ts'
import { createProjectCommands } from '../../../src-main/shell/project-commands.ts'
import type { ProjectServices } from '../../../src-main/shell/project-commands.ts'
import { summaryOf } from './document-summary.ts'

const original = join('/home', 'a', 'voirie.csv')
const opened: OpenOutcome = { kind: 'opened', document: { ...summaryOf(), documentId: 'document-2' } }

function scene(answers: Partial<ProjectServices['ui']> = {}, onDisk: readonly string[] = []) {
  const asked: unknown[] = []
  const documents = createOpenedDocuments(() => undefined)
  documents.add(summaryOf(), original, false)
  const commands = createProjectCommands({
    engine: {
      open: ({ path }) => Promise.resolve(asked.push(['open', path]) ? opened : opened),
      saveProject: ({ path }) => Promise.resolve({ kind: 'saved', bytes: asked.push(['save', path]) }),
      linkFolder: ({ folder }) =>
        Promise.resolve(asked.push(['link', folder]) ? { kind: 'linked' } : { kind: 'cancelled' }),
      refillFolder: () => Promise.resolve(null),
      doWithout: () => Promise.resolve({ kind: 'nothing' }),
      leaveFolder: () => Promise.resolve(null),
    },
    ui: {
      chooseProjectPath: (proposed) => Promise.resolve(asked.push(['where', proposed]) ? null : null),
      chooseFolder: () => Promise.resolve(null),
      confirmReplace: () => Promise.resolve(false),
      ...answers,
    },
    documents,
    documentsFolder: '/documents',
    exists: (path) => onDisk.includes(path),
  })
  return { commands, asked, documents }
}

describe('a project in one file', () => {
  test('is proposed beside the file, and given up without a word', async () => {
    const { commands, asked } = scene()
    expect(await commands['project.saveFile']({ documentId: 'document-1' })).toEqual({ kind: 'cancelled' })
    expect(asked).toEqual([['where', join('/home', 'a', 'voirie.aigu')]])
  })

  test('gets its extension, and what has that name already is asked about', async () => {
    const answers = ['/home/a/x', '/home/a/y'].values()
    const { commands, asked } = scene(
      { chooseProjectPath: () => Promise.resolve(answers.next().value ?? null) },
      ['/home/a/x.aigu'],
    )
    expect(await commands['project.saveFile']({ documentId: 'document-1' })).toEqual({
      kind: 'saved',
      name: 'y.aigu',
    })
    expect(asked).toEqual([['save', '/home/a/y.aigu']])
  })

  test('of a document that is not open is a bug', async () => {
    await expect(scene().commands['project.saveFile']({ documentId: 'document-9' })).rejects.toThrow()
  })
})

describe('the folder of a project', () => {
  test('is the one chosen in the dialog', async () => {
    const { commands, asked } = scene({ chooseFolder: () => Promise.resolve('/partage') })
    expect(await commands['project.chooseFolder']({ documentId: 'document-1' })).toEqual({ kind: 'linked' })
    expect(asked).toEqual([['link', '/partage']])
  })

  test('without a document is opened, and main knows what is open', async () => {
    const { commands, documents } = scene({ chooseFolder: () => Promise.resolve('/partage') })
    expect(await commands['project.chooseFolder']({})).toEqual({ kind: 'opened', outcome: opened })
    expect(documents.get('document-2')?.path).toBe('/partage')
  })
})
