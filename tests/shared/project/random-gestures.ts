import fc from 'fast-check'

import type { Arrival } from '../../../shared/project/copies.ts'
import * as draw from '../../../shared/project/gesture.ts'
import type { Gesture } from '../../../shared/project/gesture.ts'
import type { TableState } from '../../../shared/project/table-state.ts'

import { Colleague } from './colleague.ts'
import { BASE } from './merge-under-test.ts'

/** Numbers that a gesture picks rows, columns and values with. */
type Dice = readonly [number, number, number, number]
export type Step =
  | {
      readonly t: GestureName | 'undo' | 'redo'
      readonly a: number
      readonly dice: Dice
      readonly skew: number
    }
  | { readonly t: 'sync'; readonly a: number; readonly dice: Dice; readonly skew: number }

const gestures = {
  setCell: (gesture, table, [row, column, value]) => {
    draw.setCells(gesture, cellsAt(table, row, column, 1, value))
  },
  paste: (gesture, table, [row, column, value, height]) => {
    draw.setCells(gesture, cellsAt(table, row, column, 1 + (height % 5), value))
  },
  insertRows: (gesture, table, [row, , value, count]) => {
    const rows = draw.insertRows(gesture, BASE, anchor(rowIds(table), row), 1 + (count % 3))
    const [column] = table.columns()
    if (column !== undefined && value % 2 === 0) {
      draw.setCells(
        gesture,
        rows.map((id) => ({ row: id, column: column.id, value: `v${String(value)}` })),
      )
    }
  },
  deleteRows: (gesture, table, [row, , , count]) => {
    draw.deleteRows(gesture, block(rowIds(table), row, count))
  },
  bringRowBack: (gesture, table, [row]) => {
    const id = table.rowId(row % table.rowSlots)
    draw.deleteRows(gesture, [id], false)
  },
  moveRows: (gesture, table, [row, to, , count]) => {
    const rows = rowIds(table)
    const moved = block(rows, row, count)
    draw.moveRows(
      gesture,
      moved,
      anchor(
        rows.filter((id) => !moved.includes(id)),
        to,
      ),
    )
  },
  addColumn: (gesture, table, [at, , value]) => {
    const columns = table.columns().map(({ id }) => id)
    draw.addColumn(gesture, BASE, `n${String(value)}`, at % 2 === 0 ? undefined : anchor(columns, at))
  },
  renameColumn: (gesture, table, [at, , value]) => {
    const column = pick(table.columns(), at)
    if (column !== undefined) draw.renameColumn(gesture, column.id, `r${String(value)}`)
  },
  moveColumn: (gesture, table, [at, to]) => {
    const columns = table.columns().map(({ id }) => id)
    const column = pick(columns, at)
    if (column !== undefined)
      draw.moveColumn(
        gesture,
        column,
        anchor(
          columns.filter((id) => id !== column),
          to,
        ),
      )
  },
  deleteColumn: (gesture, table, [at]) => {
    const columns = table.columns()
    const column = pick(columns, at)
    if (column !== undefined && columns.length > 1) draw.deleteColumn(gesture, column.id)
  },
} satisfies Record<string, (gesture: Gesture, table: TableState, dice: Dice) => void>

export type GestureName = keyof typeof gestures

function pick<Item>(items: readonly Item[], dice: number): Item | undefined {
  return items[dice % Math.max(1, items.length)]
}

function anchor(ids: readonly string[], dice: number): string {
  return ['', ...ids][dice % (ids.length + 1)] ?? ''
}

function block(ids: readonly string[], from: number, count: number): string[] {
  const at = from % Math.max(1, ids.length)
  return ids.slice(at, at + 1 + (count % 3))
}

export function rowIds(table: TableState): string[] {
  return [...table.order()].map((slot) => table.rowId(slot))
}

function cellsAt(table: TableState, row: number, column: number, height: number, value: number) {
  const rows = rowIds(table)
  const found = pick(table.columns(), column)
  if (found === undefined) return []
  const at = row % Math.max(1, rows.length)
  return rows.slice(at, at + height).map((id, offset) => ({
    row: id,
    column: found.id,
    value: value % 7 === 0 ? null : `v${String((value + offset) % 9)}`,
  }))
}

const die = fc.nat(40)
const dice = fc.tuple(die, die, die, die)
const skew = fc.integer({ min: -1000, max: 1000 })

function stepOf(
  names: readonly (GestureName | 'undo' | 'redo' | 'sync')[],
  authors: number,
): fc.Arbitrary<Step> {
  return fc.record({ t: fc.constantFrom(...names), a: fc.nat(authors - 1), dice, skew }) as fc.Arbitrary<Step>
}

export const gestureNames = Object.keys(gestures) as GestureName[]

/** @param authors how many people; the second half of a history is no different from the first */
export function histories(
  authors: number,
  names: readonly (GestureName | 'undo' | 'redo')[] = [...gestureNames, 'setCell', 'paste', 'undo', 'redo'],
  maxLength = 40,
): fc.Arbitrary<readonly Step[]> {
  return fc.array(stepOf(authors === 1 ? names : [...names, 'sync', 'sync'], authors), { maxLength })
}

export function perform(colleague: Colleague, step: Step, wall = 1_000): void {
  if (step.t === 'sync') return
  if (step.t === 'undo') colleague.undo()
  else if (step.t === 'redo') colleague.redo()
  else {
    const make = gestures[step.t]
    colleague.act((gesture, table) => {
      make(gesture, table, step.dice)
    }, wall + step.skew)
  }
}

/** Plays a history in which machines meet now and then. */
export function playTogether(steps: readonly Step[], authors: number): { team: Colleague[]; all: Arrival[] } {
  const team = Array.from({ length: authors }, (_, at) => new Colleague(`author-${String(at)}`))
  let wall = 1_000_000
  for (const step of steps) {
    wall += 5
    const colleague = team[step.a]
    if (colleague === undefined) continue
    if (step.t === 'sync') meet(colleague, team[step.dice[0] % authors], step.dice[1])
    else perform(colleague, step, wall)
  }
  return { team, all: team.flatMap(({ log }) => log) }
}

/** Takes what another has, but the latest few, which are still on their way. */
function meet(colleague: Colleague, other: Colleague | undefined, late: number): void {
  if (other === undefined) return
  const had = other.everything()
  colleague.receive(had.slice(0, Math.max(0, had.length - (late % 4))))
}

export function shuffle<Item>(items: readonly Item[], chance: Iterator<number>): Item[] {
  const pile = [...items]
  for (let at = pile.length - 1; at > 0; at--) {
    const other = (chance.next().value as number) % (at + 1)
    const [x, y] = [pile[at], pile[other]]
    if (x !== undefined && y !== undefined) [pile[at], pile[other]] = [y, x]
  }
  return pile
}
