/** Dialogs of the visible stand-in, for a person: Chromium's file chooser, and its prompt and confirm boxes. */
import { existsSync } from 'node:fs'

import type { FileDialogOptions, MessageOptions } from './dialog.ts'
import { preloadWorld } from './page-scripts.ts'
import { WebContents } from './web-contents.ts'

/** Paths chosen in Chromium's own file chooser; empty when given up. */
export async function askForFiles(options: FileDialogOptions): Promise<string[]> {
  const page = currentPage()
  if (page === undefined) return []
  const accept = (options.filters ?? [])
    .flatMap(({ extensions }) => extensions.filter((extension) => extension !== '*').map((e) => `.${e}`))
    .join(',')
  const { frameTree } = await page.send('Page.getFrameTree')
  const { executionContextId } = await page.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: `${preloadWorld} (dialogs)`,
  })
  const { result } = await page.send('Runtime.evaluate', {
    contextId: executionContextId,
    // The chooser opens only for a click of the person, which this counts as.
    userGesture: true,
    awaitPromise: true,
    expression: `new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = ${JSON.stringify(accept)}
      input.multiple = ${String(options.properties?.includes('multiSelections') ?? false)}
      input.addEventListener('change', () => resolve([...input.files]))
      input.addEventListener('cancel', () => resolve([]))
      input.click()
    })`,
  })
  if (result.objectId === undefined) return []
  const { result: properties } = await page.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  })
  const files = properties.filter(({ name }) => /^\d+$/.test(name))
  return Promise.all(
    files.map(
      async ({ value }) => (await page.send('DOM.getFileInfo', { objectId: value?.objectId ?? '' })).path,
    ),
  )
}

/** A path typed or confirmed by the person: no file chooser of Chromium gives the path of a file to be written. */
export async function askForPath(options: FileDialogOptions): Promise<string> {
  let proposal = options.defaultPath ?? ''
  for (;;) {
    const path = await ask(`prompt(${JSON.stringify(options.title ?? '')}, ${JSON.stringify(proposal)})`)
    if (typeof path !== 'string' || path === '') return ''
    if (!existsSync(path) || (await ask(`confirm(${JSON.stringify(`${path} ?`)})`)) === true) return path
    proposal = path
  }
}

/** One question at a time, in the order of the buttons; the last one, or none, is taken as giving up. */
export async function askQuestion({
  message,
  detail,
  buttons = ['OK'],
  ...options
}: MessageOptions): Promise<number> {
  const cancelId = options.cancelId ?? buttons.length - 1
  for (const [index, button] of buttons.entries()) {
    if (index === cancelId) continue
    const question = [message, detail, `→ ${button} ?`].filter(Boolean).join('\n\n')
    if ((await ask(`confirm(${JSON.stringify(question)})`)) === true) return index
  }
  return cancelId
}

function currentPage(): WebContents['cdp'] {
  return WebContents.getFocusedWebContents()?.cdp
}

async function ask(expression: string): Promise<unknown> {
  const reply = await currentPage()?.send('Runtime.evaluate', { expression, returnByValue: true })
  return reply?.result.value
}
