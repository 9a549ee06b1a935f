import { describe, expect, it } from 'vitest'

import { communeIndex } from '../../../shared/places/commune-index.ts'
import { communeFacts } from '../../../shared/places/fill-from-commune.ts'
import { seatSiret } from '../../../shared/places/seat-siret.ts'
import { isSiret } from '../../../shared/schema/checks/identifiers.ts'
import { shippedTable } from './shipped-table.ts'

const table = shippedTable()
const index = communeIndex(table)
const codes = (communes: readonly { code: string }[]): string[] => communes.map(({ code }) => code)

describe('what checks ask about communes', () => {
  it('a code is a commune of today, or one whose heir is known, or neither', () => {
    expect(index.byCode('62498')?.name).toBe('Lens')
    expect(index.byCode('59355')).toBeUndefined()
    expect(index.heirOf('59355')?.name).toBe('Lille')
    expect(index.heirOf('01340')?.code).toBe('01015')
    expect(index.heirOf('99999')).toBeUndefined()
  })

  it('a commune of today is nobody’s heritage, though one of its parts has its code', () => {
    expect(table.communes.filter(({ code }) => index.heirOf(code) !== undefined)).toEqual([])
  })

  it('an arrondissement is no merged commune', () => {
    expect(index.heirOf('75112')).toBeUndefined()
    expect(index.cityOf('75112')?.name).toBe('Paris')
    expect(index.cityOf('62498')).toBeUndefined()
  })

  it('names are read without capitals, accents, apostrophes, hyphens, articles, and with St for Saint', () => {
    for (const name of ["L'Haÿ-les-Roses", 'L’HAY LES ROSES', 'hay les roses'])
      expect(codes(index.named(name))).toEqual(['94038'])
    expect(codes(index.named('ST ETIENNE'))).toContain('42218')
    expect(codes(index.named('Sainte Adresse'))).toEqual(codes(index.named('STE-ADRESSE')))
    expect(index.named('Lomme')).toEqual([])
    expect(codes(index.heirsNamed('LOMME'))).toEqual(['59350'])
  })

  it('a postcode may be of several communes, a commune may have several', () => {
    expect(index.byPostcode('01300').length).toBeGreaterThan(5)
    expect(codes(index.byPostcode('94240'))).toEqual(['94038'])
    expect(index.byPostcode('62498')).toEqual([])
  })

  it('a SIREN is a commune, a grouping or a territory of Greater Paris', () => {
    expect(index.collectivity('216204982')).toMatchObject({ name: 'Lens', communes: ['62498'] })
    expect(index.collectivity('246200364')?.communes).toHaveLength(36)
    expect(index.collectivity('200057867')?.communes).toContain('93066')
    expect(index.collectivity('356000000')).toBeUndefined()
    expect(index.collectivity('')).toBeUndefined()
  })
})

describe('what choosing a commune fills', () => {
  const facts = communeFacts(table)
  const factsOf = (code: string): ReturnType<typeof facts> | undefined => {
    const commune = index.byCode(code)
    return commune === undefined ? undefined : facts(commune)
  }

  it('Lens, whole', () => {
    expect(factsOf('62498')).toEqual({
      insee: '62498',
      commune: 'Lens',
      postcodes: ['62300'],
      siren: '216204982',
      deducedSiret: '21620498200013',
      community: { siren: '246200364', name: 'CA de Lens - Liévin' },
      department: { code: '62', name: 'Pas-de-Calais' },
      region: { code: '32', name: 'Hauts-de-France' },
      population: 32920,
    })
  })

  it('what is not known is null, not an empty code', () => {
    expect(factsOf('98412')).toMatchObject({
      siren: null,
      deducedSiret: null,
      community: null,
      postcodes: [],
    })
    expect(factsOf('29155')).toMatchObject({ community: null, department: { code: '29' } })
  })

  it('overseas and Corsica have their départements', () => {
    expect(factsOf('97411')?.department).toEqual({ code: '974', name: 'La Réunion' })
    expect(factsOf('2A004')?.department).toEqual({ code: '2A', name: 'Corse-du-Sud' })
  })

  it('every deduced SIRET has a right key, and belongs to its SIREN', () => {
    const wrong = table.communes.filter(({ siren }) => {
      const siret = seatSiret(siren)
      return siret !== null && !(isSiret(siret) && siret.startsWith(`${siren}0001`))
    })
    expect(wrong).toEqual([])
    expect(seatSiret('21620498')).toBeNull()
  })
})
