/** Electron's `net`: Node's fetch, and `file:` URLs, which a protocol handler answers its pages with. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export const net = {
  isOnline: (): boolean => false,
  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input)
    if (url.protocol !== 'file:') return fetch(input, init)
    const path = fileURLToPath(url)
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream'
    return new Response(await readFile(path), { headers: { 'content-type': type } })
  },
}
