import { z } from 'zod'

import { compareInCausalOrder, isWithin } from '../../shared/project/causality.ts'
import { emptyVector } from '../../shared/project/journal-entry.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import type { BaseId } from '../../shared/project/identity.ts'
import type { RecordSet } from '../../shared/project/record-set.ts'
import type { RecordOf } from '../../shared/project/record.ts'
import { AS_IT_IS, lostWordsOf } from '../../shared/text/chosen-words.ts'
import { repairOfCell } from './decisions.ts'
import type { ChosenWord } from './decisions.ts'
import type { OpenTable } from './open-table.ts'
import type { TableWork } from './table-work.ts'

const cell = z.tuple([z.int().min(-1_000_000), z.int().min(0)])

/**
 * A decision about repairs as a project keeps it: by row and column of the file and by the words themselves, so that a
 * later version of Aigu, whose plan differs, never takes one decision for another. It has no effect on values.
 */
const keptDecision = z.discriminatedUnion('decided', [
  z.object({ decided: z.literal('all'), accept: z.boolean(), certainOnly: z.boolean() }),
  z.object({ decided: z.literal('group'), groupId: z.string().max(200), accept: z.boolean() }),
  z.object({ decided: z.literal('cells'), accept: z.boolean(), cells: z.array(cell).max(100_000) }),
  z.object({
    decided: z.literal('word'),
    cell,
    word: z.int().min(0),
    /** Null: left as it is. */
    text: z.string().max(10_000).nullable(),
    everywhere: z.boolean(),
  }),
])
export type KeptDecision = z.infer<typeof keptDecision>

/**
 * How a project's note calls it. The note says of which table; another name than that of the earlier notes, which do not
 * say it, so that a reader of those takes no decision for one about its only table.
 */
export const TABLE_DECISION = 'table-repair-decision'
/** About the first table of a project, written when there was one only. */
export const DECISION = 'repair-decision'
export const decisionNotes: ReadonlySet<string> = new Set([TABLE_DECISION, DECISION])

/** The table that a note of a decision is about. @param first the table that was imported first */
export function tableOfDecision(
  { what, of }: Pick<RecordOf<'x'>, 'what' | 'of'>,
  first: BaseId | undefined,
): BaseId | undefined {
  if (what === DECISION) return first
  const table = of?.['b']
  return what === TABLE_DECISION && typeof table === 'string' ? table : undefined
}
/** A note holds no more text than this, and JSON of a cell takes up to 20 characters. */
const CELLS_IN_A_NOTE = 40_000

/** As the notes of a project hold it. */
export function notesOf(decision: KeptDecision): readonly { readonly json: string }[] {
  if (decision.decided !== 'cells') return [{ json: JSON.stringify(decision) }]
  const notes: { readonly json: string }[] = []
  for (let from = 0; from < decision.cells.length; from += CELLS_IN_A_NOTE) {
    const cells = decision.cells.slice(from, from + CELLS_IN_A_NOTE)
    notes.push({ json: JSON.stringify({ ...decision, cells }) })
  }
  return notes
}

/** Null for a note that holds no decision of ours. */
export function decisionIn(json: unknown): KeptDecision | null {
  if (typeof json !== 'string') return null
  try {
    const parsed = keptDecision.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    // Written by another program, or by hand.
    return null
  }
}

/** A choice among candidates, by what the candidate says. */
export function keptWord({ plan }: OpenTable, choice: ChosenWord): KeptDecision {
  const { row, column, word, candidate, everywhere } = choice
  const value = plan.repairs.values[repairOfCell(plan, row, column)] ?? -1
  const lost = lostWordsOf(plan.repairs.lostWords?.get(value) ?? [])[word]
  const text = lost?.candidates[candidate]?.text ?? null
  return { decided: 'word', cell: [row, column], word, text, everywhere }
}

/** Decides again what was decided, as far as this plan still asks it. */
function decideAgain({ plan, decisions }: OpenTable, kept: KeptDecision): void {
  switch (kept.decided) {
    case 'all':
      decisions.decideAll(kept.accept, kept.certainOnly)
      return
    case 'group':
      decisions.decideGroup(kept.groupId, kept.accept)
      return
    case 'cells':
      for (const [row, column] of kept.cells) decisions.decideCell(row, column, kept.accept)
      return
    case 'word': {
      const [row, column] = kept.cell
      const value = plan.repairs.values[repairOfCell(plan, row, column)]
      const lost = lostWordsOf(plan.repairs.lostWords?.get(value ?? -1) ?? [])[kept.word]
      const candidate = lost?.candidates.findIndex(({ text }) => text === kept.text) ?? -1
      if (lost === undefined || (candidate < 0 && kept.text !== null)) return
      const { word, everywhere } = kept
      decisions.chooseWord({
        row,
        column,
        word,
        candidate: kept.text === null ? AS_IT_IS : candidate,
        everywhere,
      })
    }
  }
}

/**
 * Decides again what was decided about a table, from the first decision on that a vector does not hold. Of two made at
 * once the same one comes last for everybody and at every start, in whatever order they arrived: what one person refused
 * must not be accepted on one machine and refused on another.
 */
export function replayDecisions(
  table: OpenTable,
  { id, project }: Pick<TableWork, 'id' | 'project'>,
  before: Vector = emptyVector,
): void {
  const first = project.state.list.first
  const ofTable = project.records.applied.filter(
    ({ record }) => record?.k === 'x' && tableOfDecision(record, first) === id,
  )
  ofTable.sort(compareInCausalOrder)
  const from = ofTable.findIndex((entry) => !isWithin(entry, before))
  for (const { record } of from < 0 ? [] : ofTable.slice(from)) {
    const kept = record?.k === 'x' ? decisionIn(record.of?.['json']) : null
    if (kept) decideAgain(table, kept)
  }
}

/** How many decisions a project holds, about whichever table. */
export function countDecisions({ applied }: RecordSet): number {
  return applied.reduce(
    (count, { record }) => count + Number(record?.k === 'x' && decisionNotes.has(record.what)),
    0,
  )
}
