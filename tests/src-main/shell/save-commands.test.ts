import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { createOpenedDocuments } from '../../../src-main/shell/opened-documents.ts'
import { createSaveCommands } from '../../../src-main/shell/save-commands.ts'
import type { SaveOutcome, SavePreview } from '../../../shared/ipc-saving.ts'
import { summaryOf } from './document-summary.ts'

const original = join('/home', 'a', 'voirie.csv')
const copy = join('/home', 'a', 'voirie corrigé.csv')

type Scene = {
  /** What the officer answers in the save dialog, one after the other. */
  readonly chosen: readonly (string | null)[]
  /** "Replace it?" one after the other. */
  readonly replace?: readonly boolean[]
  readonly onDisk?: readonly string[]
  readonly isSample?: boolean
}

function scene({ chosen, replace = [], onDisk = [original], isSample = false }: Scene) {
  const proposed: string[] = []
  const written: { path: string; overOriginal: boolean }[] = []
  const questions: string[] = []
  const revealed: string[] = []
  const dialogs = chosen.values()
  const answers = replace.values()
  const documents = createOpenedDocuments(() => undefined)
  documents.add(summaryOf(), original, isSample)
  const commands = createSaveCommands({
    engine: {
      savePreview: () => Promise.reject(new Error('not asked for here')),
      save({ path, overOriginal }): Promise<SaveOutcome> {
        if (path === original && !overOriginal) {
          return Promise.resolve({ kind: 'refused', problem: { code: 'save-over-original' } })
        }
        written.push({ path, overOriginal })
        return Promise.resolve({ kind: 'saved', name: '', folder: '', bytes: 1, identicalToOriginal: false })
      },
    },
    ui: {
      chooseSavePath(path) {
        proposed.push(path)
        return Promise.resolve(dialogs.next().value ?? null)
      },
      confirmReplace(which, name) {
        questions.push(`${which} ${name}`)
        return Promise.resolve(answers.next().value ?? false)
      },
      reveal: (path) => revealed.push(path),
    },
    documents,
    copySuffix: () => ' corrigé',
    documentsFolder: join('/home', 'a', 'Documents'),
    exists: (path) => onDisk.includes(path),
  })
  const save = () => commands['save.copy']({ documentId: 'document-1', format: 'original' })
  const reveal = () => commands['save.reveal']({ documentId: 'document-1' })
  return { commands, documents, save, reveal, proposed, written, questions, revealed }
}

describe('saving a copy', () => {
  test('another name is proposed, beside the original', async () => {
    const { save, proposed, written } = scene({ chosen: [copy] })
    const outcome = await save()
    expect(outcome).toMatchObject({ kind: 'saved' })
    expect(outcome).not.toHaveProperty('overOriginal')
    expect(proposed).toEqual([copy])
    expect(written).toEqual([{ path: copy, overOriginal: false }])
  })

  test('the original is replaced only after the officer said so to our own question', async () => {
    const { save, written, questions } = scene({ chosen: [original], replace: [true] })
    // The page must not go on saying that the original was not touched.
    expect(await save()).toMatchObject({ kind: 'saved', overOriginal: true })
    expect(questions).toEqual(['original voirie.csv'])
    expect(written).toEqual([{ path: original, overOriginal: true }])
  })

  test('the officer who does not want that chooses again', async () => {
    const { save, written, proposed } = scene({ chosen: [original, copy], replace: [false] })
    await save()
    expect(proposed).toEqual([copy, copy])
    expect(written).toEqual([{ path: copy, overOriginal: false }])
  })

  test('giving up writes nothing', async () => {
    const { save, written } = scene({ chosen: [original, null], replace: [false] })
    expect(await save()).toEqual({ kind: 'cancelled' })
    expect(written).toEqual([])
  })

  test('a name typed without extension gets one; if that file is there, we ask before replacing it', async () => {
    const typed = join('/home', 'a', 'propre')
    const { save, written, questions } = scene({
      chosen: [typed, typed],
      replace: [false, true],
      onDisk: [`${typed}.csv`],
    })
    await save()
    expect(questions).toEqual(['other propre.csv', 'other propre.csv'])
    expect(written).toEqual([{ path: `${typed}.csv`, overOriginal: false }])
  })

  test('the copy of the sample goes to the officer’s documents', async () => {
    const { save, proposed } = scene({ chosen: [null], isSample: true })
    await save()
    expect(proposed).toEqual([join('/home', 'a', 'Documents', 'voirie corrigé.csv')])
  })

  test('a refusal of the disk comes back as it is', async () => {
    const documents = createOpenedDocuments(() => undefined)
    documents.add(summaryOf(), original, false)
    const refusal: SaveOutcome = { kind: 'refused', problem: { code: 'save-no-space' } }
    const commands = createSaveCommands({
      engine: { savePreview: () => Promise.resolve({} as SavePreview), save: () => Promise.resolve(refusal) },
      ui: {
        chooseSavePath: () => Promise.resolve(copy),
        confirmReplace: () => Promise.resolve(true),
        reveal: () => undefined,
      },
      documents,
      copySuffix: () => '',
      documentsFolder: '/',
      exists: () => false,
    })
    expect(await commands['save.copy']({ documentId: 'document-1', format: 'excel' })).toBe(refusal)
  })

  test('a document that is not open cannot be saved', async () => {
    const { commands } = scene({ chosen: [copy] })
    await expect(commands['save.copy']({ documentId: 'another', format: 'original' })).rejects.toThrow()
  })
})

describe('showing the saved copy', () => {
  test('only the copy that was saved is shown', async () => {
    const { save, reveal, revealed } = scene({ chosen: [copy] })
    await reveal()
    expect(revealed).toEqual([])
    await save()
    await reveal()
    expect(revealed).toEqual([copy])
  })
})
