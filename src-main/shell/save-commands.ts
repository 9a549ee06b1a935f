import { basename, dirname } from 'node:path'

import type { CommandArguments } from '../../shared/ipc.ts'
import type { SaveOutcome } from '../../shared/ipc-saving.ts'
import type { Engine } from '../engine/service.ts'
import type { CommandHandlers } from './command-door.ts'
import { proposeCopyPath, withExtension } from './copy-name.ts'
import type { HostUi } from './host-ui.ts'
import type { OpenedDocuments } from './opened-documents.ts'

export type SaveServices = {
  readonly engine: Pick<Engine, 'savePreview' | 'save'>
  readonly ui: Pick<HostUi, 'chooseSavePath' | 'confirmReplace' | 'reveal'>
  readonly documents: OpenedDocuments
  /** What a copy's name gets, in the language of the moment: ` corrigé`. */
  readonly copySuffix: () => string
  /** Where the copy of the sample goes: the sample's own folder belongs to the application. */
  readonly documentsFolder: string
  readonly exists: (path: string) => boolean
}

type SaveCommands = Pick<CommandHandlers, 'save.preview' | 'save.copy' | 'save.reveal'>

/** The commands that write. The officer names the place in the system's dialog; the page has no say in it. */
export function createSaveCommands(services: SaveServices): SaveCommands {
  const { engine, ui, documents, exists } = services

  async function saveCopy({ documentId, format }: CommandArguments<'save.copy'>): Promise<SaveOutcome> {
    const document = documents.get(documentId)
    if (document === null) throw new Error('save.copy: this document is not open')
    const folder = document.isSample ? services.documentsFolder : dirname(document.path)
    const proposed = proposeCopyPath(document.path, folder, format, services.copySuffix(), exists)
    for (;;) {
      const chosen = await ui.chooseSavePath(proposed)
      if (chosen === null) return { kind: 'cancelled' }
      const path = withExtension(chosen, proposed)
      // The system's dialog asked about `chosen`; about the name that we completed nobody has.
      if (path !== chosen && exists(path) && !(await ui.confirmReplace('other', basename(path)))) continue
      const outcome = await saveTo(path, false)
      if (outcome.kind !== 'refused' || outcome.problem.code !== 'save-over-original') return outcome
      if (await ui.confirmReplace('original', document.name)) return saveTo(path, true)
    }

    async function saveTo(path: string, overOriginal: boolean): Promise<SaveOutcome> {
      const outcome = await engine.save({ documentId, format, path, overOriginal })
      if (outcome.kind !== 'saved') return outcome
      documents.saved(documentId, path)
      return overOriginal ? { ...outcome, overOriginal } : outcome
    }
  }

  return {
    'save.preview': (argument) => engine.savePreview(argument),
    'save.copy': saveCopy,
    'save.reveal'({ documentId }) {
      const path = documents.get(documentId)?.savedTo ?? null
      if (path !== null) ui.reveal(path)
      return Promise.resolve(null)
    },
  }
}
