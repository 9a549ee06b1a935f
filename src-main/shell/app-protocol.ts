import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

import { APP_HOST, APP_SCHEME } from './app-origin.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** To be given to `protocol.registerSchemesAsPrivileged` before the application is ready. */
export const appScheme = {
  scheme: APP_SCHEME,
  // `supportFetchAPI` is for module scripts; the policy's `connect-src 'none'` keeps fetch itself shut.
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

const headersOfEveryAnswer = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The files of a folder as URL paths (`/assets/index.js` → path on disk), kept when their kind is one we serve. */
export function listServedFiles(folder: string): ReadonlyMap<string, string> {
  const served = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in mimeTypes)) continue
    const path = join(entry.parentPath, entry.name)
    served.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return served
}

function refuse(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: headersOfEveryAnswer })
}

/**
 * Answers `aigu://app/…` from the built renderer's folder, listed once. A request names an entry of that list or nothing:
 * no path is ever built from a URL, so there is no traversal to guard against. `/` is `/index.html`.
 */
export function createAppProtocol(
  rendererFolder: string,
): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  const served = listServedFiles(rendererFolder)
  return async ({ url, method }) => {
    if (method !== 'GET') return refuse(405)
    const { hostname, pathname } = new URL(url)
    if (hostname !== APP_HOST) return refuse(403)
    const path = served.get(pathname === '/' ? '/index.html' : pathname)
    const type = path === undefined ? undefined : mimeTypes[extname(path)]
    if (path === undefined || type === undefined) return refuse(404)
    const body = new Uint8Array(await readFile(path))
    return new Response(body, { headers: { ...headersOfEveryAnswer, 'content-type': type } })
  }
}
