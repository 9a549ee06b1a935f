import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { createRepairSurvey } from '../../../shared/text/survey.ts'
import { nextForSecondLook } from '../../../shared/text/suspect.ts'
import { lexicons } from '../../bench/encoding-lexicons.ts'

type Table = {
  readonly fear: string
  readonly rows: readonly (readonly string[])[]
  readonly proposals: readonly (readonly [number, number, string, string | null])[]
  /** Rows of which nothing is said. */
  readonly skip?: readonly number[]
}

const { tables } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cases/text/lost-names.json'), 'utf8'),
) as { readonly tables: readonly Table[] }

function answer(rows: Table['rows']) {
  const survey = createRepairSurvey({ columnCount: 2, lexicons: lexicons.slice(0, 1) })
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (nextForSecondLook(cell, 0) >= 0) survey.add(row, column, cell, undefined, () => cells)
    })
  })
  const { groups, repairs } = survey.plan()
  expect(groups.every(({ certainty }) => certainty === 'doubtful')).toBe(true)
  const found = new Map<string, { readonly after: string; readonly code: string | null }>()
  for (let at = 0; at < repairs.length; at++) {
    const value = repairs.values[at] ?? 0
    const words = (repairs.lostWords?.get(value) ?? []).filter((piece) => typeof piece !== 'string')
    const code = words
      .map((word) => word.candidates[word.proposed]?.inseeCode)
      .find((one) => one !== undefined)
    found.set(`${String(repairs.rows[at])}:${String(repairs.columns[at])}`, {
      after: repairs.after[value] ?? '',
      code: code ?? null,
    })
  }
  return { found, groups }
}

describe('names that lost letters', () => {
  it.each(tables.map((table) => [table.fear, table] as const))('%s', (_fear, { rows, proposals, skip }) => {
    const { found } = answer(rows)
    rows.forEach((cells, row) => {
      if (skip?.includes(row) === true) return
      cells.forEach((cell, column) => {
        const wanted = proposals.find((one) => one[0] === row && one[1] === column)
        const got = found.get(`${String(row)}:${String(column)}`)
        expect(got?.after ?? cell, `row ${String(row)}`).toBe(wanted?.[2] ?? cell)
        if (wanted !== undefined) expect(got?.code).toBe(wanted[3])
      })
    })
  })

  it('say the code that names them', () => {
    const { groups } = answer([['62510', 'Li\ufffdvin']])
    expect(groups[0]?.evidence).toContainEqual({ because: 'insee-code', code: '62510', name: 'Liévin' })
  })

  it('found sound in the file say so', () => {
    const { groups } = answer([
      ['', 'Salle L?opoldine'],
      ['', 'Salle Léopoldine'],
    ])
    expect(groups[0]?.evidence).toContainEqual({ because: 'lexicon', source: 'file' })
  })

  it('and words that no list knows are those of the sound cells of the file', () => {
    const { found } = answer([
      ['', 'Convention avec le Groz?linois de Li?vin'],
      ['', 'Convention avec le Zorb?linois de Li?vin'],
      ['', 'Subvention au club Grozélinois pour la saison'],
    ])
    expect(found.get('0:1')?.after).toBe('Convention avec le Grozélinois de Liévin')
    expect(found.get('1:1')?.after).not.toContain('Groz')
  })
})
