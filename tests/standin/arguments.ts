/** What Electron's command line says: `electron [switches] [-r module] <application> [arguments]`. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export type LaunchArguments = {
  /** Folder that holds the application's package.json. */
  readonly root: string
  /** The main script. */
  readonly main: string
  readonly manifest: { readonly name: string; readonly productName?: string; readonly version: string }
  /** Where the application is named on the line; undefined if it is not, and is the working folder. */
  readonly applicationIndex: number | undefined
  /** Modules to load before the application (`-r`). */
  readonly preloads: readonly string[]
  /** Chromium's and Node's switches, without dashes, wherever they stand on the line. */
  readonly switches: ReadonlyMap<string, string>
}

type Manifest = LaunchArguments['manifest'] & { readonly main?: string }

/**
 * Reads the arguments that follow the executable's name.
 * @throws if the application is named and cannot be found: as Electron does, the start fails.
 */
export function readArguments(argv: readonly string[], workingFolder: string): LaunchArguments {
  const switches = new Map<string, string>()
  const preloads: string[] = []
  let application: string | undefined
  let applicationIndex: number | undefined
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (application === undefined && (argument === '-r' || argument === '--require')) {
      index += 1
      preloads.push(argv[index] ?? '')
    } else if (argument.startsWith('--')) {
      const [, name = '', value = ''] = /^--([^=]*)=?(.*)$/s.exec(argument) ?? []
      switches.set(name, value)
    } else if (application === undefined && !argument.startsWith('-')) {
      application = argument
      applicationIndex = index
    }
  }
  return {
    ...findApplication(resolve(workingFolder, application ?? '.')),
    applicationIndex,
    preloads,
    switches,
  }
}

function findApplication(target: string): Pick<LaunchArguments, 'root' | 'main' | 'manifest'> {
  if (statSync(target).isDirectory()) {
    const manifest = readManifest(target)
    return { root: target, main: resolve(target, manifest.main ?? 'index.js'), manifest }
  }
  let root = dirname(target)
  while (!existsSync(join(root, 'package.json')) && root !== dirname(root)) root = dirname(root)
  return { root, main: target, manifest: readManifest(root) }
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}
