/** What the window says of a project that is on several computers: its folder, and what arrives from colleagues. */
import type { FolderState, News, WaitingPerson } from '../ipc-project.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { phraseProblem } from './problem-sentence.ts'
import { plural } from './typography.ts'

/** « Dossier à jour, 14 h 32 », or the sentence of its problem. @param moment `at` in words; see `FolderState` */
export function folderSentence(
  state: FolderState,
  moment: (at: number) => string,
  language: Language,
): string {
  switch (state.kind) {
    case 'none':
      return ''
    case 'looking':
      return language === 'fr' ? french`Dossier : lecture…` : 'Folder: reading…'
    case 'current':
      return `${language === 'fr' ? french`Dossier à jour` : 'Folder up to date'}, ${moment(state.at)}`
    case 'trouble':
      return phraseProblem(state.problem, language).title
  }
}

/** « Léa a modifié 12 cellules et ajouté 2 lignes. Karim a supprimé 1 ligne. » */
export function newsSentence(news: readonly News[], language: Language): string {
  const told = news
    .slice(0, PEOPLE_NAMED)
    .map((one) =>
      language === 'fr'
        ? `${whoFr(one)} a ${list(deedsFr(one), 'et')}.`
        : `${whoEn(one)} ${list(deedsEn(one), 'and')}.`,
    )
  const others = news.length - told.length
  return [...told, ...(others > 0 ? [othersToo(others, language)] : [])].join(' ')
}

/** « Attendent un fichier : 3 modifications de Léa, 1 modification de Karim. » */
export function waitingSentence(waiting: readonly WaitingPerson[], language: Language): string {
  const isOne = waiting.length === 1 && waiting[0]?.count === 1
  const named = waiting.slice(0, PEOPLE_NAMED)
  const others = waiting.length - named.length
  if (language === 'fr') {
    const works = named.map(
      (one) => `${plural(one.count, 'fr', 'modification', 'modifications')} ${ofFr(one)}`,
    )
    const more = others > 0 ? [`celles de ${plural(others, 'fr', 'autre personne', 'autres personnes')}`] : []
    const verb = isOne ? 'attend' : 'attendent'
    return `${list([...works, ...more], 'et')} ${verb} un fichier qui n’est pas arrivé.`
  }
  const works = named.map((one) => {
    const changes = plural(one.count, 'en', 'change', 'changes')
    return `${changes} of ${nameOf(one) || 'a colleague'}`
  })
  const more = others > 0 ? [`those of ${plural(others, 'en', 'other person', 'other people')}`] : []
  return `${list([...works, ...more], 'and')} ${isOne ? 'waits' : 'wait'} for a file that has not come.`
}

function ofFr(person: WaitingPerson): string {
  const name = nameOf(person) || 'un collègue'
  return /^[aeiouyéèêëàâîïôöûüh]/i.test(name) ? `d’${name}` : `de ${name}`
}

/** A line, not a page: a folder may bring the work of thousands. */
const PEOPLE_NAMED = 5

function othersToo(count: number, language: Language): string {
  return language === 'fr'
    ? `${plural(count, 'fr', 'autre personne aussi', 'autres personnes aussi')}.`
    : `${plural(count, 'en', 'other person', 'other people')} too.`
}

/** A name is text from anybody, and a sentence has one line. */
const LONGEST_NAME = 60

function nameOf({ name }: { readonly name: string | null }): string {
  const shown = (name ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trim()
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown
}

const whoFr = (news: News): string => nameOf(news) || 'Quelqu’un'
const whoEn = (news: News): string => nameOf(news) || 'Somebody'

function deedsFr({ cells, rowsInserted, rowsDeleted, columns, choices, others }: News): string[] {
  const rows = (count: number): string => plural(count, 'fr', 'ligne', 'lignes')
  const deeds = [
    ...(cells > 0 ? [`modifié ${plural(cells, 'fr', 'cellule', 'cellules')}`] : []),
    ...(rowsInserted > 0 ? [`ajouté ${rows(rowsInserted)}`] : []),
    ...(rowsDeleted > 0 ? [`supprimé ${rows(rowsDeleted)}`] : []),
    ...(columns > 0 ? [`changé ${plural(columns, 'fr', 'colonne', 'colonnes')}`] : []),
    ...(choices > 0 ? [`fait ${plural(choices, 'fr', 'choix de réparation', 'choix de réparation')}`] : []),
  ]
  return deeds.length === 0 || others > 0 ? [...deeds, 'déplacé ou rétabli des lignes'] : deeds
}

function deedsEn({ cells, rowsInserted, rowsDeleted, columns, choices, others }: News): string[] {
  const rows = (count: number): string => plural(count, 'en', 'row', 'rows')
  const deeds = [
    ...(cells > 0 ? [`changed ${plural(cells, 'en', 'cell', 'cells')}`] : []),
    ...(rowsInserted > 0 ? [`added ${rows(rowsInserted)}`] : []),
    ...(rowsDeleted > 0 ? [`deleted ${rows(rowsDeleted)}`] : []),
    ...(columns > 0 ? [`changed ${plural(columns, 'en', 'column', 'columns')}`] : []),
    ...(choices > 0 ? [`made ${plural(choices, 'en', 'repair choice', 'repair choices')}`] : []),
  ]
  return deeds.length === 0 || others > 0 ? [...deeds, 'moved or brought back rows'] : deeds
}

/** « a, b et c » */
function list(parts: readonly string[], and: string): string {
  const head = parts.slice(0, -1).join(', ')
  const last = parts.at(-1) ?? ''
  return head === '' ? last : `${head} ${and} ${last}`
}
