/** The fear: a word to choose is never shown, or the officer goes round in circles. */
import { describe, expect, it } from 'vitest'

import { createDecisions } from '../../../src-main/engine/decisions.ts'
import { nextLostWord } from '../../../src-main/engine/next-lost-word.ts'
import type { OpenTable } from '../../../src-main/engine/open-table.ts'
import { createRowViews } from '../../../src-main/engine/row-views.ts'
import { lossyPlan, lost } from './lossy-plan.ts'

function tableOf(cells: readonly number[]): OpenTable {
  const plan = lossyPlan(
    [
      [lost('Mus�e', ['Musée']), ' de ', lost('Li�vin', ['Liévin'])],
      { before: 'CafÃ©', after: 'Café' },
      [lost('Li�vin', ['Liévin'])],
    ],
    cells,
  )
  const decisions = createDecisions(plan)
  return {
    plan,
    decisions,
    viewOf: createRowViews(plan, () => wholeTable(cells.length), decisions).viewOf,
  } as unknown as OpenTable
}

function wholeTable(rowCount: number): OpenTable['shown'] {
  const same = (at: number): number => at
  const shown = { rowCount, total: rowCount, rowSlots: rowCount, rowAt: same, placeOf: same }
  return { ...shown, isShown: () => true, isArranged: false } as unknown as OpenTable['shown']
}

describe('going from lost word to lost word', () => {
  it('visits every word once, in the order of the table, and then there is none', () => {
    const table = tableOf([1, 0, 1, 2])
    const visited: string[] = []
    let next = nextLostWord(table, { show: 'all' })
    while (next) {
      const { row, column, word } = next
      visited.push(`${String(row)}.${String(word)}`)
      table.decisions.chooseWord({ row, column, word, candidate: 0, everywhere: false })
      next = nextLostWord(table, { show: 'all', after: { row, column, word } })
    }
    expect(visited).toEqual(['1.0', '1.1', '3.0'])
  })

  it('comes round to the words that were passed over, in the same cell too', () => {
    const table = tableOf([0])
    const after = { row: 0, column: 0, word: 1 }
    expect(nextLostWord(table, { show: 'all', after })).toMatchObject({ row: 0, word: 0 })
  })

  it('says where the row stands in the view, and keeps to the group that is shown', () => {
    const table = tableOf([1, 2, 1, 0])
    expect(nextLostWord(table, { show: 'all' })?.place).toBe(1)
    expect(nextLostWord(table, { show: { groupId: 'lost' } })?.place).toBe(0)
    expect(nextLostWord(table, { show: { groupId: 'misread' } })).toBeNull()
  })

  it('passes refused cells by', () => {
    const table = tableOf([0, 2])
    table.decisions.decideCell(0, 0, false)
    expect(nextLostWord(table, { show: 'all' })).toMatchObject({ row: 1, word: 0 })
    table.decisions.decideAll(false, false)
    expect(nextLostWord(table, { show: 'all' })).toBeNull()
  })
})
