import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'

/**
 * What the officer accepts of a plan. Certain repairs start accepted (ticked), doubtful ones do not; nothing else
 * ever decides for the officer.
 */
export type Decisions = {
  isAccepted(repair: number): boolean
  acceptedInGroup(group: number): number
  readonly acceptedCount: number
  decideAll(accept: boolean, certainOnly: boolean): void
  /** False when the plan has no such group. */
  decideGroup(groupId: string, accept: boolean): boolean
  /** False when no repair is proposed for this cell. */
  decideCell(row: number, column: number, accept: boolean): boolean
}

/** Index of the repair proposed for a cell, or -1. */
export function repairOfCell(plan: RepairPlan, row: number, column: number): number {
  const { repairs } = plan
  for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
    if (repairs.columns[at] === column) return at
  }
  return -1
}

export function createDecisions(plan: RepairPlan): Decisions {
  const { repairs, groups } = plan
  const accepted = new Uint8Array(repairs.length)
  const perGroup = new Array<number>(groups.length).fill(0)
  let total = 0

  function set(repair: number, accept: boolean): void {
    const value = accept ? 1 : 0
    if (accepted[repair] === value) return
    accepted[repair] = value
    const group = repairs.groups[repair] ?? 0
    perGroup[group] = (perGroup[group] ?? 0) + (accept ? 1 : -1)
    total += accept ? 1 : -1
  }

  function setWhere(accept: boolean, concerns: (group: number) => boolean): void {
    const concerned = groups.map((_, group) => concerns(group))
    for (let repair = 0; repair < repairs.length; repair++) {
      if (concerned[repairs.groups[repair] ?? 0]) set(repair, accept)
    }
  }

  setWhere(true, (group) => groups[group]?.certainty === 'certain')

  return {
    isAccepted: (repair) => accepted[repair] === 1,
    acceptedInGroup: (group) => perGroup[group] ?? 0,
    get acceptedCount() {
      return total
    },
    decideAll(accept, certainOnly) {
      setWhere(accept, (group) => !certainOnly || groups[group]?.certainty === 'certain')
    },
    decideGroup(groupId, accept) {
      const wanted = groups.findIndex((group) => group.id === groupId)
      if (wanted < 0) return false
      setWhere(accept, (group) => group === wanted)
      return true
    },
    decideCell(row, column, accept) {
      const repair = repairOfCell(plan, row, column)
      if (repair < 0) return false
      set(repair, accept)
      return true
    },
  }
}
