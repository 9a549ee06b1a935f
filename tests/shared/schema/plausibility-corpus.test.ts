import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { plausibleFindings, sharedFolder } from '../../bench/plausible-findings.ts'

const corpus = join(sharedFolder, 'corpora/tables')
const isThere = existsSync(corpus)
if (!isThere) console.warn('SKIPPED: ../shared is absent, cross checks are not held to published tables')

describe.skipIf(!isThere)('published tables (skipped where ../shared is absent)', () => {
  const tables = isThere ? [...plausibleFindings(corpus)] : []
  const said = (file: string): Record<string, number> => {
    const groups = tables.find((table) => table.file === file)?.groups ?? []
    return Object.fromEntries(groups.map(({ code, names, count }) => [`${code} ${names.join()}`, count]))
  }

  it('positions that every validator takes: swapped in almost all rows of the charging points', () => {
    expect(said('irve/consolidation-2021-07_moitie-0.csv')['coordinates-swapped coordonneesXY']).toBe(629)
  })

  it('the base of carpooling places, valid by its standard, has codes of no or another commune', () => {
    expect(said('covoiturage/bnlc-2026-08_departements-pairs.csv')).toEqual({
      'insee-against-name com_lieu,insee': 9,
      'insee-unknown insee': 3,
      'commune-name-unknown com_lieu,insee': 11,
      'insee-merged insee': 6,
    })
  })

  it('tables without codes or positions are left in peace', () => {
    const silent = tables.filter(({ file }) =>
      /^(?:montpellier|bal|arbres|marches|formats|prenoms)\//.test(file),
    )
    expect(silent.length).toBeGreaterThan(25)
    expect(silent.filter(({ groups }) => groups.length > 0)).toEqual([])
  })

  it('no more is said of the examples that standards call valid than what was looked at', () => {
    const examples = tables.filter(({ file }) => /exemple[-_]valide/.test(file))
    const cells = examples.flatMap(({ groups }) =>
      groups.map(({ code, count }) => `${code} ${String(count)}`),
    )
    expect(examples.length).toBeGreaterThanOrEqual(6)
    expect(cells.sort()).toEqual([
      // A made-up telephone, a postcode of Paris as code of the commune, a SIRET of Levallois in Paris; twins are twins.
      'code-damaged 2',
      'insee-unknown 2',
      'same-name-same-commune 1',
      'same-name-same-commune 1',
      'siren-against-insee 2',
    ])
  })
})
