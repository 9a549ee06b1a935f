/**
 * Custom protocols: Chromium cannot be given a scheme over CDP, so `aigu://app/x` is served as
 * `http://app.aigu.localhost:<port>/x`, a secure context whose pages keep the real Content-Security-Policy header.
 * The main process only ever sees `aigu://app/x`.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const blankPage = '<!doctype html><meta name="google" content="notranslate"><title>\u200B</title>'
const blankPath = '/__standin/blank'
let port = 0

/** Electron's `protocol`. Privileges are not enforced: the loopback origin is standard, secure and fetchable. */
export const protocol = {
  registerSchemesAsPrivileged(_schemes: readonly unknown[]): void {
    // Chromium already treats http://*.localhost as a standard, secure scheme.
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new TypeError('Failed to register protocol')
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
}

/** What Chromium must be asked for; a URL of another kind is given back as it is. */
export function toLoopback(url: string): string {
  const parsed = URL.parse(url)
  const scheme = parsed?.protocol.slice(0, -1) ?? ''
  if (parsed === null || !handlers.has(scheme)) return url
  return `http://${parsed.host}.${scheme}.localhost:${String(port)}${parsed.pathname}${parsed.search}${parsed.hash}`
}

/** The URL that the main process knows it by. */
export function fromLoopback(url: string): string {
  const parsed = URL.parse(url)
  const [, host, scheme] = /^(.+)\.([a-z][a-z0-9+-]*)\.localhost$/.exec(parsed?.hostname ?? '') ?? []
  if (parsed === null || host === undefined || scheme === undefined) return url
  if (!handlers.has(scheme) || parsed.port !== String(port)) return url
  return `${scheme}://${host}${parsed.pathname}${parsed.search}${parsed.hash}`
}

/** Starts the server; gives the address of an empty page, for a visible window to open on. */
export async function listenOnLoopback(): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('[stand-in] the protocol handler failed:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // Sockets that Chromium keeps open must not keep this process alive.
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  return `http://127.0.0.1:${String(port)}${blankPath}`
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.url === blankPath) {
    outgoing.writeHead(200, { 'content-type': 'text/html' }).end(blankPage)
    return
  }
  // Chromium asks for it by itself; Electron does not.
  if (incoming.url === '/favicon.ico') {
    outgoing.writeHead(204).end()
    return
  }
  const url = fromLoopback(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`)
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (handler === undefined) {
    outgoing.writeHead(403).end()
    return
  }
  const response = await handler(await toRequest(url, incoming))
  outgoing.writeHead(response.status, Object.fromEntries(headersForLoopback(response.headers)))
  if (response.body === null) outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

async function toRequest(url: string, incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const method = incoming.method ?? 'GET'
  return new Request(url, { method, headers, ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}) })
}

/** A policy that names the scheme itself (`aigu:`) must go on matching what the page really loads from. */
function* headersForLoopback(headers: Headers): Generator<[string, string]> {
  for (const [name, value] of headers) {
    if (name !== 'content-security-policy') yield [name, value]
    else {
      let policy = value
      for (const scheme of handlers.keys())
        policy = policy.replaceAll(
          new RegExp(`(?<=[\\s;])${scheme}:(?://[^\\s;]+)?`, 'g'),
          (source) => `http://${URL.parse(source)?.host || '*'}.${scheme}.localhost:${String(port)}`,
        )
      yield [name, policy]
    }
  }
}
