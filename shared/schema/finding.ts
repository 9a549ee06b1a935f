/** The three things that are told apart: its form follows the standard; something stands there; it can be true. */
export type Question = 'valid' | 'filled' | 'plausible'
export type Severity = 'error' | 'warning' | 'information'

/** What each code asks of the officer. */
export const findings = {
  // a cell against its field
  'cell-type': ['valid', 'error'],
  'cell-required': ['filled', 'error'],
  'cell-too-short': ['valid', 'error'],
  'cell-too-long': ['valid', 'error'],
  'cell-too-small': ['valid', 'error'],
  'cell-too-big': ['valid', 'error'],
  'cell-pattern': ['valid', 'error'],
  'cell-enum': ['valid', 'error'],
  'cell-pattern-undecided': ['valid', 'information'],
  'cell-beside-pattern': ['plausible', 'warning'],
  // keys
  'cell-not-unique': ['valid', 'error'],
  'key-twice': ['valid', 'error'],
  'key-empty': ['valid', 'error'],
  'key-without-target': ['valid', 'error'],
  // Validata's checks
  'siret-wrong': ['valid', 'error'],
  'siren-wrong': ['valid', 'error'],
  'gps-outside-france': ['valid', 'error'],
  'gps-swapped': ['valid', 'error'],
  'hours-unreadable': ['valid', 'error'],
  'phone-wrong': ['valid', 'error'],
  'years-wrong': ['valid', 'error'],
  'act-subject-wrong': ['valid', 'error'],
  'french-format-wrong': ['valid', 'error'],
  'columns-filled-apart': ['valid', 'error'],
  'columns-in-disorder': ['valid', 'error'],
  'columns-not-comparable': ['valid', 'error'],
  'one-of-missing': ['filled', 'error'],
  'sum-wrong': ['valid', 'error'],
  'sum-unreadable': ['valid', 'error'],
  // structure
  'header-blank': ['valid', 'error'],
  'header-twice': ['valid', 'error'],
  'header-padded': ['valid', 'error'],
  'header-near-name': ['valid', 'error'],
  'column-missing': ['filled', 'error'],
  'column-set-incomplete': ['valid', 'error'],
  'column-unknown': ['valid', 'information'],
  'row-blank': ['valid', 'error'],
  'row-too-short': ['valid', 'error'],
  'row-too-long': ['valid', 'error'],
  'row-of-totals': ['plausible', 'warning'],
  // what no standard checks
  'code-damaged': ['plausible', 'error'],
  'code-key-wrong': ['plausible', 'error'],
  'insee-unknown': ['plausible', 'error'],
  'insee-merged': ['plausible', 'warning'],
  'postcode-unknown': ['plausible', 'error'],
  'insee-against-postcode': ['plausible', 'error'],
  'insee-against-name': ['plausible', 'error'],
  'commune-name-unknown': ['plausible', 'warning'],
  'siren-against-insee': ['plausible', 'warning'],
  'coordinates-swapped': ['plausible', 'error'],
  'coordinates-together': ['plausible', 'error'],
  'coordinates-in-metres': ['plausible', 'error'],
  'coordinates-outside-france': ['plausible', 'error'],
  'coordinates-against-insee': ['plausible', 'error'],
  'degrees-and-minutes': ['plausible', 'error'],
  'phone-doubtful': ['plausible', 'warning'],
  'email-doubtful': ['plausible', 'warning'],
  'shapes-mixed': ['plausible', 'warning'],
  'same-name-same-commune': ['plausible', 'warning'],
  'territory-uncovered': ['plausible', 'information'],
} as const satisfies Readonly<Record<string, readonly [Question, Severity]>>
export type FindingCode = keyof typeof findings

/**
 * Why a cell is refused, where it can be told: cells of one cause are mended by one gesture. `other`: it cannot be told.
 */
export const causes = [
  'other',
  'spaces-around',
  'spaces-inside',
  'invisible-characters',
  'capitals',
  'accents',
  'near-miss',
  'apostrophe',
  'decimal-comma',
  'thousands-apart',
  'unit',
  'decimal-zeros',
  'zeros-lost',
  'figures-lost',
  'plus-lost',
  'date-day-first',
  'date-month-first',
  'date-either-way',
  'date-in-words',
  'date-compact',
  'date-with-time',
  'date-short-year',
  'yes-or-no',
  'scheme-missing',
  'phone-punctuation',
  'list-without-brackets',
  'degrees-minutes',
  'says-nothing',
  'standard-refuses-a-real-name',
] as const
export type Cause = (typeof causes)[number]

/** What a sentence needs: what the standard expects, names of columns, counts. */
export type Facts = Readonly<Record<string, string | number>>

/** What is wrong with a text, wherever in its column it stands. */
export type CellFinding = {
  readonly code: FindingCode
  readonly cause: Cause
  readonly expected: Facts
  /** Texts that could stand instead, all of them right by the standard; the likeliest first, more than one only if both are as likely. */
  readonly fixes: readonly string[]
}

/** A cell to write. Row -1 is the header. */
export type CellEdit = { readonly row: number; readonly column: number; readonly text: string }
export const HEADER = -1
