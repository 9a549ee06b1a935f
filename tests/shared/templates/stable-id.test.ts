import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nextIdentifier, partsOfRecipe } from '../../../shared/templates/stable-id.ts'

const lens = { insee: '62498' }

describe('an identifier never names two places', () => {
  it('counts on after the highest of its commune, and keeps the zeros', () => {
    const recipe = '{insee}-ADM-{number:3}'
    expect(nextIdentifier(recipe, lens, [])).toBe('62498-ADM-001')
    expect(nextIdentifier(recipe, lens, ['62498-ADM-001', '62498-ADM-009', '62510-ADM-040'])).toBe(
      '62498-ADM-010',
    )
    expect(nextIdentifier(recipe, lens, ['62498-ADM-999', '62498-ADM-x', '62498-MH-001'])).toBe(
      '62498-ADM-1000',
    )
  })

  it('is built from other fields of the row', () => {
    const parts = { ...lens, EQUIP_CODE: '01010401-001' }
    expect(nextIdentifier('{insee}-{EQUIP_CODE}', parts, [])).toBe('62498-01010401-001')
    expect(nextIdentifier('{insee}-{EQUIP_CODE}', parts, ['62498-01010401-001'])).toBeNull()
    expect(partsOfRecipe('{insee}-{EQUIP_CODE}-{number:3}')).toEqual(['insee', 'EQUIP_CODE'])
  })

  it('is not made while something of it is unknown', () => {
    expect(nextIdentifier('{insee}-ADM-{number:3}', {}, [])).toBeNull()
    expect(nextIdentifier('{insee}-ADM-{number:3}', { insee: '' }, [])).toBeNull()
    expect(nextIdentifier('{toString}', {}, [])).toBeNull()
    expect(nextIdentifier('', lens, [])).toBeNull()
  })

  it('is always a new one', () => {
    const identifier = fc.oneof(
      fc.nat(2000).map((number) => `62498-P-${String(number).padStart(3, '0')}`),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(identifier), (taken) => {
        const next = nextIdentifier('{insee}-P-{number:3}', lens, taken)
        expect(next).not.toBeNull()
        expect(taken).not.toContain(next)
      }),
    )
  })
})
