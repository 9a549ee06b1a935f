import type { CheckedColumn, BlankRows } from './checked-column.ts'
import { inOrderOfFrequency, problemGroup } from './problem-group.ts'
import type { GroupSource, ProblemPlace } from './problem-group.ts'
import type { RowCells, RowCheck, RowFinding } from './row-check.ts'

/** What a rule between the cells of a row finds in a table. */
export class RowPart {
  readonly check: RowCheck
  readonly #found = new Map<number, RowFinding>()
  #groups: { readonly blankCount: number; readonly found: GroupSource[] } | null = null

  constructor(check: RowCheck, rowCount: number, cellsOf: (row: number) => RowCells) {
    this.check = check
    for (let row = 0; row < rowCount; row++) this.recheck(row, cellsOf(row))
  }

  recheck(row: number, cells: RowCells): void {
    const finding = this.check.check(cells)
    if (finding === null) this.#found.delete(row)
    else this.#found.set(row, finding)
    this.#groups = null
  }

  findingAt(row: number): RowFinding | undefined {
    return this.#found.get(row)
  }

  groups(columns: readonly CheckedColumn[], blanks: BlankRows): readonly GroupSource[] {
    if (this.#groups?.blankCount !== blanks.count)
      this.#groups = { blankCount: blanks.count, found: this.#findGroups(columns, blanks) }
    return this.#groups.found
  }

  #findGroups(columns: readonly CheckedColumn[], blanks: BlankRows): GroupSource[] {
    const byCause = new Map<string, [row: number, finding: RowFinding][]>()
    for (const [row, finding] of this.#found) {
      if (blanks.has(row)) continue
      const key = `${finding.code} ${finding.cause} ${finding.columns.join()}`
      const known = byCause.get(key)
      if (known === undefined) byCause.set(key, [[row, finding]])
      else known.push([row, finding])
    }
    return [...byCause.values()].map((members) => groupOf(members, columns))
  }
}

function groupOf(
  members: readonly [row: number, finding: RowFinding][],
  columns: readonly CheckedColumn[],
): GroupSource {
  const textOf = (row: number, finding: RowFinding): string =>
    finding.columns.map((column) => columns[column]?.textAt(row) ?? '').join(' · ')
  const counts = new Map<string, { count: number; readonly finding: RowFinding }>()
  let [fixable, choices] = [0, 1]
  for (const [row, finding] of members) {
    const found = textOf(row, finding)
    const known = counts.get(found)
    if (known === undefined) counts.set(found, { count: 1, finding })
    else known.count++
    if (finding.fixes.length > 0) fixable++
    choices = Math.max(choices, finding.fixes.length)
  }
  const samples = inOrderOfFrequency(
    [...counts].map(([found, { count, finding }]) => ({
      found,
      count,
      fixes: finding.fixes.map((cells) => cells.map(({ text }) => text).join(' · ')),
    })),
  )
  const typical = counts.get(samples[0]?.found ?? '')?.finding ?? members[0]?.[1]
  const { code = 'columns-in-disorder', cause = 'other', expected = {}, columns: places = [] } = typical ?? {}
  return problemGroup({
    code,
    cause,
    expected,
    columns: places,
    names: places.map((place) => columns[place]?.name ?? ''),
    count: members.length,
    fixable,
    choices,
    samples,
    *places(): Generator<ProblemPlace> {
      for (const [row, finding] of members.toSorted(([one], [other]) => one - other)) {
        const fixes = finding.fixes.map((cells) => cells.map((cell) => ({ row, ...cell })))
        yield { row, columns: finding.columns, found: textOf(row, finding), fixes }
      }
    },
  })
}
