import { describe, expect, it } from 'vitest'

import { codePages } from '../../../shared/text/code-page.ts'
import { createRepairSurvey } from '../../../shared/text/survey.ts'
import cases from '../../cases/text/column-chains.json' with { type: 'json' }
import { chain, utf8ReadAs } from './damage.ts'
import { namesOf } from './one-cell.ts'

describe('a column of UTF-8 misread several ways', () => {
  it.each(cases.columns)('each text is repaired and says what it suffered itself: $name', (column) => {
    const survey = createRepairSurvey({ columnCount: 1 })
    const chains = column.right.map((_, row) => column.suffered[row % column.suffered.length] ?? [])
    const damaged = column.right.map(
      (right, row) => chain(...(chains[row] ?? []).map((page) => utf8ReadAs(pageNamed(page))))(right) ?? '',
    )
    damaged.forEach((text, row) => {
      survey.add(row, 0, text)
    })
    const { groups, repairs } = survey.plan()
    const found = damaged.map((_, row) => {
      const at = repairs.rows.indexOf(row)
      const group = groups[repairs.groups[at] ?? -1]
      return {
        ticked: group?.certainty === 'certain' ? repairs.after[repairs.values[at] ?? -1] : undefined,
        steps: namesOf(group?.steps ?? []),
      }
    })
    expect(found).toEqual(
      column.right.map((right, row) => ({
        ticked: right,
        steps: (chains[row] ?? []).toReversed().map((page) => `utf8-read-as ${page}`),
      })),
    )
  })
})

function pageNamed(name: string): (typeof codePages)[number] {
  const page = codePages.find((known) => known === name)
  if (page === undefined) throw new Error(`No such page: ${name}`)
  return page
}
