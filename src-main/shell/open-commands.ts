import { isAbsolute } from 'node:path'

import type { OpenOutcome } from '../../shared/ipc.ts'
import type { Engine } from '../engine/service.ts'
import type { CommandHandlers } from './command-door.ts'
import type { HostUi } from './host-ui.ts'
import type { OpenedDocuments } from './opened-documents.ts'
import type { PendingFile } from './pending-file.ts'

export type OpenServices = {
  readonly engine: Pick<Engine, 'open' | 'showAgain' | 'reread' | 'close' | 'cancel' | 'stopLooking'>
  readonly ui: Pick<HostUi, 'chooseFile'>
  readonly documents: OpenedDocuments
  readonly pending: PendingFile
  readonly samplePath: string
  /** Tells the page of a file that waits. */
  readonly tellWaiting: () => void
}

type OpenCommands = Pick<
  CommandHandlers,
  | 'file.choose'
  | 'file.openDropped'
  | 'file.openSample'
  | 'file.openPending'
  | 'file.cancel'
  | 'view.stop'
  | 'file.close'
  | 'file.reread'
>

/** The commands that bring a file in and let it go. */
export function createOpenCommands(services: OpenServices): OpenCommands {
  const { engine, ui, documents, pending, samplePath } = services

  async function open(path: string, isSample = false): Promise<OpenOutcome> {
    // Kept until it is open: "réessayer" after a refusal, and a page that crashed meanwhile, find it here.
    pending.begin(path)
    const outcome = await engine.open({ path })
    if (outcome.kind === 'opened') documents.add(outcome.document, path, isSample)
    if (outcome.kind !== 'refused') pending.end(path)
    return outcome
  }

  /** What was on screen when the page died: the engine has it still, with what no disk has taken. */
  async function showAgain(): Promise<OpenOutcome | null> {
    const documentId = documents.takeToShowAgain()
    const known = documentId === null ? null : documents.get(documentId)
    if (documentId === null || known === null) return null
    const outcome = await engine.showAgain({ documentId })
    if (outcome?.kind === 'opened') {
      const folder = documents.folderOf(documentId)
      return { ...outcome, saved: known.state, ...(folder ? { folder } : {}) }
    }
    // The engine's thread died as well: what is on the disk is opened again.
    documents.remove([documentId])
    return open(known.path, known.isSample)
  }

  return {
    async 'file.choose'() {
      const path = await ui.chooseFile()
      return path === null ? { kind: 'cancelled' } : open(path)
    },
    async 'file.openDropped'({ path }) {
      if (path === '') return withoutPath
      // What the system says of a dropped File is absolute. Anything else was made up by someone.
      if (!isAbsolute(path)) throw new Error('file.openDropped: not a path of a dropped file')
      return open(path)
    },
    'file.openSample': () => open(samplePath, true),
    async 'file.openPending'() {
      const again = await showAgain()
      if (again !== null) {
        services.tellWaiting()
        return again
      }
      return pending.path === null ? { kind: 'cancelled' } : open(pending.path, pending.path === samplePath)
    },
    'file.cancel'() {
      engine.cancel()
      return Promise.resolve(null)
    },
    'view.stop'() {
      engine.stopLooking()
      return Promise.resolve(null)
    },
    async 'file.close'({ documentId }) {
      documents.remove([documentId])
      // The other tables of its project go with it.
      documents.remove(await engine.close({ documentId }))
      return null
    },
    async 'file.reread'(argument) {
      const outcome = await engine.reread(argument)
      const known = documents.get(argument.documentId)
      if (outcome.kind === 'opened' && known !== null) {
        if (outcome.document.documentId !== argument.documentId) documents.remove([argument.documentId])
        documents.add(outcome.document, known.path, known.isSample)
      }
      return outcome
    },
  }
}

/** An attachment dragged out of a mail program, or a picture out of a browser: a File that is nowhere on the disk. */
const withoutPath: OpenOutcome = {
  kind: 'refused',
  name: '',
  problem: { code: 'file-not-on-disk' },
  canRetry: false,
}
