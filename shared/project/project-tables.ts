import { compareForShow, precedes, timeOf } from './causality.ts'
import type { Entry } from './causality.ts'
import type { BaseId } from './identity.ts'
import type { RecordOf } from './record.ts'
import { LONGEST_TABLE_NAME } from './table-name.ts'
import type { Gesture } from './gesture.ts'
import { note } from './gesture.ts'

/**
 * What is said of a table as a whole: a note without effect on values, so that a reader that does not know it shows the
 * table all the same. `x table {b, p, v}`; each (table, property) is a register.
 */
export const TABLE_FACT = 'table'

type FactValues = {
  /** As the tab calls it; else as the import does. */
  readonly name: string
  /** Taken out of sight. Nothing of it is erased, and it can be put back. */
  readonly removed: boolean
  /** Tables stand in the order of these numbers; a table of which nothing is said stands at the time of its import, in ms. */
  readonly place: number
}
type Property = keyof FactValues

/** A table that somebody imported; its base may not have arrived. */
export type ProjectTable = {
  readonly id: BaseId
  /**
   * SHA-256 of the bases that imports name for this id, the earliest import first. One, unless somebody lies: then the
   * one that is here is meant. Never cut short: lies must not push the true one out.
   */
  readonly bases: readonly string[]
  readonly name: string
  readonly isRemoved: boolean
  readonly place: number
}

type Known = {
  readonly imports: Entry[]
  readonly facts: Map<Property, Entry[]>
}

/** The tables of a project, as its counted records have them. The same records in any order make the same list. */
export class ProjectTables {
  readonly #known = new Map<BaseId, Known>()
  #listed: readonly ProjectTable[] | null = null

  /** Takes a record; they come each after what it knew. Other kinds than imports and notes of tables say nothing here. */
  take(entry: Entry): void {
    const { record } = entry
    if (record?.k === 'b') this.#of(record.base.slice(0, 8)).imports.push(entry)
    else if (record?.k === 'x' && record.what === TABLE_FACT) this.#takeFact(entry, record)
    else return
    this.#listed = null
  }

  #takeFact(entry: Entry, { of }: RecordOf<'x'>): void {
    const [id, property] = [of?.['b'], of?.['p']]
    if (typeof id !== 'string' || !isProperty(property) || !fits(property, of?.['v'])) return
    const { facts } = this.#of(id)
    const heads = (facts.get(property) ?? []).filter((head) => !precedes(head, entry))
    facts.set(property, [...heads, entry])
  }

  #of(id: BaseId): Known {
    let known = this.#known.get(id)
    if (known === undefined) this.#known.set(id, (known = { imports: [], facts: new Map() }))
    return known
  }

  /** All that were imported, in the order of their tabs; those that were removed too. */
  get list(): readonly ProjectTable[] {
    return (this.#listed ??= [...this.#known]
      .filter(([, { imports }]) => imports.length > 0)
      .map(([id, known]) => tableOf(id, known))
      .sort((x, y) => x.place - y.place || (x.id < y.id ? -1 : 1)))
  }

  /** The table that was imported first, by the clocks of those who imported; wherever its tab stands now. */
  get first(): BaseId | undefined {
    const imports = [...this.#known.values()].flatMap((known) => known.imports)
    const [head, ...others] = imports
    if (head === undefined) return undefined
    const { record } = others.reduce((best, entry) => (compareForShow(entry, best) < 0 ? entry : best), head)
    return record?.k === 'b' ? record.base.slice(0, 8) : undefined
  }

  find(id: BaseId): ProjectTable | undefined {
    return this.list.find((table) => table.id === id)
  }
}

function tableOf(id: BaseId, { imports, facts }: Known): ProjectTable {
  const inOrder = [...imports].sort(compareForShow)
  const bases = new Set<string>()
  for (const { record } of inOrder) if (record?.k === 'b') bases.add(record.base)
  const [first] = inOrder
  const importedAs = first?.record?.k === 'b' ? first.record.name : ''
  return {
    id,
    bases: [...bases],
    name: shownFact(facts, 'name') ?? importedAs,
    isRemoved: shownFact(facts, 'removed') ?? false,
    place: shownFact(facts, 'place') ?? (first ? timeOf(first) : 0),
  }
}

function shownFact<P extends Property>(facts: Known['facts'], property: P): FactValues[P] | undefined {
  const heads = facts.get(property)
  if (heads === undefined) return undefined
  const { record } = heads.reduce((best, head) => (compareForShow(head, best) > 0 ? head : best))
  return record?.k === 'x' ? (record.of?.['v'] as FactValues[P]) : undefined
}

function isProperty(name: unknown): name is Property {
  return name === 'name' || name === 'removed' || name === 'place'
}

function fits(property: Property, value: unknown): boolean {
  switch (property) {
    case 'name':
      return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TABLE_NAME
    case 'removed':
      return typeof value === 'boolean'
    case 'place':
      return Number.isFinite(value)
  }
}

function writeFact<P extends Property>(
  gesture: Gesture,
  table: BaseId,
  property: P,
  value: FactValues[P],
): void {
  note(gesture, TABLE_FACT, { b: table, p: property, v: value })
}

/** @param name not blank, at most `LONGEST_TABLE_NAME` characters */
export function renameTable(gesture: Gesture, table: BaseId, name: string): void {
  writeFact(gesture, table, 'name', name)
}

export function removeTable(gesture: Gesture, table: BaseId, isRemoved = true): void {
  writeFact(gesture, table, 'removed', isRemoved)
}

/**
 * Puts a table before another one, or last (null), among those given in their order. Where numbers leave no room between
 * two neighbours, all are numbered anew.
 */
export function placeTable(
  gesture: Gesture,
  tables: readonly ProjectTable[],
  moved: BaseId,
  before: BaseId | null,
): void {
  const others = tables.filter(({ id }) => id !== moved)
  const found = before === null ? -1 : others.findIndex(({ id }) => id === before)
  const at = found < 0 ? others.length : found
  const place = placeBetween(others[at - 1]?.place, others[at]?.place)
  if (place !== null) writeFact(gesture, moved, 'place', place)
  else {
    const order = [...others.slice(0, at).map(({ id }) => id), moved, ...others.slice(at).map(({ id }) => id)]
    for (const [number, id] of order.entries()) writeFact(gesture, id, 'place', number)
  }
}

/** Null where no number lies between the two. */
function placeBetween(low: number | undefined, high: number | undefined): number | null {
  if (low === undefined) return high === undefined ? 0 : high - 1
  if (high === undefined) return low + 1
  const middle = low + (high - low) / 2
  return middle > low && middle < high ? middle : null
}
