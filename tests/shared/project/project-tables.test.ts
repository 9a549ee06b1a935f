/** The fears: two machines that show other tables, a table that is gone for good, an undo that reaches into another table. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Arrival } from '../../../shared/project/copies.ts'
import {
  Gesture,
  importTable,
  insertRows,
  nameGesture,
  note,
  setCells,
} from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { Project } from '../../../shared/project/project.ts'
import { placeTable, removeTable, renameTable } from '../../../shared/project/project-tables.ts'
import type { ProjectTable } from '../../../shared/project/project-tables.ts'
import type { ProjectState } from '../../../shared/project/project-state.ts'
import { tableOfRecord } from '../../../shared/project/table-of-record.ts'
import { UndoStack, writeUndo } from '../../../shared/project/undo.ts'
import { baseCell, screen } from './colleague.ts'
import { RUNS } from './runs.ts'

const bases = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
const ids = bases.map((base) => base.slice(0, 8))
const [first = '', second = ''] = ids

/** A person with a project of up to three tables, of which some may not have arrived. */
class Person {
  readonly project: Project
  readonly log: Arrival[] = []
  readonly author: string
  #time = 0

  constructor(author: string, known: readonly string[] = ids) {
    this.author = author
    this.project = new Project(known.map((id) => ({ id, rowCount: 3, columnNames: ['x', 'y'] })))
  }

  get tables(): readonly ProjectTable[] {
    return this.project.state.list.list
  }

  act(write: (gesture: Gesture, state: ProjectState) => void, wall = 0): void {
    this.#time = Math.max(this.#time + 1, wall)
    const gesture = new Gesture(this.author, this.log.length + 1, this.#time)
    write(gesture, this.project.state)
    const seen = this.project.records.vector()
    const arrivals = gesture.records.map((record): Arrival => {
      const previous = record.s === 1 ? '' : `${this.author}${String(record.s - 1)}`
      return {
        author: this.author,
        record,
        hash: `${this.author}${String(record.s)}`,
        previous,
        seen,
        sure: true,
      }
    })
    this.log.push(...arrivals)
    this.receive(arrivals)
  }

  receive(arrivals: readonly Arrival[]): void {
    this.project.add(arrivals)
  }

  stackOf(table: string): UndoStack {
    const { state, records } = this.project
    const stack = new UndoStack((record) => tableOfRecord(record, state) === table)
    stack.read(records.line(this.author))
    return stack
  }

  undo(table: string, way: 'undoable' | 'redoable' = 'undoable'): void {
    const stack = this.stackOf(table)
    const origin = stack[way].at(-1)
    if (origin === undefined) return
    this.act((gesture, state) => {
      writeUndo(gesture, origin, { line: this.project.records.line(this.author), stack, state, baseCell })
    })
  }
}

/** All that can be seen: the tabs, and what stands in each table. */
function seen({ project }: Person): unknown {
  return {
    tabs: project.state.list.list,
    tables: ids.map((id) => {
      const table = project.state.tables.get(id)
      return table && screen(table)
    }),
  }
}

const write = (gesture: Gesture, table: string, row: number, column: number, value: string): void => {
  nameGesture(gesture, 'edit')
  setCells(gesture, [{ row: baseRowId(table, row), column: baseColumnId(table, column), value }])
}

type Step = {
  readonly who: number
  readonly what:
    'import' | 'rename' | 'remove' | 'put back' | 'move' | 'write' | 'insert' | 'undo' | 'redo' | 'meet'
  readonly table: number
  readonly other: number
  readonly wall: number
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom<Step['what']>(
    ...([
      'import',
      'rename',
      'remove',
      'put back',
      'move',
      'write',
      'insert',
      'undo',
      'redo',
      'meet',
    ] as const),
  ),
  table: fc.nat(2),
  other: fc.nat(3),
  wall: fc.nat(50),
})

function doStep(people: readonly Person[], { who, what, table, other, wall }: Step, at: number): void {
  const person = people[who]
  const [id, before] = [ids[table] ?? '', ids[other] ?? null]
  if (!person) return
  switch (what) {
    case 'meet':
      for (const [one, two] of [people, [...people].reverse()]) if (one && two) one.receive(two.log)
      return
    case 'undo':
      return person.undo(id)
    case 'redo':
      return person.undo(id, 'redoable')
    default:
      return person.act((gesture) => {
        if (what === 'import') importTable(gesture, bases[table] ?? '', `table ${String(at)}.csv`)
        else if (what === 'rename') renameTable(gesture, id, `name ${String(at)}`)
        else if (what === 'remove' || what === 'put back') removeTable(gesture, id, what === 'remove')
        else if (what === 'move') placeTable(gesture, person.tables, id, before)
        else if (what === 'insert') insertRows(gesture, id, '', 1)
        else write(gesture, id, other % 3, other % 2, `value ${String(at)}`)
      }, wall)
  }
}

