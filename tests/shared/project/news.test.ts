/** The fear: a colleague whose work is not announced, or announced as more than it is. */
import { describe, expect, it } from 'vitest'

import { deleteRows, insertRows, note, setCells } from '../../../shared/project/gesture.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'
import { newsSince } from '../../../shared/project/news.ts'

import { Colleague } from './colleague.ts'
import { BASE } from './merge-under-test.ts'

const column = baseColumnId(BASE, 0)
const row = (at: number): string => baseRowId(BASE, at)

describe('what somebody did since', () => {
  it('counts a cell once however often it was typed, and says nothing of those who did nothing', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    const before = nadia.project.records.vector()
    for (const value of ['a', 'b']) lea.act((gesture) => setCells(gesture, [{ row: row(0), column, value }]))
    lea.act((gesture) => {
      insertRows(gesture, BASE, '', 2)
      deleteRows(gesture, [row(1)])
      note(gesture, 'choix')
    })
    nadia.receive(lea.log)
    expect([...newsSince(nadia.project.records, before, new Set(['choix']))]).toEqual([
      {
        author: 'lea-00001',
        cells: 1,
        rowsInserted: 2,
        rowsDeleted: 1,
        columns: 0,
        choices: 1,
        others: 0,
      },
    ])
    expect([...newsSince(nadia.project.records, nadia.project.records.vector(), new Set(['choix']))]).toEqual(
      [],
    )
  })

  it('work that waits for a missing piece is announced when it counts', () => {
    const [lea, nadia] = [new Colleague('lea-00001'), new Colleague('nadia-001')]
    for (const value of ['a', 'b']) lea.act((gesture) => setCells(gesture, [{ row: row(0), column, value }]))
    const before = nadia.project.records.vector()
    nadia.receive(lea.log.slice(1))
    expect([...newsSince(nadia.project.records, before, new Set(['choix']))]).toEqual([])
    nadia.receive(lea.log.slice(0, 1))
    expect([...newsSince(nadia.project.records, before, new Set(['choix']))]).toMatchObject([{ cells: 1 }])
  })
})
