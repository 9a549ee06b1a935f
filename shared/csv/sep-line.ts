import { delimiters } from './dialect.ts'
import type { Delimiter } from './dialect.ts'

const SEP_LINE = /^"?sep=(.)"?$/i

/** Excel's own first line, `sep=;`, which names the delimiter. `line` comes without its line end. */
export function isSepLine(line: string): boolean {
  return SEP_LINE.test(line)
}

/** The delimiter that an Excel `sep=;` line names; undefined where the line is none, or names one we do not know. */
export function delimiterOfSepLine(line: string): Delimiter | undefined {
  const named = SEP_LINE.exec(line)?.[1]
  return delimiters.find((delimiter) => delimiter === named)
}
