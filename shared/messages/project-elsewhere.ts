/** What the window says of a project that is on several computers: its folder, and what arrives from colleagues. */
import type { FolderState, News, WaitingPerson } from '../ipc-project.ts'
import type { TableDeed } from '../project/table-news.ts'
import { shortenText } from '../text/shorten-text.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { phraseProblem } from './problem-sentence.ts'
import { plural, quoted } from './typography.ts'

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

/** « 2 fichiers du dossier à voir » @param count at least 1 */
export function amissSentence(count: number, language: Language): string {
  return language === 'fr'
    ? french`${plural(count, 'fr', 'fichier du dossier à voir', 'fichiers du dossier à voir')}`
    : plural(count, 'en', 'file of the folder to look at', 'files of the folder to look at')
}

/** Over the list of them: that nothing is lost, what goes on, and when it will no longer be said. */
export function amissTitle(folder: string, language: Language): string {
  return language === 'fr'
    ? french`Rien n'est perdu : ces fichiers restent tels quels, et tout le reste de ${quoted(folder, 'fr')} est lu. Aigu les regarde à chaque passage et n'en parlera plus dès qu'ils seront en ordre.`
    : `Nothing is lost: these files stay as they are, and all the rest of ${quoted(folder, 'en')} is read. Aigu looks at them again each time and says no more of them once they are well.`
}

/** « Et 12 autres. » */
export function othersAmiss(count: number, language: Language): string {
  return language === 'fr'
    ? `Et ${plural(count, 'fr', 'autre', 'autres')}.`
    : `And ${plural(count, 'en', 'other', 'others')}.`
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
  return shown.length > LONGEST_NAME ? `${shortenText(shown, LONGEST_NAME)}…` : shown
}

const whoFr = (news: News): string => nameOf(news) || 'Quelqu’un'
const whoEn = (news: News): string => nameOf(news) || 'Somebody'

function deedsFr({ cells, rowsInserted, rowsDeleted, columns, choices, others, ...news }: News): string[] {
  const rows = (count: number): string => plural(count, 'fr', 'ligne', 'lignes')
  const deeds = [
    ...(cells > 0 ? [`modifié ${plural(cells, 'fr', 'cellule', 'cellules')}`] : []),
    ...(rowsInserted > 0 ? [`ajouté ${rows(rowsInserted)}`] : []),
    ...(rowsDeleted > 0 ? [`supprimé ${rows(rowsDeleted)}`] : []),
    ...(columns > 0 ? [`changé ${plural(columns, 'fr', 'colonne', 'colonnes')}`] : []),
    ...(choices > 0 ? [`fait ${plural(choices, 'fr', 'choix de réparation', 'choix de réparation')}`] : []),
  ]
  const tables = tableDeeds(news, 'fr')
  if (others > 0 || deeds.length + tables.length === 0) deeds.push('déplacé ou rétabli des lignes')
  return [...within(deeds, news, 'fr'), ...tables]
}

function deedsEn({ cells, rowsInserted, rowsDeleted, columns, choices, others, ...news }: News): string[] {
  const rows = (count: number): string => plural(count, 'en', 'row', 'rows')
  const deeds = [
    ...(cells > 0 ? [`changed ${plural(cells, 'en', 'cell', 'cells')}`] : []),
    ...(rowsInserted > 0 ? [`added ${rows(rowsInserted)}`] : []),
    ...(rowsDeleted > 0 ? [`deleted ${rows(rowsDeleted)}`] : []),
    ...(columns > 0 ? [`changed ${plural(columns, 'en', 'column', 'columns')}`] : []),
    ...(choices > 0 ? [`made ${plural(choices, 'en', 'repair choice', 'repair choices')}`] : []),
  ]
  const tables = tableDeeds(news, 'en')
  if (others > 0 || deeds.length + tables.length === 0) deeds.push('moved or brought back rows')
  return [...within(deeds, news, 'en'), ...tables]
}

const tableVerbs: Readonly<Record<Language, Readonly<Record<TableDeed, string>>>> = {
  fr: { added: 'ajouté', renamed: 'nommé', moved: 'déplacé', removed: 'retiré', 'put-back': 'remis' },
  en: { added: 'added', renamed: 'named', moved: 'moved', removed: 'took out', 'put-back': 'put back' },
}

/** A project may bring hundreds of tables, and a sentence has one line. */
const TABLES_NAMED = 2

/** « ajouté le tableau « écoles.csv » » */
function tableDeeds({ tables = [] }: Pick<News, 'tables'>, language: Language): string[] {
  const what = language === 'fr' ? 'le tableau' : 'the table'
  const named = tables
    .slice(0, TABLES_NAMED)
    .map((deed) => `${tableVerbs[language][deed.what]} ${what} ${quoted(deed.name, language)}`)
  const others = tables.length - named.length
  if (others === 0) return named
  return [...named, `${language === 'fr' ? 'changé' : 'changed'} ${otherTables(others, language)}`]
}

/** « modifié 3 cellules dans « écoles.csv » » */
function within(deeds: string[], { inTables = [] }: Pick<News, 'inTables'>, language: Language): string[] {
  const last = deeds.at(-1)
  if (last === undefined || inTables.length === 0) return deeds
  const names = inTables.slice(0, TABLES_NAMED).map((name) => quoted(name, language))
  const others = inTables.length - names.length
  if (others > 0) names.push(otherTables(others, language))
  const where = list(names, language === 'fr' ? 'et' : 'and')
  return [...deeds.slice(0, -1), `${last} ${language === 'fr' ? 'dans' : 'in'} ${where}`]
}

function otherTables(count: number, language: Language): string {
  return language === 'fr'
    ? plural(count, 'fr', 'autre tableau', 'autres tableaux')
    : plural(count, 'en', 'other table', 'other tables')
}

/** « a, b et c » */
function list(parts: readonly string[], and: string): string {
  const head = parts.slice(0, -1).join(', ')
  const last = parts.at(-1) ?? ''
  return head === '' ? last : `${head} ${and} ${last}`
}
