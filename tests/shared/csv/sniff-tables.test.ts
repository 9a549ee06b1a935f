import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { delimiters } from '../../../shared/csv/dialect.ts'
import type { Delimiter } from '../../../shared/csv/dialect.ts'
import { needsQuotes, quoteCell } from '../../../shared/csv/quoting.ts'
import { readCsv, sniffDialect } from '../../../shared/csv/sniff-dialect.ts'
import { writeCsv } from '../../../shared/csv/write-csv.ts'
import { hostileText } from './hostile-text.ts'

/** Columns of an officer's table, full of the other delimiters. */
const columns: Readonly<Record<string, readonly string[]>> = {
  nom: ['Médiathèque', 'Salle des fêtes', 'École Jean Jaurès', 'Crèche « Les Lutins »', 'Tuyau 5" galva'],
  adresse: ['12, rue de la République', '3 rue Zola', 'place du Marché, Bât. B', '8, avenue X, 2e étage'],
  latitude: ['50,4292', '50,41', '48,85', ''],
  longitude: ['2.8319', '2.7786', '2.8333'],
  horaires: ['Mo-Fr 08:30-12:00,13:30-17:30', 'Mo-Th 09:00-12:00; Fr 09:00-16:00', '24/7', ''],
  code_insee: ['62498', '62510', '01004'],
  prix: ['3,50 €', '12,00 €'],
  mots: ['a|b|c', 'x;y', 'un, deux, trois', 'seul', ''],
  date: ['15/02/2021', '2021-02-15'],
  note: [
    '',
    'Fermé l’été ; sauf août',
    'Accès PMR : oui',
    'Voir site, rubrique "pratique"',
    'Ligne 1\nLigne 2; fin',
  ],
  gérant: ['Dupont, Jean', 'Martin, Anne'],
}

type Table = { readonly text: string; readonly delimiter: Delimiter }

const officersTable: fc.Arbitrary<Table> = fc
  .record({
    names: fc.array(fc.constantFrom(...Object.keys(columns)), { minLength: 2, maxLength: 10 }),
    picks: fc.array(fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), { minLength: 3, maxLength: 40 }),
    delimiter: fc.constantFrom(...delimiters),
    lineEnding: fc.constantFrom('\n', '\r\n'),
    quotesAll: fc.boolean(),
  })
  .map(({ names, picks, delimiter, lineEnding, quotesAll }) => {
    const write = (cell: string): string =>
      quotesAll || needsQuotes(cell, delimiter) ? quoteCell(cell) : cell
    const header = names.map((name, at) => `${name}_${String(at)}`)
    const rows = picks.map((pick) =>
      names.map((name, at) => {
        const texts = columns[name] ?? ['']
        return texts[(pick[at] ?? 0) % texts.length] ?? ''
      }),
    )
    const lines = [header, ...rows].map((cells) => cells.map(write).join(delimiter) + lineEnding)
    return { text: lines.join(''), delimiter }
  })

describe('tables full of other delimiters', () => {
  const tables = fc.sample(officersTable, { numRuns: 1_000, seed: 20_210_215 })

  it('are cut at their own, in 99.8 of 100; the others are asked about', () => {
    const wrong = tables.filter(({ text, delimiter }) => sniffDialect(text).dialect.delimiter !== delimiter)
    expect(wrong.length).toBeLessThanOrEqual(2)
    expect(wrong.filter(({ text }) => sniffDialect(text).decided)).toEqual([])
  })

  it('are not asked about without need', () => {
    const asked = tables.filter(({ text }) => !sniffDialect(text).decided)
    expect(asked.length).toBeLessThanOrEqual(5)
  })

  it('lose no row to a title', () => {
    expect(tables.filter(({ text }) => sniffDialect(text).dialect.preambleRecords > 0)).toEqual([])
  })
})

it('any text at all can be opened and comes out as it went in', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText(), fc.string({ unit: 'binary' })), (text) => {
      const csv = readCsv(text)
      expect([...writeCsv({ ...csv, changesOf: () => undefined }, 'original')].join('')).toBe(text)
    }),
    { numRuns: 1_000 },
  )
})
