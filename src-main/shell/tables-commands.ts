import type { OpenOutcome } from '../../shared/ipc.ts'
import type { TablesName } from '../../shared/ipc-tables.ts'
import type { Engine } from '../engine/service.ts'
import type { OpenedAt } from '../engine/worker-protocol.ts'
import type { CommandHandlers } from './command-door.ts'
import type { HostUi } from './host-ui.ts'
import type { OpenedDocuments } from './opened-documents.ts'

export type TablesServices = {
  readonly engine: Pick<
    Engine,
    'addTable' | 'putInto' | 'showTable' | 'renameTable' | 'removeTable' | 'placeTable'
  >
  readonly ui: Pick<HostUi, 'chooseTable'>
  readonly documents: OpenedDocuments
  readonly samplePath: string
}

/** The commands about the tables of a project as a whole. */
export function createTablesCommands({
  engine,
  ui,
  documents,
  samplePath,
}: TablesServices): Pick<CommandHandlers, TablesName> {
  function shown({ path, outcome }: OpenedAt): OpenOutcome {
    if (outcome.kind === 'opened') documents.add(outcome.document, path, path === samplePath)
    return outcome
  }

  return {
    async 'tables.add'({ documentId }) {
      const path = await ui.chooseTable()
      return path === null ? { kind: 'cancelled' } : shown(await engine.addTable({ documentId, path }))
    },
    'tables.putInto': async (argument) => shown(await engine.putInto(argument)),
    'tables.show': async (argument) => shown(await engine.showTable(argument)),
    'tables.rename': (argument) => engine.renameTable(argument),
    'tables.remove': (argument) => engine.removeTable(argument),
    'tables.place': (argument) => engine.placeTable(argument),
  }
}
