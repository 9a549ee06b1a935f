/** How this process was started: read once, the same for every module of the stand-in. */
import { readArguments } from './arguments.ts'

export const launch = readArguments(process.argv.slice(2), process.cwd())

/** True: a window that a person can see and use. False: headless, for tests. */
export const visible = process.env['AIGU_STANDIN_VISIBLE'] === '1'

/**
 * The `resources` folder of a packaged application; its presence says that the bundle under test was packaged, so
 * `app.isPackaged` and `process.resourcesPath` answer as they would there.
 */
export const packagedResources = process.env['AIGU_STANDIN_RESOURCES']
