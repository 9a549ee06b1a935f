/**
 * Names that outlive edits. They never depend on content, order or names of columns, so that what two people do to one
 * cell meets there, and what they do elsewhere never does.
 */

/** One person on one machine in one project: `[a-z0-9-]{8,64}`, random; the person's name stands in the header of a segment. */
export type AuthorId = string & { readonly brand?: 'author' }
/** First 8 hex digits of the SHA-256 of an imported table. */
export type BaseId = string & { readonly brand?: 'base' }
/** `<base>.<row number in base 36>`, or `<author>.<number of the record that inserted it>`. */
export type RowId = string & { readonly brand?: 'row' }
/** `<base>:<column number>`, or `<author>:<number of the record that added it>`. */
export type ColumnId = string & { readonly brand?: 'column' }

/** Wider than what we draw: journals of other programs are read too, and `~` names the branch of a fork. */
export const AUTHOR_PATTERN = /^[a-z0-9][a-z0-9~-]{0,79}$/
const BASE_ROW = /^([0-9a-f]{8})\.(0|[1-9a-z][0-9a-z]{0,6})$/
const BASE_COLUMN = /^([0-9a-f]{8}):(0|[1-9][0-9]{0,5})$/

export function baseRowId(base: BaseId, row: number): RowId {
  return `${base}.${row.toString(36)}`
}

export function baseColumnId(base: BaseId, column: number): ColumnId {
  return `${base}:${String(column)}`
}

export function insertedRowId(author: AuthorId, seq: number): RowId {
  return `${author}.${String(seq)}`
}

export function insertedColumnId(author: AuthorId, seq: number): ColumnId {
  return `${author}:${String(seq)}`
}

/** Where a row of a base stands in it; null for an inserted row and for what is no row id of ours. */
export function placeInBase(id: RowId): { readonly base: BaseId; readonly row: number } | null {
  const [, base, row] = BASE_ROW.exec(id) ?? []
  return base === undefined || row === undefined ? null : { base, row: parseInt(row, 36) }
}

const [DOT, ZERO, NINE, SMALL_A, SMALL_Z] = [0x2e, 0x30, 0x39, 0x61, 0x7a]
const BASE_LENGTH = 8
const MOST_ROW_DIGITS = 7

/** What `placeInBase` says of a row of this very base, without a regular expression: the number, or -1. */
export function rowInBase(id: RowId, base: BaseId): number {
  const digits = id.length - BASE_LENGTH - 1
  if (digits < 1 || digits > MOST_ROW_DIGITS || id.charCodeAt(BASE_LENGTH) !== DOT) return -1
  if (!id.startsWith(base) || base.length !== BASE_LENGTH) return -1
  if (digits > 1 && id.charCodeAt(BASE_LENGTH + 1) === ZERO) return -1
  let row = 0
  for (let at = BASE_LENGTH + 1; at < id.length; at++) {
    const code = id.charCodeAt(at)
    if (code >= ZERO && code <= NINE) row = row * 36 + code - ZERO
    else if (code >= SMALL_A && code <= SMALL_Z) row = row * 36 + code - SMALL_A + 10
    else return -1
  }
  return row
}

export function columnInBase(id: ColumnId): { readonly base: BaseId; readonly column: number } | null {
  const [, base, column] = BASE_COLUMN.exec(id) ?? []
  return base === undefined || column === undefined ? null : { base, column: Number(column) }
}
