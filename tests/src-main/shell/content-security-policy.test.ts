import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import {
  CONTENT_SECURITY_POLICY,
  CONTENT_SECURITY_POLICY_META,
} from '../../../src-main/shell/content-security-policy.ts'

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((text) => {
    const [name = '', ...values] = text.split(' ')
    return [name, values]
  }),
)

describe('the content security policy', () => {
  test('nothing inline, nothing evaluated, nothing from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|https?:|wss?:|data:|blob:|\*/)
    for (const [name, values] of directives) {
      if (name === 'require-trusted-types-for') continue
      expect(values, name).toHaveLength(1)
      expect(["'self'", "'none'"], name).toContain(values[0])
    }
  })

  test('what is not named is refused, and what default-src does not cover is named', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src', 'connect-src']) {
      expect(directives.get(name), name).toEqual(["'none'"])
    }
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('style-src')).toEqual(["'self'"])
  })

  test('no text becomes markup or code', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(directives.get('trusted-types')).toEqual(["'none'"])
  })

  test('index.html says the same to the tools that read files', () => {
    const html = readFileSync(new URL('../../../src-renderer/index.html', import.meta.url), 'utf8')
    const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)
    expect(meta?.[1]).toBe(CONTENT_SECURITY_POLICY_META)
    expect(CONTENT_SECURITY_POLICY).toBe(`${CONTENT_SECURITY_POLICY_META}; frame-ancestors 'none'`)
  })

  test('index.html holds no script or style of its own', () => {
    const html = readFileSync(new URL('../../../src-renderer/index.html', import.meta.url), 'utf8')
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(html.match(/<script[^>]*>[^<]+<\/script>/)).toBeNull()
  })
})
