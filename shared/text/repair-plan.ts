import type { CodePage } from './code-page.ts'

/** Row number of the header in cell addresses; data rows count from 0. */
export const HEADER_ROW = -1

/**
 * One mishap, undone. A list of steps turns the damaged text into the right one, in order; the same steps on the
 * same text give the same result, for ever: a step that cannot be computed again carries its result.
 */
export type RepairStep =
  /** UTF-8 bytes were read as this page: "é" became "Ã©". */
  | { readonly undo: 'utf8-read-as'; readonly page: CodePage }
  /** Bytes of one page were read as another: "é" became "Ž". */
  | { readonly undo: 'page-read-as'; readonly written: CodePage; readonly readAs: CodePage }
  /** Bytes that are not UTF-8, kept as escapes by `decodeLossless`, are of this page: the others show "�". */
  | { readonly undo: 'raw-bytes'; readonly page: CodePage }
  /** Characters were written as codes: "&eacute;", "\u00e9", "=C3=A9", "%C3%A9", "_x00e9_". */
  | { readonly undo: 'written-as-code'; readonly notation: CodeNotation }
  /** UTF-8 was read as this page, then a byte of it was lost: "Ã " (the no-break space became a space), "â€". */
  | { readonly undo: 'utf8-incomplete'; readonly page: CodePage }
  /** UTF-8 was read as this page, then the text was put in capitals or in small letters: "CÃ´TE", "cã´te". */
  | { readonly undo: 'utf8-recased'; readonly page: CodePage; readonly to: 'upper' | 'lower' }
  /** UTF-8 was read as windows-1252, then accents were stripped: "A©" for "Ã©". */
  | { readonly undo: 'utf8-stripped' }
  /** A letter and its accent are two characters that Unicode also has as one. */
  | { readonly undo: 'decomposed' }
  /** The accent stands beside its letter: "No¨el", "Bruy`eres". */
  | { readonly undo: 'accent-apart' }
  /** A byte order mark inside the text. */
  | { readonly undo: 'byte-order-mark' }
  /** The text was cut in the middle of a character; what is left of it goes. */
  | { readonly undo: 'cut-character' }
  /** Letters are lost; this says how, the `replace` after it brings the proposal. Changes nothing itself. */
  | { readonly undo: 'letters-lost'; readonly mark: LossMark }
  /** The result itself (a proposal from a dictionary, a choice made by the officer). */
  | { readonly undo: 'replace'; readonly after: string }

export const codeNotations = ['html', 'backslash', 'percent', 'quoted-printable', 'workbook'] as const
export type CodeNotation = (typeof codeNotations)[number]

/** What stands where a letter was: "?", "�", "_", nothing, the letter without its accent, another ASCII letter. */
export const lossMarks = [
  'question-mark',
  'replacement',
  'underscore',
  'nothing',
  'bare-letter',
  'seven-bit',
] as const
export type LossMark = (typeof lossMarks)[number]

/** Why we believe it, as data; `shared/messages` phrases it. */
export type Evidence =
  | { readonly because: 'byte-structure' }
  | { readonly because: 'column'; readonly column: number; readonly explained: number; readonly of: number }
  | { readonly because: 'file'; readonly explained: number; readonly of: number }
  | { readonly because: 'language'; readonly gain: number }
  | { readonly because: 'line-not-utf8'; readonly lines: number }
  /** A list of words or names holds the proposal. */
  | { readonly because: 'lexicon'; readonly source: LexiconSource }
  /** The row names the place by a code; `name` is an example. */
  | { readonly because: 'insee-code' | 'postal-code' | 'siren'; readonly code: string; readonly name: string }

/** Where a proposed word comes from: the file's own cells, the official names of communes, a French word list. */
export const lexiconSources = ['file', 'communes', 'french-words'] as const
export type LexiconSource = (typeof lexiconSources)[number]

/** What a lost word may have been, and who says so; `letters`: the likeliest letters, no list knows the word. */
export type Candidate = {
  readonly text: string
  readonly source: LexiconSource | 'letters'
  /** The INSEE code of the commune, where the row itself names it: then the candidate is near certain. */
  readonly inseeCode?: string
}

/** A word (or a whole name) of a text that lost letters, as it stands there: "Li�vin". */
export type LostWord = {
  readonly lost: string
  /** Likeliest first. */
  readonly candidates: readonly Candidate[]
  /** The candidate that stands in the proposal; -1: the evidence does not decide, and the marks stay. */
  readonly proposed: number
}

/** A text with lost letters, cut in order into what is sound and what an officer may choose: its parts make the proposal. */
export type TextWithLostWords = readonly (string | LostWord)[]

export type Certainty = 'certain' | 'doubtful'

export type CellAddress = { readonly row: number; readonly column: number }

/** One cell with its proposed right text. `steps` turn `before` into `after`. */
export type CellRepair = CellAddress & {
  readonly before: string
  readonly after: string
  readonly steps: readonly RepairStep[]
}

/** All the cells that suffered the same mishap. The unit an officer accepts or refuses. */
export type RepairGroup = {
  /** Stable within a plan: the steps' key and the certainty. */
  readonly id: string
  readonly steps: readonly RepairStep[]
  readonly certainty: Certainty
  /** 0..1; `certain` means at least 0.99 and that nothing is lost by the repair. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Data cells and header cells concerned. */
  readonly cellCount: number
  readonly headerCount: number
  /** A few telling cells, different from one another, header first. */
  readonly examples: readonly CellRepair[]
}