describe('the tables of a project', () => {
  it('are the same on every machine, whoever added, named, moved, removed and edited them, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (steps, random) => {
        const people = [new Person('lea-00001'), new Person('nadia-001')]
        steps.forEach((one, at) => {
          doStep(people, one, at)
        })
        const [lea, nadia] = people
        if (!lea || !nadia) return
        lea.receive(nadia.log)
        nadia.receive(lea.log)
        // Somebody who gets every line, shuffled, and each base only afterwards.
        const late = new Person('late-0001', [])
        const shuffled = [...lea.log, ...nadia.log]
          .map((entry) => ({ entry, key: random.next().value as number }))
          .sort((x, y) => x.key - y.key)
        for (const { entry } of shuffled) late.receive([entry])
        for (const id of ids) late.project.attachBase({ id, rowCount: 3, columnNames: ['x', 'y'] })
        expect(seen(nadia)).toEqual(seen(lea))
        expect(seen(late)).toEqual(seen(lea))
      }),
      { numRuns: RUNS },
    )
  })

  it('keep what was said of them by somebody who knew more, whatever the clocks say', () => {
    const [lea, nadia] = [new Person('lea-00001'), new Person('nadia-001')]
    lea.act((gesture) => {
      importTable(gesture, bases[0] ?? '', 'a.csv')
    })
    nadia.receive(lea.log)
    nadia.act((gesture) => {
      renameTable(gesture, first, 'Écoles')
    }, 4_000_000_000_000)
    lea.receive(nadia.log)
    lea.act((gesture) => {
      renameTable(gesture, first, 'Écoles 2026')
    })
    nadia.receive(lea.log)
    expect(nadia.tables).toMatchObject([{ id: first, name: 'Écoles 2026', isRemoved: false }])
  })

  it('that were removed hold what was written in them meanwhile, and can be put back', () => {
    const [lea, nadia] = [new Person('lea-00001'), new Person('nadia-001')]
    lea.act((gesture) => {
      importTable(gesture, bases[0] ?? '', 'a.csv')
    })
    nadia.receive(lea.log)
    lea.act((gesture) => {
      removeTable(gesture, first)
    })
    nadia.act((gesture) => {
      write(gesture, first, 1, 1, 'kept')
    })
    lea.receive(nadia.log)
    expect(lea.tables).toMatchObject([{ isRemoved: true }])
    lea.act((gesture) => {
      removeTable(gesture, first, false)
    })
    expect(lea.tables).toMatchObject([{ isRemoved: false }])
    expect(lea.project.state.tables.get(first)?.cellAt(1, 1)?.value).toBe('kept')
  })

  it('stand where they were put, also where no number is left between two of them', () => {
    const lea = new Person('lea-00001')
    for (const base of bases) {
      lea.act((gesture) => {
        importTable(gesture, base, `${base[0] ?? ''}.csv`)
      })
    }
    const order = () => lea.tables.map(({ id }) => id)
    expect(order()).toEqual(ids)
    // Each round halves what is left between the first two.
    for (let round = 0; round < 120; round++) {
      const [top = '', middle = '', last = ''] = order()
      lea.act((gesture) => {
        placeTable(gesture, lea.tables, last, middle)
      })
      expect(order()).toEqual([top, last, middle])
    }
    lea.act((gesture) => {
      placeTable(gesture, lea.tables, first, null)
    })
    expect(order().at(-1)).toBe(first)
    lea.act((gesture) => {
      placeTable(gesture, lea.tables, first, order()[0] ?? null)
    })
    expect(order()[0]).toBe(first)
  })

  it('are not hidden by an import that lies about the hash, nor renamed by notes that are none', () => {
    const [lea, liar] = [new Person('lea-00001'), new Person('liar-0001')]
    lea.act((gesture) => {
      importTable(gesture, bases[0] ?? '', 'a.csv')
    }, 1_000)
    liar.act((gesture) => {
      importTable(gesture, `${first}${'0'.repeat(56)}`, '../../etc/passwd')
      for (let at = 0; at < 100; at++) importTable(gesture, `${first}${String(at).padStart(56, '0')}`, 'x')
      note(gesture, 'table', { b: first, p: 'name', v: '   ' })
      note(gesture, 'table', { b: first, p: 'name', v: 'x'.repeat(201) })
      note(gesture, 'table', { b: first, p: 'removed', v: 'yes' })
      note(gesture, 'table', { b: first, p: '__proto__', v: true })
      note(gesture, 'table', { b: '__proto__', p: 'name', v: 'x' })
      note(gesture, 'table')
    })
    lea.receive(liar.log)
    expect(lea.tables).toHaveLength(1)
    expect(lea.tables[0]?.bases).toContain(bases[0])
    expect(lea.tables[0]?.isRemoved).toBe(false)
  })
})

describe('undo of one table', () => {
  it('leaves the other one alone, and each keeps what it can redo', () => {
    const lea = new Person('lea-00001')
    const value = (table: string) => lea.project.state.tables.get(table)?.cellAt(0, 0)?.value
    for (const [table, text] of [
      [first, 'one'],
      [second, 'two'],
      [first, 'three'],
    ] as const)
      lea.act((gesture) => {
        write(gesture, table, 0, 0, text)
      })
    lea.undo(second)
    expect([value(first), value(second)]).toEqual(['three', '0/0'])
    lea.undo(first)
    expect(value(first)).toBe('one')
    lea.act((gesture) => {
      write(gesture, first, 1, 0, 'new')
    })
    expect(lea.stackOf(first).redoable).toEqual([])
    expect(lea.stackOf(second).redoable).toHaveLength(1)
    lea.undo(second, 'redoable')
    expect(value(second)).toBe('two')
  })
})
