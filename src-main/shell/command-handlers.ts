import type { StartState } from '../../shared/ipc.ts'
import { editingArguments } from '../../shared/ipc-editing.ts'
import { viewArguments } from '../../shared/ipc-views.ts'
import { conflictChanges, conflictQuestions } from '../../shared/ipc-conflicts.ts'
import { historyArguments } from '../../shared/ipc-history.ts'
import type { HistoryCommand } from '../engine/desk-history.ts'
import type { EditCommand } from '../engine/edit-command.ts'
import type { LookCommand, ViewCommand } from '../engine/view-command.ts'
import type { Engine } from '../engine/service.ts'
import type { CommandHandlers } from './command-door.ts'
import type { HostUi } from './host-ui.ts'
import { createOpenCommands } from './open-commands.ts'
import type { OpenServices } from './open-commands.ts'
import { createProjectCommands } from './project-commands.ts'
import type { ProjectServices } from './project-commands.ts'
import { createSaveCommands } from './save-commands.ts'
import type { SaveServices } from './save-commands.ts'
import type { SettingsStore } from './settings-store.ts'
import { createTablesCommands } from './tables-commands.ts'
import type { TablesServices } from './tables-commands.ts'
import { createWorkCommands } from './work-commands.ts'
import type { WorkServices } from './work-commands.ts'

export type Services = OpenServices &
  SaveServices &
  WorkServices &
  ProjectServices &
  TablesServices & {
    readonly engine: Engine
    readonly settings: SettingsStore
    readonly ui: Pick<HostUi, 'paste'>
    readonly version: string
    /** Of the system's account: how the person is called as long as they say nothing else. */
    readonly accountName: string
    readonly platform: StartState['platform']
    /** The page has answered that the window may close. */
    readonly pageHandedOver: () => void
    /** Writes a bug of the page to the log. */
    readonly reportPageBug: (message: string, stack: string | undefined) => void
  }

/** Every command of `shared/ipc.ts`, from services that know nothing of Electron. */
export function createCommandHandlers(services: Services): CommandHandlers {
  const { engine, settings, pending } = services

  const startState = (): StartState => ({
    language: settings.current.language,
    theme: settings.current.theme,
    personName: settings.current.personName ?? services.accountName,
    version: services.version,
    platform: services.platform,
    pendingFile: services.documents.toShowAgain?.name ?? pending.waitingName,
  })

  return {
    'app.start': () => Promise.resolve(startState()),
    'settings.set'({ language, theme, personName }) {
      settings.change({
        ...(language && { language }),
        ...(theme && { theme }),
        ...(personName !== undefined && { personName: personName.trim() || null }),
      })
      return Promise.resolve(startState())
    },
    ...createOpenCommands(services),
    'table.window': (argument) => engine.window(argument),
    'table.cell': (argument) => engine.cell(argument),
    'repair.decideAll': (argument) => engine.decideAll(argument),
    'repair.decideGroup': (argument) => engine.decideGroup(argument),
    'repair.decideCell': (argument) => engine.decideCell(argument),
    'repair.decideRanges': (argument) => engine.decideRanges(argument),
    'repair.chooseWord': (argument) => engine.chooseWord(argument),
    'repair.nextLostWord': (argument) => engine.nextLostWord(argument),
    ...viewHandlers(engine),
    ...historyHandlers(engine),
    ...createWorkCommands(services),
    ...editHandlers(async (command) => {
      const edited = await engine.edit(command)
      if (edited.kind === 'done') services.documents.edited(edited.document)
      return edited
    }),
    'clipboard.paste'() {
      services.ui.paste()
      return Promise.resolve(null)
    },
    ...createSaveCommands(services),
    'app.readyToClose'() {
      services.pageHandedOver()
      return Promise.resolve(null)
    },
    ...createProjectCommands(services),
    ...createTablesCommands(services),
    'app.reportBug'({ message, stack }) {
      services.reportPageBug(message, stack)
      return Promise.resolve(null)
    },
  }
}

type EditName = keyof typeof editingArguments

/** Every editing command goes to the engine as it is: what it may ask was checked at the door. */
function editHandlers(edit: Engine['edit']): Pick<CommandHandlers, EditName> {
  const names = Object.keys(editingArguments) as EditName[]
  const handlers = names.map((name) => [name, (argument: unknown) => edit({ name, argument } as EditCommand)])
  return Object.fromEntries(handlers) as Pick<CommandHandlers, EditName>
}

type ViewName = keyof typeof viewArguments

function viewHandlers(engine: Pick<Engine, 'view'>): Pick<CommandHandlers, ViewName> {
  const names = Object.keys(viewArguments) as ViewName[]
  const handlers = names.map((name) => [
    name,
    (argument: unknown) => engine.view({ name, argument } as ViewCommand | LookCommand),
  ])
  return Object.fromEntries(handlers) as Pick<CommandHandlers, ViewName>
}

type HistoryName = HistoryCommand['name']

function historyHandlers(engine: Pick<Engine, 'history'>): Pick<CommandHandlers, HistoryName> {
  const all = { ...historyArguments, ...conflictQuestions, ...conflictChanges }
  const names = Object.keys(all) as HistoryName[]
  const handlers = names.map((name) => [
    name,
    (argument: unknown) => engine.history({ name, argument } as HistoryCommand),
  ])
  return Object.fromEntries(handlers) as Pick<CommandHandlers, HistoryName>
}
