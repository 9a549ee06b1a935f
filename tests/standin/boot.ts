/** First file of the stand-in: makes `electron` resolve to it, then runs the built main bundle. */
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { launch, packagedResources } from './launch.ts'

const standInVersion = '45.4.1'
const module = new URL('./electron-module.ts', import.meta.url).href
const electronNames = new Set(['electron', 'electron/main', 'electron/common'])

registerHooks({
  resolve: (specifier, context, next) =>
    electronNames.has(specifier) ? { url: module, shortCircuit: true } : next(specifier, context),
})

// What Electron adds to `process` in its main process.
const executable = join(import.meta.dirname, process.platform === 'win32' ? 'electron.cmd' : 'electron')
const packaged = packagedResources !== undefined
process.argv = [
  executable,
  // A packaged application is the executable: its command line does not name it.
  ...process.argv.slice(2).filter((_argument, index) => !packaged || index !== launch.applicationIndex),
]
Object.defineProperties(process, {
  type: { value: 'browser' },
  defaultApp: { value: packaged ? undefined : true },
  resourcesPath: { value: packagedResources ?? join(dirname(executable), 'resources') },
})
Object.defineProperty(process.versions, 'electron', { value: `${standInVersion}-standin`, enumerable: true })

if (launch.switches.has('inspect')) inspector.open(Number(launch.switches.get('inspect')) || 0, '127.0.0.1')

const { start } = await import('./start.ts')
const require = createRequire(join(launch.root, 'package.json'))
for (const preload of launch.preloads) require(preload)
const patience = setTimeout(() => {
  console.error(
    '[stand-in] the main module has not ended its top level: app is not "ready" before, as on Electron.',
  )
}, 10_000)
await import(pathToFileURL(launch.main).href)
clearTimeout(patience)
await start()
