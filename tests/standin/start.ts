/** Brings Chromium up while the application's main bundle loads, then says that the application is ready. */
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import { launch, visible } from './launch.ts'
import { listenOnLoopback } from './loopback-origin.ts'
import { watchTargets } from './page-targets.ts'
import { setRunningChromium } from './running-chromium.ts'

const isRoot = process.getuid?.() === 0

const chromium = listenOnLoopback().then((firstPage) =>
  startChromium({
    visible,
    firstPage,
    locale: app.getLocale(),
    sandbox: !isRoot && !launch.switches.has('no-sandbox'),
    debuggingPort: Number(launch.switches.get('remote-debugging-port') ?? 0),
  }),
)
// Awaited in `start`; until then a failure must not end the process without its sentence.
chromium.catch(() => undefined)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    app.quit()
  })

/** A test run that is killed cannot end what it has started: without it, nobody is left to use this window. */
const parent = process.ppid
if (launch.switches.has('inspect'))
  setInterval(() => {
    if (process.ppid !== parent) app.exit(1)
  }, 1000).unref()

/** To be called once the main bundle is loaded. */
export async function start(): Promise<void> {
  try {
    const { connection, debuggerUrl } = await chromium
    setRunningChromium(await chromium)
    await watchTargets(connection.browser)
    void connection.closed.then(() => {
      app.exit(0)
    })
    if (launch.switches.has('remote-debugging-port'))
      process.stderr.write(`\nDevTools listening on ${debuggerUrl}\n`)
  } catch (error) {
    console.error(`[stand-in] ${error instanceof Error ? error.message : String(error)}`)
    app.exit(1)
    return
  }
  app.markReady()
}
