import { shapeFindings } from './column-shapes.ts'
import type { CellFinding } from './finding.ts'
import { inOrderOfFrequency, problemGroup } from './problem-group.ts'
import type { GroupSource, ProblemPlace, ProblemSample } from './problem-group.ts'
import { valueFindings } from './value-findings.ts'
import type { ColumnRules } from './value-findings.ts'

const NONE: readonly CellFinding[] = []

/** A column with what is wrong in it. Each different text is checked once, however often it stands there. */
export class CheckedColumn {
  readonly place: number
  readonly name: string
  readonly rules: ColumnRules
  readonly #values: string[] = []
  readonly #idOf = new Map<string, number>()
  readonly #ids: Int32Array
  readonly #counts: number[] = []
  readonly #findings: (readonly CellFinding[])[] = []
  readonly #missing: ReadonlySet<string>
  #filled = 0
  #shapes: ReadonlyMap<number, CellFinding> | null = null
  /** As long as nothing here changed. */
  #groups: { readonly blankCount: number; readonly found: GroupSource[] } | null = null

  constructor(place: number, name: string, rules: ColumnRules, texts: readonly string[]) {
    this.place = place
    this.name = name
    this.rules = rules
    this.#missing = new Set(['', ...(rules.check?.field.missingValues ?? [])])
    this.#ids = new Int32Array(texts.length)
    for (let row = 0; row < texts.length; row++) this.#ids[row] = this.#take(texts[row] ?? '')
  }

  /** One more cell of this text, and the text's number. */
  #take(text: string): number {
    let id = this.#idOf.get(text)
    if (id === undefined) {
      id = this.#values.push(text) - 1
      this.#idOf.set(text, id)
      this.#counts.push(0)
      this.#findings.push(valueFindings(text, this.rules))
    }
    this.#counts[id] = (this.#counts[id] ?? 0) + 1
    if (!this.#missing.has(text)) this.#filled++
    return id
  }

  textAt(row: number): string {
    return this.#values[this.#ids[row] ?? -1] ?? ''
  }

  /** Cells that say something. */
  get filledCount(): number {
    return this.#filled
  }

  set(row: number, text: string): void {
    const before = this.#ids[row]
    if (before === undefined) return
    this.#counts[before] = (this.#counts[before] ?? 1) - 1
    if (!this.#missing.has(this.#values[before] ?? '')) this.#filled--
    this.#ids[row] = this.#take(text)
    this.#groups = null
  }

  findingsAt(row: number): readonly CellFinding[] {
    return this.#findingsOf(this.#ids[row] ?? -1)
  }

  /** @param blanks rows in which nothing at all stands: their cells are not blamed one by one */
  groups(blanks: BlankRows): readonly GroupSource[] {
    if (this.#groups?.blankCount !== blanks.count) {
      // Of the column as a whole: a key is answered with those of the last report.
      this.#shapes = shapeFindings(this.#values, this.#counts, this.rules.check?.field ?? null)
      this.#groups = { blankCount: blanks.count, found: this.#findGroups(blanks) }
    }
    return this.#groups.found
  }

  #findGroups(blanks: BlankRows): GroupSource[] {
    const byCause = new Map<string, { id: number; finding: CellFinding }[]>()
    for (let id = 0; id < this.#values.length; id++) {
      if (this.#countOf(id, blanks) === 0) continue
      for (const finding of this.#findingsOf(id)) {
        const cause = `${finding.code} ${finding.cause}`
        const known = byCause.get(cause)
        if (known === undefined) byCause.set(cause, [{ id, finding }])
        else known.push({ id, finding })
      }
    }
    return [...byCause.values()].map((members) => this.#group(members, blanks))
  }

  #findingsOf(id: number): readonly CellFinding[] {
    const own = this.#findings[id] ?? NONE
    const shape = this.#shapes?.get(id)
    const all = shape === undefined ? own : [...own, shape]
    if (this.rules.check?.isPatternDefeated() !== true) return all
    // A pattern that was given up blames no cell: otherwise the order of rows would decide which.
    return all.filter(({ code }) => code !== 'cell-pattern' && code !== 'cell-beside-pattern')
  }

  #countOf(id: number, blanks: BlankRows): number {
    return (this.#counts[id] ?? 0) - (this.#values[id] === '' ? blanks.count : 0)
  }

  #group(members: readonly { id: number; finding: CellFinding }[], blanks: BlankRows): GroupSource {
    let [count, fixable, choices] = [0, 0, 1]
    const samples: ProblemSample[] = []
    for (const { id, finding } of members) {
      const cells = this.#countOf(id, blanks)
      count += cells
      if (finding.fixes.length > 0) fixable += cells
      choices = Math.max(choices, finding.fixes.length)
      samples.push({ found: this.#values[id] ?? '', count: cells, fixes: finding.fixes })
    }
    const ordered = inOrderOfFrequency(samples)
    const typical = members.find(({ id }) => this.#values[id] === ordered[0]?.found)?.finding
    const { code = 'cell-type', cause = 'other', expected = {} } = typical ?? {}
    return problemGroup({
      code,
      cause,
      expected,
      columns: [this.place],
      names: [this.name],
      count,
      fixable,
      choices,
      samples: ordered,
      places: () => this.#places(new Map(members.map(({ id, finding }) => [id, finding])), blanks),
    })
  }

  *#places(members: ReadonlyMap<number, CellFinding>, blanks: BlankRows): Generator<ProblemPlace> {
    const [columns, column] = [[this.place], this.place]
    for (let row = 0; row < this.#ids.length; row++) {
      const id = this.#ids[row] ?? -1
      const finding = members.get(id)
      if (finding === undefined || blanks.has(row)) continue
      const fixes = finding.fixes.map((text) => [{ row, column, text }])
      yield { row, columns, found: this.#values[id] ?? '', fixes }
    }
  }
}

/** Rows in which nothing stands. */
export type BlankRows = { readonly count: number; has(row: number): boolean }
