export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export const lineEndings = ['\r\n', '\n', '\r'] as const
export type LineEnding = (typeof lineEndings)[number]

/** How a CSV text is written. Enough to read it, and to write a changed copy that differs in the changed cells alone. */
export type Dialect = {
  readonly delimiter: Delimiter
  /** `null`: quotes are ordinary characters (a file with a quote that never closes can be read so). */
  readonly quote: '"' | null
  /** The most frequent one; each record keeps its own. */
  readonly lineEnding: LineEnding
  readonly mixedLineEndings: boolean
  /** Records above the header: title lines, `sep=;`. Kept, never shown as data. */
  readonly preambleRecords: number
  /** Whether cells are quoted even where nothing asks for it. */
  readonly quotesAll: boolean
}
