import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { setCells, skipRecord } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'

import { Colleague } from './colleague.ts'
import { laws } from './merge-laws.ts'
import { BASE, realMerge } from './merge-under-test.ts'
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

it('nobody fills the future of another: a piece without which nothing waits is not done without', () => {
  const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
  const type = (value: string): void => {
    lea.act((gesture) => {
      setCells(gesture, [{ row: baseRowId(BASE, 0), column: baseColumnId(BASE, 0), value }])
    })
  }
  type('a')
  karim.receive(lea.log)
  karim.act((gesture) => {
    skipRecord(gesture, 'lea-00001', 2)
  })
  // Who counted it as there would give the next piece of work the wrong number.
  expect(karim.project.records.vector()).toEqual({ 'lea-00001': 1, 'karim-001': 1 })
  lea.receive(karim.log)
  expect(lea.project.records.highest('lea-00001')).toBe(1)
  type('b')
  karim.receive(lea.log)
  expect(karim.table.cellAt(0, 0)?.value).toBe('b')
})
