import { expect, test } from 'vitest'

import { sumUp, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }

test('what passed everywhere is summed', () => {
  const tallies = [tallyOfVitest(vitest, true), tallyOfPlaywright(playwright, true)]
  expect(sumUp(tallies)).toEqual({ line: '8 passed, 0 failed, 1 skipped', exitCode: 0 })
})

test('without skipped tests none are spoken of', () => {
  expect(sumUp([tallyOfPlaywright(playwright, true)]).line).toBe('3 passed, 0 failed')
})

test('a run that fails without a failed test is a failure all the same', () => {
  expect(sumUp([tallyOfVitest(vitest, false)])).toEqual({
    line: '5 passed, 1 failed, 1 skipped',
    exitCode: 1,
  })
})

test('a run without a report is a failure, even if it says that it succeeded', () => {
  expect(sumUp([tallyOfVitest(null, true), tallyOfPlaywright(playwright, true)]).exitCode).toBe(1)
})

test('nothing at all is not a success', () => {
  expect(sumUp([]).exitCode).toBe(1)
})
