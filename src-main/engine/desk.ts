import type { CommandReplies, Edited } from '../../shared/ipc.ts'
import type { Cursor } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import { versionNameNote, versionNote } from '../../shared/project/named-versions.ts'
import { sha256 } from '../project/project-tree.ts'
import { settleCells, settleRepairs } from './apply-repairs.ts'
import type { BegunProject, LaidTable } from './begin-project.ts'
import { createDeskHistory, noHistory } from './desk-history.ts'
import type { DeskHistory, HistoryChange, HistoryNaming, HistoryQuestion } from './desk-history.ts'
import type { DeskOptions } from './desk-watch.ts'
import { editOf } from './edit-command.ts'
import type { EditCommand } from './edit-command.ts'
import { changeFromHistory } from './history-change.ts'
import { TABLE_DECISION, notesOf, replayDecisions } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import { remarksOf } from './left-alone.ts'
import { normalisedBase } from './normalised-base.ts'
import type { NormalisedBase } from './normalised-base.ts'
import type { TableJoined } from './add-table.ts'
import type { ProjectDesk } from './project-desk.ts'
import { idOf } from './project-work.ts'
import type { BaseOfTable } from './project-work.ts'
import { workOnTable } from './table-work.ts'
import type { GestureDone, TableWork } from './table-work.ts'

/** Where the officer works on an open table: a part of the desk of its project. */
export type Desk = {
  readonly at: ProjectDesk
  /** The table's name within its project; null as long as nothing was done to it. */
  readonly tableId: string | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Where two people disagree. */
  readonly conflictCount: number
  /** As its tab calls it. */
  readonly tableName: string | null
  readonly cursor: Cursor | undefined
  keepDecision(decision: KeptDecision): Promise<void>
  edit(command: EditCommand): Promise<DeskEdit>
  ask(question: HistoryQuestion): CommandReplies[HistoryQuestion['name']]
  changeFromHistory(command: HistoryChange): Promise<DeskEdit>
  nameVersion(command: HistoryNaming): Promise<void>
  lookAt(cursor: Cursor): void
  /** Makes the open file one of the project's tables; one that is there already stays as it is. */
  joinProject(): Promise<TableJoined>
  /** It is not looked at any more; the project goes on. */
  lift(): void
}

export type DeskEdit = Exclude<Edited, { kind: 'done' }> | Omit<Extract<Edited, { kind: 'done' }>, 'document'>

/** @param options.known the table of the project to take up, whose edits and decisions the table then shows */
export async function openDesk({ table, path, at, known, watch, isApart }: DeskOptions): Promise<Desk> {
  let work: TableWork | null = null
  let base: string | null = known?.base ?? null
  let normal: NormalisedBase | null = null
  let history: DeskHistory | null = null

  const laid: LaidTable = {
    table,
    path,
    normalised: () => (normal ??= normalisedBase(table)),
    begin(begun: BegunProject, on: BaseOfTable) {
      // A million rows as text need not be kept twice.
      normal = null
      base = on.hash
      work = workOnTable(begun.work, on)
      replayDecisions(table, work)
      seeEdits(work)
      begun.memory.note({ shown: on.hash })
    },
    see(before) {
      if (!work) return
      replayDecisions(table, work, before)
      seeEdits(work)
    },
    onSaved: watch.onSaved,
    onFolder: watch.onFolder,
    onNews(news, wide) {
      const lines = wide.flatMap((gesture) => historyNow().lineAbout(gesture) ?? [])
      watch.onNews(
        news,
        lines.filter(({ isUndone }) => !isUndone),
      )
    },
  }

  function historyNow(): DeskHistory {
    if (work === null) return noHistory
    return (history ??= createDeskHistory(table, work))
  }

  function seeEdits({ state }: TableWork, cells: GestureDone['fewCells'] = null): void {
    table.showEdits(state)
    if (cells === null) settleRepairs(table)
    else settleCells(table, cells)
  }

  /** What is needed to change the table, or why it cannot be. */
  async function workToEdit(): Promise<TableWork | Problem> {
    const found = await at.readyToEdit()
    if ('code' in found) return found
    if (work === null) throw new Error('the table is not on the desk of its project')
    return work
  }

  async function edit(command: EditCommand): Promise<DeskEdit> {
    const found = await workToEdit()
    if ('code' in found) return { kind: 'refused', problem: found }
    let focus: { readonly row: number; readonly column: number } | undefined
    let done: GestureDone | null
    if (command.name === 'edit.undo') done = found.undo()
    else if (command.name === 'edit.redo') done = found.redo()
    else {
      const wanted = editOf(table, command)
      focus = wanted.focus
      done = found.perform(wanted.kind, (gesture, state) => {
        wanted.write(gesture, state)
      })
    }
    return took(found, done, focus)
  }

  function took(
    found: TableWork,
    done: GestureDone | null,
    focus?: { readonly row: number; readonly column: number },
  ): DeskEdit {
    if (done === null) return { kind: 'nothing' }
    seeEdits(found, done.fewCells)
    at.noteWork()
    const where = focus ?? done.firstCell
    const remarks = remarksOf(done, found)
    return { kind: 'done', changed: done.cells, ...(where ? { focus: where } : {}), remarks }
  }

  if (isApart !== true) await at.lay(laid)

  return {
    at,
    get tableId() {
      return work?.id ?? null
    },
    get canUndo() {
      return at.isWritable && (work?.canUndo ?? false)
    },
    get canRedo() {
      return at.isWritable && (work?.canRedo ?? false)
    },
    get conflictCount() {
      return historyNow().conflicts.count
    },
    get tableName() {
      return (work && at.begun?.tabs.find(work.id)?.name) ?? null
    },
    get cursor() {
      return at.begun?.memory.tables.find((facts) => facts.base === base)?.cursor
    },
    async keepDecision(decision) {
      base ??= sha256(laid.normalised().bytes)
      const b = idOf(base)
      await at.keepNotes(
        notesOf(decision).map(({ json }) => ({ what: TABLE_DECISION, of: { b, json } })),
        true,
      )
    },
    edit,
    ask: (question) => historyNow().answer(question),
    async changeFromHistory(command) {
      const found = await workToEdit()
      if ('code' in found) return { kind: 'refused', problem: found }
      const done = changeFromHistory(command, { table, work: found, history: historyNow() })
      const [left] = done?.records === 0 ? remarksOf(done, found) : []
      return left ? { kind: 'refused', problem: left } : took(found, done)
    },
    async nameVersion({ name, argument }) {
      const note =
        name === 'history.nameVersion'
          ? versionNote(argument.name, argument.gesture)
          : versionNameNote(argument.version, argument.name ?? '')
      await at.keepNotes([note])
    },
    lookAt(cursor) {
      if (!at.isWritable || base === null) return
      at.begun?.memory.noteTable(base, { cursor })
      at.begun?.memory.note({ shown: base })
    },
    async joinProject() {
      const joined = await at.addTable(laid)
      if (joined.kind === 'added') await at.lay(laid)
      return joined
    },
    lift() {
      at.lift(laid)
    },
  }
}
