import { bindColumns } from './bind-columns.ts'
import type { Binding } from './bind-columns.ts'
import { communeOf } from './checks/commune-checks.ts'
import { CheckedColumn } from './checked-column.ts'
import type { BlankRows } from './checked-column.ts'
import type { CheckedTable } from './checked-table.ts'
import { rolesOf } from './column-role.ts'
import type { CompiledSchema } from './compile-schema.ts'
import type { CellEdit, CellFinding } from './finding.ts'
import { foreignKeyChecks, isReferredTo } from './foreign-keys.ts'
import { KeyPart } from './key-part.ts'
import type { GroupSource, ProblemPlace } from './problem-group.ts'
import type { RowCells, RowFinding } from './row-check.ts'
import { RowPart } from './row-part.ts'
import { headerGroups, rowGroup, tableGroup } from './structure-groups.ts'
import { tableReport } from './table-report.ts'
import type { SetAside, TableReport } from './table-report.ts'
import { tableRules } from './table-rules.ts'
import type { TableRules } from './table-rules.ts'

/** How long work tells where it is (in parts of the table) and asks whether to go on. */
export type CheckHooks = {
  onProgress(done: number, total: number): void
  isCancelled(): boolean
}

/** What is wrong with one cell, and with its row. */
export type CellProblems = {
  readonly cell: readonly CellFinding[]
  readonly row: readonly RowFinding[]
  /** Columns of keys that this row shares with another. */
  readonly sharedKeys: readonly (readonly number[])[]
}

/** A table under check: asked for what is wrong, and told of every edit. Rows and columns are places of the table that was given. */
export class LiveCheck {
  readonly compiled: CompiledSchema
  readonly #table: CheckedTable
  readonly #binding: Binding
  readonly #rules: TableRules
  readonly #columns: CheckedColumn[] = []
  readonly #rowParts: RowPart[] = []
  readonly #keyParts: KeyPart[] = []
  #foreignParts: RowPart[] = []
  /** A cell that others refer to was edited: references are looked at anew with the next report. */
  #areTargetsStale = false
  #filledCells: Int32Array
  #blankCount = 0

  private constructor(compiled: CompiledSchema, table: CheckedTable) {
    this.compiled = compiled
    this.#table = table
    this.#binding = bindColumns(compiled, table.header)
    this.#rules = tableRules(compiled, this.#binding, table.header)
    this.#filledCells = new Int32Array(table.rowCount)
  }

  /** Checks a table from end to end; null if the hooks say that it was cancelled. */
  static open(compiled: CompiledSchema, table: CheckedTable): LiveCheck
  static open(compiled: CompiledSchema, table: CheckedTable, hooks: CheckHooks | undefined): LiveCheck | null
  static open(compiled: CompiledSchema, table: CheckedTable, hooks?: CheckHooks): LiveCheck | null {
    const live = new LiveCheck(compiled, table)
    const steps = [...live.#columnSteps(), ...live.#ruleSteps()]
    for (const [done, step] of steps.entries()) {
      if (hooks?.isCancelled() === true) return null
      step()
      hooks?.onProgress(done + 1, steps.length)
    }
    return live
  }

  *#columnSteps(): Generator<() => void> {
    const { header, rowCount } = this.#table
    for (const [place, name] of header.entries())
      yield () => {
        const rules = this.#rules.columns[place]
        if (rules === undefined) return
        const texts = this.#table.column(place)
        this.#columns.push(new CheckedColumn(place, name, rules, texts))
        for (let row = 0; row < rowCount; row++)
          if (texts[row] !== '' && texts[row] !== undefined)
            this.#filledCells[row] = (this.#filledCells[row] ?? 0) + 1
      }
    yield () => {
      this.#blankCount = this.#filledCells.reduce((sum, filled) => sum + (filled === 0 ? 1 : 0), 0)
    }
  }

  *#ruleSteps(): Generator<() => void> {
    const { rowCount } = this.#table
    const cellsOf = (row: number): RowCells => this.#cellsOf(row)
    for (const check of this.#rules.rows)
      yield () => void this.#rowParts.push(new RowPart(check, rowCount, cellsOf))
    for (const check of this.#rules.keys)
      yield () => void this.#keyParts.push(new KeyPart(check, rowCount, cellsOf))
    yield () => {
      this.#checkReferences()
    }
  }

  #checkReferences(): void {
    const { rowCount } = this.#table
    const cellsOf = (row: number): RowCells => this.#cellsOf(row)
    const checks = foreignKeyChecks(this.compiled, this.#binding, rowCount, cellsOf)
    this.#foreignParts = checks.map((check) => new RowPart(check, rowCount, cellsOf))
    this.#areTargetsStale = false
  }

  get #allRowParts(): readonly RowPart[] {
    return [...this.#rowParts, ...this.#foreignParts]
  }

  #cellsOf(row: number): RowCells {
    return (column) => this.#columns[column]?.textAt(row) ?? ''
  }

