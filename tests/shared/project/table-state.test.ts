import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editsInDeletedColumns } from '../../../shared/project/conflicts.ts'
import { deleteColumn, insertRows, moveRows, setCells } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { Project } from '../../../shared/project/project.ts'

import { Colleague, everything } from './colleague.ts'
import { BASE, shape } from './merge-under-test.ts'
import { histories, playTogether, rowIds, shuffle } from './random-gestures.ts'
import { RUNS } from './runs.ts'

const chance = fc.infiniteStream(fc.nat(1_000_000))

function reopened(arrivals: Parameters<Project['add']>[0], oneByOne = false): unknown {
  const project = new Project([shape])
  if (oneByOne) for (const arrival of arrivals) project.add([arrival])
  else project.add(arrivals)
  const table = project.state.tables.get(BASE)
  return table && everything(table)
}

describe('rows and columns that several people insert, move and delete', () => {
  for (const authors of [2, 3, 5]) {
    it(`look the same to ${String(authors)} people once they have everything`, () => {
      fc.assert(
        fc.property(histories(authors), chance, (steps, random) => {
          const { team, all } = playTogether(steps, authors)
          const reference = reopened(all)
          expect(reopened(shuffle([...all, ...all], random), true)).toEqual(reference)
          expect(reopened(shuffle(all, random))).toEqual(reference)
          for (const colleague of team) {
            colleague.receive(all)
            expect(everything(colleague.table)).toEqual(reference)
          }
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      )
    })
  }

  it('stand where they were put, whatever the clocks of colleagues say', () => {
    fc.assert(
      fc.property(histories(3), fc.nat(), fc.nat(), (steps, at, to) => {
        const { team, all } = playTogether(steps, 3)
        const slow = new Colleague('slow-clock')
        slow.receive(all)
        expect(team.length).toBe(3)
        const rows = rowIds(slow.table)
        const under = ['', ...rows][at % (rows.length + 1)] ?? ''
        let inserted: string[] = []
        slow.act((gesture) => {
          inserted = insertRows(gesture, BASE, under, 2)
        })
        const now = rowIds(slow.table)
        expect(now.slice(now.indexOf(under) + 1, now.indexOf(under) + 3)).toEqual(inserted)
        const moved = now[to % now.length] ?? ''
        const anchor = now.find((id) => id !== moved) ?? ''
        slow.act((gesture) => {
          moveRows(gesture, [moved], anchor)
        })
        const after = rowIds(slow.table)
        expect(after[after.indexOf(anchor) + 1]).toBe(moved)
      }),
      { numRuns: RUNS / 4 },
    )
  })

  it('wait for a base that is read late', () => {
    fc.assert(
      fc.property(histories(2), (steps) => {
        const { all } = playTogether(steps, 2)
        const late = new Project()
        late.add(all)
        late.attachBase(shape)
        const table = late.state.tables.get(BASE)
        expect(table && everything(table)).toEqual(reopened(all))
      }),
      { numRuns: RUNS / 10 },
    )
  })
})

describe('a column that one deletes', () => {
  it('tells of what another typed there meanwhile', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    const column = baseColumnId(BASE, 1)
    lea.act((gesture) => {
      deleteColumn(gesture, column)
    })
    nadia.act((gesture) => {
      setCells(gesture, [{ row: baseRowId(BASE, 2), column, value: 'à garder' }])
    })
    lea.receive(nadia.log)
    const told = [...editsInDeletedColumns(lea.table)]
    expect(told.map(({ row, edit, deletion }) => [row, edit.author, deletion.author])).toEqual([
      [baseRowId(BASE, 2), 'nadia-001', 'lea-00001'],
    ])
    lea.act((gesture) => {
      deleteColumn(gesture, column, false)
    })
    expect(lea.table.cellAt(2, 1)?.value).toBe('à garder')
  })
})
