/** The three answers at the top of the repair screen: what is this, what is wrong, what do I do next. */
import type { EncodingReport } from '../encoding-report.ts'
import type { DocumentSummary, GroupView } from '../ipc.ts'
import type { RepairStep } from '../text/repair-plan.ts'
import { encodingName } from './encoding-name.ts'
import { formatFileSize } from './file-size.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import { formatCount, plural } from './typography.ts'

/** « 803 lignes, 15 colonnes, 212 Ko » */
export function measureSentence(summary: DocumentSummary, language: Language): string {
  const fr = language === 'fr'
  const rows = plural(summary.rowCount, language, fr ? 'ligne' : 'row', fr ? 'lignes' : 'rows')
  const columns = plural(
    summary.columns.length,
    language,
    fr ? 'colonne' : 'column',
    fr ? 'colonnes' : 'columns',
  )
  return `${rows}, ${columns}, ${formatFileSize(summary.sizeInBytes, language)}`
}

/** « Ce fichier mélange deux encodages : 412 lignes en UTF-8, 391 en Windows-1252. » */
export function encodingSentence(report: EncodingReport, language: Language): string {
  const fr = language === 'fr'
  if (report.encoding === 'mixed' && report.lines.length > 1) {
    const parts = report.lines.map(({ encoding, count }, index) => {
      const lines =
        index === 0
          ? plural(count, language, fr ? 'ligne' : 'line', fr ? 'lignes' : 'lines')
          : formatCount(count, language)
      return `${lines} ${fr ? 'en' : 'in'} ${encodingName(encoding)}`
    })
    const kinds = smallNumber(report.lines.length, language)
    return fr
      ? french`Ce fichier mélange ${kinds} encodages : ${parts.join(', ')}.`
      : `This file mixes ${kinds} encodings: ${parts.join(', ')}.`
  }
  const name = encodingName(report.encoding)
  if (report.chosenByOfficer) {
    return fr ? french`Il est lu en ${name}, comme vous l'avez choisi.` : `Read as ${name}, as you chose.`
  }
  if (!report.decided) {
    return fr
      ? french`Il semble écrit en ${name}, mais d'autres lectures sont possibles.`
      : `It looks like ${name}, but other readings are possible.`
  }
  return fr ? french`Il est écrit en ${name}.` : `It is written in ${name}.`
}

function smallNumber(count: number, language: Language): string {
  const words = language === 'fr' ? ['deux', 'trois', 'quatre'] : ['two', 'three', 'four']
  return words[count - 2] ?? formatCount(count, language)
}

/**
 * « 1 204 cellules et 3 noms de colonnes ont été lus deux fois de travers, 391 cellules sont dans un autre encodage. »
 * Kinds of damage that a person would tell apart are counted apart.
 */
export function damageSentence(summary: DocumentSummary, language: Language): string {
  const fr = language === 'fr'
  if (summary.groups.length > 0 && summary.groups.every((group) => openCount(group) === 0)) {
    const { cells, headers } = damagedTotals(summary.groups)
    return repairedSentence(cells, headers, language)
  }
  const kinds = damageKinds.map((kind) => summary.groups.filter((group) => kindOf(group.steps) === kind))
  const clauses = kinds.flatMap((groups, index) => {
    const kind = damageKinds[index]
    if (groups.length === 0 || kind === undefined) return []
    return [damageClause(kind, groups, language)]
  })
  if (clauses.length === 0) return fr ? french`Rien à réparer.` : 'Nothing to repair.'
  return `${clauses.join(', ')}.`
}

/** « 1 204 cellules et 3 noms de colonnes étaient abîmés : rien ne l'est plus. » */
function repairedSentence(cells: number, headers: number, language: Language): string {
  const subject = damagedThings(cells, headers, language)
  const isOne = cells + headers === 1
  if (language === 'en') return `${subject} ${isOne ? 'was' : 'were'} damaged: nothing is any more.`
  const agreement = `${headers === 0 ? 'e' : ''}${isOne ? '' : 's'}`
  return french`${subject} ${isOne ? 'était' : 'étaient'} abîmé${agreement} : rien ne l'est plus.`
}

const damageKinds = ['misread', 'raw', 'other'] as const
type DamageKind = (typeof damageKinds)[number]

function kindOf(steps: readonly RepairStep[]): DamageKind {
  if (steps.every((step) => step.undo === 'raw-bytes')) return 'raw'
  return misreadings(steps) > 0 ? 'misread' : 'other'
}

function damageClause(kind: DamageKind, groups: readonly GroupView[], language: Language): string {
  const { cells, headers } = damagedTotals(groups)
  const subject = damagedThings(cells, headers, language)
  const one = cells + headers === 1
  if (language === 'en') {
    const be = one ? 'is' : 'are'
    if (kind === 'raw') return `${subject} ${be} in another encoding`
    if (kind === 'other') return `${subject} ${be} damaged`
    return `${subject} ${one ? 'was' : 'were'} misread${timesMisread(groups, language)}`
  }
  const agreement = `${headers === 0 ? 'e' : ''}${one ? '' : 's'}`
  const be = one ? 'est' : 'sont'
  if (kind === 'raw') return `${subject} ${be} dans un autre encodage`
  if (kind === 'other') return `${subject} ${be} abîmé${agreement}`
  const have = one ? 'a' : 'ont'
  return `${subject} ${have} été lu${agreement}${timesMisread(groups, language)} de travers`
}

