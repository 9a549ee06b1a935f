import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compilePattern } from '../../../../shared/schema/pattern/compile-pattern.ts'
import { boundedMatcher } from '../../../../shared/schema/pattern/bounded-engine.ts'
import { linearMatcher } from '../../../../shared/schema/pattern/linear-engine.ts'
import { parsePattern } from '../../../../shared/schema/pattern/parse-pattern.ts'
import cases from '../../../cases/schema/patterns.json' with { type: 'json' }

describe('a pattern says of a cell what the reference validator says', () => {
  it.each(cases.answers)('$pattern', ({ pattern, yes, no }) => {
    const compiled = compilePattern(pattern)
    expect(yes.filter((text) => compiled?.test(text) !== true)).toEqual([])
    expect(no.filter((text) => compiled?.test(text) !== false)).toEqual([])
  })

  it.each(cases.unreadable)('%s cannot be read, and is no rule', (pattern) => {
    expect(compilePattern(pattern)).toBeNull()
  })

  it.each(cases.open)('$pattern is open: $text passes beside it', ({ pattern, text }) => {
    const compiled = compilePattern(pattern)
    expect(compiled?.test(text)).toBe(true)
    expect(compiled?.testWhole?.(text)).toBe(false)
  })

  it.each(cases.closed)('%s is not open', (pattern) => {
    expect(compilePattern(pattern)?.testWhole).toBeNull()
  })
})

describe('a hostile pattern hangs nothing', () => {
  it.each(cases.hostile)('$pattern', ({ pattern, text, times }) => {
    const compiled = compilePattern(pattern)
    // An answer or none, within the steps that are given: the test itself would not end otherwise.
    expect([true, false, null]).toContain(compiled?.test(text.repeat(times) + '!') ?? null)
  })
})

/** Patterns that both engines take. */
const simple = fc.letrec<{ node: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    fc.constantFrom('a', 'b', 'é', '.', '[ab]', '[^a]', '\\d', '\\w'),
    tie('node').map((node) => `(${node})`),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('atom'),
    fc.tuple(tie('atom'), fc.constantFrom('*', '+', '?', '{1,2}')).map(([atom, times]) => atom + times),
    fc.tuple(tie('node'), tie('node')).map(([first, second]) => first + second),
    fc.tuple(tie('node'), tie('node')).map(([first, second]) => `${first}|${second}`),
  ),
})).node

describe('both engines read a pattern alike', () => {
  it('whatever the pattern and the text', () => {
    fc.assert(
      fc.property(
        simple,
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), maxLength: 6 }),
        (source, text) => {
          const pattern = parsePattern(`^(?:${source})$`)
          const bounded = boundedMatcher(pattern).test(text)
          fc.pre(bounded !== null)
          expect(linearMatcher(pattern)?.(text)).toBe(bounded)
        },
      ),
    )
  })
})
