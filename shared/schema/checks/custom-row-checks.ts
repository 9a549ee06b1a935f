import { compareDecimals, decimalKey, readDecimal } from '../decimal.ts'
import type { Decimal } from '../decimal.ts'
import type { FindingCode } from '../finding.ts'
import type { RowCells, RowCheck, RowFinding } from '../row-check.ts'
import type { CustomCheck } from '../table-schema.ts'
import { listOf, textOf } from '../untyped.ts'

import { addDecimals, decimalText } from './decimal-sum.ts'

/** A column that a check names: its place and name. */
export type NamedColumn = { readonly place: number; readonly name: string }

export type RowRule = {
  readonly names: readonly string[]
  /** The rule says something even if some of its columns are not there. */
  readonly worksWithout: boolean
  /** What is wrong with the table if so many of its columns are there, and not all; null: nothing is. */
  asksForColumns(there: number): FindingCode | null
  make(columns: readonly NamedColumn[], isMissing: MissingTest): RowCheck['check'] | null
}
/** Whether the text of a column stands for nothing. */
export type MissingTest = (column: number, text: string) => boolean

/** Rules between columns, by their name in `custom_checks`; null for a name that is none. */
export function rowRule({ name, params }: CustomCheck): RowRule | null {
  const usual = { worksWithout: false, asksForColumns: () => null }
  switch (name) {
    case 'cohesive-columns-value':
      return {
        names: [textOf(params.column), ...namesIn(params.othercolumns)],
        worksWithout: false,
        asksForColumns: (there) => (there > 0 ? 'column-set-incomplete' : null),
        make: cohesive,
      }
    case 'compare-columns-value':
      return {
        ...usual,
        names: [textOf(params.column), textOf(params.column2)],
        make: comparing(textOf(params.op)),
      }
    case 'one-of-required':
      return {
        names: [textOf(params.column1), textOf(params.column2)],
        worksWithout: true,
        asksForColumns: (there) => (there === 0 ? 'one-of-missing' : null),
        make: oneOf,
      }
    case 'sum-columns-value':
      return { ...usual, names: [textOf(params.column), ...namesIn(params.columns)], make: summing }
    default:
      return null
  }
}

function namesIn(found: unknown): string[] {
  return listOf(found).map(textOf)
}

const finding = (
  code: RowFinding['code'],
  columns: readonly NamedColumn[],
  expected: RowFinding['expected'] = {},
  fixes: RowFinding['fixes'] = [],
): RowFinding => ({
  code,
  cause: 'other',
  columns: columns.map(({ place }) => place),
  expected: { columns: columns.map(({ name }) => name).join(', '), ...expected },
  fixes,
})

/** All filled or all empty. */
const cohesive: RowRule['make'] = (columns, isMissing) => (cells) => {
  const empty = columns.filter(({ place }) => isMissing(place, cells(place)))
  if (empty.length === 0 || empty.length === columns.length) return null
  return finding('columns-filled-apart', columns, { empty: empty.map(({ name }) => name).join(', ') })
}

const oneOf: RowRule['make'] = (columns, isMissing) => (cells) =>
  columns.every(({ place }) => isMissing(place, cells(place))) ? finding('one-of-missing', columns) : null

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
}

/** Numbers by size where both are numbers, texts by their letters where neither is; nothing is said of empty cells. */
function comparing(operator: string): RowRule['make'] {
  return (columns, isMissing) => {
    const isRight = Object.hasOwn(orders, operator) ? orders[operator] : undefined
    const [first, second] = columns
    if (isRight === undefined || first === undefined || second === undefined) return null
    return (cells) => {
      const texts = [cells(first.place), cells(second.place)] as const
      if (isMissing(first.place, texts[0]) || isMissing(second.place, texts[1])) return null
      const [one, other] = texts.map((text) => readDecimal(text.trim()))
      const expected = { operator, other: texts[1] }
      if (one && other)
        return isRight(compareDecimals(one, other)) ? null : finding('columns-in-disorder', columns, expected)
      if (one || other) return finding('columns-not-comparable', columns, expected)
      const order = texts[0] === texts[1] ? 0 : texts[0] < texts[1] ? -1 : 1
      return isRight(order) ? null : finding('columns-in-disorder', columns, expected)
    }
  }
}

/** The first column is the sum of the others; nothing is said of a row where one of them is empty. */
const summing: RowRule['make'] = (columns, isMissing) => {
  const [total, ...parts] = columns
  if (total === undefined || parts.length === 0) return null
  return (cells: RowCells) => {
    if (columns.some(({ place }) => isMissing(place, cells(place)))) return null
    const numbers = columns.map(({ place }) => readDecimal(cells(place).trim()))
    if (!numbers.every(isFinite)) return finding('sum-unreadable', columns)
    const [said, ...summed] = numbers as Decimal[]
    const sum = addDecimals(summed)
    if (said !== undefined && decimalKey(said) === decimalKey(sum)) return null
    const text = decimalText(sum)
    return finding('sum-wrong', columns, { sum: text }, [[{ column: total.place, text }]])
  }
}

function isFinite(number: Decimal | null): boolean {
  return number?.special === null
}
