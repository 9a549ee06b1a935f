import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { deleteRows, insertRows, setCells } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { UndoStack } from '../../../shared/project/undo.ts'

import { Colleague, screen } from './colleague.ts'
import { BASE } from './merge-under-test.ts'
import { gestureNames, histories, perform, playTogether } from './random-gestures.ts'
import type { Step } from './random-gestures.ts'
import { RUNS } from './runs.ts'

const [row, column] = [baseRowId(BASE, 1), baseColumnId(BASE, 1)]

function type(colleague: Colleague, value: string): void {
  colleague.act((gesture) => {
    setCells(gesture, [{ row, column, value }])
  })
}

function shown(colleague: Colleague): string | null | undefined {
  return colleague.table.cellAt(1, 1)?.value
}

/** Steps that change nothing are no gesture to undo. */
function performed(colleague: Colleague, steps: readonly Step[]): number {
  steps.forEach((step) => {
    perform(colleague, step)
  })
  return colleague.stack.undoable.length
}

describe('undo', () => {
  it('of a gesture leaves the screen as it was, after any common past', () => {
    const oneGesture = histories(1, gestureNames, 1).filter((steps) => steps.length === 1)
    fc.assert(
      fc.property(histories(3), oneGesture, (past, [step]) => {
        const { team, all } = playTogether(past, 3)
        const [colleague] = team
        if (colleague === undefined || step === undefined) return
        colleague.receive(all)
        const before = screen(colleague.table)
        const undoable = colleague.stack.undoable.length
        perform(colleague, step, 2e6)
        if (colleague.stack.undoable.length === undoable) return
        const after = screen(colleague.table)
        expect(colleague.undo()).toEqual([])
        expect(screen(colleague.table)).toEqual(before)
        expect(colleague.redo()).toEqual([])
        expect(screen(colleague.table)).toEqual(after)
      }),
      { numRuns: RUNS },
    )
  })

  it('goes back to the imported table without limit, and forward again', () => {
    fc.assert(
      fc.property(histories(1, gestureNames, 25), (steps) => {
        const colleague = new Colleague('author-1')
        const untouched = screen(colleague.table)
        const gestures = performed(colleague, steps)
        const end = screen(colleague.table)
        for (let at = 0; at < gestures; at++) colleague.undo()
        expect(colleague.undo()).toBe(false)
        expect(screen(colleague.table)).toEqual(untouched)
        for (let at = 0; at < gestures; at++) colleague.redo()
        expect(colleague.redo()).toBe(false)
        expect(screen(colleague.table)).toEqual(end)
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('knows after reopening what it knew before, and the journal only grows', () => {
    fc.assert(
      fc.property(histories(1), (steps) => {
        const colleague = new Colleague('author-1')
        const before: unknown[] = []
        for (const step of steps) {
          perform(colleague, step)
          expect(colleague.log.slice(0, before.length)).toEqual(before)
          before.splice(0, before.length, ...colleague.log)
        }
        const again = new UndoStack()
        again.read(colleague.project.records.line('author-1'))
        expect([again.undoable, again.redoable]).toEqual([colleague.stack.undoable, colleague.stack.redoable])
      }),
      { numRuns: RUNS / 10 },
    )
  })

  it('leaves alone what a colleague typed since, and says whose it is', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    lea.act((gesture) => {
      setCells(
        gesture,
        [0, 1, 2].map((at) => ({ row: baseRowId(BASE, at), column, value: 'Léa' })),
      )
    })
    nadia.receive(lea.log)
    type(nadia, 'Nadia')
    lea.receive(nadia.log)
    expect(lea.undo()).toEqual([{ author: 'nadia-001', cells: 1, rows: 0, columns: 0 }])
    expect(shown(lea)).toBe('Nadia')
    expect(lea.table.cellAt(0, 1)?.value).toBe('0/1')
    expect(lea.table.conflicts()).toEqual([])
  })

  it('does not settle a conflict that nobody has seen', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    type(lea, 'Léa')
    type(nadia, 'Nadia')
    lea.receive(nadia.log)
    expect(lea.undo()).toEqual([{ author: 'nadia-001', cells: 1, rows: 0, columns: 0 }])
    expect(lea.table.cellAt(1, 1)?.isConflict).toBe(true)
  })

  it('never touches the gestures of others', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    type(nadia, 'Nadia')
    lea.receive(nadia.log)
    expect(lea.undo()).toBe(false)
    expect(shown(lea)).toBe('Nadia')
  })

  it('keeps an inserted row in which a colleague has written', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    let inserted: string[] = []
    lea.act((gesture) => {
      inserted = insertRows(gesture, BASE, '', 2)
    })
    nadia.receive(lea.log)
    nadia.act((gesture) => {
      setCells(gesture, [{ row: inserted[1] ?? '', column, value: 'à garder' }])
    })
    lea.receive(nadia.log)
    expect(lea.undo()).toEqual([{ author: 'nadia-001', cells: 0, rows: 1, columns: 0 }])
    expect(screen(lea.table).rows.map(([id]) => id)).toContain(inserted[1])
    expect(screen(lea.table).rows.map(([id]) => id)).not.toContain(inserted[0])
  })

  it('does not hide again a row in which a colleague has written since it was brought back', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    for (const isDeleted of [true, false]) {
      lea.act((gesture) => {
        deleteRows(gesture, [row], isDeleted)
      })
    }
    nadia.receive(lea.log)
    type(nadia, 'Nadia')
    lea.receive(nadia.log)
    expect(lea.undo()).toEqual([{ author: 'nadia-001', cells: 0, rows: 1, columns: 0 }])
    expect(screen(lea.table).rows.flat()).toContain('Nadia')
  })

  it('is forgotten for redo once something new is typed', () => {
    const lea = new Colleague('lea-00001')
    type(lea, 'un')
    type(lea, 'deux')
    lea.undo()
    expect(shown(lea)).toBe('un')
    lea.act((gesture) => {
      deleteRows(gesture, [baseRowId(BASE, 0)])
    })
    expect(lea.redo()).toBe(false)
    lea.undo()
    lea.undo()
    expect(shown(lea)).toBe('1/1')
  })

  it('can take back one gesture among others, and an undo', () => {
    const lea = new Colleague('lea-00001')
    type(lea, 'un')
    lea.act((gesture) => {
      setCells(gesture, [{ row: baseRowId(BASE, 0), column, value: 'ailleurs' }])
    })
    const [first = 0] = lea.stack.undoable
    expect(lea.undo(first)).toEqual([])
    expect(shown(lea)).toBe('1/1')
    expect(lea.table.cellAt(0, 1)?.value).toBe('ailleurs')
    lea.redo(first)
    expect(shown(lea)).toBe('un')
  })
})
