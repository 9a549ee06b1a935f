import type { HeaderProblem } from './bind-columns.ts'
import type { CellEdit, Facts, FindingCode } from './finding.ts'
import { inOrderOfFrequency, problemGroup } from './problem-group.ts'
import type { GroupSource, ProblemPlace } from './problem-group.ts'

/** What is wrong with the header, one group a column. */
export function headerGroups(problems: readonly HeaderProblem[]): GroupSource[] {
  return problems.map(({ code, column, name, expected, fix }) => {
    const columns = column === null ? [] : [column]
    return problemGroup({
      code,
      cause: 'other',
      columns,
      names: [name],
      expected,
      count: 1,
      fixable: fix === null ? 0 : 1,
      samples: [{ found: name, count: 1, fixes: fix === null ? [] : [fix.text] }],
      places: () => [{ row: -1, columns, found: name, fixes: fix === null ? [] : [[fix]] }],
    })
  })
}

/** Rows of a code, with how many cells each is short of or has too many. */
export function rowGroup(
  code: FindingCode,
  rows: readonly number[],
  found: (row: number) => string,
  expected: Facts = {},
): GroupSource[] {
  if (rows.length === 0) return []
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(found(row), (counts.get(found(row)) ?? 0) + 1)
  const noFix: readonly (readonly CellEdit[])[] = []
  return [
    problemGroup({
      code,
      cause: 'other',
      columns: [],
      names: [],
      expected,
      count: rows.length,
      fixable: 0,
      samples: inOrderOfFrequency([...counts].map(([text, count]) => ({ found: text, count, fixes: [] }))),
      *places(): Generator<ProblemPlace> {
        for (const row of rows) yield { row, columns: [], found: found(row), fixes: noFix }
      },
    }),
  ]
}

/** Something that is not there, as the table as a whole. */
export function tableGroup(
  code: FindingCode,
  name: string,
  columns: readonly number[],
  expected: Facts,
): GroupSource {
  return problemGroup({
    code,
    cause: 'other',
    columns,
    names: [name],
    expected,
    count: 1,
    fixable: 0,
    samples: [{ found: name, count: 1, fixes: [] }],
    places: () => [{ row: null, columns, found: name, fixes: [] }],
  })
}
