import { describe, expect, test } from 'vitest'

import { allowedExternalUrl } from '../../../src-main/shell/external-links.ts'
import cases from '../../cases/shell/external-urls.json' with { type: 'json' }

describe('links that leave Aigu', () => {
  test.each(cases.opened)('%s opens in the browser', (url) => {
    expect(allowedExternalUrl(url)).toBe(url)
  })

  test.each(cases.refused)('%j starts nothing on the machine', (url) => {
    expect(allowedExternalUrl(url)).toBeNull()
  })
})
