/** The fear: a small project that takes all the memory, or the day. Each is opened in a process of its own, which says what it took. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { heavyCases } from './heavy-cases.ts'

const program = join(import.meta.dirname, 'open-hostile.ts')
/** The whole application has 1.5 GB, the window's own processes included. */
const MOST_MEGABYTES = 1_000
/** A process that never ends fails; how long one takes is measured, not asserted. */
const NEVER = 120_000

type Told = { readonly code: string; readonly megabytes: number }

describe('a project that is heavier than it looks', () => {
  const all = process.env['AIGU_HEAVY'] !== undefined
  const cases = Object.entries(heavyCases).filter(([, { isLong }]) => all || !isLong)
  it.each(cases)('%s', { timeout: 2 * NEVER }, (name, { expect: expected }) => {
    for (const form of ['folder', 'archive'] as const) {
      const place = mkdtempSync(join(tmpdir(), 'aigu-heavy-'))
      const run = (what: string): string =>
        execFileSync(process.execPath, [program, name, what, place], { encoding: 'utf8', timeout: NEVER })
      run(`make-${form}`)
      const told = JSON.parse(run(form)) as Told
      console.log(`${name}, ${form}: ${JSON.stringify(told)}`)
      rmSync(place, { recursive: true })
      expect(expected).toContain(told.code)
      expect(told.megabytes).toBeLessThan(MOST_MEGABYTES)
    }
  })
})
