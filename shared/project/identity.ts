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

export function columnInBase(id: ColumnId): { readonly base: BaseId; readonly column: number } | null {
  const [, base, column] = BASE_COLUMN.exec(id) ?? []
  return base === undefined || column === undefined ? null : { base, column: Number(column) }
}
