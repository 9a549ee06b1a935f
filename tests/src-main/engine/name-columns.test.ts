import { describe, expect, it } from 'vitest'

import { openTable } from '../../../src-main/engine/open-table.ts'
import { lexicons } from '../../bench/encoding-lexicons.ts'
import { silentHooks } from '../../../src-main/engine/hooks.ts'

/** The proposals for a column of names under a header, first the cell, then what is proposed. */
function proposals(names: readonly string[], codes: readonly string[] = []): readonly string[] {
  const lines = names.map((name, at) => `${codes[at] ?? 'x'};${name};${String(at)}`)
  const bytes = Buffer.from(['code;nom;rang', ...lines, ''].join('\n'))
  const { plan } = openTable(bytes, 'noms.csv', { hooks: silentHooks, lexicons: lexicons.slice(0, 1) })
  expect(plan.groups.every(({ certainty }) => certainty === 'doubtful')).toBe(true)
  return Array.from(plan.repairs.values, (value) => {
    return `${plan.repairs.before[value] ?? ''} → ${plan.repairs.after[value] ?? ''}`
  })
}

const sarthe = ['Ecommoy', 'Mezeray', 'Brulon', 'Noyen-sur-Sarthe', 'Aigne', 'Le Mans', 'Yvre-le-Polin']

describe('columns of names whose accents are gone without a mark', () => {
  it('are seen, and a name that is one itself is decided by the department of its neighbours', () => {
    expect(proposals(sarthe)).toEqual([
      'Ecommoy → Écommoy',
      'Mezeray → Mézeray',
      'Brulon → Brûlon',
      'Aigne → Aigné',
      'Yvre-le-Polin → Yvré-le-Pôlin',
    ])
  })

  it('are seen in capitals, and without their letters', () => {
    expect(proposals(['LIEVIN', 'LENS', 'BETHUNE', 'ARRAS'])).toEqual([
      'LIEVIN → LIÉVIN',
      'BETHUNE → BÉTHUNE',
    ])
    expect(proposals(['Livin', 'Lens', 'Bthune', 'Arras'])).toEqual(['Livin → Liévin', 'Bthune → Béthune'])
  })

  it('are decided by the codes beside them', () => {
    expect(proposals(['Aigne', 'Aigne', 'Lens', 'Arras'], ['72001', '34006', '62498', '62041'])).toEqual([
      'Aigne → Aigné',
    ])
  })

  it.each([
    ['of names that are right', ['Lens', 'Arras', 'Calais', 'Aigne', 'Le Mans', 'Paris']],
    ['of names with their accents', ['Liévin', 'Béthune', 'Lens', 'Hénin-Beaumont', 'Aigne']],
    ['of people', ['Martin', 'Bernard', 'Thomas', 'Andre', 'Lefevre', 'Durand', 'Moreau', 'Simon', 'Girard']],
    ['of ordinary words', ['ecole', 'marche', 'voirie', 'eclairage', 'budget', 'personnel', 'securite']],
    ['of English words', ['library', 'school', 'park', 'market', 'townhall']],
  ])('a column %s is left alone', (_what, names) => {
    expect(proposals(names)).toEqual([])
  })
})
