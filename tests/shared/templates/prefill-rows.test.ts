import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { communeFacts } from '../../../shared/places/fill-from-commune.ts'
import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { templateFromTableSchema } from '../../../shared/templates/from-table-schema.ts'
import { ofCommune } from '../../../shared/templates/of-commune.ts'
import { prefillRows } from '../../../shared/templates/prefill-rows.ts'
import type { Template } from '../../../shared/templates/template.ts'
import { findPlaceFile, shippedPlaces } from '../../../src-main/places/shipped-places.ts'

const root = resolve(import.meta.dirname, '../../..')
const LENS_LIEVIN = '246200364'

function template(name: string): Template {
  const read = templateFromTableSchema(
    JSON.parse(readFileSync(resolve(root, 'assets/templates', `${name}.json`), 'utf8')),
    name,
  )
  if (read.kind === 'refused') throw new Error('refused')
  return read.template
}

function communesOfLensLievin() {
  const table = shippedPlaces(findPlaceFile(root, undefined), (problem) => {
    throw problem
  })()
  if (table === null) throw new Error('no communes')
  return table.communes.filter(({ community }) => community === LENS_LIEVIN).map(communeFacts(table))
}

describe('one row per commune of the territory', () => {
  const hours = template('horaires-administrations')
  const rows = prefillRows(hours, communesOfLensLievin())
  const column = (name: string) => {
    const at = hours.schema.fields.findIndex((field) => field.name === name)
    return rows.map((row) => row[at] ?? '')
  }

  it('36 town halls for the 36 communes of Lens-Liévin, each named as one says it', () => {
    expect(rows).toHaveLength(36)
    expect(column('nom')).toContain('Mairie de Lens')
    expect(column('nom')).toContain("Mairie d'Avion")
    expect(column('code_insee')).toContain('62498')
    expect(column('code_postal').filter((code) => code !== '').length).toBeGreaterThan(30)
    expect(new Set(column('type'))).toEqual(new Set(['Mairie']))
  })

  it('each with an identifier of its own, and nothing that its column refuses', () => {
    expect(new Set(column('id')).size).toBe(36)
    expect(column('id')).toContain('62498-ADM-001')
    const refused = compileSchema(hours.schema).fields.flatMap(({ field, check }) =>
      column(field.name).filter((cell) => cell !== '' && check(cell).failures.length > 0),
    )
    expect(refused).toEqual([])
  })

  it('what is not known stays empty: nothing is invented', () => {
    for (const name of ['adresse', 'horaires', 'telephone', 'latitude', 'siret', 'date_maj'])
      expect(new Set(column(name))).toEqual(new Set(['']))
  })

  it('a template that does not begin this way has no rows', () => {
    expect(prefillRows(template('subventions'), communesOfLensLievin())).toEqual([])
  })
})

describe('« de » before a commune', () => {
  it.each([
    ['Lens', 'de Lens'],
    ['Avion', "d'Avion"],
    ['Éleu-dit-Leauwette', "d'Éleu-dit-Leauwette"],
    ['Œuilly', "d'Œuilly"],
    ['Hirson', "d'Hirson"],
    ['Yerres', "d'Yerres"],
    ['Le Portel', 'du Portel'],
    ['Les Lilas', 'des Lilas'],
    ['La Bassée', 'de La Bassée'],
    ["L'Haÿ-les-Roses", "de L'Haÿ-les-Roses"],
    ['Lestrem', 'de Lestrem'],
  ])('%s: %s', (name, said) => {
    expect(ofCommune(name)).toBe(said)
  })
})
