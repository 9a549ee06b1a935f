/** The real Electron: where its binary stands, and one bounded try to download it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A server that answers is given the time that 110 MB take on a slow line. */
const LONGEST_DOWNLOAD_IN_MILLISECONDS = 10 * 60_000
/** A server that does not answer is not waited for. */
const LONGEST_QUESTION_IN_MILLISECONDS = 5_000

export type ElectronFinder = {
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  readonly today: string
  /** Whether the release can be reached, within a few seconds. */
  readonly reachable: (url: string) => Promise<boolean>
  /** Runs the `electron` package's own download. @returns whether it succeeded */
  readonly download: () => boolean
}

/** The executable's path, or null where there is none and there is none to be had today. */
export async function findElectron(finder: ElectronFinder): Promise<string | null> {
  const named = finder.env['AIGU_ELECTRON']
  if (named !== undefined && named !== '') return named
  const installed = installedElectron(finder.root)
  if (installed !== null) return installed
  const failure = join(finder.root, '.cache/electron-not-downloaded')
  if (existsSync(failure) && readFileSync(failure, 'utf8') === finder.today) return null
  if ((await finder.reachable(releaseUrl(finder.root, finder.env))) && finder.download())
    return installedElectron(finder.root)
  mkdirSync(dirname(failure), { recursive: true })
  writeFileSync(failure, finder.today)
  return null
}

function installedElectron(root: string): string | null {
  const folder = join(root, 'node_modules/electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const executable = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(executable) ? executable : null
}

/** Where the `electron` package would download from, its mirror variable included. */
export function releaseUrl(root: string, env: NodeJS.ProcessEnv): string {
  const manifest = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const mirror = env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/SHASUMS256.txt`
}

export async function isReachable(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(LONGEST_QUESTION_IN_MILLISECONDS)
    return (await fetch(url, { method: 'HEAD', signal })).ok
  } catch {
    return false // no network, a proxy that refuses, or too slow: all mean "not from here"
  }
}

export function downloadElectron(root: string): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: LONGEST_DOWNLOAD_IN_MILLISECONDS,
  })
  return status === 0
}
