import { describe, expect, test } from 'vitest'

import { APP_START_URL, isAppUrl } from '../../../src-main/shell/app-origin.ts'
import cases from '../../cases/shell/app-urls.json' with { type: 'json' }

describe('the origin of our pages', () => {
  test.each([...cases.ours, APP_START_URL])('%s is ours', (url) => {
    expect(isAppUrl(url)).toBe(true)
  })

  test.each(cases.notOurs)('a page at %j cannot pass for ours', (url) => {
    expect(isAppUrl(url)).toBe(false)
  })
})
