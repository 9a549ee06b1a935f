import type { Delimiter, Dialect } from './dialect.ts'
import { closingQuoteOf } from './raw-cells.ts'

type Reading = Pick<Dialect, 'delimiter' | 'quote'>

/** A cell between quotes, its own quotes doubled. */
export function quoteCell(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Whether this text, written without quotes, would be read back as something else. */
export function needsQuotes(text: string, delimiter: Delimiter): boolean {
  if (text.length === 0) return false
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return (
    first === 34 ||
    // At the edges of a file these are taken for a byte order mark, or for the filler after the data.
    first === 0xfeff ||
    last === 0 ||
    last === 0x1a ||
    text.includes(delimiter) ||
    text.includes('\n') ||
    text.includes('\r')
  )
}

/**
 * A new text for a cell, written in the manner of the old one: quoted if it was, with the blanks that followed its
 * quotes. Otherwise quoted only if it has to be, or if it brings quotes where there were none.
 */
export function replaceCell(raw: string, text: string, dialect: Reading): string {
  const closing = closingQuoteOf(raw, dialect)
  if (closing >= 0) return quoteCell(text) + raw.slice(closing + 1)
  const bringsQuotes = dialect.quote !== null && text.includes('"') && !raw.includes('"')
  return bringsQuotes || mustQuote(text, dialect) ? quoteCell(text) : text
}

/** Where quotes are ordinary characters, only a text that would tear the record is put between quotes. */
function mustQuote(text: string, dialect: Reading): boolean {
  if (dialect.quote !== null) return needsQuotes(text, dialect.delimiter)
  return text.includes(dialect.delimiter) || text.includes('\n') || text.includes('\r')
}
