/** Starts Chromium with a profile of its own, and tells where it can be driven. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

import { findChromium } from '../../src-main/launch/find-chromium.ts'
import { connectCdp } from './cdp-connection.ts'
import type { CdpConnection } from './cdp-connection.ts'

/** It takes 0.2 s on a quiet machine; this is for one that swaps. */
const LONGEST_START_IN_MILLISECONDS = 60_000

export type Chromium = {
  readonly connection: CdpConnection
  /** Web socket address of its debugger, for Playwright. */
  readonly debuggerUrl: string
  /** Asks it to leave; its profile goes with it. */
  close(): Promise<void>
}

export type ChromiumOptions = {
  readonly visible: boolean
  /** Page that the visible window opens on; `--app` ignores about:blank. */
  readonly firstPage: string
  readonly locale: string
  readonly sandbox: boolean
  /** Port of the debugger, 0 for any. */
  readonly debuggingPort: number
}

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-search-engine-choice-screen',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--metrics-recording-only',
  // A window that is not in front must run as fast as one that is: tests would wait on throttled timers.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-ipc-flooding-protection',
  '--force-color-profile=srgb',
  '--disable-features=MediaRouter,OptimizationHints,Translate,TranslateUI,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,PaintHolding,GlobalMediaControls',
]
const headlessFlags = [
  '--headless=new',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-gpu',
  '--no-startup-window',
]

/** @throws when no Chromium is found or it does not come up. */
export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const executable = findChromium()
  if (executable === undefined)
    throw new Error(
      'No Chromium found. On Debian: apt-get install chromium. Elsewhere, name one in AIGU_CHROMIUM.',
    )
  const profile = mkdtempSync(join(tmpdir(), 'aigu-standin-'))
  writePreferences(profile)
  const [command, first] = process.platform === 'win32' ? [executable, []] : keeper(executable, profile)
  const child = spawn(command, [...first, ...flags(profile, options)], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe', 'pipe'],
    // Its own process group: a Ctrl+C or a kill of ours must not take the keeper of the profile with it.
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      // What a test has loaded into the main process (a clock that lies) keeps Chromium from starting.
      LD_PRELOAD: undefined,
      TMPDIR: temporaryFolder(profile),
      LC_ALL: options.visible ? installedLocale(process.env) : safeLocale,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const connection = connectCdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const debuggerUrl = await waitForDebugger(child.stderr as Readable, ended)
  return {
    connection,
    debuggerUrl,
    close: async () => {
      // Asked, not killed: a killed browser leaves zombies behind. An answer may not come: it is leaving.
      connection.browser.send('Browser.close').catch(() => undefined)
      await connection.closed
      child.stdin?.end()
      await ended
      if (process.platform === 'win32') rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * Inside the profile, so that nothing is left by a Chromium that is killed; but the path of its socket may not be longer
 * than a socket's address holds (108 bytes on Linux, 104 on macOS), or it waits for ever.
 */
function temporaryFolder(profile: string): string {
  const socket = join(profile, 'org.chromium.Chromium.XXXXXX', 'SingletonSocket')
  return Buffer.byteLength(socket) < 104 ? profile : '/tmp'
}

/** In a locale that is not installed, Chromium takes file names for ASCII and loses those with accents. */
const safeLocale = 'C.UTF-8'

/** The person's own locale, so that the file chooser speaks their language, where it is installed and holds accents. */
function installedLocale(env: NodeJS.ProcessEnv): string {
  const wanted = [env['LC_ALL'], env['LANG']].find((name) => name !== undefined && name !== '') ?? ''
  const plain = (name: string): string => name.toLowerCase().replace('utf-8', 'utf8')
  const installed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout?.split('\n') ?? []
  return /utf-?8/i.test(wanted) && installed.some((name) => plain(name) === plain(wanted))
    ? wanted
    : safeLocale
}

function keeper(executable: string, profile: string): [string, string[]] {
  return [join(import.meta.dirname, 'keeper.sh'), [profile, executable]]
}

function flags(profile: string, options: ChromiumOptions): string[] {
  return [
    ...quietFlags,
    ...(options.visible
      ? [`--app=${options.firstPage}`, '--window-size=1180,780', '--test-type']
      : headlessFlags),
    ...(options.sandbox ? [] : ['--no-sandbox']),
    `--user-data-dir=${profile}`,
    `--lang=${options.locale}`,
    `--accept-lang=${options.locale}`,
    '--remote-debugging-pipe',
    `--remote-debugging-port=${String(options.debuggingPort)}`,
  ]
}

/** The translation bubble covers the window; the flag that disables it does not, this does. */
function writePreferences(profile: string): void {
  mkdirSync(join(profile, 'Default'))
  const preferences = { translate: { enabled: false }, browser: { check_default_browser: false } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}

async function waitForDebugger(stderr: Readable, ended: Promise<void>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  const patience = setTimeout(() => {
    reject(new Error(`Chromium does not answer. Its last words: ${said.slice(-1500)}`))
  }, LONGEST_START_IN_MILLISECONDS)
  stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000)
    const [, url] = /DevTools listening on (ws:\/\/\S+)/.exec(said) ?? []
    if (url === undefined) return
    clearTimeout(patience)
    resolve(url)
  })
  void ended.then(() => {
    clearTimeout(patience)
    reject(new Error(`Chromium ended before it was ready. Its last words: ${said.slice(-1500)}`))
  })
  return promise
}
