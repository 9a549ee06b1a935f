import { foldInPlace, foldText, withoutAccents } from './fold-text.ts'

/** What is looked for in cells. */
export type FindQuery = {
  readonly text: string
  readonly matchCase: boolean
  readonly matchAccents: boolean
  /** The text is all that the cell holds. */
  readonly wholeCell: boolean
}

export type FoundPiece = { readonly start: number; readonly end: number }

export type TextFinder = {
  /** The text looked for as it is compared, and how cells are made comparable; "": nothing is found. */
  readonly wanted: string
  readonly fold: (cell: string) => string
  readonly wholeCell: boolean
  matches(cell: string): boolean
  /** Where the text stands in the cell, left to right, none over another. */
  pieces(cell: string): readonly FoundPiece[]
  /** The cell with every piece replaced; itself where nothing is found. */
  replace(cell: string, replacement: string): string
}

const asIs = (text: string): string => text
const lowerCase = (text: string): string => text.toLowerCase()

/** Letters that fold to two or more units, or to none: where there are any, units of the fold are not those of the cell. */
const MOVING = /[ŒœÆæßẞİ\u1100-\u11FF\uAC00-\uD7A3\uD800-\uDFFF]|[\u0300-\u036F]/
export const mayMove = (cell: string): boolean => MOVING.test(cell)

function piecesOf(folded: string, wanted: string): readonly FoundPiece[] {
  const found: FoundPiece[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length })
  return found
}

/** Nothing is found of an empty text. */
export function createTextFinder({ text, matchCase, matchAccents, wholeCell }: FindQuery): TextFinder {
  const fold =
    matchCase && matchAccents ? asIs : matchCase ? withoutAccents : matchAccents ? lowerCase : foldText
  const wanted = fold(text)

  function matches(cell: string): boolean {
    if (wanted === '') return false
    if (wholeCell) return fold(cell) === wanted
    if (!fold(cell).includes(wanted)) return false
    // Half of a letter (the « o » of « œ ») is not found.
    return !mayMove(cell) || pieces(cell).length > 0
  }

  function pieces(cell: string): readonly FoundPiece[] {
    if (wanted === '') return []
    if (wholeCell) return fold(cell) === wanted ? [{ start: 0, end: cell.length }] : []
    if (!mayMove(cell)) return piecesOf(fold(cell), wanted)
    const { text: folded, starts } = foldInPlace(cell, fold)
    const found: FoundPiece[] = []
    for (let at = folded.indexOf(wanted); at >= 0;) {
      const end = at + wanted.length
      const isWhole = starts[at] !== starts[at - 1] && starts[end] !== starts[end - 1]
      if (isWhole) found.push({ start: starts[at] ?? 0, end: starts[end] ?? cell.length })
      at = folded.indexOf(wanted, isWhole ? end : at + 1)
    }
    return found
  }

  return {
    wanted,
    fold,
    wholeCell,
    matches,
    pieces,
    replace(cell, replacement) {
      let replaced = ''
      let from = 0
      for (const { start, end } of matches(cell) ? pieces(cell) : []) {
        replaced += cell.slice(from, start) + replacement
        from = end
      }
      return from === 0 && replaced === '' ? cell : replaced + cell.slice(from)
    },
  }
}
