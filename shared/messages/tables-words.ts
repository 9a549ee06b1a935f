/** The words of a project's tables: tabs, what is done to a table as a whole, what is said of it. */
import type { TablesActionId } from '../tables-action-ids.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural, quoted } from './typography.ts'

export type TablesWords = {
  readonly actions: Readonly<Record<TablesActionId, string>>
  readonly tabs: string
  /** The menu of a tab. */
  menu(name: string): string
  /** Of a tab whose table has not arrived. */
  awaited(name: string): string
  /** Of a tab that somebody took out while it is on screen. */
  taken(name: string): string
  readonly newName: string
  added(name: string): string
  present(name: string): string
  removed(name: string): string
  readonly putBack: string
  putBackOf(name: string): string
  readonly putBackTitle: string
  renamed(name: string): string
  shown(name: string, place: number, count: number): string
  /** A file was opened while a project was. */
  readonly apart: string
  putInto(project: string): string
  /** « lieux.csv, écoles.csv et 2 autres tableaux » */
  several(names: readonly string[]): string
}

const NAMED = 3

const fr: TablesWords = {
  actions: {
    'add-table': french`Ajouter un tableau au projet…`,
    'next-table': french`Tableau suivant`,
    'previous-table': french`Tableau précédent`,
    'rename-table': french`Renommer le tableau`,
    'move-table-before': french`Déplacer le tableau avant`,
    'move-table-after': french`Déplacer le tableau après`,
    'remove-table': french`Retirer le tableau du projet`,
    'put-back-table': french`Remettre un tableau retiré`,
  },
  tabs: french`Tableaux du projet`,
  menu: (name) => french`Tableau ${quoted(name, 'fr')}`,
  awaited: (name) => french`${name}, pas encore arrivé`,
  taken: (name) => french`${name}, retiré du projet`,
  newName: french`Nom du tableau`,
  added: (name) => french`${quoted(name, 'fr')} est un tableau du projet.`,
  present: (name) => french`${quoted(name, 'fr')} était déjà dans le projet : le voici.`,
  removed: (name) => french`${quoted(name, 'fr')} est retiré du projet. Rien n'en est effacé.`,
  putBack: french`Remettre`,
  putBackOf: (name) => french`Remettre ${quoted(name, 'fr')}`,
  putBackTitle: french`Tableaux retirés : lequel remettre ?`,
  renamed: (name) => french`Le tableau s'appelle ${quoted(name, 'fr')}.`,
  shown: (name, place, count) => french`${name}, tableau ${String(place)} sur ${String(count)}`,
  apart: french`Ouvert à part.`,
  putInto: (project) => french`Mettre dans le projet ${quoted(project, 'fr')}`,
  several(names) {
    const left = names.length - NAMED
    const head = names.slice(0, NAMED).join(', ')
    return left > 0 ? `${head} et ${plural(left, 'fr', 'autre tableau', 'autres tableaux')}` : head
  },
}

const en: TablesWords = {
  actions: {
    'add-table': 'Add a table to the project…',
    'next-table': 'Next table',
    'previous-table': 'Previous table',
    'rename-table': 'Rename the table',
    'move-table-before': 'Move the table before',
    'move-table-after': 'Move the table after',
    'remove-table': 'Take the table out of the project',
    'put-back-table': 'Put back a table that was taken out',
  },
  tabs: 'Tables of the project',
  menu: (name) => `Table ${quoted(name, 'en')}`,
  awaited: (name) => `${name}, not here yet`,
  taken: (name) => `${name}, taken out of the project`,
  newName: 'Name of the table',
  added: (name) => `${quoted(name, 'en')} is a table of the project.`,
  present: (name) => `${quoted(name, 'en')} was in the project already: here it is.`,
  removed: (name) => `${quoted(name, 'en')} is out of the project. Nothing of it is erased.`,
  putBack: 'Put back',
  putBackOf: (name) => `Put back ${quoted(name, 'en')}`,
  putBackTitle: 'Tables taken out: which one to put back?',
  renamed: (name) => `The table is called ${quoted(name, 'en')}.`,
  shown: (name, place, count) => `${name}, table ${String(place)} of ${String(count)}`,
  apart: 'Opened apart.',
  putInto: (project) => `Put into the project ${quoted(project, 'en')}`,
  several(names) {
    const left = names.length - NAMED
    const head = names.slice(0, NAMED).join(', ')
    return left > 0 ? `${head} and ${plural(left, 'en', 'other table', 'other tables')}` : head
  },
}

export function tablesWords(language: Language): TablesWords {
  return language === 'fr' ? fr : en
}
