import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { laws } from './merge-laws.ts'
import { realMerge } from './merge-under-test.ts'
import { RUNS } from './runs.ts'
import { modelMerge, wrongMerges } from './wrong-merges.ts'

/** The wrong merge that took longest to unmask needed 1,213 histories in one run and escaped a run of 1,500. */
const RUNS_TO_UNMASK = 20_000

describe('colleagues who work apart and meet again', () => {
  for (const [law, holds] of Object.entries(laws)) {
    it(law, () => {
      fc.assert(holds(realMerge), { numRuns: RUNS })
    })
    it(`${law} (in the short model that the wrong merges are made of)`, () => {
      fc.assert(holds(modelMerge), { numRuns: 500 })
    })
  }
})

describe('a merge that loses work is found out', () => {
  for (const [wrong, make] of Object.entries(wrongMerges)) {
    it(wrong, { timeout: 120_000 }, () => {
      const isBroken = Object.values(laws).some((holds) => {
        const run = fc.check(holds(make), { numRuns: RUNS_TO_UNMASK, endOnFailure: true })
        return (run as fc.RunDetails<unknown>).failed
      })
      expect(isBroken).toBe(true)
    })
  }
})
