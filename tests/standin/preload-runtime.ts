/**
 * What a sandboxed preload finds on Electron: `require('electron')` with ipcRenderer, contextBridge and webUtils.
 * `makePreloadRuntime` is sent to the page by its source text: it must use nothing outside itself but its arguments.
 */
import type { StructuredValues } from './structured-values.ts'
import type { WorldEndpoint } from './world-endpoint.ts'

/** From the page to the main process, through the CDP binding. */
export type PageMessage =
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'key'; readonly keys: PressedKeys }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'preload-error'; readonly error: unknown }

/** A key that the page left alone, for the menu's accelerators. */
export type PressedKeys = {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

/** What the main process calls in the preload's world, by CDP. */
export type PreloadDoor = {
  /** Answers an invoke. `error` is the message to reject with. */
  readonly reply: (id: number, result: string, error: string | null) => void
  readonly receive: (channel: string, args: string) => void
  readonly file: (index: number) => File | undefined
}

export type PreloadOptions = {
  /** Start of the string that stands for the path of a File until the main process has found the real one. */
  readonly fileToken: string
  readonly bindingName: string
  readonly doorName: string
  /** DOM event by which the page's world tells of a call to window.open. */
  readonly openEvent: string
  /** In a visible window: a person's closing is held until the application has been asked. */
  readonly holdClosing: boolean
  readonly platform: string
  readonly electronVersion: string
}

type PreloadModule = { readonly exports: object }
type PreloadFunction = (
  require: (name: string) => unknown,
  module: PreloadModule,
  exports: object,
  process: object,
) => void

export function runPreload(
  values: StructuredValues,
  endpoint: WorldEndpoint,
  options: PreloadOptions,
  preload: PreloadFunction,
): void {
  type Listener = (event: object, ...args: unknown[]) => void
  const world = globalThis as unknown as Record<string, unknown>
  const post = world[options.bindingName] as (payload: string) => void
  const postMessage = (message: PageMessage): void => {
    post(values.encode(message))
  }

  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, Listener[]>()
  const files: File[] = []
  let lastId = 0

  const add = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const remove = (channel: string, listener: Listener): void => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((other) => other !== listener),
    )
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
      lastId += 1
      const reply = Promise.withResolvers<unknown>()
      waiting.set(lastId, reply)
      try {
        postMessage({ kind: 'invoke', id: lastId, channel, args: structuredClone(args) })
      } catch (error) {
        waiting.delete(lastId)
        reply.reject(error)
      }
      return reply.promise
    },
    send: (channel: string, ...args: unknown[]): void => {
      postMessage({ kind: 'send', channel, args: structuredClone(args) })
    },
    sendSync: (): never => {
      throw new Error('ipcRenderer.sendSync is not supported by the stand-in.')
    },
    on: (channel: string, listener: Listener) => {
      add(channel, listener)
      return ipcRenderer
    },
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...args) => {
        remove(channel, once)
        listener(event, ...args)
      }
      add(channel, once)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener) => {
      remove(channel, listener)
      return ipcRenderer
    },
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const electron = {
    ipcRenderer: Object.assign(ipcRenderer, { addListener: ipcRenderer.on, off: ipcRenderer.removeListener }),
    contextBridge: { exposeInMainWorld: endpoint.expose },
    webUtils: {
      getPathForFile: (file: unknown): string => {
        if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File.')
        return options.fileToken + String(files.push(file) - 1)
      },
    },
  }

  const door: PreloadDoor = {
    reply: (id, result, error) => {
      const reply = waiting.get(id)
      waiting.delete(id)
      if (error === null) reply?.resolve(values.decode(result))
      else reply?.reject(new Error(error))
    },
    receive: (channel, args) => {
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...(values.decode(args) as unknown[]))
    },
    file: (index) => files[index],
  }
  world[options.doorName] = door

  window.addEventListener('keydown', (event) => {
    const { key, ctrlKey: ctrl, altKey: alt, metaKey: meta, shiftKey: shift, isTrusted } = event
    if (!isTrusted || !(ctrl || alt || meta || /^F\d+$/.test(key))) return
    // After every listener of the page has had its say, as a native menu does.
    setTimeout(() => {
      if (!event.defaultPrevented) postMessage({ kind: 'key', keys: { key, ctrl, shift, alt, meta } })
    })
  })

  if (options.holdClosing)
    window.addEventListener('beforeunload', (event) => {
      if (event.isTrusted) event.preventDefault()
    })

  // A window that the page asks for is asked of `setWindowOpenHandler` before Chromium makes anything.
  const open = (url: string): void => {
    postMessage({ kind: 'open', url })
  }
  window.addEventListener(options.openEvent, (event) => {
    open((event as CustomEvent<string>).detail)
  })
  const openLink = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '')
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
    const elsewhere = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target)
    if (!elsewhere && !(event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1)) return
    event.preventDefault()
    open(link.href)
  }
  window.addEventListener('click', openLink)
  window.addEventListener('auxclick', openLink)

  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = {
    type: 'renderer',
    platform: options.platform,
    sandboxed: true,
    contextIsolated: true,
    env: {},
    versions: { electron: options.electronVersion },
  }
  const module: PreloadModule = { exports: {} }
  try {
    preload(require, module, module.exports, process)
  } catch (error) {
    postMessage({ kind: 'preload-error', error })
    console.error('Unable to load the preload script:', error)
  }
}
