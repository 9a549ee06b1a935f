/** Electron's `ipcMain`, and the answering of what a page posts. */
import { EventEmitter } from 'node:events'

import { structuredValues } from './structured-values.ts'

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** The handler's result as structured text; an error as the sentence that `ipcRenderer.invoke` rejects with. */
  async answer(
    channel: string,
    event: object,
    args: readonly unknown[],
  ): Promise<{ readonly result: string; readonly error: string | null }> {
    try {
      const handler = this.#handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const result: unknown = await handler(event, ...args)
      return { result: structuredValues.encode(structuredClone(result)), error: null }
    } catch (error) {
      return { result: '', error: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }
}

export const ipcMain = new IpcMain()
