/** The part of the door through which copies are saved. */
import type { ReadersView } from './csv/readers-view.ts'
import type { Problem } from './problem.ts'

export const saveFormats = ['original', 'excel', 'datagouv', 'windows-1252'] as const
/** Comme l'original · Pour Excel · Pour data.gouv.fr · windows-1252, on request. */
export type SaveFormat = (typeof saveFormats)[number]

export type SavePreview = {
  readonly format: SaveFormat
  readonly description: {
    readonly encoding: string
    readonly byteOrderMark: boolean
    readonly delimiter: string
    readonly lineEnding: string
  }
  /** Cells that the chosen encoding cannot hold: a reason to refuse. Capped at 200, `unencodableCount` is whole. */
  readonly unencodable: readonly {
    readonly row: number
    readonly column: number
    readonly text: string
    readonly characters: readonly string[]
  }[]
  readonly unencodableCount: number
  /** "Ce que les autres verront". */
  readonly readers: ReadersView
  readonly identicalToOriginal: boolean
}

export type SaveOutcome =
  | {
      readonly kind: 'saved'
      readonly name: string
      readonly folder: string
      readonly bytes: number
      readonly identicalToOriginal: boolean
      /** The officer chose the original itself and confirmed: it no longer is what it was. */
      readonly overOriginal?: true
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' }
