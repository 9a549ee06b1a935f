/** The fear: a colleague's record is taken for one that is known, and is lost; or comes twice. */
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { emptyVector } from '../../../shared/project/journal-entry.ts'
import type { JournalEntry } from '../../../shared/project/journal-entry.ts'
import { knownEntries } from '../../../src-main/project/known-entries.ts'
import { knownLines } from '../../../src-main/project/known-lines.ts'

const entry = fc
  .record({
    author: fc.constantFrom('lea-00001', 'nadia-001'),
    s: fc.integer({ min: 1, max: 6 }),
    hash: fc.constantFrom('aa', 'bb', 'cc'),
    sure: fc.boolean(),
  })
  .map(({ author, s, hash, sure }): JournalEntry => {
    const record = { s, t: 1, k: 'x', what: 'note' } as const
    return { author, record, hash, previous: null, seen: emptyVector, sure }
  })

it('lines are known as their entries were, whatever came in which order, before and after the opening', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 25 }), fc.array(entry, { maxLength: 25 }), (before, after) => {
      const entries = knownEntries()
      for (const one of before) entries.add(one)
      const lines = knownLines(entries.all())
      for (const one of after) {
        const isThere = entries.at(one.author, one.record.s).some(({ hash }) => hash === one.hash)
        expect(lines.has(one.author, one.record.s, one.hash)).toBe(isThere)
        expect(lines.add(one)).toBe(entries.add(one))
      }
      // Every entry once, the surest copy of each.
      const all = entries.all().map(({ author, record, hash }) => `${author} ${String(record.s)} ${hash}`)
      expect(new Set(all).size).toBe(all.length)
    }),
    { numRuns: 3_000 },
  )
})
