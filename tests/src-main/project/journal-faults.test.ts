import { describe, expect, it } from 'vitest'

import { startJournal } from '../../../src-main/project/journal.ts'

import { mutants } from './journal-mutants.ts'
import { callsOfWork, oneFault, threeLives } from './journal-scenario.ts'
import type { Fate } from './simulated-files.ts'

const EDITS = 60
const SEED = 20_260

const fates: Readonly<Record<string, Fate>> = {
  'a short write': 'short',
  'an fsync that fails and drops': 'drops',
  EIO: { fails: 'EIO' },
  ENOSPC: { fails: 'ENOSPC' },
  EMFILE: { fails: 'EMFILE' },
  'the power': 'dies',
}

describe('whatever call to the disk goes wrong, no acknowledged edit is lost', () => {
  for (const [name, fate] of Object.entries(fates)) {
    it(`${name}, at every call, once and from then on`, async () => {
      let [cases, acknowledged, refused] = [0, 0, 0]
      for (const seed of [SEED, SEED + 1]) {
        const calls = await callsOfWork(EDITS, seed)
        expect(calls).toBeGreaterThan(20)
        for (let at = 1; at <= calls; at++) {
          for (const lasts of fate === 'dies' ? [true] : [false, true]) {
            const outcome = await oneFault(at, fate, lasts, EDITS, seed)
            expect(outcome.faults).toEqual([])
            cases++
            acknowledged += outcome.acknowledged
            refused += outcome.refused
          }
        }
      }
      console.log(
        `${name}: ${String(cases)} cases, ${String(acknowledged)} acknowledged, 0 lost, ${String(refused)} refused`,
      )
    }, 120_000)
  }

  it('three lives with faults at random', async () => {
    let [acknowledged, refused] = [0, 0]
    for (let seed = 1; seed <= 200; seed++) {
      const outcome = await threeLives(seed * 2_654_435_761)
      expect({ seed, faults: outcome.faults }).toEqual({ seed, faults: [] })
      acknowledged += outcome.acknowledged
      refused += outcome.refused
    }
    console.log(`200 × 3 lives: ${String(acknowledged)} acknowledged, 0 lost, ${String(refused)} refused`)
  }, 120_000)
})

describe('and these tests see a wrong journal', () => {
  it.each(Object.keys(mutants))('%s', async (name) => {
    const wrong = mutants[name]?.(startJournal)
    let seed = 0
    for (let faults = 0; faults === 0 && seed < 400; seed++) {
      faults = (await threeLives(seed * 2_654_435_761, wrong)).faults.length
    }
    expect(seed).toBeLessThan(400)
  })
})
