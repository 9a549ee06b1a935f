import type { FindScope } from '../../shared/ipc-views.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { viewWords } from '../../shared/messages/view-words.ts'
import type { FindQuery } from '../../shared/table/find-text.ts'
import type { AppServices } from './app-services.ts'
import { takeDecided } from './decide-repairs.ts'
import { cellKey } from './view-state.ts'
import type { Finding, FindPlace } from './view-state.ts'

const emptyQuery: FindQuery = { text: '', matchCase: false, matchAccents: false, wholeCell: false }

/** The list before « Tout remplacer » shows so many; the others are said by their number. */
const REPLACEMENTS_LISTED = 500

/** Opens the panel; what was looked for last is looked for again. */
export async function startFinding(app: AppServices, isReplacing: boolean): Promise<void> {
  const { finding } = app.store.get()
  const where = app.gridView.current?.where
  const column = where?.column ?? 0
  const hasSelection = where?.isSingle === false
  const ranges = where && where.ranges.length > 0 ? where.ranges : null
  const scopes: Readonly<Record<FindPlace, FindScope>> = {
    table: { in: 'table' },
    column: { in: 'columns', columns: [column] },
    selection: ranges ? { in: 'ranges', ranges: [...ranges] } : { in: 'table' },
  }
  app.store.set({
    saving: null,
    isGoing: false,
    finding: {
      query: finding?.query ?? emptyQuery,
      replacement: finding?.replacement ?? '',
      isReplacing,
      place: finding && finding.place !== 'selection' ? finding.place : 'table',
      scopes,
      hasSelection,
      found: null,
      isThere: false,
      listed: null,
      unticked: new Set(),
      said: '',
    },
  })
  await countFound(app)
}

export function stopFinding(app: AppServices): void {
  app.store.set({ finding: null })
  app.gridView.current?.focus()
}

/** Changes what is looked for, and counts it anew. */
export async function changeFinding(
  app: AppServices,
  change: Partial<Pick<Finding, 'query' | 'replacement' | 'isReplacing' | 'place'>>,
): Promise<void> {
  const { finding } = app.store.get()
  if (!finding) return
  const isList = finding.listed !== null
  app.store.set({ finding: { ...finding, ...change, isThere: false, said: '', unticked: new Set() } })
  await countFound(app)
  if (isList) await listReplacements(app)
}

function wish(app: AppServices) {
  const { document, finding, show } = app.store.get()
  if (!document || !finding) return null
  const { query, scopes, place } = finding
  return { documentId: document.documentId, show, query, scope: scopes[place] }
}

/** Takes an answer unless something else has been asked since. */
function take(app: AppServices, asked: Finding, change: Partial<Finding>): boolean {
  const { finding } = app.store.get()
  if (!finding || finding.query !== asked.query || finding.place !== asked.place) return false
  app.store.set({ finding: { ...finding, ...change } })
  return true
}

export async function countFound(app: AppServices): Promise<void> {
  const asked = app.store.get().finding
  const wanted = wish(app)
  if (!asked || !wanted) return
  const from = fromWhere(app)
  const found =
    wanted.query.text === '' ? null : await app.bridge.invoke('view.find', { ...wanted, from, step: 0 })
  // Given up for a newer search, unless the officer stopped it: then no count stands there.
  take(app, asked, { found })
}

function fromWhere(app: AppServices): { row: number; column: number } {
  const where = app.gridView.current?.where
  return { row: where?.row ?? -1, column: where?.column ?? 0 }
}

/** Goes to the next cell, or the one before; to the cell itself where the officer stands on one not gone to yet. */
export async function findNext(app: AppServices, step: 1 | -1): Promise<void> {
  const asked = app.store.get().finding
  const wanted = wish(app)
  if (!asked || !wanted || wanted.query.text === '') return
  const from = fromWhere(app)
  const isAt = asked.isThere && asked.found?.at?.row === from.row && asked.found.at.column === from.column
  const found = await app.bridge.invoke('view.find', {
    ...wanted,
    from,
    step: step === 1 && !isAt ? 0 : step,
  })
  if (found === null || !take(app, asked, { found, isThere: found.at !== null, said: '' })) return
  if (found.at) app.gridView.current?.goTo(found.at.place, found.at.column)
}

/** Replaces in the cell that was gone to, and goes to the next; from anywhere else it only goes there. */
export async function replaceOne(app: AppServices): Promise<void> {
  const { finding } = app.store.get()
  const at = finding?.found?.at
  const from = fromWhere(app)
  if (!finding || !at || !finding.isThere || at.row !== from.row || at.column !== from.column) {
    await findNext(app, 1)
    return
  }
  const scope: FindScope = {
    in: 'ranges',
    ranges: [{ top: at.place, bottom: at.place, columns: [at.column] }],
  }
  if (await replaceIn(app, scope, [])) await findNext(app, 1)
}

/** What « Tout remplacer » would do, before it does. */
export async function listReplacements(app: AppServices): Promise<void> {
  const asked = app.store.get().finding
  const wanted = wish(app)
  if (!asked || !wanted || wanted.query.text === '') return
  const { replacement } = asked
  const argument = { ...wanted, replacement, from: 0, count: REPLACEMENTS_LISTED }
  const listed = await app.bridge.invoke('view.replacements', argument)
  if (listed !== null) take(app, asked, { listed })
}

export function tickReplacement(app: AppServices, key: string, isTicked: boolean): void {
  const { finding } = app.store.get()
  if (!finding) return
  const unticked = new Set(finding.unticked)
  if (isTicked) unticked.delete(key)
  else unticked.add(key)
  app.store.set({ finding: { ...finding, unticked } })
}

export async function replaceTicked(app: AppServices): Promise<void> {
  const { finding } = app.store.get()
  if (!finding?.listed) return
  const except = finding.listed.list
    .filter((cell) => finding.unticked.has(cellKey(cell)))
    .map(({ row, column }) => ({ row, column }))
  if (!(await replaceIn(app, finding.scopes[finding.place], except))) return
  const now = app.store.get().finding
  if (now) app.store.set({ finding: { ...now, listed: null, unticked: new Set() } })
  await countFound(app)
}

async function replaceIn(
  app: AppServices,
  scope: FindScope,
  except: { row: number; column: number }[],
): Promise<boolean> {
  const asked = app.store.get().finding
  const wanted = wish(app)
  if (!asked || !wanted) return false
  const { language } = app.store.get().start
  const words = viewWords(language)
  const { replacement } = asked
  const edited = await app.bridge.invoke('edit.replaceAll', { ...wanted, scope, replacement, except })
  const said =
    edited.kind === 'done'
      ? words.replaced(edited.changed)
      : edited.kind === 'refused'
        ? phraseProblem(edited.problem, language).title
        : words.replaced(0)
  if (edited.kind === 'done') takeDecided(app, edited.document, said)
  const { finding } = app.store.get()
  if (finding) app.store.set({ finding: { ...finding, said } })
  return edited.kind === 'done'
}
