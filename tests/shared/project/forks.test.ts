import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Arrival } from '../../../shared/project/copies.ts'
import { precedes } from '../../../shared/project/causality.ts'
import { emptyVector } from '../../../shared/project/journal-entry.ts'
import { insertRows, setCells, skipRecord } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { Project } from '../../../shared/project/project.ts'

import { Colleague, everything, screen } from './colleague.ts'
import { BASE, shape } from './merge-under-test.ts'
import { histories, perform, shuffle } from './random-gestures.ts'
import type { Step } from './random-gestures.ts'
import { RUNS } from './runs.ts'

const chance = fc.infiniteStream(fc.nat(1_000_000))
const column = baseColumnId(BASE, 0)

/** Machines are cloned now and then, and both copies go on as the same author. */
function playWithClones(steps: readonly Step[]): { machines: Colleague[]; all: Arrival[]; clones: number } {
  const machines = [new Colleague('author-0'), new Colleague('author-1')]
  let clones = 0
  for (const [at, step] of steps.entries()) {
    const machine = machines[(step.a * 7 + step.dice[2]) % machines.length]
    if (machine === undefined) continue
    if (step.dice[3] % 8 === 0 && machines.length < 8) {
      machines.push(machine.cloned())
      clones++
    } else if (step.t === 'sync') {
      const other = machines[step.dice[0] % machines.length]
      // A machine that meets another branch of itself would take a new author id: here it does not look.
      if (other !== undefined && other.author !== machine.author) machine.receive(other.log)
    } else perform(machine, step, 1_000_000 + 5 * at)
  }
  const unique = new Map(machines.flatMap(({ log }) => log).map((arrival) => [arrival.hash, arrival]))
  return { machines, all: [...unique.values()], clones }
}

function opened(arrivals: readonly Arrival[], size = arrivals.length): Project {
  const project = new Project([shape])
  for (let from = 0; from < arrivals.length; from += Math.max(1, size)) {
    project.add(arrivals.slice(from, from + Math.max(1, size)))
  }
  return project
}

function tableOf(project: Project) {
  const table = project.state.tables.get(BASE)
  if (table === undefined) throw new Error('no table')
  return table
}

function typing(author: string, values: readonly string[], row = 0): Colleague {
  const colleague = new Colleague(author)
  for (const value of values) type(colleague, value, row)
  return colleague
}

function type(colleague: Colleague, value: string, row = 0): void {
  colleague.act((gesture) => {
    setCells(gesture, [{ row: baseRowId(BASE, row), column, value }])
  })
}

describe('one author id on two machines', () => {
  it('is told apart the same way everywhere, and nothing is lost', () => {
    let cloned = 0
    fc.assert(
      fc.property(histories(2), chance, fc.integer({ min: 1, max: 5 }), (steps, random, size) => {
        const { all, clones } = playWithClones(steps)
        cloned += clones
        const reference = opened(all)
        expect(everything(tableOf(opened(shuffle([...all, ...all], random), size)))).toEqual(
          everything(tableOf(reference)),
        )
        const { applied } = reference.records
        expect(reference.records.waiting()).toEqual([])
        expect(new Set(applied.map((entry) => entry.origin?.hash ?? entry.hash))).toEqual(
          new Set(all.map(({ hash }) => hash)),
        )
        const table = tableOf(reference)
        for (const entry of applied) {
          if (entry.record?.k !== 's') continue
          const [row, slot] = [table.rowSlot(entry.record.r), table.columnSlot(entry.record.c)]
          if (row === undefined || slot === undefined) throw new Error('a cell without place')
          const heads = table.registers
            .heads(table.lastWrite(row, slot))
            .map((head) => table.registers.entryOf(head))
          expect(heads.some((head) => head === entry || precedes(entry, head))).toBe(true)
        }
      }),
      { numRuns: Math.max(5_000, RUNS) },
    )
    expect(cloned).toBeGreaterThan(1_000)
  })

  it('keeps the rows that both inserted under one id', () => {
    const lea = typing('lea-00001', ['avant'])
    const clone = lea.cloned()
    for (const [machine, value, time] of [
      [lea, 'bureau', 2_000],
      [clone, 'portable', 3_000],
    ] as const) {
      machine.act((gesture) => {
        const [row = ''] = insertRows(gesture, BASE, '', 1)
        setCells(gesture, [{ row, column, value }])
      }, time)
    }
    const { rows } = screen(tableOf(opened([...lea.log, ...clone.log])))
    expect(rows.map(([, value]) => value)).toEqual(expect.arrayContaining(['bureau', 'portable', 'avant']))
    expect(rows).toHaveLength(shape.rowCount + 2)
  })

  it('a screen that knows rows by their slots goes on knowing them when everything is counted anew', () => {
    const karim = new Colleague('karim-0001')
    karim.act((gesture) => insertRows(gesture, BASE, '', 3))
    const lea = typing('lea-00001', ['avant'])
    const clone = lea.cloned()
    type(lea, 'bureau')
    type(clone, 'portable')
    const project = opened([...lea.log, ...karim.log])
    const before = tableOf(project)
    const ids = [...before.order()].map((slot) => [slot, before.rowId(slot)])
    expect(project.add(clone.log)).toBe(true)
    const after = tableOf(project)
    expect(after).not.toBe(before)
    expect([...after.order()].map((slot) => [slot, after.rowId(slot)])).toEqual(ids)
  })

  it('goes on in each branch without counting everything anew', () => {
    const lea = typing('lea-00001', ['avant'])
    const clone = lea.cloned()
    type(lea, 'bureau')
    type(clone, 'portable')
    const project = opened([...lea.log, ...clone.log])
    type(lea, 'bureau 2')
    type(clone, 'portable 2')
    expect(project.add([...lea.log, ...clone.log])).toBe(false)
    expect(everything(tableOf(project))).toEqual(everything(tableOf(opened([...clone.log, ...lea.log]))))
    expect(
      tableOf(project)
        .conflicts()[0]
        ?.heads.map(({ value }) => value)
        .sort(),
    ).toEqual(['bureau 2', 'portable 2'])
  })
})

