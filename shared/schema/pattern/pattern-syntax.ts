import type { CharacterSet } from './character-set.ts'

/** A pattern taken apart. Each kind of node is what both engines understand; `needsBacktracking` says which one runs it. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly item: PatternNode
      readonly least: number
      readonly most: number
      readonly isLazy: boolean
    }
  /** `index` 0: a group that nobody refers to. */
  | { readonly kind: 'group'; readonly index: number; readonly item: PatternNode }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'word-edge'; readonly isNegated: boolean }
  | { readonly kind: 'back-reference'; readonly index: number }
  | {
      readonly kind: 'look'
      readonly item: PatternNode
      readonly isBehind: boolean
      readonly isNegated: boolean
    }

export type Pattern = {
  readonly root: PatternNode
  readonly groups: number
  readonly ignoresCase: boolean
  /** Uses what no automaton can do in time proportional to the text: back references, looking around. */
  readonly needsBacktracking: boolean
}

/** The pattern is written in a way that this reader does not know. */
export class PatternError extends Error {}
