import type { Comparison, DecisionTold, HistoryLine, Person, SomeNames } from '../ipc-history.ts'
import { french } from './french.ts'
import { deedOf } from './history-deeds.ts'
import { momentWords } from './history-moment.ts'
import type { Language } from './language.ts'
import { formatCount, plural, quoted } from './typography.ts'

/**
 * One line of the history, as a sentence without its end: « Vous avez supprimé 3 lignes ». The cells stand beside it,
 * before → after.
 * @param now ms
 */
export function historySentence(line: HistoryLine, now: number, language: Language): string {
  const { event } = line
  switch (event.what) {
    case 'import':
      return language === 'fr' ? french`Fichier reçu : ${event.name}` : `File received: ${event.name}`
    case 'version': {
      const name = quoted(event.name, language)
      if (event.of === undefined) return language === 'fr' ? french`Version ${name}` : `Version ${name}`
      const { when } = momentWords(event.of, now, language)
      return language === 'fr'
        ? french`Version ${name} : le tableau tel qu'il était ${when}`
        : `Version ${name}: the table as it was ${when}`
    }
    case 'decision':
      return `${subjectOf(line, language)} ${decisionDeed(event.decision, language)}`
    case 'change':
      return `${subjectOf(line, language)} ${deedOf(event.change, now, language)}`
    case 'take-back': {
      const deed = deedOf(event.change, now, language, 'named')
      const verb = language === 'fr' ? 'défait' : 'took back'
      return `${subjectOf(line, language)} ${verb} ${deed}${whose(event.of, line.by, language)}`
    }
    case 'undo':
    case 'redo': {
      const deed = deedOf(event.change, now, language, 'named')
      const [undone, redone] = language === 'fr' ? ['annulé', 'rétabli'] : ['undid', 'redid']
      return `${subjectOf(line, language)} ${event.what === 'undo' ? undone : redone} ${deed}`
    }
  }
}

/** Whose gesture was taken back: « (fait par Léa D.) »; one's own needs no word. */
function whose(person: Person, by: Person, language: Language): string {
  if (person.isMe) {
    if (by.isMe) return ''
    return language === 'fr' ? ' (votre geste)' : ' (your change)'
  }
  if (language === 'fr') return ` (fait par ${person.name ?? 'un autre poste'})`
  return ` (done by ${person.name ?? 'another computer'})`
}

/** « Vous avez », « Léa D. a »; without a name it is somebody on another PC, perhaps the officer. */
function subjectOf({ by }: HistoryLine, language: Language): string {
  if (language === 'fr') return by.isMe ? 'Vous avez' : `${by.name ?? 'Un autre poste'} a`
  return by.isMe ? 'You' : (by.name ?? 'Another computer')
}

function decisionDeed(decision: DecisionTold, language: Language): string {
  const isFrench = language === 'fr'
  switch (decision.decided) {
    case 'all':
      if (isFrench) {
        const which = decision.certainOnly ? 'toutes les réparations sûres' : 'toutes les réparations'
        return `${decision.accept ? 'accepté' : 'refusé'} ${which}`
      }
      return `${decision.accept ? 'accepted' : 'refused'} all ${decision.certainOnly ? 'certain repairs' : 'repairs'}`
    case 'cells':
      return isFrench
        ? `${decision.accept ? 'accepté' : 'refusé'} ${plural(decision.cells, 'fr', 'réparation', 'réparations')}`
        : `${decision.accept ? 'accepted' : 'refused'} ${plural(decision.cells, 'en', 'repair', 'repairs')}`
    case 'word':
      if (decision.text === null)
        return isFrench ? 'laissé un mot perdu tel quel' : 'left a lost word as it is'
      return isFrench
        ? `choisi le mot ${quoted(decision.text, 'fr')}`
        : `chose the word ${quoted(decision.text, 'en')}`
  }
}

/** What became of the table since, in short sentences; none: it is the same. */
export function comparisonSentences(comparison: Comparison, language: Language): readonly string[] {
  const { cells, addedRows, deletedRows, renamedColumns } = comparison
  const found: string[] = []
  const isFrench = language === 'fr'
  const say = (count: number, fr: readonly [string, string], en: readonly [string, string]): void => {
    if (count > 0) found.push(isFrench ? plural(count, 'fr', ...fr) : plural(count, 'en', ...en))
  }
  say(cells, ['cellule changée', 'cellules changées'], ['cell changed', 'cells changed'])
  say(addedRows, ['ligne ajoutée', 'lignes ajoutées'], ['row added', 'rows added'])
  say(deletedRows, ['ligne supprimée', 'lignes supprimées'], ['row deleted', 'rows deleted'])
  if (comparison.areRowsReordered)
    found.push(isFrench ? 'lignes dans un autre ordre' : 'rows in another order')
  sayColumns(comparison.addedColumns, isFrench ? ['ajoutée', 'ajoutées'] : ['added', 'added'])
  sayColumns(comparison.deletedColumns, isFrench ? ['supprimée', 'supprimées'] : ['deleted', 'deleted'])
  for (const { before, after } of renamedColumns) {
    found.push(
      isFrench
        ? french`colonne ${quoted(before, 'fr')} devenue ${quoted(after, 'fr')}`
        : `column ${quoted(before, 'en')} now ${quoted(after, 'en')}`,
    )
  }
  if (comparison.areColumnsReordered) {
    found.push(isFrench ? 'colonnes dans un autre ordre' : 'columns in another order')
  }
  return found

  function sayColumns({ names, count }: SomeNames, [one, several]: readonly [string, string]): void {
    if (count === 0) return
    const listed = names.join(', ') + (count > names.length ? '…' : '')
    const noun = isFrench ? (count === 1 ? 'colonne' : 'colonnes') : count === 1 ? 'column' : 'columns'
    found.push(`${formatCount(count, language)} ${noun} ${count === 1 ? one : several} (${listed})`)
  }
}
