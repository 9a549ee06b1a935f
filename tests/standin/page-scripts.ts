/** The texts that run in every new document, before its own scripts: one in each JavaScript world. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { visible } from './launch.ts'
import { runPreload } from './preload-runtime.ts'
import type { PreloadOptions } from './preload-runtime.ts'
import { makeStructuredValues } from './structured-values.ts'
import { replaceWindowOpen } from './window-open.ts'
import { makeWorldEndpoint } from './world-endpoint.ts'

/** Isolated world of the preload; Electron's is called "Electron Isolated Context". */
export const preloadWorld = 'Electron Isolated Context'

// Names that a page cannot guess, so that its scripts cannot speak in the preload's place.
const secret = randomUUID().replaceAll('-', '')
const mainWorldEvent = `standin-main-${secret}`
const preloadEvent = `standin-preload-${secret}`

export const preloadOptions: PreloadOptions = {
  fileToken: `\0standin-file:${secret}:`,
  bindingName: `__standin_post_${secret}`,
  doorName: `__standin_door_${secret}`,
  openEvent: `standin-open-${secret}`,
  holdClosing: visible,
  platform: process.platform,
  electronVersion: process.versions['electron'] ?? '',
}

const onlyInPages = (script: string): string =>
  `if (window.top === window && location.protocol !== 'about:') {\n${script}\n}`

/** Runs in the page's own world. */
export const mainWorldScript = onlyInPages(
  `(${makeWorldEndpoint.toString()})(${JSON.stringify(mainWorldEvent)}, ${JSON.stringify(preloadEvent)});
  (${replaceWindowOpen.toString()})(${JSON.stringify(preloadOptions.openEvent)})`,
)

/** Runs in the preload's world: Electron's part, then the preload itself. */
export function preloadScript(preloadPath: string | undefined): string {
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8')
  return onlyInPages(`(${runPreload.toString()})(
    (${makeStructuredValues.toString()})(),
    (${makeWorldEndpoint.toString()})(${JSON.stringify(preloadEvent)}, ${JSON.stringify(mainWorldEvent)}),
    ${JSON.stringify(preloadOptions)},
    function (require, module, exports, process) {${preload}
    },
  )`)
}
