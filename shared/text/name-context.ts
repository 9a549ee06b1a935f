import type { Lexicon, LexiconEntry } from './lexicon.ts'
import type { LossMark } from './repair-plan.ts'

/** What the file says about a name beside its letters; nothing of a lone cell. */
export type NameContext = {
  /** Codes of places in the row. */
  readonly codes: readonly string[]
  /** Of the column: how many of its names lie in a department and in no other. */
  readonly departments: Departments | null
  /** The sound cells of the column. */
  readonly ofColumn: Lexicon | null
  /** How the column lost its letters where no mark stands for them. */
  readonly plainLoss: LossMark | null
}

export type Departments = { readonly counts: ReadonlyMap<string, number>; readonly total: number }

export const noContext: NameContext = { codes: [], departments: null, ofColumn: null, plainLoss: null }

/** Counts the names that lie in one department; `entriesOf` gives the places that a name may mean. */
export function countDepartments(places: Iterable<readonly LexiconEntry[]>): Departments {
  const counts = new Map<string, number>()
  let total = 0
  for (const entries of places) {
    const [first] = entries
    const department = first?.department
    if (department === undefined || entries.some((entry) => entry.department !== department)) continue
    counts.set(department, (counts.get(department) ?? 0) + 1)
    total++
  }
  return { counts, total }
}

/**
 * How well a department fits its column, above 0; only the ratio of two means something. The share that is added keeps
 * two of ten names of a whole country from deciding, and lets two of two decide.
 */
export function fitOfDepartment(department: string | undefined, { counts, total }: Departments): number {
  return (counts.get(department ?? '') ?? 0) + 0.02 * total + 0.1
}

const wholeCode = /^(?:\d{4,5}|\d{9}|2[AB]\d{3})$/i
const codeInText = /(?<![\dA-Za-z])(?:\d{5}|2[AB]\d{3})(?![\dA-Za-z])/g

/**
 * What may be codes of places in a row: cells of five characters (INSEE, postal; four where a spreadsheet took the zero
 * away) or of nine (SIREN). Whether they are, a lexicon knows.
 */
export function codesOfRow(cells: readonly string[]): readonly string[] {
  const codes: string[] = []
  for (const cell of cells) {
    if (cell.length < 4 || cell.length > 12) continue
    const code = cell.trim().toUpperCase()
    if (wholeCode.test(code)) codes.push(code.length === 4 ? `0${code}` : code)
  }
  return codes
}

/** Codes in a text itself: "62800 LI?VIN", "Li?vin (62510)". */
export function codesInText(text: string): readonly string[] {
  return text.match(codeInText) ?? []
}
