import type { Engine } from '../engine/service.ts'
import type { CommandHandlers } from './command-door.ts'
import type { OpenedDocuments } from './opened-documents.ts'

export type WorkServices = {
  readonly engine: Pick<Engine, 'openWork' | 'startAfresh' | 'flush' | 'lookAt' | 'listWorks' | 'hideWork'>
  readonly documents: OpenedDocuments
  readonly samplePath: string
}

type WorkCommands = Pick<
  CommandHandlers,
  'work.list' | 'work.open' | 'work.hide' | 'work.startAfresh' | 'work.flush' | 'work.lookAt'
>

/** The commands that take work up again. Main knows the paths; the page names projects. */
export function createWorkCommands({ engine, documents, samplePath }: WorkServices): WorkCommands {
  return {
    'work.list': () => engine.listWorks({}),
    async 'work.open'({ project }) {
      const { path, outcome } = await engine.openWork({ project })
      if (outcome.kind === 'opened') documents.add(outcome.document, path, path === samplePath)
      return outcome
    },
    'work.hide': ({ project }) => engine.hideWork({ project }),
    async 'work.startAfresh'({ documentId }) {
      const known = documents.get(documentId)
      const outcome = await engine.startAfresh({ documentId })
      if (outcome.kind === 'opened' && known !== null) {
        documents.add(outcome.document, known.path, known.isSample)
      }
      return outcome
    },
    'work.flush': ({ documentId }) => engine.flush({ documentId }),
    'work.lookAt': (argument) => engine.lookAt(argument),
  }
}
