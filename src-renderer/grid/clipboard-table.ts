import { tableInHtml } from './html-table.ts'

/** A rectangle of texts as it came from elsewhere; its rows may have different lengths. */
export type PastedTable = readonly (readonly string[])[]

/**
 * The table on the clipboard. Plain text is what the other program means exactly, with its zeros and spaces; HTML knows
 * where cells end. Where both have the same shape the plain text is taken, else the HTML (a table of Word, whose
 * paragraphs look like rows in plain text).
 */
export function tableOnClipboard(text: string, html: string): PastedTable | null {
  const plain = text === '' ? null : tableInText(text)
  const marked = html === '' ? null : tableInHtml(html)
  if (marked === null) return plain
  if (plain === null) return marked
  if (hasSameShape(plain, marked)) return plain
  // A column that ends in an empty cell ends in a line break too.
  const longer = [...plain, ['']]
  return /[\r\n]$/.test(text) && hasSameShape(longer, marked) ? longer : marked
}

/**
 * Tab-separated text as spreadsheets write it: a cell that holds a tab, a line break or a doubled quote between quotes
 * was quoted; any other quote is text. A line break at the very end ends the last row and begins no other.
 */
export function tableInText(text: string): PastedTable {
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const field = fieldAt(text, at)
    rows.at(-1)?.push(field.text)
    at = field.end
    if (at >= text.length) return rows
    if (text[at] === '\t') {
      at++
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) return rows
    rows.push([])
  }
}

const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
const unquoted = /[^\t\r\n]*/y

function fieldAt(text: string, at: number): { readonly text: string; readonly end: number } {
  quoted.lastIndex = at
  const content = quoted.exec(text)?.[1]
  if (content !== undefined && /[\t\r\n]|""/.test(content)) {
    return { text: content.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: quoted.lastIndex }
  }
  unquoted.lastIndex = at
  return { text: unquoted.exec(text)?.[0] ?? '', end: unquoted.lastIndex }
}

function hasSameShape(one: PastedTable, other: PastedTable): boolean {
  return one.length === other.length && widthOf(one) === widthOf(other)
}

export function widthOf(table: PastedTable): number {
  return table.reduce((most, row) => Math.max(most, row.length), 0)
}
