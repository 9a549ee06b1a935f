/** The fear: an officer who does not understand what a colleague did, or whose screen is written by a colleague's name. */
import { describe, expect, it } from 'vitest'

import type { News } from '../../../shared/ipc-project.ts'
import { folderSentence, newsSentence, waitingSentence } from '../../../shared/messages/project-elsewhere.ts'
import { NBSP } from '../../../shared/messages/typography.ts'

const nothing: News = {
  name: 'Léa',
  cells: 0,
  rowsInserted: 0,
  rowsDeleted: 0,
  columns: 0,
  choices: 0,
  others: 0,
}
const plain = (text: string): string => text.replaceAll(NBSP, ' ')

describe('work that waits for a file', () => {
  const of = (name: string | null, count: number) => ({ name, count, canDoWithout: true })
  it.each([
    [
      [of('Léa', 3)],
      '3 modifications de Léa attendent un fichier qui n’est pas arrivé.',
      '3 changes of Léa wait for a file that has not come.',
    ],
    [
      [of('Anne', 1)],
      '1 modification d’Anne attend un fichier qui n’est pas arrivé.',
      '1 change of Anne waits for a file that has not come.',
    ],
    [
      [of(null, 1), of('Karim', 2)],
      '1 modification d’un collègue et 2 modifications de Karim attendent un fichier qui n’est pas arrivé.',
      '1 change of a colleague and 2 changes of Karim wait for a file that has not come.',
    ],
  ])('%j', (waiting, french, english) => {
    expect(plain(waitingSentence(waiting, 'fr'))).toBe(french)
    expect(plain(waitingSentence(waiting, 'en'))).toBe(english)
  })
})

describe('what a colleague did, in one line', () => {
  it.each([
    [{ cells: 12 }, 'Léa a modifié 12 cellules.', 'Léa changed 12 cells.'],
    [{ cells: 1 }, 'Léa a modifié 1 cellule.', 'Léa changed 1 cell.'],
    [
      { cells: 2, rowsInserted: 1, rowsDeleted: 3 },
      'Léa a modifié 2 cellules, ajouté 1 ligne et supprimé 3 lignes.',
      'Léa changed 2 cells, added 1 row and deleted 3 rows.',
    ],
    [{ name: null, columns: 1 }, 'Quelqu’un a changé 1 colonne.', 'Somebody changed 1 column.'],
    [{ others: 1 }, 'Léa a déplacé ou rétabli des lignes.', 'Léa moved or brought back rows.'],
    [
      { cells: 3, inTables: ['écoles.csv'], tables: [{ what: 'added', name: 'écoles.csv' }] } as const,
      'Léa a modifié 3 cellules dans « écoles.csv » et ajouté le tableau « écoles.csv ».',
      'Léa changed 3 cells in “écoles.csv” and added the table “écoles.csv”.',
    ],
    [
      { tables: ['a', 'b', 'c'].map((name) => ({ what: 'removed' as const, name })) },
      'Léa a retiré le tableau « a », retiré le tableau « b » et changé 1 autre tableau.',
      'Léa took out the table “a”, took out the table “b” and changed 1 other table.',
    ],
    [{ choices: 3 }, 'Léa a fait 3 choix de réparation.', 'Léa made 3 repair choices.'],
  ])('%j', (part, french, english) => {
    expect(plain(newsSentence([{ ...nothing, ...part }], 'fr'))).toBe(french)
    expect(plain(newsSentence([{ ...nothing, ...part }], 'en'))).toBe(english)
  })

  it('the work of thousands is one line', () => {
    const news = Array.from({ length: 20_000 }, () => ({ ...nothing, cells: 1 }))
    expect(plain(newsSentence(news, 'fr'))).toMatch(/modifié 1 cellule\. 19\s995 autres personnes aussi\.$/)
    expect(plain(newsSentence(news, 'fr')).length).toBeLessThan(250)
    expect(plain(newsSentence(news, 'en'))).toMatch(/ 19,995 other people too\.$/)
  })

  it('a name cannot turn the line around, break it or fill the window', () => {
    const said = newsSentence([{ ...nothing, name: `\u202Eévil\n${'x'.repeat(500)}`, cells: 1 }], 'fr')
    expect(said).not.toMatch(/[\u202E\n]/)
    expect(said.length).toBeLessThan(120)
  })
})

describe('how the folder stands', () => {
  const at = (): string => '14 h 32'
  it('in one short line', () => {
    expect(folderSentence({ kind: 'current', folder: 'Équipements', at: 1 }, at, 'fr')).toBe(
      'Dossier à jour, 14 h 32',
    )
    expect(
      folderSentence(
        {
          kind: 'trouble',
          folder: 'x',
          problem: { code: 'project-folder-gone' },
          canRefill: false,
        },
        at,
        'fr',
      ),
    ).toBe('Le dossier du projet ne répond pas.')
  })
})
