/**
 * UTF-16 without a byte order mark, told by its shape: every other byte is the high half of a unit, and in a table the
 * delimiters, digits and line ends alone make many of those halves zero.
 */

/** Units looked at in each of the stretches below: enough for any rate to be exact to a percent. */
const STRETCH = 32_768

/** Share of zero bytes that one half must have at least; Cyrillic or Greek tables have one in five. */
const LEAST_ZERO_SHARE = 0.1

/** The byte order, or null if the bytes are not UTF-16. Looks at the start, the middle and the end of the file. */
export function utf16OrderOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null
  const units = bytes.length >> 1
  let atEven = 0
  let atOdd = 0
  let seen = 0
  for (const from of stretchStarts(units)) {
    const until = Math.min(units, from + STRETCH)
    for (let unit = from; unit < until; unit++) {
      if (bytes[unit * 2] === 0) atEven++
      if (bytes[unit * 2 + 1] === 0) atOdd++
      seen++
    }
  }
  const most = Math.max(atEven, atOdd)
  const least = Math.min(atEven, atOdd)
  // A file of NULs, or a UTF-8 file with a few, has as many at even places as at odd ones.
  if (most < seen * LEAST_ZERO_SHARE || least > most / 10) return null
  const order = atOdd > atEven ? 'utf-16le' : 'utf-16be'
  return looksLikeText(bytes, order === 'utf-16le' ? 0 : 1) ? order : null
}

function stretchStarts(units: number): readonly number[] {
  if (units <= 3 * STRETCH) return [0, STRETCH, 2 * STRETCH].filter((start) => start < units)
  return [0, (units >> 1) - (STRETCH >> 1), units - STRETCH]
}

/** Units that no text has: controls but tab and line ends, lone surrogates, noncharacters. `low` is 0 or 1. */
function looksLikeText(bytes: Uint8Array, low: 0 | 1): boolean {
  const units = Math.min(bytes.length >> 1, STRETCH)
  let wrong = 0
  let awaitsLow = false
  for (let unit = 0; unit < units; unit++) {
    const code = (bytes[unit * 2 + low] ?? 0) | ((bytes[unit * 2 + 1 - low] ?? 0) << 8)
    const isLow = code >= 0xdc00 && code < 0xe000
    if (awaitsLow !== isLow) wrong++
    awaitsLow = code >= 0xd800 && code < 0xdc00
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) wrong++
    if ((code >= 0x7f && code < 0xa0) || code >= 0xfffe) wrong++
  }
  return wrong <= units / 50
}
