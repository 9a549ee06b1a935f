import fc from 'fast-check'

import { delimiters } from '../../../shared/csv/dialect.ts'

/** Text made of what breaks CSV readers: every short sequence of quotes, separators, line ends and blanks turns up. */
export function hostileText(maxLength = 40): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...['"', '"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', '\u00A0', '\uFEFF', '\u2028', '\f'],
    ...['a', 'é', '5" tube', '01004', '48,85', '\u0000', '\u001A', '\uDCE9', '😀', '"x"', '";', '"\n', '\n"'],
  )
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''))
}

export const anyReading = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  quote: fc.constantFrom('"' as const, '"' as const, '"' as const, null),
})
