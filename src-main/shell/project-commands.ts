import { basename, dirname, join, parse } from 'node:path'

import type { OpenOutcome } from '../../shared/ipc.ts'
import type { Engine } from '../engine/service.ts'
import type { CommandHandlers } from './command-door.ts'
import { withExtension } from './copy-name.ts'
import type { HostUi } from './host-ui.ts'
import type { OpenedDocuments } from './opened-documents.ts'

export type ProjectServices = {
  readonly engine: Pick<
    Engine,
    'open' | 'saveProject' | 'linkFolder' | 'refillFolder' | 'leaveFolder' | 'doWithout'
  >
  readonly ui: Pick<HostUi, 'chooseProjectPath' | 'chooseFolder' | 'confirmReplace'>
  readonly documents: OpenedDocuments
  /** Where the project of the sample goes: the sample's own folder belongs to the application. */
  readonly documentsFolder: string
  readonly exists: (path: string) => boolean
}

type ProjectCommands = Pick<
  CommandHandlers,
  | 'project.saveFile'
  | 'project.chooseFolder'
  | 'project.refillFolder'
  | 'project.leaveFolder'
  | 'project.doWithout'
>

/** The commands that take a project beyond this computer. The officer names the places in the system's dialogs. */
export function createProjectCommands(services: ProjectServices): ProjectCommands {
  const { engine, ui, documents, exists } = services

  function added(outcome: OpenOutcome, path: string): OpenOutcome {
    if (outcome.kind === 'opened') documents.add(outcome.document, path, false)
    return outcome
  }

  return {
    async 'project.saveFile'({ documentId }) {
      const document = documents.get(documentId)
      if (document === null) throw new Error('project.saveFile: this document is not open')
      const folder = document.isSample ? services.documentsFolder : dirname(document.path)
      const proposed = join(folder, `${parse(document.path).name}.aigu`)
      for (;;) {
        const chosen = await ui.chooseProjectPath(proposed)
        if (chosen === null) return { kind: 'cancelled' }
        const path = withExtension(chosen, proposed)
        // The system's dialog asked about `chosen`; about the name that we completed nobody has.
        if (path !== chosen && exists(path) && !(await ui.confirmReplace('other', basename(path)))) continue
        const saved = await engine.saveProject({ documentId, path })
        return saved.kind === 'saved' ? { kind: 'saved', name: basename(path) } : saved
      }
    },
    async 'project.chooseFolder'({ documentId }) {
      const folder = await ui.chooseFolder(documentId !== undefined)
      if (folder === null) return { kind: 'cancelled' }
      if (documentId === undefined) {
        return { kind: 'opened', outcome: added(await engine.open({ path: folder }), folder) }
      }
      const linked = await engine.linkFolder({ documentId, folder })
      return linked.kind === 'opened' ? { ...linked, outcome: added(linked.outcome, folder) } : linked
    },
    'project.refillFolder': (argument) => engine.refillFolder(argument),
    'project.leaveFolder': (argument) => engine.leaveFolder(argument),
    async 'project.doWithout'(argument) {
      const done = await engine.doWithout(argument)
      if (done.kind === 'done') documents.edited(done.document)
      return done
    },
  }
}
