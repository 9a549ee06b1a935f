/**
 * Rows of texts as spreadsheets exchange them: a cell with a tab, a line break or a quote at its start is quoted, quotes
 * doubled; rows end in CRLF. Bytes that could not be read (lone surrogates) leave as U+FFFD: the clipboard holds
 * well-formed text only.
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(field).join('\t')).join('\r\n')
}

function field(text: string): string {
  const wellFormed = text.toWellFormed()
  return /[\t\r\n]|^"/.test(wellFormed) ? `"${wellFormed.replaceAll('"', '""')}"` : wellFormed
}
