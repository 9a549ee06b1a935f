import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

import { Menu, app, dialog, ipcMain, nativeTheme, protocol, session, shell } from 'electron'
import type { BrowserWindow } from 'electron'

import type { ActionId } from '../../shared/action-ids.ts'
import { COMMAND_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc-channels.ts'
import type { AppEvent, StartState } from '../../shared/ipc.ts'
import { nativeMessages } from '../../shared/messages/native.ts'
import { createEngine } from '../engine/service.ts'
import { systemClock } from '../project/clock.ts'
import { findLexiconFolder } from '../lexicons/shipped-lexicons.ts'
import { APP_SCHEME } from './app-origin.ts'
import { createAppProtocol } from './app-protocol.ts'
import { accountName } from './account-name.ts'
import type { BugLog } from './bug-log.ts'
import { createCloseGuard } from './close-guard.ts'
import { createCommandDoor, isTrustedSender } from './command-door.ts'
import { createCommandHandlers } from './command-handlers.ts'
import { contextMenuTemplate } from './context-menu.ts'
import { createCrashPolicy } from './crash-policy.ts'
import { bringToFront, createMainWindow, loadStartPage } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import type { MenuState } from './menu.ts'
import { machineFolder, readMachine } from './machine-id.ts'
import { createNativeDialogs } from './native-dialogs.ts'
import { createOpenedDocuments } from './opened-documents.ts'
import { createPageCrash } from './page-crash.ts'
import { createPageHandover } from './page-handover.ts'
import type { PendingFile } from './pending-file.ts'
import { findSample } from './sample-file.ts'
import { openSettings } from './settings-store.ts'
import { lockSession } from './web-lockdown.ts'
import { groundOf } from './window-ground.ts'

export type Application = {
  /** Aigu was started again, perhaps with a file, which `pending` then holds. */
  comeForward(): void
  /** Waits for the work and the settings to be on the disk, then ends the engine's thread. */
  end(): Promise<void>
}

/** The folder of the built bundles: `out/main`, with `out/preload` and `out/renderer` beside it. */
const here = import.meta.dirname

/**
 * Puts the parts together, once Electron is ready.
 * @param leaveWithoutWindow when our own start page cannot be shown: there is nothing to work with then
 */
export function startApplication(
  pending: PendingFile,
  bugs: BugLog,
  leaveWithoutWindow: (error: unknown) => void,
): Application {
  const settings = openSettings(
    join(app.getPath('userData'), 'settings.json'),
    app.getPreferredSystemLanguages(),
    (error) => bugs.report('settings', error),
  )
  nativeTheme.themeSource = settings.current.theme
  lockSession(session.defaultSession)
  protocol.handle(APP_SCHEME, createAppProtocol(join(here, '../renderer')))

  const account = accountName()
  const personName = (): string => settings.current.personName ?? account
  let nameTold = personName()
  let menuShown: MenuState | null = null
  const engine = createEngine(pathToFileURL(join(here, 'engine.js')), {
    lexiconFolder: findLexiconFolder(app.getAppPath(), process.resourcesPath),
    projectFolder: join(app.getPath('userData'), 'projets'),
    machine: readMachine(
      machineFolder(app.getPath('userData'), process.platform, process.env),
      hostname(),
      () => randomBytes(8).toString('hex'),
    ),
    personName: personName(),
  })
  const documents = createOpenedDocuments(() => {
    refreshMenu()
    // On macOS a dot in the close button.
    if (!window.isDestroyed())
      window.setDocumentEdited(documents.all.some(({ state }) => state.kind !== 'saved'))
  })
  const dialogs = createNativeDialogs(
    () => window,
    () => settings.current.language,
  )
  const handover = createPageHandover(() => {
    send({ event: 'closing' })
  }, systemClock)
  const handlers = createCommandHandlers({
    engine,
    ui: dialogs,
    documents,
    pending,
    tellWaiting,
    settings,
    samplePath: findSample(app.getAppPath(), process.resourcesPath, existsSync),
    documentsFolder: app.getPath('documents'),
    copySuffix: () => nativeMessages[settings.current.language].copySuffix,
    exists: existsSync,
    version: app.getVersion(),
    accountName: account,
    platform: process.platform as StartState['platform'],
    pageHandedOver: () => {
      handover.answered()
    },
    reportPageBug: (message, stack) => bugs.report('page', stack ?? message),
  })

  const window = createMainWindow({
    preload: join(here, '../preload/index.cjs'),
    packaged: app.isPackaged,
    settings,
    systemIsDark: nativeTheme.shouldUseDarkColors,
  })
  const contentsId = window.webContents.id
  const send = (event: AppEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
  }
  function tellWaiting(): void {
    if (pending.waitingName !== null) send({ event: 'file-waiting', name: pending.waitingName })
  }
  const door = createCommandDoor(
    handlers,
    (event) => isTrustedSender(event, contentsId),
    (where, error) => bugs.report(where, error),
  )
  ipcMain.handle(COMMAND_CHANNEL, (event, command: unknown, argument: unknown) =>
    door(event, command, argument),
  )
  engine.onProgress((progress) => {
    send({ event: 'progress', ...progress })
  })
  engine.onLooking((phase, part) => {
    send({ event: 'looking', phase, part })
  })
  engine.onSaved((documentId, state) => {
    documents.noteState(documentId, state)
    send({ event: 'saved-state', documentId, state })
  })
  engine.onFolder((documentId, state) => {
    documents.noteFolder(documentId, state)
    send({ event: 'folder-state', documentId, state })
  })
  engine.onNews((document, news, wide) => {
    send({ event: 'work-arrived', document, news, wide })
  })
  engine.onTables((tables) => {
    send({ event: 'tables-changed', tables })
  })
  engine.onProblem((problem) => bugs.report('lexicons', problem))

  function refreshMenu(): void {
    const state: MenuState = {
      language: settings.current.language,
      platform: process.platform,
      documentOpen: documents.all.length > 0,
      copySaved: typeof documents.shown?.savedTo === 'string',
      canUndo: documents.shown?.canUndo === true,
      canRedo: documents.shown?.canRedo === true,
    }
    // A menu that is replaced closes under the officer's hand: only when something in it changes.
    if (isDeepStrictEqual(state, menuShown)) return
    menuShown = state
    const run = (actionId: ActionId): void => {
      send({ event: 'run-action', actionId })
    }
    const showLog = (): void => {
      shell.showItemInFolder(existsSync(bugs.path) ? bugs.path : app.getPath('userData'))
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(state, run, showLog)]))
  }
  function refreshTheme(): void {
    if (window.isDestroyed()) return
    window.setBackgroundColor(groundOf(settings.current.theme, nativeTheme.shouldUseDarkColors))
    send({ event: 'system-theme', dark: nativeTheme.shouldUseDarkColors })
  }
  settings.onChange(({ theme }) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
    refreshMenu()
    if (personName() === nameTold) return
    nameTold = personName()
    engine.callPerson({ name: nameTold }).catch((error: unknown) => bugs.report('name', error))
  })
  nativeTheme.on('updated', refreshTheme)
  window.on(
    'close',
    createCloseGuard({
      handOver: () => handover.ask(),
      flush() {
        // A file that is still being read has nothing to lose, and would keep the window for seconds.
        engine.cancelReading()
        return engine.flushAll({})
      },
      ask: (unsaved) => dialogs.askUnsaved(unsaved),
      saveCopy: () => {
        send({ event: 'run-action', actionId: 'save-copy' })
      },
      close: () => {
        window.close()
      },
      reportProblem: (error) => bugs.report('close', error),
    }),
  )
  // Windows ends the session whether we are ready or not; what is in a field can still be handed over.
  window.on('session-end', () => {
    void handover.ask()
  })
  window.webContents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place, settings.current.language)
    if (template !== null) Menu.buildFromTemplate([...template]).popup({ window })
  })
  const load = (): void => {
    loadStartPage(window).catch((error: unknown) => {
      if (!window.isDestroyed()) leaveWithoutWindow(error)
    })
  }
  surviveCrashes(window, load)
  refreshMenu()
  load()

  /** The page's process can die without ours. */
  function surviveCrashes(target: BrowserWindow, reload: () => void): void {
    let bugId = ''
    const crashed = createPageCrash({
      decide: createCrashPolicy(() => performance.now()),
      documents,
      pending,
      flush: () => engine.flushAll({}),
      ask: (unsaved) => dialogs.askUnsaved(unsaved),
      saveCopies: async () => {
        const unsaved = documents.all.filter(({ state }) => state.kind === 'refused')
        for (const { documentId } of unsaved) {
          const outcome = await handlers['save.copy']({ documentId, format: 'original' })
          if (outcome.kind !== 'saved') return false
        }
        return true
      },
      sayCrashed: () => dialogs.sayPageCrashed(),
      reload,
      leave: () => {
        const { title, detail } = nativeMessages[settings.current.language].pageKeepsCrashing
        dialog.showErrorBox(title(bugId), detail)
        app.exit(1)
      },
      reportProblem: (error) => bugs.report('page gone', error),
    })
    target.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit') return
      bugId = bugs.report('page gone', `${details.reason} ${String(details.exitCode)}`)
      void crashed()
    })
    target.webContents.on('unresponsive', () => bugs.report('page unresponsive', ''))
    target.webContents.on('preload-error', (_event, path, error) => bugs.report(`preload ${path}`, error))
  }

  return {
    comeForward() {
      if (window.isDestroyed()) return
      bringToFront(window)
      tellWaiting()
    },
    async end() {
      engine.cancelReading()
      await Promise.all([engine.closeAll({}), settings.flush()])
      await engine.dispose()
    },
  }
}
