import { saveFile } from '../files/save-file.ts'
import { countWithout } from './desk-waiting.ts'
import type { DocumentsOptions } from './open-documents.ts'
import type { OpenedTables } from './opened-tables.ts'
import type { EngineMethods } from './worker-protocol.ts'

type ProjectMethod =
  'saveProject' | 'linkFolder' | 'refillFolder' | 'leaveFolder' | 'doWithout' | 'callPerson'

/** The engine's methods that take a project beyond this computer. */
export function projectMethods(
  { open: { documentOf, summaryOf }, projects }: OpenedTables,
  { works, hooks }: DocumentsOptions,
): Pick<EngineMethods, ProjectMethod> {
  return {
    async saveProject({ documentId, path }) {
      const { desk, path: original } = documentOf(documentId)
      const whole = await desk.at.wholeProject()
      if ('code' in whole) return { kind: 'refused', problem: whole }
      return saveFile(path, [whole], {
        original,
        onProgress: (done) => {
          hooks.onProgress('write', done, whole.length)
        },
        isCancelled: () => hooks.isCancelled(),
      })
    },
    linkFolder: ({ documentId, folder }) => projects.link(documentOf(documentId).desk.at, folder),
    refillFolder({ documentId }) {
      // A share takes its time; how it goes is told by the state of the folder.
      void documentOf(documentId).desk.at.refillFolder()
      return Promise.resolve(null)
    },
    async doWithout({ documentId }) {
      const { desk, finder } = documentOf(documentId)
      finder.forget()
      const done = await countWithout(desk.at)
      if (done === 'nothing') return { kind: 'nothing' }
      if (done !== 'done') return { kind: 'refused', problem: done }
      return { kind: 'done', document: summaryOf(documentId), changed: 0, remarks: [] }
    },
    async leaveFolder({ documentId }) {
      await documentOf(documentId).desk.at.passThrough(null)
      return null
    },
    callPerson({ name }) {
      works.callPerson(name)
      return Promise.resolve(null)
    },
  }
}
