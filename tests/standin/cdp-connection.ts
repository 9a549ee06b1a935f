/**
 * The Chrome DevTools Protocol over the pipe that `--remote-debugging-pipe` opens: messages end with a NUL. A pipe
 * rather than the web socket because Chromium leaves by itself when it closes.
 */
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

// playwright-core generates these types from the protocol's definition but does not export them.
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Method = keyof Protocol.CommandParameters
type EventName = keyof Protocol.EventMap

/** One attached target, or the browser itself. */
export type CdpSession = {
  send<M extends Method>(
    method: M,
    parameters?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]>
  on<E extends EventName>(event: E, listener: (...payload: Protocol.EventMap[E]) => void): void
  once<E extends EventName>(event: E, listener: (...payload: Protocol.EventMap[E]) => void): void
}

export type CdpConnection = {
  readonly browser: CdpSession
  session(sessionId: string): CdpSession
  /** Settles when Chromium has gone, for whatever reason. */
  readonly closed: Promise<void>
}

/** Chromium's answer to a command that it could not carry out. */
export class CdpError extends Error {
  override readonly name = 'CdpError'

  /** The target, the document or the browser went away in the meantime: not a mistake of ours. */
  get targetGone(): boolean {
    return /gone|closed|crashed|not found|no target|detached|destroyed|cannot find|uniqueContextId|Invalid InterceptionId/i.test(
      this.message,
    )
  }
}

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

/** Speaks CDP over Chromium's file descriptors 3 (`toChromium`) and 4 (`fromChromium`). */
export function connectCdp(toChromium: Writable, fromChromium: Readable): CdpConnection {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const sessions = new Map<string, EventEmitter>()
  const closing = Promise.withResolvers<undefined>()
  let lastId = 0
  let gone = false

  const emitterOf = (sessionId: string): EventEmitter => {
    const known = sessions.get(sessionId)
    if (known !== undefined) return known
    const emitter = new EventEmitter().setMaxListeners(0)
    sessions.set(sessionId, emitter)
    return emitter
  }

  const receive = (message: Message): void => {
    if (message.id === undefined) {
      emitterOf(message.sessionId ?? '').emit(message.method ?? '', message.params)
      return
    }
    const reply = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) reply?.resolve(message.result)
    else reply?.reject(new CdpError(message.error.message))
  }

  const end = (): void => {
    if (gone) return
    gone = true
    for (const reply of waiting.values()) reply.reject(new CdpError('Chromium has gone.'))
    waiting.clear()
    closing.resolve(undefined)
  }

  let pieces: Buffer[] = []
  fromChromium.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      pieces.push(chunk.subarray(from, end))
      receive(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Message)
      pieces = []
      from = end + 1
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from))
  })
  fromChromium.on('close', end)
  fromChromium.on('error', end)
  toChromium.on('error', end)

  const makeSession = (sessionId: string): CdpSession => ({
    send: <M extends Method>(method: M, params?: Protocol.CommandParameters[M]) => {
      if (gone) return Promise.reject(new CdpError('Chromium has gone.'))
      lastId += 1
      const reply = Promise.withResolvers<unknown>()
      waiting.set(lastId, reply)
      const message = { id: lastId, method, params: params ?? {}, ...(sessionId === '' ? {} : { sessionId }) }
      toChromium.write(`${JSON.stringify(message)}\0`)
      return reply.promise as Promise<Protocol.CommandReturnValues[M]>
    },
    on: (event, listener) => {
      emitterOf(sessionId).on(event, listener)
    },
    once: (event, listener) => {
      emitterOf(sessionId).once(event, listener)
    },
  })

  return { browser: makeSession(''), session: makeSession, closed: closing.promise }
}

/** For commands that need no answer and whose target may have gone in the meantime: only that is no error. */
export function unlessGone(reply: Promise<unknown>): void {
  reply.catch((error: unknown) => {
    if (!(error instanceof CdpError && error.targetGone)) throw error
  })
}
