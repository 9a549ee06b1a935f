import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { changedCharacters, changedCharactersOfCut } from '../../../src-renderer/grid/changed-characters.ts'

type Case = { name: string; before: string; after: string; marked: [string, string][] }

const cases = JSON.parse(
  readFileSync(new URL('../../cases/changed-characters/cases.json', import.meta.url), 'utf8'),
) as Case[]

const marked = (
  stretches: readonly { before: string; after: string; changed: boolean }[],
): [string, string][] =>
  stretches.filter((stretch) => stretch.changed).map(({ before, after }) => [before, after])

/** Any text, damaged ones among them: letters, marks, halves of pairs, emoji. */
const text = fc.string({
  unit: fc.constantFrom('a', 'é', 'Ã', '©', '\u0301', '😀', '\ud83d', '\udce9', ' ', '\u200d'),
  maxLength: 60,
})

describe('the officer sees which characters changed', () => {
  it.each(cases)('$name', ({ before, after, marked: expected }) => {
    expect(marked(changedCharacters(before, after))).toEqual(expected)
  })
})

describe('nothing of either text is lost or invented by marking', () => {
  it('joined, the stretches give both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const diff of [changedCharacters, changedCharactersOfCut]) {
          const stretches = diff(before, after)
          expect(stretches.map((stretch) => stretch.before).join('')).toBe(before)
          expect(stretches.map((stretch) => stretch.after).join('')).toBe(after)
        }
      }),
    )
  })

  it('what is not marked is the same in both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const stretch of changedCharacters(before, after)) {
          if (!stretch.changed) expect(stretch.before).toBe(stretch.after)
        }
      }),
    )
  })

  it('no stretch begins with the second half of a pair or with a mark torn from its letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = changedCharacters(before, after)
        for (const side of ['before', 'after'] as const) {
          let end = ''
          for (const stretch of stretches) {
            const here = stretch[side]
            if (end !== '' && here !== '') {
              expect(/^\p{M}/u.test(here)).toBe(false)
              expect(/[\ud800-\udbff]$/.test(end) && /^[\udc00-\udfff]/.test(here)).toBe(false)
            }
            end += here
          }
        }
      }),
    )
  })
})

describe('texts cut for display', () => {
  it('the end that one side shows beyond the other is not marked as a change', () => {
    const after = 'école élémentaire '.repeat(40)
    const before = 'Ã©cole Ã©lÃ©mentaire '.repeat(40)
    const stretches = changedCharactersOfCut(before.slice(0, 400), after.slice(0, 400))
    expect(new Set(marked(stretches).map(String))).toEqual(new Set([String(['Ã©', 'é'])]))
  })
})

describe('a long text does not hold the window up', () => {
  it('takes time in proportion to the length', () => {
    const timeOf = (count: number): number => {
      const before = 'MusÃ©e dâ€™art, '.repeat(count)
      const after = 'Musée d’art, '.repeat(count)
      // The best of three: another program may take the processor once.
      const times = [1, 2, 3].map(() => {
        const start = performance.now()
        changedCharacters(before, after)
        return performance.now() - start
      })
      return Math.min(...times)
    }
    const [short, long] = [Math.max(1, timeOf(2000)), timeOf(32_000)]
    // 16 times the length: a quadratic walk would take 256 times as long.
    expect(long / short).toBeLessThan(80)
  })

  it('texts with nothing in common stay linear too', () => {
    const start = performance.now()
    changedCharacters('a'.repeat(200_000), 'b'.repeat(200_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