describe('a hole in the records of a colleague', () => {
  const lea = typing('lea-00001', ['1', '2', '3', '4', '5'])
  const [first, second, ...later] = lea.log

  it('makes what follows wait, and says for what', () => {
    const project = opened([first, ...later].filter((arrival) => arrival !== undefined))
    expect(project.records.waiting()).toEqual([
      { author: 'lea-00001', count: 3, needs: { author: 'lea-00001', seq: 2 } },
    ])
    expect(tableOf(project).cellAt(0, 0)?.value).toBe('1')
  })

  it('can be declared lost by anybody, and is filled if it turns up after all', () => {
    const nadia = new Colleague('nadia-001')
    nadia.receive([first, ...later].filter((arrival) => arrival !== undefined))
    nadia.act((gesture) => {
      skipRecord(gesture, 'lea-00001', 2)
    })
    expect(nadia.project.records.waiting()).toEqual([])
    expect(nadia.table.cellAt(0, 0)?.value).toBe('5')
    expect(nadia.project.add([second].filter((arrival) => arrival !== undefined))).toBe(true)
    expect(nadia.project.records.line('lea-00001').map((entry) => entry?.record?.s)).toEqual([1, 2, 3, 4, 5])
  })

  it('that nobody has reached is not filled in advance', () => {
    const nadia = new Colleague('nadia-001')
    nadia.act((gesture) => {
      for (let seq = 1; seq < 100; seq++) skipRecord(gesture, 'lea-00001', seq)
    })
    nadia.receive(lea.log)
    expect(nadia.project.records.line('lea-00001')).toHaveLength(5)
    expect(nadia.table.cellAt(0, 0)?.value).toBe('5')
    expect(opened([...lea.log, ...nadia.log], 1).records.line('lea-00001')).toHaveLength(5)
  })

  it('is no hole where author and number can still be read', () => {
    const damaged: Arrival = {
      author: 'lea-00001',
      seq: 2,
      record: null,
      hash: '',
      previous: null,
      seen: emptyVector,
      sure: false,
    }
    const project = opened([damaged, first, ...later].filter((arrival) => arrival !== undefined))
    expect(project.records.waiting()).toEqual([])
    expect(tableOf(project).cellAt(0, 0)?.value).toBe('5')
    expect(project.add([damaged])).toBe(false)
    // A sound copy of the line takes its place.
    expect(project.add([second].filter((arrival) => arrival !== undefined))).toBe(true)
    expect(everything(tableOf(project))).toEqual(everything(tableOf(opened(lea.log))))
  })

  it('converges with any order of pieces, copies and declarations', () => {
    fc.assert(
      fc.property(histories(1), chance, fc.array(fc.nat(30), { maxLength: 4 }), (steps, random, lost) => {
        const author = new Colleague('lea-00001')
        steps.forEach((step) => {
          perform(author, step)
        })
        const nadia = new Colleague('nadia-001')
        nadia.act((gesture) => {
          for (const seq of lost) skipRecord(gesture, 'lea-00001', seq + 1)
        })
        const kept = author.log.filter((_, at) => !lost.includes(at))
        for (const pile of [
          [...kept, ...nadia.log],
          [...author.log, ...nadia.log],
        ]) {
          const reference = everything(tableOf(opened(pile)))
          expect(everything(tableOf(opened(shuffle(pile, random), 1)))).toEqual(reference)
        }
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('in what a line claims to know is repaired by a better copy of the line', () => {
    const nadia = new Colleague('nadia-001')
    nadia.receive(lea.log)
    type(nadia, 'Nadia')
    const [sure] = nadia.log
    if (sure === undefined) throw new Error('nothing written')
    const unsure = { ...sure, seen: emptyVector, sure: false }
    const project = opened([unsure, ...lea.log])
    expect(tableOf(project).cellAt(0, 0)?.isConflict).toBe(true)
    project.add([sure])
    expect(tableOf(project).cellAt(0, 0)).toEqual({ value: 'Nadia', isConflict: false })
  })
})

describe('somebody who writes what is not theirs', () => {
  it('cannot insert a row under the name of another', () => {
    const lea = new Colleague('lea-00001')
    let row = ''
    lea.act((gesture) => {
      ;[row = ''] = insertRows(gesture, BASE, '', 1)
    })
    const record = { s: 1, t: 9e15, k: 'i' as const, b: BASE, r: row, after: baseRowId(BASE, 2) }
    const pirate: Arrival = {
      author: 'pirate',
      record,
      hash: 'p',
      previous: '',
      seen: emptyVector,
      sure: true,
    }
    for (const pile of [
      [pirate, ...lea.log],
      [...lea.log, pirate],
    ]) {
      const shown = screen(tableOf(opened(pile, 1))).rows.map(([id]) => id)
      expect(shown.filter((id) => id === row)).toHaveLength(1)
      expect(shown[0]).toBe(row)
    }
  })
})
