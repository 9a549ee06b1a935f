import type { CheckedColumn } from './checked-column.ts'
import { inOrderOfFrequency, problemGroup } from './problem-group.ts'
import type { GroupSource, ProblemPlace } from './problem-group.ts'
import type { KeyCheck, RowCells } from './row-check.ts'

/** In a short table a few twins are a large share, and twins all the same. */
const ALWAYS_TOLD = 3

/** Rows of a table that share a key which should be theirs alone. The first keeps it, the others are blamed. */
export class KeyPart {
  readonly check: KeyCheck
  readonly #keys: (string | null)[] = []
  readonly #rows = new Map<string, Set<number>>()
  /** Keys of more than one row. */
  readonly #shared = new Set<string>()
  #groups: GroupSource[] | null = null

  constructor(check: KeyCheck, rowCount: number, cellsOf: (row: number) => RowCells) {
    this.check = check
    for (let row = 0; row < rowCount; row++) this.recheck(row, cellsOf(row))
  }

  recheck(row: number, cells: RowCells): void {
    const [before, now] = [this.#keys[row] ?? null, this.check.keyOf(cells)]
    if (before === now && row < this.#keys.length) return
    this.#keys[row] = now
    this.#groups = null
    if (before !== null) this.#leave(before, row)
    if (now !== null) this.#join(now, row)
  }

  #join(key: string, row: number): void {
    const rows = this.#rows.get(key)
    if (rows === undefined) {
      this.#rows.set(key, new Set([row]))
      return
    }
    rows.add(row)
    this.#shared.add(key)
  }

  #leave(key: string, row: number): void {
    const rows = this.#rows.get(key)
    rows?.delete(row)
    if (rows === undefined || rows.size < 2) this.#shared.delete(key)
    if (rows?.size === 0) this.#rows.delete(key)
  }

  /** The row has a twin, before or after it. */
  isShared(row: number): boolean {
    const key = this.#keys[row] ?? null
    return key !== null && this.#shared.has(key)
  }

  groups(columns: readonly CheckedColumn[]): readonly GroupSource[] {
    this.#groups ??= this.#findGroups(columns)
    return this.#groups
  }

  #findGroups(columns: readonly CheckedColumn[]): GroupSource[] {
    if (this.#shared.size === 0) return []
    const { code, expected, columns: places, mostTwins } = this.check
    const textOf = (row: number): string =>
      places.map((place) => columns[place]?.textAt(row) ?? '').join(' · ')
    const samples = [...this.#shared].map((key) => {
      const rows = this.#rows.get(key) ?? new Set()
      return { found: textOf(Math.min(...rows)), count: rows.size - 1, fixes: [] }
    })
    const count = samples.reduce((sum, sample) => sum + sample.count, 0)
    if (count > ALWAYS_TOLD && count * 100 > this.#keys.length * mostTwins) return []
    const blamed = (): number[] =>
      [...this.#shared]
        .flatMap((key) => [...(this.#rows.get(key) ?? [])].sort((one, other) => one - other).slice(1))
        .sort((one, other) => one - other)
    return [
      problemGroup({
        code,
        cause: 'other',
        expected,
        columns: places,
        names: places.map((place) => columns[place]?.name ?? ''),
        count,
        fixable: 0,
        samples: inOrderOfFrequency(samples),
        *places(): Generator<ProblemPlace> {
          for (const row of blamed()) yield { row, columns: places, found: textOf(row), fixes: [] }
        },
      }),
    ]
  }
}
