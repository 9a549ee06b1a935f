import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { firstLook, nextMarked, secondLook } from '../../../shared/text/suspect-units.ts'
import type { Look } from '../../../shared/text/suspect-units.ts'

const pieces = fc.constantFrom(
  ...'aAzZeE19 ;,."\'-\t\n',
  ...'&%=\\?_`^~',
  ...'àâçéèêëîïôùûüœÀÂÇÉÈÊËÎÏÔÙÛŒÿŸ',
  ...'\u00a0°’«»·–…€²½ÃÂâ€™©├√ʻİı',
  ...[
    '\udce9',
    '\u0096',
    '\ufffd',
    '\u0301',
    'Ã©',
    'â€™',
    'CôTE',
    '&eacute;',
    '=C3',
    '_x00e9_',
    '\\u00e9',
    '😀',
  ],
)
const texts = fc.array(pieces, { maxLength: 30 }).map((found) => found.join(''))

function inString(text: string, look: Look): number[] {
  const found: number[] = []
  for (let at = look.next(text, 0); at >= 0; at = look.next(text, at + 1)) found.push(at)
  return found
}

function inUnits(text: string, look: Look): number[] {
  const among = ` ${text} `
  const units = Uint16Array.from(Array.from({ length: among.length }, (_, at) => among.charCodeAt(at)))
  const found: number[] = []
  for (let at = 1; (at = nextMarked(look.marks, units, at, text.length + 1)) >= 0; at++)
    if (look.isSuspect(text, at - 1)) found.push(at - 1)
  return found
}

describe.each([
  ['first', firstLook],
  ['second', secondLook],
])('a %s look at units', (_name, look) => {
  it('finds the suspects that a look at strings finds, and no others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inUnits(text, look)).toEqual(inString(text, look))
      }),
      { numRuns: 3000, seed: 20261125 },
    )
  })
})

it('no character alone, between letters, capitals, figures or blanks escapes the look at units', () => {
  const missed: string[] = []
  for (let code = 0x80; code < 0x10000; code++) {
    // Ideographs and Hangul are one kind.
    if (code === 0x3100) code = 0xd7f0
    for (const [before = '', after = ''] of [
      'aa',
      'AA',
      'aA',
      'Aa',
      '  ',
      ' a',
      ' A',
      'a ',
      'A ',
      '1 ',
      ' 1',
      'Aé',
      'é²',
    ]) {
      const text = `${before}${String.fromCharCode(code)}${after}`
      if (inString(text, firstLook)[0] !== inUnits(text, firstLook)[0]) missed.push(text)
    }
  }
  expect(missed).toEqual([])
})
