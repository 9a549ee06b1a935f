import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createAppProtocol, listServedFiles } from '../../../src-main/shell/app-protocol.ts'
import { CONTENT_SECURITY_POLICY } from '../../../src-main/shell/content-security-policy.ts'

const secret = 'what only main may read'
let root: string
let answer: (request: { url: string; method: string }) => Promise<Response>

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'aigu-protocol-'))
  mkdirSync(join(root, 'renderer/assets'), { recursive: true })
  writeFileSync(join(root, 'renderer/index.html'), '<title>Aigu</title>')
  writeFileSync(join(root, 'renderer/assets/index-x.js'), 'export {}')
  writeFileSync(join(root, 'renderer/assets/index-x.css'), 'a{}')
  writeFileSync(join(root, 'renderer/assets/mark.svg'), '<svg/>')
  writeFileSync(join(root, 'renderer/assets/index-x.js.map'), secret)
  writeFileSync(join(root, 'renderer/.env'), secret)
  writeFileSync(join(root, 'secret.js'), secret)
  answer = createAppProtocol(join(root, 'renderer'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const get = (url: string): Promise<Response> => answer({ url, method: 'GET' })

describe('the aigu://app protocol', () => {
  test.each([
    ['aigu://app/', 'text/html; charset=utf-8'],
    ['aigu://app/index.html', 'text/html; charset=utf-8'],
    ['aigu://app/index.html?v=2#x', 'text/html; charset=utf-8'],
    ['aigu://app/assets/index-x.js', 'text/javascript; charset=utf-8'],
    ['aigu://app/assets/index-x.css', 'text/css; charset=utf-8'],
    ['aigu://app/assets/mark.svg', 'image/svg+xml'],
  ])('%s is served as %s', async (url, type) => {
    const response = await get(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
  })

  test.each([
    'aigu://app/../secret.js',
    'aigu://app/assets/../../secret.js',
    'aigu://app/%2e%2e/secret.js',
    'aigu://app/..%2fsecret.js',
    'aigu://app/assets/..%2f..%2fsecret.js',
    'aigu://app/..\\secret.js',
    'aigu://app/%5c..%5csecret.js',
    'aigu://app//etc/passwd',
    'aigu://app/etc/passwd',
    'aigu://app/assets',
    'aigu://app/assets/',
    'aigu://app/index.html/',
    'aigu://app/index.html%00.js',
    'aigu://app/%',
    'aigu://app/assets/index-x.js.map',
    'aigu://app/.env',
    'aigu://app/__proto__',
    'aigu://app/constructor',
    'aigu://evil/index.html',
    'aigu://app.evil/index.html',
  ])('%s reads nothing', async (url) => {
    const response = await get(url)
    expect(response.ok).toBe(false)
    expect(await response.text()).toBe('')
  })

  test('whatever the path, nothing outside the list is read', async () => {
    const known = new Set(listServedFiles(join(root, 'renderer')).keys())
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', 'assets', 'secret.js', ''),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const url = `aigu://app/${pieces.join('/')}`
        if (!URL.canParse(url)) return
        const response = await get(url)
        const { pathname } = new URL(url)
        expect(response.ok).toBe(known.has(pathname === '/' ? '/index.html' : pathname))
        expect(await response.text()).not.toContain(secret)
      }),
    )
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await answer({ url: 'aigu://app/index.html', method })
    expect(response.status).toBe(405)
  })

  test.each(['aigu://app/index.html', 'aigu://app/missing.js', 'aigu://evil/'])(
    'the answer to %s carries the policy and forbids guessing the type',
    async (url) => {
      const { headers } = await get(url)
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    },
  )
})
