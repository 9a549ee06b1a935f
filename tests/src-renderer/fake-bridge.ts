import type {
  AppEvent,
  Bridge,
  CommandArguments,
  CommandName,
  CommandReplies,
  DocumentSummary,
  OpenOutcome,
  StartState,
} from '../../shared/ipc.ts'
import type { SavePreview } from '../../shared/ipc-saving.ts'
import type { editingArguments } from '../../shared/ipc-editing.ts'
import type { conflictChanges, conflictQuestions } from '../../shared/ipc-conflicts.ts'
import type { HistoryName } from '../../shared/ipc-history.ts'
import type { ReaderView } from '../../shared/csv/readers-view.ts'
import { damagedDocument, fakeRow } from './fake-documents.ts'

type Handlers = {
  [K in CommandName]: (argument: CommandArguments<K>) => CommandReplies[K] | Promise<CommandReplies[K]>
}

export type FakeBridge = Bridge & {
  /** Every command received, in order. */
  readonly calls: readonly { readonly command: CommandName; readonly argument: unknown }[]
  emit(event: AppEvent): void
}

export const frenchStart: StartState = {
  language: 'fr',
  theme: 'system',
  personName: 'a.dupont',
  version: '0.1.0',
  platform: 'linux',
  pendingFile: null,
}

