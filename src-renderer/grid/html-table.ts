import { entityCode } from '../../shared/text/html-entities.ts'

type Cell = { text: string; readonly width: number; readonly height: number }

const token =
  /<!--[\s\S]*?(?:-->|$)|<(style|script|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi
const lineTags = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'tr'])

/** No cell of a spreadsheet spans more. */
const WIDEST_SPAN = 1_000

/**
 * The first table in a piece of HTML, as the clipboard brings it; null if there is none. Cells that span others stand
 * once, in their first place. Read by hand: the page may parse no HTML (Trusted Types), and nothing of it must run.
 */
export function tableInHtml(html: string): readonly (readonly string[])[] | null {
  const rows = cellsOfTable(html)
  return rows.length === 0 ? null : laidOut(rows)
}

function cellsOfTable(html: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let open: Cell | null = null
  let depth = 0
  for (const [found, dropped, slash, rawName, attributes = ''] of html.matchAll(token)) {
    if (found.startsWith('<!--') || dropped !== undefined) continue
    const name = rawName?.toLowerCase()
    const isEnd = slash === '/'
    if (name === 'table') {
      depth += isEnd ? -1 : 1
      if (depth === 0) return rows
    } else if (depth === 0) {
      continue
    } else if (depth === 1 && (name === 'td' || name === 'th' || name === 'tr')) {
      open = null
      if (isEnd) continue
      if (name === 'tr' || rows.length === 0) rows.push([])
      if (name === 'tr') continue
      open = { text: '', width: span(attributes, 'colspan'), height: span(attributes, 'rowspan') }
      rows.at(-1)?.push(open)
    } else if (open !== null) {
      // A table inside of a cell is text of that cell.
      open.text = grown(open.text, name, found)
    }
  }
  return rows
}

/** A cell's text, one token further: line breaks and paragraphs are lines, other white space is one space. */
function grown(text: string, tag: string | undefined, found: string): string {
  if (tag === 'br') return `${text.trimEnd()}\n`
  if (tag !== undefined) {
    const beginsLine = lineTags.has(tag) && text !== '' && !text.endsWith('\n')
    return beginsLine ? `${text.trimEnd()}\n` : text
  }
  const run = found.replace(/[ \t\r\n\f]+/g, ' ')
  return text + decoded(text === '' || /[ \n]$/.test(text) ? run.replace(/^ /, '') : run)
}

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]*));/gi

function decoded(text: string): string {
  return text.replace(reference, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    const code =
      hexadecimal !== undefined
        ? parseInt(hexadecimal, 16)
        : decimal !== undefined
          ? Number(decimal)
          : entityCode(name ?? '')
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function span(attributes: string, name: string): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1]
  return Math.max(1, Math.min(Number(value ?? 1), WIDEST_SPAN))
}

function laidOut(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => [])
  for (const [at, cells] of rows.entries()) {
    const row = grid[at] ?? []
    for (const { text, width, height } of cells) {
      let column = 0
      while (row[column] !== undefined) column++
      for (const line of grid.slice(at, at + height)) {
        for (let right = 0; right < width; right++) line[column + right] = ''
      }
      row[column] = finished(text)
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''))
}

/** Cells of pages are padded, and hold their spaces as ones that do not break. */
function finished(text: string): string {
  return text.replace(/^[ \n]+|[ \n]+$/g, '').replaceAll('\u00a0', ' ')
}
