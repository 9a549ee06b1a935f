import type { ColumnView, DocumentSummary } from '../../shared/ipc.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { CellRepair } from '../../shared/text/repair-plan.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { repairOfCell } from './decisions.ts'
import { SHOWN_LENGTH, shortenText } from '../../shared/text/shorten-text.ts'
import type { OpenTable } from './open-table.ts'
import { shownAfter } from './table-window.ts'

/** What the table itself does not know of the document it is. */
export type DocumentState = Pick<
  DocumentSummary,
  'documentId' | 'changedSinceSaved' | 'canUndo' | 'canRedo' | 'conflictCount' | 'waiting'
>

/** What the window says above the table. Small whatever the table's size: it is sent whole after every decision. */
export function summarize(table: OpenTable, state: DocumentState): DocumentSummary {
  const { plan, decisions } = table
  return {
    documentId: state.documentId,
    name: table.name,
    sizeInBytes: table.bytes.length,
    rowCount: table.shown.rowCount,
    columns: columnViews(table),
    encoding: table.encoding,
    dialect: table.csv.dialect,
    groups: plan.groups.map((group, i) => ({
      ...group,
      examples: group.examples.map(shownExample),
      acceptedCount: decisions.acceptedInGroup(i),
      ...(decisions.settledInGroup(i) > 0 ? { settledCount: decisions.settledInGroup(i) } : {}),
      ...(group.steps.some((step) => step.undo === 'letters-lost')
        ? { wordsToChoose: decisions.wordsToChooseInGroup(i) }
        : {}),
    })),
    damagedRowCount: table.damagedRowCount,
    acceptedCount: decisions.acceptedCount,
    remarks: table.remarks,
    changedSinceSaved: state.changedSinceSaved,
    canUndo: state.canUndo,
    canRedo: state.canRedo,
    ...(state.waiting && state.waiting.length > 0 ? { waiting: state.waiting } : {}),
    ...(state.conflictCount ? { conflictCount: state.conflictCount } : {}),
  }
}

/** An example may be a cell of ten million characters; the whole text stays in the engine. */
function shownExample(example: CellRepair): CellRepair {
  return {
    ...example,
    before: shortenText(example.before, SHOWN_LENGTH),
    after: shortenText(example.after, SHOWN_LENGTH),
  }
}

/** Cells that came damaged, by column: counted once for a plan. */
const damagedByPlan = new WeakMap<RepairPlan, readonly number[]>()

function damagedCells(plan: RepairPlan, columnCount: number): readonly number[] {
  const known = damagedByPlan.get(plan)
  if (known) return known
  const counts = new Array<number>(columnCount).fill(0)
  const { repairs } = plan
  for (let at = 0; at < repairs.length; at++) {
    const column = repairs.columns[at] ?? 0
    if ((repairs.rows[at] ?? HEADER_ROW) > HEADER_ROW && column < columnCount)
      counts[column] = (counts[column] ?? 0) + 1
  }
  damagedByPlan.set(plan, counts)
  return counts
}

function columnViews(table: OpenTable): ColumnView[] {
  const { plan, decisions, shape, shown } = table
  const damaged = damagedCells(plan, shape.columnNames.length)
  return shown.columns.map(({ slot, name, isRenamed }) => {
    const plain = { slot, name, damagedCells: (damaged[slot] ?? 0) - decisions.settledInColumn(slot) }
    const at = isRenamed ? -1 : repairOfCell(plan, HEADER_ROW, slot)
    if (at < 0) return plain
    const value = plan.repairs.values[at] ?? 0
    return {
      ...plain,
      repair: {
        before: plan.repairs.before[value] ?? '',
        after: shownAfter(table, at),
        groupId: plan.groups[plan.repairs.groups[at] ?? 0]?.id ?? '',
        decision: decisions.decisionOf(at),
        ...(plan.repairs.lostWords?.has(value) ? { hasLostWords: true as const } : {}),
      },
    }
  })
}
