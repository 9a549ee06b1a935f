/** What was found about the bytes of a file: shown, and chosen from where it does not decide. */
import type { CodePage, FileEncoding } from './text/code-page.ts'

/** One candidate reading of the bytes, for the undecided case and the encoding menu. */
export type EncodingCandidate = {
  readonly encoding: FileEncoding
  /** 0..1, comparable between the candidates of one file only. */
  readonly score: number
  /** What this candidate reads on the lines where the candidates differ, a few lines. */
  readonly samples: readonly string[]
}

/** What was found about the bytes of the file. */
export type EncodingReport = {
  readonly encoding: FileEncoding
  readonly byteOrderMark: boolean
  /** False: the evidence does not decide, and the window shows the candidates side by side. */
  readonly decided: boolean
  readonly chosenByOfficer: boolean
  readonly candidates: readonly EncodingCandidate[]
  /** For a mixed file: how many lines with accents are in each encoding. */
  readonly lines: readonly { readonly encoding: 'utf-8' | CodePage; readonly count: number }[]
}