  /** Takes an edit into account: a text that was typed, or put by a fix. */
  edit({ row, column, text }: CellEdit): void {
    const edited = this.#columns[column]
    const before = edited?.textAt(row)
    if (
      edited === undefined ||
      before === undefined ||
      before === text ||
      row < 0 ||
      row >= this.#table.rowCount
    )
      return
    edited.set(row, text)
    this.#countFilled(row, Number(text !== '') - Number(before !== ''))
    const cells = this.#cellsOf(row)
    for (const part of this.#allRowParts) if (part.check.columns.includes(column)) part.recheck(row, cells)
    this.#areTargetsStale ||= isReferredTo(this.compiled.schema, this.#table.header[column] ?? '')
    for (const part of this.#keyParts) if (part.check.columns.includes(column)) part.recheck(row, cells)
  }

  #countFilled(row: number, change: number): void {
    const before = this.#filledCells[row] ?? 0
    this.#filledCells[row] = before + change
    this.#blankCount += Number(before + change === 0) - Number(before === 0)
  }

  #blanks(): BlankRows {
    return { count: this.#blankCount, has: (row) => this.#filledCells[row] === 0 }
  }

  /** What is wrong where the officer is typing. */
  problemsAt(row: number, column: number): CellProblems {
    return {
      cell: this.#filledCells[row] === 0 ? [] : (this.#columns[column]?.findingsAt(row) ?? []),
      row: this.#allRowParts
        .map((part) => part.findingAt(row))
        .filter((finding) => finding?.columns.includes(column) === true)
        .filter((finding) => finding !== undefined),
      sharedKeys: this.#keyParts
        .filter((part) => part.check.columns.includes(column) && part.isShared(row))
        .map((part) => part.check.columns),
    }
  }

  /** What is wrong with the table as it is now, grouped by cause. */
  report(setAside: SetAside = new Map()): TableReport {
    const columns = this.#columns
    return tableReport({
      groups: this.#groups(),
      columns,
      binding: this.#binding,
      faults: this.compiled.faults,
      rowCount: this.#table.rowCount,
      setAside,
    })
  }

  /** Where a problem is, from its first place on. */
  *placesOf(key: string): Generator<ProblemPlace> {
    for (const group of this.#groups()) if (group.key === key) yield* group.places()
  }

  /** The cells to write that mend a group. @param choice which of the ways, where there is more than one */
  editsOf(key: string, choice = 0): CellEdit[] {
    return [...this.placesOf(key)].flatMap(({ fixes }) => fixes[choice] ?? [])
  }

  #groups(): GroupSource[] {
    if (this.#areTargetsStale) this.#checkReferences()
    const blanks = this.#blanks()
    return [
      ...headerGroups(this.#binding.problems),
      ...this.#rules.incompleteSets.map(({ code, columns, absent }) =>
        tableGroup(code, absent.join(', '), columns, {
          absent: absent.join(', '),
          columns: absent.join(', '),
        }),
      ),
      ...this.#shapeGroups(blanks),
      ...this.#columns.flatMap((column) => column.groups(blanks)),
      ...this.#allRowParts.flatMap((part) => part.groups(this.#columns, blanks)),
      ...this.#keyParts.flatMap((part) => part.groups(this.#columns)),
      ...this.#uncovered(),
    ]
  }

  #shapeGroups(blanks: BlankRows): GroupSource[] {
    const { rowCount, header, widths } = this.#table
    const [blank, short, long]: number[][] = [[], [], []]
    for (let row = 0; row < rowCount; row++) {
      if (blanks.has(row)) blank?.push(row)
      else if ((widths?.[row] ?? header.length) < header.length) short?.push(row)
      if ((widths?.[row] ?? header.length) > header.length) long?.push(row)
    }
    const cells = (row: number): string => String(widths?.[row] ?? header.length)
    return [
      ...rowGroup('row-blank', blank ?? [], () => ''),
      ...rowGroup('row-too-short', short ?? [], cells, { expected: header.length }),
      ...rowGroup('row-too-long', long ?? [], cells, { expected: header.length }),
    ]
  }

  /** Communes of the territory that no row speaks of. */
  #uncovered(): GroupSource[] {
    const { territory = [], communes } = this.compiled.references
    const column = rolesOf(this.#table.header).get('insee')
    if (column === undefined || territory.length === 0) return []
    const there = new Set(
      Array.from({ length: this.#table.rowCount }, (_, row) => this.#columns[column]?.textAt(row) ?? ''),
    )
    // A row with an old code, or an arrondissement's, speaks of the commune of today. An old list of the territory does
    // too, but one arrondissement that is listed is not covered by another.
    const covered = new Set([...there].map((code) => communes && communeOf(communes, code)?.code))
    const today = (code: string): string =>
      communes?.byCode(code)?.code ?? communes?.heirOf(code)?.code ?? code
    return territory
      .filter((code) => !there.has(code) && !covered.has(today(code)))
      .map((code) =>
        tableGroup('territory-uncovered', code, [column], {
          commune: (communes && communeOf(communes, code)?.name) ?? code,
          code,
        }),
      )
  }
}