/** Cells and column names with a repair, accepted or not. */
export function damagedTotals(groups: readonly GroupView[]): {
  readonly cells: number
  readonly headers: number
} {
  return {
    cells: groups.reduce((sum, group) => sum + group.cellCount, 0),
    headers: groups.reduce((sum, group) => sum + group.headerCount, 0),
  }
}

/** Those that hold a value of their own since: nothing is proposed for them. */
export function settledTotal(groups: readonly GroupView[]): number {
  return groups.reduce((sum, group) => sum + (group.settledCount ?? 0), 0)
}

/** What of a group can still be decided. */
export function openCount({ cellCount, headerCount, settledCount = 0 }: GroupView): number {
  return cellCount + headerCount - settledCount
}

/** « 1 204 cellules et 3 noms de colonnes » */
export function damagedThings(cells: number, headers: number, language: Language): string {
  const fr = language === 'fr'
  const parts = [
    cells > 0 ? plural(cells, language, fr ? 'cellule' : 'cell', fr ? 'cellules' : 'cells') : null,
    headers > 0
      ? plural(
          headers,
          language,
          fr ? 'nom de colonne' : 'column name',
          fr ? 'noms de colonnes' : 'column names',
        )
      : null,
  ]
  return parts.filter((part) => part !== null).join(fr ? ' et ' : ' and ')
}

/** How many times the text of a group was read in the wrong encoding; 0 where the mishap is of another kind. */
function misreadings(steps: readonly RepairStep[]): number {
  const wrong = steps.filter((step) => step.undo === 'utf8-read-as' || step.undo === 'page-read-as').length
  return wrong === steps.length ? wrong : 0
}

/** « deux fois »; nothing where the groups were not misread equally often. */
function timesMisread(groups: readonly GroupView[], language: Language): string {
  const levels = groups.map((group) => misreadings(group.steps))
  const most = Math.max(...levels)
  if (most === 1 || Math.min(...levels) !== most) return ''
  if (language === 'fr') return ` ${smallNumber(most, language)} fois`
  return most === 2 ? ' twice' : ` ${smallNumber(most, language)} times`
}

/** What the officer does next, in one sentence; follows the decisions taken so far. */
export function nextSentence(summary: DocumentSummary, language: Language): string {
  const fr = language === 'fr'
  if (!summary.encoding.decided) {
    return fr
      ? french`Choisissez d'abord la lecture qui vous semble juste.`
      : 'First choose the reading that looks right.'
  }
  const { cells, headers } = damagedTotals(summary.groups)
  const total = cells + headers
  if (total === 0) {
    // Sound letters in an old encoding are broken by the next program: only a file in UTF-8 can be used as it is.
    if (summary.encoding.encoding !== 'utf-8') {
      return fr
        ? french`Enregistrez-en une copie : elle sera en UTF-8, que tous les logiciels savent lire.`
        : 'Save a copy: it will be in UTF-8, which every program can read.'
    }
    return fr
      ? french`Vous pouvez l'utiliser tel quel, ou en enregistrer une copie pour Excel ou data.gouv.fr.`
      : 'You can use it as it is, or save a copy for Excel or data.gouv.fr.'
  }
  const settled = settledTotal(summary.groups)
  if (settled === total) {
    return fr
      ? french`Les réparations sont dans le tableau : enregistrez-en une copie.`
      : 'The repairs are in the table: save a copy of it.'
  }
  if (summary.acceptedCount === 0 && settled > 0) {
    return fr
      ? french`Les réparations appliquées sont dans le tableau, les autres ne sont pas cochées.`
      : 'The repairs applied are in the table, the others are not ticked.'
  }
  if (summary.acceptedCount === 0) {
    return fr
      ? french`Aucune réparation n'est acceptée : cochez celles que vous voulez garder.`
      : 'No repair is accepted: tick the ones you want to keep.'
  }
  const waiting = summary.groups
    .filter((group) => group.certainty === 'doubtful')
    .reduce((sum, group) => sum + openCount(group) - group.acceptedCount, 0)
  const ticked = fr
    ? `${plural(summary.acceptedCount, language, 'réparation est cochée', 'réparations sont cochées')}`
    : `${plural(summary.acceptedCount, language, 'repair is ticked', 'repairs are ticked')}`
  if (waiting > 0) {
    return fr
      ? french`${ticked}, ${plural(waiting, language, 'est douteuse', 'sont douteuses')} et ${waiting < 2 ? 'attend' : 'attendent'} votre avis.`
      : `${ticked}, ${plural(waiting, language, 'is doubtful and waits', 'are doubtful and wait')} for your opinion.`
  }
  return fr
    ? french`${ticked}. Vérifiez, décochez ce qui ne va pas, puis enregistrez une copie.`
    : `${ticked}. Check, untick what is not right, then save a copy.`
}
