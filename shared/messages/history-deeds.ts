import type { TableChange } from '../ipc-history.ts'
import { englishDone, englishNamed } from './history-deeds-en.ts'
import { frenchDone, frenchNamed } from './history-deeds-fr.ts'
import type { Deeds } from './history-deed-words.ts'
import { momentWords } from './history-moment.ts'
import type { Language } from './language.ts'

/**
 * `done`: as what follows « Vous avez » and “You”: « supprimé 3 lignes », “deleted 3 rows”; `named`: as what was undone:
 * « la suppression de 3 lignes », “deleting 3 rows”.
 */
export type DeedForm = 'done' | 'named'

const deedsIn: Readonly<Record<Language, Readonly<Record<DeedForm, Deeds>>>> = {
  fr: { done: frenchDone, named: frenchNamed },
  en: { done: englishDone, named: englishNamed },
}

/** What a gesture did. @param now ms */
export function deedOf(
  change: TableChange,
  now: number,
  language: Language,
  form: DeedForm = 'done',
): string {
  const deeds = deedsIn[language][form]
  if (change.restored !== undefined) {
    return deeds.restored(momentWords(change.restored, now, language).when)
  }
  const { cells, columns, kind } = change
  if (kind === 'repair') return deeds.repaired(cells + columns.renamed.length)
  const parts = [...columnDeeds(change, deeds), ...rowDeeds(change, deeds)]
  if (cells > 0 && !hidesCells(change)) parts.unshift(cellDeed(change, deeds))
  return parts.length === 0 ? deeds.nothing : parts.join(', ')
}

/** The cells of a duplicated row, or those that a restored row had, are not told one by one. */
function hidesCells({ kind }: TableChange): boolean {
  return kind === 'duplicate-rows'
}

function cellDeed(change: TableChange, deeds: Deeds): string {
  const { kind, cells, inColumns, sample } = change
  const [first] = sample
  const where = deeds.inColumns(inColumns)
  if (kind === 'paste') return deeds.pasted(cells, where)
  if (kind === 'fill') return deeds.filled(cells, where)
  if (kind === 'clear') return cells === 1 && first ? deeds.clearedOne(first) : deeds.cleared(cells, where)
  if (kind === 'replace') return deeds.replaced(cells, where)
  if (kind === 'take-value' && first) return deeds.tookValue(first)
  if (kind === 'settle' && first) return deeds.settled(first)
  return cells === 1 && first ? deeds.editedOne(first) : deeds.edited(cells, where)
}

function rowDeeds({ kind, rows }: TableChange, deeds: Deeds): string[] {
  const found: string[] = []
  if (rows.inserted > 0) {
    found.push(
      kind === 'duplicate-rows' ? deeds.duplicatedRows(rows.inserted) : deeds.addedRows(rows.inserted),
    )
  }
  if (rows.deleted > 0) found.push(deeds.deletedRows(rows.deleted))
  if (rows.restored > 0) found.push(deeds.restoredRows(rows.restored))
  if (rows.moved > 0) found.push(deeds.movedRows(rows.moved))
  return found
}

function columnDeeds({ columns }: TableChange, deeds: Deeds): string[] {
  const found = columns.renamed.map(({ before, after }) => deeds.renamedColumn(before, after))
  if (columns.added.count > 0) found.push(deeds.addedColumns(columns.added))
  if (columns.deleted.count > 0) found.push(deeds.deletedColumns(columns.deleted))
  if (columns.restored.count > 0) found.push(deeds.restoredColumns(columns.restored))
  if (columns.moved.count > 0) found.push(deeds.movedColumns(columns.moved))
  return found
}