/** A main process that answers from memory. `replies` stands in for single commands. */
export function createFakeBridge(
  replies: Partial<Handlers> = {},
  opened: DocumentSummary = damagedDocument,
): FakeBridge {
  let start = frenchStart
  let document = opened
  const calls: { command: CommandName; argument: unknown }[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  const open = (): OpenOutcome => ({ kind: 'opened', document })

  const handlers: Handlers = {
    'app.start': () => start,
    'settings.set': ({ language, theme, personName }) => {
      start = {
        ...start,
        language: language ?? start.language,
        theme: theme ?? start.theme,
        personName: personName ?? start.personName,
      }
      return start
    },
    'file.choose': open,
    'file.openDropped': open,
    'file.openSample': open,
    'file.openPending': open,
    'file.cancel': () => null,
    'view.stop': () => null,
    'file.close': () => null,
    'file.reread': ({ encoding }) => {
      const report = document.encoding
      document = {
        ...document,
        encoding: { ...report, encoding: encoding ?? report.encoding, decided: true, chosenByOfficer: true },
      }
      return open()
    },
    'view.set': () => ({ viewId: '1', total: document.rowCount, outOf: document.rowCount }),
    'view.values': () => ({ values: [], distinct: 0, emptyCount: 0 }),
    'view.find': () => ({ cells: 0, at: null }),
    'view.replacements': () => ({ cells: 0, list: [] }),
    'view.statistics': () => ({ cells: 0, filled: 0, distinct: 0 }),
    'view.edge': () => 0,
    'view.placeOf': ({ of }) => ({ place: 'row' in of ? of.row : of.tablePlace, isExact: true }),
    'view.columnLook': () => null,
    'view.keepColumnLook': () => null,
    'table.window': ({ show, from, count }) => {
      const total = show === 'all' ? document.rowCount : document.damagedRowCount
      const length = Math.max(0, Math.min(count, total - from))
      return {
        total,
        from,
        rows: Array.from({ length }, (_, index) => {
          const row = show === 'all' ? from + index : Math.floor(((from + index) * 5) / 4)
          const damaged = document.groups.length > 0 && (show !== 'all' || row % 5 < 4)
          return { row, cells: fakeRow(row, damaged) }
        }),
      }
    },
    'table.cell': ({ row, column }) => fakeRow(row, document.groups.length > 0)[column] ?? { before: '' },
    'repair.decideAll': ({ accept, certainOnly }) => {
      decide((group) => (certainOnly && group.certainty !== 'certain' ? null : accept))
      return document
    },
    'repair.decideGroup': ({ groupId, accept }) => {
      decide((group) => (group.id === groupId ? accept : null))
      return document
    },
    'repair.decideCell': () => document,
    'repair.decideRanges': () => ({ document, changedCells: 0, accepted: true }),
    'repair.chooseWord': () => ({ document, changedCells: 1 }),
    'repair.nextLostWord': () => null,
    ...editReplies(),
    ...historyReplies(),
    'work.list': () => [],
    'work.open': open,
    'work.hide': () => [],
    'work.startAfresh': open,
    'work.flush': () => ({ kind: 'saved', at: null }),
    'work.lookAt': () => null,
    'clipboard.paste': () => null,
    'save.preview': ({ format }) => fakePreview(document, format),
    'save.copy': ({ format }) => ({
      kind: 'saved',
      name: document.name.replace('.csv', ' - corrigé.csv'),
      folder: 'C:\\Users\\agent\\Documents\\Données ouvertes',
      bytes: document.sizeInBytes,
      identicalToOriginal: format === 'original' && document.acceptedCount === 0,
    }),
    'save.reveal': () => null,
    'app.readyToClose': () => null,
    'project.saveFile': () => ({ kind: 'saved', name: 'lieux.aigu' }),
    'project.chooseFolder': () => ({ kind: 'linked' }),
    'project.refillFolder': () => null,
    'project.leaveFolder': () => null,
    'tables.add': open,
    'tables.putInto': open,
    'tables.show': open,
    'tables.rename': () => ({ kind: 'done' }),
    'tables.remove': () => ({ kind: 'done' }),
    'tables.place': () => ({ kind: 'done' }),
    'project.doWithout': () => ({ kind: 'nothing' as const }),
    'app.reportBug': () => null,
  }

  function decide(decision: (group: DocumentSummary['groups'][number]) => boolean | null): void {
    const groups = document.groups.map((group) => {
      const accept = decision(group)
      if (accept === null) return group
      return { ...group, acceptedCount: accept ? group.cellCount + group.headerCount : 0 }
    })
    const acceptedCount = groups.reduce((sum, group) => sum + group.acceptedCount, 0)
    document = { ...document, groups, acceptedCount, changedSinceSaved: true }
  }

  async function invoke<K extends CommandName>(
    command: K,
    argument: CommandArguments<K>,
  ): Promise<CommandReplies[K]> {
    calls.push({ command, argument })
    const handler: (value: CommandArguments<K>) => CommandReplies[K] | Promise<CommandReplies[K]> =
      replies[command] ?? handlers[command]
    return await handler(argument)
  }

  return {
    calls,
    invoke,
    openDropped: () => invoke('file.openDropped', { path: '/dropped.csv' }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit(event) {
      for (const listener of listeners) listener(event)
    },
  }
}

function fakePreview(document: DocumentSummary, format: SavePreview['format']): SavePreview {
  const header = document.columns.map((column) => column.repair?.after ?? column.name)
  const rows = [0, 1, 2, 3].map((row) => fakeRow(row, false).map((cell) => cell.before))
  const view = (reader: ReaderView['reader'], harms: ReaderView['harms']): ReaderView => ({
    reader,
    rows: [header, ...rows],
    harms,
  })
  const refused = format === 'windows-1252'
  return {
    format,
    description: {
      encoding: refused ? 'windows-1252' : 'utf-8',
      byteOrderMark: format === 'excel',
      delimiter: format === 'datagouv' ? ',' : ';',
      lineEnding: '\r\n',
    },
    unencodable: refused ? [{ row: 41, column: 0, text: 'Salle Dvořák', characters: ['ř'] }] : [],
    unencodableCount: refused ? 1 : 0,
    readers: [
      view(
        'excel-fr',
        format === 'excel'
          ? [
              {
                harm: 'leading-zero-lost',
                column: 4,
                count: 12,
                example: { written: '01004', shown: '1004' },
              },
            ]
          : [
              { harm: 'accents-broken', count: 1204, example: { written: 'Liévin', shown: 'LiÃ©vin' } },
              {
                harm: 'leading-zero-lost',
                column: 4,
                count: 12,
                example: { written: '01004', shown: '1004' },
              },
            ],
      ),
      view('libreoffice-fr', []),
      view('datagouv', []),
    ],
    identicalToOriginal: format === 'original' && document.acceptedCount === 0,
  }
}

/** Nothing is edited in memory: tests that edit give their own replies. */
const nothing = () => ({ kind: 'nothing' }) as const

function editReplies(): Pick<Handlers, keyof typeof editingArguments> {
  return {
    'edit.setCells': nothing,
    'edit.clear': nothing,
    'edit.fillWith': nothing,
    'edit.fill': nothing,
    'edit.insertRows': nothing,
    'edit.duplicateRows': nothing,
    'edit.deleteRows': nothing,
    'edit.moveRows': nothing,
    'edit.insertColumns': nothing,
    'edit.renameColumn': nothing,
    'edit.deleteColumns': nothing,
    'edit.moveColumn': nothing,
    'edit.applyRepairs': nothing,
    'edit.replaceAll': nothing,
    'edit.undo': nothing,
    'edit.redo': nothing,
  }
}

type ConflictName = keyof typeof conflictQuestions | keyof typeof conflictChanges

function historyReplies(): Pick<Handlers, HistoryName | ConflictName> {
  return {
    'history.list': () => ({ lines: [], hasMore: false, people: [] }),
    'history.versions': () => [],
    'history.takeBack': nothing,
    'history.takeValue': nothing,
    'history.renameVersion': () => null,
    'conflict.list': () => ({ conflicts: [], count: 0 }),
    'conflict.settle': nothing,
    'history.show': () => null,
    'history.compare': () => null,
    'history.window': () => ({ total: 0, from: 0, rows: [] }),
    'history.cell': () => ({ before: '' }),
    'history.restore': nothing,
    'history.nameVersion': () => null,
  }
}
