import type { CommandArguments, CommandReplies, Edited } from '../../shared/ipc.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { Problem } from '../../shared/problem.ts'
import type { BaseCell } from '../../shared/project/inverse.ts'
import { writeRestore } from '../../shared/project/restore.ts'
import { systemCode } from '../files/system-error.ts'
import type { JournalState } from '../project/journal.ts'
import { refusedProblem } from '../project/refused-problem.ts'
import { settleCells, settleRepairs } from './apply-repairs.ts'
import { editOf } from './edit-command.ts'
import type { EditCommand } from './edit-command.ts'
import { createDeskHistory, noHistory } from './desk-history.ts'
import type { DeskHistory, HistoryQuestion } from './desk-history.ts'
import { DECISION, decideAgain, decisionIn, notesOf } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import type { OpenTable } from './open-table.ts'
import type { GestureDone, TableWork } from './table-work.ts'
import type { WorkFolder } from './work-folder.ts'

/**
 * Where the officer works on an open table. Nothing is written before the first decision or edit: to look at a file
 * makes no project. From then on every gesture is in a journal.
 */
export type Desk = {
  readonly project: string | null
  readonly gestureCount: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  keepDecision(decision: KeptDecision): Promise<void>
  edit(command: EditCommand): Promise<DeskEdit>
  ask(question: HistoryQuestion): CommandReplies[HistoryQuestion['name']]
  restore(argument: CommandArguments<'history.restore'>): Promise<DeskEdit>
  nameVersion(name: string): Promise<void>
  /** Resolves when what was typed is on the disk, or says how many records are on none. */
  close(): Promise<number>
}

export type DeskEdit = Exclude<Edited, { kind: 'done' }> | Omit<Extract<Edited, { kind: 'done' }>, 'document'>

export type DeskOptions = {
  readonly table: OpenTable
  readonly path: string
  readonly works: WorkFolder
  readonly onSaved: (state: SavedState) => void
}

/** @param resumed the project to take up, whose edits and decisions the table then shows */
export async function openDesk(options: DeskOptions, resumed: string | null): Promise<Desk> {
  const { table, works, path, onSaved } = options
  let work: TableWork | null = resumed === null ? null : await open(resumed)
  if (work !== null) {
    replayDecisions(table, work)
    seeEdits(work)
  }

  let history: DeskHistory | null = null
  function historyNow(): DeskHistory {
    if (work === null) return noHistory
    return (history ??= createDeskHistory(table, work))
  }

  function open(project: string | null): Promise<TableWork> {
    return works.open(table, { path, project }, (state) => {
      onSaved(savedStateOf(state))
    })
  }

  function seeEdits({ state }: TableWork, cells: GestureDone['fewCells'] = null): void {
    table.showEdits(state)
    if (cells === null) settleRepairs(table)
    else settleCells(table, cells)
  }

  /** The disk refuses a place for the project: nothing can be promised, and so nothing is changed. */
  async function ready(): Promise<TableWork | Problem> {
    if (work !== null) return work
    onSaved({ kind: 'saving' })
    try {
      return (work = await open(null))
    } catch (error) {
      if (!(error instanceof Error) || systemCode(error) === null) throw error
      const problem = refusedProblem(error)
      onSaved({ kind: 'refused', waiting: 0, problem })
      return problem
    }
  }

  async function edit(command: EditCommand): Promise<DeskEdit> {
    const found = await ready()
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
    const at = focus ?? done.firstCell
    return { kind: 'done', changed: done.cells, ...(at ? { focus: at } : {}), remarks: remarksOf(done) }
  }

  return {
    get project() {
      return work?.replica.manifest.project ?? null
    },
    get gestureCount() {
      return work?.gestureCount ?? 0
    },
    get canUndo() {
      return work?.canUndo ?? false
    },
    get canRedo() {
      return work?.canRedo ?? false
    },
    async keepDecision(decision) {
      const found = await ready()
      if ('code' in found) return
      for (const note of notesOf(decision)) found.say(DECISION, note)
    },
    edit,
    ask: (question) => historyNow().answer(question),
    async restore({ gesture: { author, number } }) {
      const found = await ready()
      if ('code' in found) return { kind: 'refused', problem: found }
      const target = historyNow().stateAfter({ author, number })
      if (target === null) return { kind: 'nothing' }
      const baseCell: BaseCell = (_base, row, column) => table.rows.cells(row)[column] ?? null
      const restored = found.project.records.line(author)[number - 1]?.record?.t
      const done = found.perform(
        'restore',
        (gesture, state) => {
          writeRestore(gesture, state, target, baseCell)
        },
        restored === undefined ? undefined : { restored },
      )
      return took(found, done)
    },
    async nameVersion(name) {
      const found = await ready()
      if (!('code' in found)) found.say('version', { name })
    },
    close: async () => (work === null ? 0 : work.replica.close()),
  }
}

function replayDecisions(table: OpenTable, { project }: TableWork): void {
  for (const { record } of project.records.applied) {
    const kept = record?.k === 'x' && record.what === DECISION ? decisionIn(record.of?.['json']) : null
    if (kept) decideAgain(table, kept)
  }
}

function savedStateOf(state: JournalState): SavedState {
  switch (state.kind) {
    case 'saved':
      return { kind: 'saved', at: state.at }
    case 'saving':
      return { kind: 'saving' }
    case 'refused':
      return { kind: 'refused', waiting: state.waiting, problem: state.problem }
  }
}

function remarksOf({ changedSince }: GestureDone): readonly Problem[] {
  const left = changedSince.reduce((sum, { cells, rows, columns }) => sum + cells + rows + columns, 0)
  return left === 0 ? [] : [{ code: 'undo-left-alone', found: { count: left } }]
}
