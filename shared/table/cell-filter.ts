import { isBlank } from './cell-value.ts'
import { foldText } from './fold-text.ts'

/** What a filter asks of a cell. */
export type CellFilter =
  /** Capitals and accents do not count. */
  | { readonly kind: 'contains' | 'is'; readonly text: string }
  | { readonly kind: 'is-empty' | 'not-empty' }
  /** Values as `filterValue` gives them. */
  | { readonly kind: 'one-of'; readonly values: readonly string[] }

/** Longer texts are alike where they begin alike: a list of values is chosen from by eye. */
const VALUE_LENGTH = 1_000

/** What a cell counts as in a list of values. */
export function filterValue(text: string): string {
  return text.length > VALUE_LENGTH ? text.slice(0, VALUE_LENGTH) : text
}

export function cellTest(filter: CellFilter): (text: string) => boolean {
  switch (filter.kind) {
    case 'contains': {
      const wanted = foldText(filter.text)
      return (text) => foldText(text).includes(wanted)
    }
    case 'is': {
      const wanted = foldText(filter.text.trim())
      return (text) => foldText(text.trim()) === wanted
    }
    case 'is-empty':
      return isBlank
    case 'not-empty':
      return (text) => !isBlank(text)
    case 'one-of': {
      const wanted = new Set(filter.values)
      return (text) => wanted.has(filterValue(text))
    }
  }
}
