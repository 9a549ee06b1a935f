import { describe, expect, it } from 'vitest'

import { valueCheck } from '../../../shared/schema/checks/custom-value-checks.ts'
import cases from '../../cases/schema/french-values.json' with { type: 'json' }

describe('values that only France knows', () => {
  it.each(Object.entries(cases))('%s', (name, { yes, no }) => {
    const check = valueCheck({ name, params: {} }, {})
    expect(check).not.toBeNull()
    expect(yes.filter((text) => check?.(text) !== null)).toEqual([])
    expect(no.filter((text) => check?.(text) === null)).toEqual([])
  })

  it('are asked by the names that older standards use', () => {
    for (const name of ['french-siret-value', 'french-siren-value', 'nomenclature-actes-value'])
      expect(valueCheck({ name, params: {} }, {})?.('x')?.code).toBeDefined()
  })

  it('says that swapped coordinates are swapped, and gives them back in order', () => {
    const check = valueCheck({ name: 'french-gps-coordinates', params: {} }, {})
    expect(check?.('[50.43, 2.83]')).toMatchObject({ code: 'gps-swapped', fixes: ['[2.83, 50.43]'] })
  })

  it('a format that needs communes is no rule without them', () => {
    expect(valueCheck({ name: 'code-commune-insee', params: {} }, {})).toBeNull()
    expect(valueCheck({ name: 'no-such-check', params: {} }, {})).toBeNull()
  })
})
