/** The main process's end of ipc with one page: what the preload posts, what it is told, and dropped files' paths. */
import type { CdpSession, Protocol } from './cdp-connection.ts'
import { unlessGone } from './cdp-connection.ts'
import { mainWorldScript, preloadOptions, preloadScript, preloadWorld } from './page-scripts.ts'
import type { PageMessage, PreloadDoor } from './preload-runtime.ts'
import { structuredValues } from './structured-values.ts'

export type PageBridge = {
  /** Calls into the preload's world; lost, as on Electron, where no document with a preload is there yet. */
  call<M extends 'reply' | 'receive'>(method: M, ...args: Parameters<PreloadDoor[M]>): void
  /** Replaces the tokens of `webUtils.getPathForFile` by the paths that Chromium knows ('' for a made-up File). */
  resolvePaths(value: unknown): Promise<unknown>
}

/** Installs both worlds' scripts in every document that `session` will load. */
export async function openPageBridge(
  session: CdpSession,
  preloadPath: string | undefined,
  onMessage: (message: PageMessage) => void,
): Promise<PageBridge> {
  let world: Protocol.Runtime.ExecutionContextDescription | undefined

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === preloadWorld) world = context
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (world?.uniqueId === executionContextUniqueId) world = undefined
  })
  session.on('Runtime.executionContextsCleared', () => {
    world = undefined
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === preloadOptions.bindingName && executionContextId === world?.id)
      onMessage(structuredValues.decode(payload) as PageMessage)
  })

  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', {
      name: preloadOptions.bindingName,
      executionContextName: preloadWorld,
    }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(preloadPath),
      worldName: preloadWorld,
    }),
  ])

  const pathOf = async (index: number): Promise<string> => {
    if (world === undefined) return ''
    const { result } = await session.send('Runtime.evaluate', {
      expression: `${preloadOptions.doorName}.file(${String(index)})`,
      uniqueContextId: world.uniqueId,
    })
    if (result.objectId === undefined) return ''
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
    return path
  }

  const resolvePaths = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string')
      return value.startsWith(preloadOptions.fileToken)
        ? pathOf(Number(value.slice(preloadOptions.fileToken.length)))
        : value
    if (Array.isArray(value)) return Promise.all(value.map(resolvePaths))
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
      return value
    const entries = Object.entries(value).map(async ([key, item]) => [key, await resolvePaths(item)] as const)
    return Object.fromEntries(await Promise.all(entries))
  }

  return {
    call: (method, ...args) => {
      if (world === undefined) return
      unlessGone(
        session.send('Runtime.callFunctionOn', {
          functionDeclaration: `function (...args) { ${preloadOptions.doorName}.${method}(...args) }`,
          arguments: args.map((value) => ({ value })),
          uniqueContextId: world.uniqueId,
        }),
      )
    },
    resolvePaths,
  }
}
