/**
 * Rows of texts as the table that spreadsheets paste. `mso-number-format:"\\@"` makes Excel take each cell as a text:
 * « 01004 » keeps its zero. Line breaks stay inside of their cell.
 */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`)
  return `<meta charset="utf-8"><style>td{mso-number-format:"\\@";white-space:pre-wrap}br{mso-data-placement:same-cell}</style><table>${lines.join('')}</table>`
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function cell(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"]/g, (character) => references[character] ?? character)
    .replace(/\r\n?|\n/g, '<br>')
}
