/** The entry of the main process: what must happen before Electron is ready, then the application. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { app, dialog, protocol, shell } from 'electron'

import { nativeMessages } from '../shared/messages/native.ts'
import { appScheme } from './shell/app-protocol.ts'
import { startApplication } from './shell/application.ts'
import type { Application } from './shell/application.ts'
import { createBugLog } from './shell/bug-log.ts'
import { fileInArguments } from './shell/command-line.ts'
import { createPendingFile } from './shell/pending-file.ts'
import { firstLanguage } from './shell/settings.ts'
import { lockEveryWebContents } from './shell/web-lockdown.ts'

const APP_USER_MODEL_ID = 'org.aigu.desktop'
/** A thread that does not end, or a profile on a dead share, must not keep the process for ever. */
const LONGEST_END_IN_MILLISECONDS = 4_000

let application: Application | null = null
const pending = createPendingFile()
const bugs = createBugLog(
  join(app.getPath('userData'), 'logs'),
  () => new Date(),
  () => randomBytes(3).toString('hex'),
)

function receiveFile(path: string | null): void {
  if (path !== null) pending.hold(path)
  application?.comeForward()
}

/** A bug in the main process is said and logged; the engine's thread and the page go on, so the work is not lost. */
function sayBug(error: unknown): void {
  const bugId = bugs.report('main', error)
  const { bug } = nativeMessages[firstLanguage(app.getPreferredSystemLanguages())]
  if (app.isReady()) dialog.showErrorBox(bug.title(bugId), bug.detail)
}

/** A process without a window would hold the profile, and the next double click would do nothing. */
function leaveWithoutWindow(error: unknown): void {
  sayBug(error)
  app.exit(1)
}

function endThenQuit(running: Application): void {
  const limit = setTimeout(() => {
    app.exit(0)
  }, LONGEST_END_IN_MILLISECONDS)
  running
    .end()
    .catch((error: unknown) => bugs.report('end', error))
    .finally(() => {
      clearTimeout(limit)
      app.exit(0)
    })
}

function main(): void {
  // Nobody may be reading (a closed terminal, Windows without one); the log is a file.
  process.stderr.on('error', () => undefined)
  process.on('uncaughtException', sayBug)
  process.on('unhandledRejection', sayBug)
  app.setAppUserModelId(APP_USER_MODEL_ID)
  protocol.registerSchemesAsPrivileged([appScheme])
  lockEveryWebContents(app, (url) => {
    shell.openExternal(url).catch((error: unknown) => bugs.report('open external', error))
  })

  receiveFile(fileInArguments(process.argv, app.isPackaged, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    receiveFile(path)
  })
  app.on('second-instance', (_event, argv, folder) => {
    receiveFile(fileInArguments(argv, app.isPackaged, folder))
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', (event) => {
    if (application === null) return
    event.preventDefault()
    const running = application
    application = null
    endThenQuit(running)
  })
  app
    .whenReady()
    .then(() => {
      app.setAboutPanelOptions({ applicationName: 'Aigu', applicationVersion: app.getVersion() })
      application = startApplication(pending, bugs, leaveWithoutWindow)
    })
    .catch(leaveWithoutWindow)
}

app.enableSandbox()
if (app.requestSingleInstanceLock()) main()
else app.quit()
