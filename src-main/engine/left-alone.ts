import type { Problem } from '../../shared/problem.ts'
import type { GestureDone, TableWork } from './table-work.ts'

/** What a gesture left as it was, and whose work that is. */
export function remarksOf({ changedSince }: GestureDone, { replica }: TableWork): readonly Problem[] {
  const left = { cells: 0, rows: 0, columns: 0 }
  const names = new Set<string>()
  for (const { author, ...counts } of changedSince) {
    for (const what of ['cells', 'rows', 'columns'] as const) left[what] += counts[what]
    const name = replica.names.get(author)
    if (author !== replica.author && name !== undefined) names.add(name)
  }
  if (left.cells + left.rows + left.columns === 0) return []
  return [{ code: 'undo-left-alone', found: { ...left, who: [...names].join(', ') } }]
}
