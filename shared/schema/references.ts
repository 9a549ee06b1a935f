import type { Communes } from '../places/communes.ts'

/** What checks may ask and the schema does not hold. All of it is optional: a check without what it needs is left out, and said to be. */
export type References = {
  readonly communes?: Communes
  /** Whether a text says opening hours (OpenStreetMap's syntax); without it, this folder's own reading of the syntax. */
  readonly readsHours?: (text: string) => boolean
  /** INSEE codes of the territory whose communes should all have a row. */
  readonly territory?: readonly string[]
  /** Keys of other tables that foreign keys point to, by resource name: the values of the fields named, each row's joined by `keyText`. */
  readonly tables?: Readonly<Record<string, (fields: readonly string[]) => ReadonlySet<string> | null>>
}
