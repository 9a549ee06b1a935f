import { mayMove } from './find-text.ts'

/** Stands for a unit whose fold hangs on its neighbours, or is not one unit: only the whole text says what it is. */
export const ODD_UNIT = 0xffff

/** Accents of any script may change places when a text is taken apart; Σ has two small forms. */
const HANGS_ON_NEIGHBOURS = /[\p{M}\u03A3]/u

const tables = new WeakMap<(text: string) => string, Uint16Array>()

/**
 * A fold of texts as a table by UTF-16 unit. A text without an `ODD_UNIT` folds unit by unit to what `fold` makes of it.
 * @param fold of `fold-text.ts`, or lower case; the table (128 kB, some 20 ms) is made once for each
 */
export function unitFold(fold: (text: string) => string): Uint16Array {
  const known = tables.get(fold)
  if (known) return known
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < table.length; unit++) {
    const letter = String.fromCharCode(unit)
    const folded = fold(letter)
    const isOdd = folded.length !== 1 || mayMove(letter) || HANGS_ON_NEIGHBOURS.test(letter)
    table[unit] = isOdd ? ODD_UNIT : folded.charCodeAt(0)
  }
  tables.set(fold, table)
  return table
}
