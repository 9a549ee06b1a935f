import { describe, expect, test } from 'vitest'

import { createCrashPolicy } from '../../../src-main/shell/crash-policy.ts'

describe('a page that dies', () => {
  test('is loaded again', () => {
    expect(createCrashPolicy(() => 0)()).toBe('reload')
  })

  test('that dies again and again is given up', () => {
    let now = 0
    const decide = createCrashPolicy(() => (now += 1_000))
    expect([decide(), decide(), decide(), decide()]).toEqual(['reload', 'reload', 'reload', 'give-up'])
  })

  test('now and then over a long day is loaded again each time', () => {
    let now = 0
    const decide = createCrashPolicy(() => (now += 3_600_000))
    for (let crash = 0; crash < 20; crash++) expect(decide()).toBe('reload')
  })
})
