/** The fears: a colleague's big mistake that can only be mended by hand, or whose mending erases what others did since. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { deleteRows, setCells } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import type { ChangedSince } from '../../../shared/project/inverse.ts'
import { writeTakeBack } from '../../../shared/project/take-back.ts'
import { gestureOf } from '../../../shared/project/undo.ts'
import { wideGesturesSince } from '../../../shared/project/wide-gestures.ts'

import { Colleague, baseCell, screen } from './colleague.ts'
import { BASE } from './merge-under-test.ts'
import { gestureNames, histories, perform, playTogether } from './random-gestures.ts'
import { RUNS } from './runs.ts'

const [row, column] = [baseRowId(BASE, 1), baseColumnId(BASE, 1)]

function type(colleague: Colleague, value: string): void {
  colleague.act((gesture) => {
    setCells(gesture, [{ row, column, value }])
  })
}

const shown = (colleague: Colleague) => colleague.table.cellAt(1, 1)?.value

/** The number of an author's last gesture, as somebody has it. */
function lastOf(colleague: Colleague, author: string): number {
  const last = colleague.project.records.line(author).at(-1)
  if (last === undefined) throw new Error('nothing was done')
  return gestureOf(last)
}

function takeBack(colleague: Colleague, author: string, number: number): readonly ChangedSince[] {
  let since: readonly ChangedSince[] = []
  const { project } = colleague
  colleague.act((gesture) => {
    const { records, state } = project
    since = writeTakeBack(gesture, { author, number }, { records, state, baseCell })
  })
  return since
}

describe('taking back what a colleague did', () => {
  it('leaves the screen as it was before, and undoing that brings it back, after any common past', () => {
    const oneGesture = histories(1, gestureNames, 1).filter((steps) => steps.length === 1)
    fc.assert(
      fc.property(histories(3), oneGesture, (past, [step]) => {
        const { team, all } = playTogether(past, 3)
        const [lea, karim] = team
        if (lea === undefined || karim === undefined || step === undefined) return
        lea.receive(all)
        karim.receive(all)
        const before = screen(lea.table)
        const gestures = karim.stack.undoable.length
        perform(karim, step, 2e6)
        if (karim.stack.undoable.length === gestures) return
        lea.receive(karim.log)
        const after = screen(lea.table)
        expect(takeBack(lea, karim.author, lastOf(lea, karim.author))).toEqual([])
        expect(screen(lea.table)).toEqual(before)
        lea.undo()
        expect(screen(lea.table)).toEqual(after)
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves alone what somebody changed since, and says whose it is', () => {
    const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
    karim.act((gesture) => {
      const rows = [1, 2].map((at) => baseRowId(BASE, at))
      setCells(
        gesture,
        rows.map((one) => ({ row: one, column, value: 'x' })),
      )
    })
    lea.receive(karim.log)
    type(lea, 'y')
    expect(takeBack(lea, 'karim-001', 1)).toEqual([{ author: 'lea-00001', cells: 1, rows: 0, columns: 0 }])
    expect([lea.table.cellAt(1, 1)?.value, lea.table.cellAt(2, 1)?.value]).toEqual(['y', '2/1'])
  })

  it('goes on from what was taken back after it: the gesture before has the last word again', () => {
    const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
    type(karim, 'first')
    type(karim, 'second')
    lea.receive(karim.log)
    const [first, second] = [1, lastOf(lea, 'karim-001')]
    expect(takeBack(lea, 'karim-001', second)).toEqual([])
    expect(shown(lea)).toBe('first')
    expect(takeBack(lea, 'karim-001', first)).toEqual([])
    expect(shown(lea)).toBe('1/1')
  })

  it('of a gesture that its author undid and did again finds it', () => {
    const [lea, karim] = [new Colleague('lea-00001'), new Colleague('karim-001')]
    type(karim, 'x')
    karim.undo()
    karim.redo()
    lea.receive(karim.log)
    expect(takeBack(lea, 'karim-001', 1)).toEqual([])
    expect(shown(lea)).toBe('1/1')
  })
})

describe('what one gesture of a colleague changed is announced', () => {
  const columns = [0, 1, 2].map((at) => baseColumnId(BASE, at))
  const rows = (count: number) => Array.from({ length: count }, (_, at) => baseRowId(BASE, at))
  const announced = (draw: Parameters<Colleague['act']>[0], self = 'lea-00001') => {
    const karim = new Colleague('karim-001')
    karim.act(draw)
    return [...wideGesturesSince(karim.project.records, {}, self)]
  }
  const write = (count: number) => (gesture: Parameters<Parameters<Colleague['act']>[0]>[0]) => {
    setCells(
      gesture,
      Array.from({ length: count }, (_, at) => ({
        row: baseRowId(BASE, Math.floor(at / 3)),
        column: columns[at % 3] ?? '',
        value: 'x',
      })),
    )
  }

  it('from 101 cells and from 20 deleted rows on, counted over all its records', () => {
    expect(announced(write(100))).toEqual([])
    expect(announced(write(101))).toEqual([{ author: 'karim-001', number: 1 }])
    expect(announced((gesture) => deleteRows(gesture, rows(19)))).toEqual([])
    expect(announced((gesture) => deleteRows(gesture, rows(20)))).toHaveLength(1)
    expect(announced((gesture) => deleteRows(gesture, rows(30), false))).toEqual([])
  })

  it('but not what the officer did, and not twice where it arrives in two halves', () => {
    expect(announced(write(200), 'karim-001')).toEqual([])
    const karim = new Colleague('karim-001')
    karim.act((gesture) => deleteRows(gesture, rows(60)))
    const { records } = karim.project
    expect([...wideGesturesSince(records, { 'karim-001': 10 }, 'lea-00001')]).toHaveLength(1)
    expect([...wideGesturesSince(records, { 'karim-001': 30 }, 'lea-00001')]).toEqual([])
  })
})
