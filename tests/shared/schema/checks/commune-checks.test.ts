import { describe, expect, it } from 'vitest'

import { communeIndex } from '../../../../shared/places/commune-index.ts'
import { compileSchema } from '../../../../shared/schema/compile-schema.ts'
import { LiveCheck } from '../../../../shared/schema/live-check.ts'
import { readDescriptor } from '../../../../shared/schema/read-descriptor.ts'
import { shippedTable } from '../../places/shipped-table.ts'

const communes = communeIndex(shippedTable())

/** What is said of one row, each with its ways of mending: « code: text | other text ». */
function said(row: Readonly<Record<string, string>>): string[] {
  const schema = readDescriptor({ fields: [] })
  if (schema === null) throw new Error('no schema')
  const cells = Object.values(row)
  const live = LiveCheck.open(compileSchema(schema, { communes }), {
    header: Object.keys(row),
    rowCount: 1,
    column: (place) => [cells[place] ?? ''],
  })
  return live
    .report()
    .groups.filter(({ question }) => question === 'plausible')
    .map(({ code, cause, samples }) =>
      `${cause === 'other' ? code : `${code} ${cause}`}: ${samples[0]?.fixes.join(' | ') ?? ''}`.trimEnd(),
    )
}

describe('code, postcode and name of a commune', () => {
  it.each([
    [{ insee: '62498', cp: '62300', commune: 'LENS' }],
    [{ insee: '94038', commune: 'L HAY LES ROSES' }],
    [{ insee: '59350', commune: 'Lomme', cp: '59160' }],
    [{ insee: '59350', commune: 'Lille Cedex', cp: '59033 CEDEX' }],
    [{ insee: '75112', cp: '75012', commune: 'Paris 12e' }],
    [{ insee: '2A004', cp: '20000', commune: 'Ajaccio' }],
    [{ insee: '97411', cp: '97400', commune: 'Saint-Denis' }],
    [{ insee: '', cp: '', commune: '' }],
  ])('%o agree', (row) => {
    expect(said(row)).toEqual([])
  })

  it.each([
    [{ insee: '62498', cp: '62800' }, ['insee-against-postcode: 62300 | 62510']],
    [{ insee: '62498', commune: 'Liévin' }, ['insee-against-name: Lens | 62510']],
    // A postcode that is the code of a third commune: the name tells.
    [{ insee: '62160', commune: 'AIX-NOULETTE' }, ['insee-against-name: 62019']],
    [{ insee: '44003', commune: 'Ancenis' }, ['commune-name-unknown: Ancenis-Saint-Géréon']],
    [{ insee: '59355' }, ['insee-merged: 59350']],
    // Alfortville before 1968, and a postcode of Paris for anybody today.
    [{ insee: '75001' }, ['insee-unknown: 75056']],
    [{ insee: '62950' }, ['insee-unknown: 62624']],
    [{ insee: '99999' }, ['insee-unknown:']],
    [{ insee: '1004' }, ['code-damaged zeros-lost: 01004']],
    [{ cp: '1500' }, ['code-damaged zeros-lost: 01500']],
    [{ insee: '1004.0' }, ['code-damaged decimal-zeros: 01004']],
    [{ insee: '2a004' }, ['code-damaged capitals: 2A004']],
    [{ insee: '62 498' }, ['code-damaged spaces-inside: 62498']],
    [{ cp: '62 300' }, ['code-damaged spaces-inside: 62300']],
    [{ tel: '33321080300' }, ['code-damaged plus-lost: +33321080300']],
    [{ tel: '321080300' }, ['code-damaged zeros-lost: 0321080300']],
  ])('%o: %o', (row, wanted) => {
    expect(said(row)).toEqual(wanted)
  })
})

describe('a collectivity’s number', () => {
  it('is its commune’s, its grouping’s, or another body’s', () => {
    for (const siret of ['21620498200013', '24620036400015', '35600000000048', ''])
      expect([siret, said({ siret, insee: '62498' })]).toEqual([siret, []])
    expect(said({ siren: '246200364', insee: '62498' })).toEqual([])
  })

  it('is told where the commune of the row has nothing to do with it', () => {
    expect(said({ siret: '21590350100017', insee: '62498' })).toEqual(['siren-against-insee:'])
    expect(said({ siren: '246200364', insee: '59350' })).toEqual(['siren-against-insee: 200093201'])
  })

  it('is proposed where it is known: the commune’s for a commune’s, its grouping’s for a grouping’s', () => {
    expect(said({ siren: '215903501', insee: '62498' })).toEqual(['siren-against-insee: 216204982 | 59350'])
    // Lomme joined Lille, Paris has one number for its arrondissements.
    expect(said({ siren: '216204982', insee: '59355' })).toContain('siren-against-insee: 215903501 | 62498')
    expect(said({ siren: '216204982', insee: '75114' })).toEqual(['siren-against-insee: 217500016 | 62498'])
    // In Greater Paris a grouping’s may be the metropolis’s or the territory’s.
    expect(said({ siren: '246200364', insee: '92046' })).toEqual(['siren-against-insee:'])
  })

  it('of nine figures and five zeros has lost its end, and is not mended by guessing', () => {
    for (const siret of ['21860194600000.0', '39032205500000', '2,16E+13', '2.16E+13'])
      expect([siret, said({ siret })]).toEqual([siret, ['code-damaged figures-lost:']])
    expect(said({ siret: '216 204 982 00013' })).toEqual(['code-damaged spaces-inside: 21620498200013'])
    expect(said({ siret: '21620498200031' })).toEqual(['code-key-wrong:'])
    expect(said({ siren: '216204928' })).toEqual(['code-key-wrong:'])
    expect(said({ siret: '21620498200013.0' })).toEqual(['code-damaged decimal-zeros: 21620498200013'])
  })
})
