import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CheckedTable } from '../../../shared/schema/checked-table.ts'
import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import { compileSchema } from '../../../shared/schema/compile-schema.ts'
import { renamedColumnsProblem, templateFromTable } from '../../../shared/templates/from-table.ts'

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): CheckedTable {
  return { header, rowCount: rows.length, column: (column) => rows.map((row) => row[column] ?? '') }
}

const times = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** One column of twenty-four cells, made by repeating what is given. */
function fieldOf(name: string, ...texts: readonly string[]) {
  const rows = times(24, (at) => [texts[at % texts.length] ?? '', 'x'])
  const made = templateFromTable(tableOf([name, 'autre'], rows), 'essai', 'Essai')
  const field = made?.template.fields[0]
  if (field === undefined) throw new Error('no field')
  const { type, format, constraints, decimalChar, groupChar } = field.schema
  return { type, format, constraints, decimalChar, groupChar, role: field.role, example: field.example }
}

describe('a template made from a table says how its cells are written', () => {
  it.each([
    ['capacité', ['12', '7', '140'], 'integer'],
    ['surface', ['12.5', '7', '140'], 'number'],
    ['gratuit', ['Oui', 'non'], 'boolean'],
    ['année', ['2024', '2025'], 'year'],
    ['date_maj', ['2026-09-01', '2025-12-31'], 'date'],
    ['tracé', ['{"type":"Point","coordinates":[2.83,50.42]}'], 'geojson'],
    ['nom', ['Mairie', 'Piscine', 'Stade'], 'string'],
    ['n’importe', ['12', 'douze', '7'], 'string'],
    ['vide', [''], 'string'],
  ] as const)('%s: %j is %s', (name, texts, type) => {
    expect(fieldOf(name, ...texts).type).toBe(type)
  })

  it('French dates and numbers keep their writing', () => {
    expect(fieldOf('date', '18/02/2021', '31/12/2020').format).toBe('%d/%m/%Y')
    expect(fieldOf('montant', '12,50', '7')).toMatchObject({ type: 'number', decimalChar: ',' })
    expect(fieldOf('montant', '1 234,50', '7')).toMatchObject({ decimalChar: ',', groupChar: ' ' })
    expect(fieldOf('courriel', 'mairie@lens.fr', 'ccas@lens.fr').format).toBe('email')
    expect(fieldOf('site', 'https://www.lens.fr', 'https://lievin.fr').format).toBe('uri')
  })

  it('codes never become numbers', () => {
    expect(fieldOf('code_insee', '01004', '62498')).toMatchObject({ type: 'string', role: 'insee' })
    expect(fieldOf('code_insee', '62498').constraints.pattern).not.toBeNull()
    expect(fieldOf('SIRET', '21620498200013').type).toBe('string')
    expect(fieldOf('téléphone', '321698686').type).toBe('string')
    expect(fieldOf('matricule', '007', '012', '144').type).toBe('string')
    expect(fieldOf('numéro', '12345678901234567890').type).toBe('string')
  })

  it('a faulty cell in twenty does not change the type', () => {
    const cells = times(40, (at) => [at === 7 ? '12 m²' : String(at * 3 + 100), 'x'])
    const made = templateFromTable(tableOf(['surface', 'autre'], cells), 'essai', 'Essai')
    expect(made?.template.fields[0]?.schema.type).toBe('integer')
  })

  it('a short list of values that come back is a list, without slips of the keyboard', () => {
    const types = ['Parc', 'Jardin', 'Square', 'Parc', 'Jardin']
    const rows = times(60, (at) => [at === 11 ? 'jardin' : at === 12 ? 'Squre' : (types[at % 5] ?? '')])
    const made = templateFromTable(tableOf(['catégorie'], rows), 'essai', 'Essai')
    expect(made?.template.fields[0]?.schema.constraints.enum).toEqual(['Parc', 'Jardin', 'Square'])
    const names = times(60, (at) => [`Parc ${String(at)}`])
    const free = templateFromTable(tableOf(['libellé'], names), 'essai', 'Essai')
    expect(free?.template.fields[0]?.schema.constraints.enum).toBeNull()
  })

  it('a full column is required, an identifier is the key; few rows prove nothing', () => {
    const rows = times(12, (at) => [`E-${String(at)}`, at === 3 ? '' : 'x', 'y'])
    const made = templateFromTable(
      tableOf(['id', 'remarque', 'note'], [...rows, ['', '', '']]),
      'essai',
      'Essai',
    )
    expect(made?.template.fields.map(({ schema }) => schema.constraints.required)).toEqual([
      true,
      false,
      true,
    ])
    expect(made?.template.schema.primaryKey).toEqual(['id'])
    const few = templateFromTable(tableOf(['id', 'note'], [['1', 'x']]), 'essai', 'Essai')
    expect(few?.template.schema.fields.map(({ constraints }) => constraints.required)).toEqual([false, false])
    expect(few?.template.schema.primaryKey).toEqual([])
  })

  it('no telephone and no e-mail becomes an example', () => {
    expect(fieldOf('téléphone', '03 21 69 86 86').example).toBe('')
    expect(fieldOf('contact', 'jeanne.dupont@lens.fr').example).toBe('')
    expect(fieldOf('commune', 'Lens', 'Lens', 'Liévin').example).toBe('Lens')
  })

  it('blank names and twins get names, and it is told', () => {
    const made = templateFromTable(tableOf(['nom', '', ' nom '], [['a', 'b', 'c']]), 'essai', 'Essai')
    expect(made?.template.schema.fields.map(({ name }) => name)).toEqual(['nom', 'Colonne 2', 'nom (2)'])
    expect(made?.renamed.map(({ column, to }) => [column, to])).toEqual([
      [1, 'Colonne 2'],
      [2, 'nom (2)'],
    ])
    expect(templateFromTable(tableOf([], []), 'essai', 'Essai')).toBeNull()
  })

  it('says which name was given, and that the table is as it was', () => {
    const problemOf = (...header: string[]) =>
      renamedColumnsProblem(templateFromTable(tableOf(header, []), 'essai', 'Essai')?.renamed ?? [])
    const said = (problem: ReturnType<typeof problemOf>): string =>
      problem === null ? '' : Object.values(phraseProblem(problem, 'fr')).join(' ').replace(/\s/g, ' ')
    expect(problemOf('nom', ' commune ')).toBeNull()
    expect(said(problemOf('nom', ''))).toMatch(
      /^1 colonne a un autre nom .* n’avait pas de nom : elle s’appelle « Colonne 2 » .* Votre tableau n’a pas été modifié/,
    )
    expect(said(problemOf('nom', 'nom', ' '))).toMatch(
      /^2 colonnes ont un autre nom .* portait le nom d’une autre, « nom » : elle s’appelle « nom \(2\) »/,
    )
  })

  it('a template of any table has no fault, and accepts nearly all of every column', () => {
    const cell = fc.constantFrom(
      '',
      '12',
      '1,5',
      'oui',
      'non',
      '2024-01-01',
      '01004',
      'Lens',
      'Liévin',
      '{}',
      '-',
    )
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(rows, fc.tuple(fc.string(), fc.string(), fc.string()), (cells, header) => {
        const made = templateFromTable(tableOf(header, cells), 'essai', 'Essai')
        const compiled = compileSchema(made?.template.schema ?? ({ fields: [] as never } as never))
        expect(compiled.faults).toEqual([])
        compiled.fields.forEach(({ check }, column) => {
          const filled = cells.map((row) => row[column] ?? '').filter((text) => text !== '')
          const refused = filled.filter((text) => check(text).failures.length > 0)
          expect(refused.length).toBeLessThanOrEqual(filled.length * 0.05)
        })
      }),
    )
  })
})
