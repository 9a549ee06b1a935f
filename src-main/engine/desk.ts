import { randomUUID } from 'node:crypto'

import type { CommandReplies, Edited } from '../../shared/ipc.ts'
import type { SavedState } from '../../shared/ipc-editing.ts'
import type { Cursor, WorkMeasure } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import { versionNameNote, versionNote } from '../../shared/project/named-versions.ts'
import { systemCode } from '../files/system-error.ts'
import { writeArchive } from '../project/project-archive.ts'
import type { ArchiveFiles } from '../project/project-archive.ts'
import { refusedProblem } from '../project/refused-problem.ts'
import { settleCells, settleRepairs } from './apply-repairs.ts'
import { editOf } from './edit-command.ts'
import type { EditCommand } from './edit-command.ts'
import { createDeskElsewhere } from './desk-elsewhere.ts'
import type { DeskElsewhere } from './desk-elsewhere.ts'
import type { DeskOptions } from './desk-watch.ts'
import { createDeskHistory, noHistory } from './desk-history.ts'
import type { DeskHistory, HistoryChange, HistoryNaming, HistoryQuestion } from './desk-history.ts'
import { changeFromHistory } from './history-change.ts'
import { DECISION, notesOf, replayDecisions } from './kept-decision.ts'
import type { KeptDecision } from './kept-decision.ts'
import type { GestureDone, TableWork } from './table-work.ts'
import { remarksOf } from './left-alone.ts'
import type { KnownWork } from './work-facts.ts'
import { createWorkMemory } from './work-memory.ts'
import type { WorkMemory } from './work-memory.ts'

/**
 * Where the officer works on an open table. Nothing is written before the first decision or edit: to look at a file
 * makes no project. From then on every gesture is in a journal.
 */
export type Desk = {
  readonly project: string | null
  readonly measure: WorkMeasure
  /** ms; null before anything was done. */
  readonly touched: number | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Where two people disagree. */
  readonly conflictCount: number
  /** What was found in the project's files. */
  readonly remarks: readonly Problem[]
  readonly cursor: Cursor | undefined
  keepDecision(decision: KeptDecision): Promise<void>
  edit(command: EditCommand): Promise<DeskEdit>
  ask(question: HistoryQuestion): CommandReplies[HistoryQuestion['name']]
  changeFromHistory(command: HistoryChange): Promise<DeskEdit>
  nameVersion(command: HistoryNaming): Promise<void>
  lookAt(cursor: Cursor): void
  /** Everything in one file, or why there is no project to be put into one. */
  wholeProject(): Promise<Uint8Array | Problem>
  /** From now on through this folder; null: through none. Answers why not; throws the system's errors. */
  passThrough(folder: string | null): Promise<Problem | null>
  refillFolder(): Promise<void>
  /** Takes what an archive of this very project holds. */
  takeIn(files: ArchiveFiles): Promise<void>
  /** Resolves when what was typed is on the disk, or when the disk has refused it again. */
  flush(): Promise<SavedState>
  /** Resolves when what was typed is on the disk, or says how many gestures are on none. */
  close(): Promise<number>
}

export type DeskEdit = Exclude<Edited, { kind: 'done' }> | Omit<Extract<Edited, { kind: 'done' }>, 'document'>

type Note = { readonly what: string; readonly of: Readonly<Record<string, string | number | boolean>> }

const FIRST_RETRY = 1_000
const LONGEST_RETRY = 30_000

/** @param known the project to take up, whose edits and decisions the table then shows */
export async function openDesk(options: DeskOptions, known: KnownWork | null): Promise<Desk> {
  const { table, works, path, watch } = options
  const project = known?.project ?? randomUUID()
  const remarks: Problem[] = []
  let work: TableWork | null = null
  let memory: WorkMemory | null = null
  let elsewhere: DeskElsewhere | null = null
  /** Why nothing can be written; null as long as nobody has said so. */
  let refusal: Problem | null = null
  /** Decided or named on screen, and in no journal yet. */
  let waitingNotes: Note[] = []
  let choices = 0
  let opening: Promise<TableWork | Problem> | null = null
  let retryIn = FIRST_RETRY
  let cancelRetry: (() => void) | null = null
  let closing: Promise<number> | null = null

  if (known) {
    const opened = await openOrRefuse()
    if ('code' in opened) remarks.push(opened)
    else {
      choices = replayDecisions(table, opened.project.records)
      seeEdits(opened)
      correctMemory(opened)
    }
  }

  let history: DeskHistory | null = null
  function historyNow(): DeskHistory {
    if (work === null) return noHistory
    return (history ??= createDeskHistory(table, work))
  }

  function stateNow(): SavedState {
    const state = work?.replica.state
    const waiting = (work?.unsavedCount ?? 0) + waitingNotes.length
    const problem = refusal ?? (state?.kind === 'refused' ? state.problem : null)
    if (problem) return { kind: 'refused', waiting, problem }
    if (opening || state?.kind === 'saving') return { kind: 'saving' }
    return { kind: 'saved', at: state?.kind === 'saved' ? state.at : null }
  }

  function tell(): void {
    watch.onSaved(stateNow())
  }

  function seeEdits({ state }: TableWork, cells: GestureDone['fewCells'] = null): void {
    table.showEdits(state)
    if (cells === null) settleRepairs(table)
    else settleCells(table, cells)
  }

  /** The disk refuses a place for the project: nothing can be promised, and so nothing is changed. */
  async function openOrRefuse(): Promise<TableWork | Problem> {
    try {
      const watchWork = {
        onState: tell,
        onPacket: () => elsewhere?.hurry(),
        onProblem: (problem: Problem) => {
          remarks.push(problem)
        },
      }
      const opened = await works.open(table, { project, path, known }, watchWork)
      if (opened.kind === 'closed') return (refusal = opened.problem)
      work = opened.work
      memory = createWorkMemory(project, opened.facts, works)
      remarks.push(...work.replica.problems)
      refusal = work.replica.readOnly ? newerIn(work.replica.problems, table.name) : null
      elsewhere = elsewhereOf(work)
      await elsewhere.resume()
      return work
    } catch (error) {
      if (!(error instanceof Error) || systemCode(error) === null) throw error
      return (refusal = refusedProblem(error))
    }
  }

  function elsewhereOf(opened: TableWork): DeskElsewhere {
    return createDeskElsewhere({
      ...works.means,
      work: opened,
      place: works.placeOf(project),
      ...watch,
      lineAbout: (gesture) => historyNow().lineAbout(gesture),
      onTaken: (before) => {
        choices += replayDecisions(table, opened.project.records, before)
        seeEdits(opened)
        correctMemory(opened)
      },
    })
  }

  /** What is needed to write; only a disk that refused may be asked again. */
  async function ready(): Promise<TableWork | Problem> {
    if (work !== null) return refusal ?? work
    if (refusal?.code === 'project-newer') return refusal
    if (!opening) {
      refusal = null
      opening = openOrRefuse()
      tell()
    }
    try {
      return await opening
    } finally {
      opening = null
    }
  }

  async function readyToEdit(): Promise<TableWork | Problem> {
    const found = await ready()
    if ('code' in found) {
      tell()
      retryLater()
    } else if (waitingNotes.length > 0) await keepWaiting()
    return found
  }

  async function keepNotes(what: string, notes: readonly Note['of'][]): Promise<void> {
    waitingNotes.push(...notes.map((of) => ({ what, of })))
    await keepWaiting()
  }

  /** Notes change no value and cannot be refused: where they are on no disk they wait, and it is said. */
  async function keepWaiting(): Promise<void> {
    const found = await ready()
    if ('code' in found) {
      tell()
      retryLater()
      return
    }
    const notes = waitingNotes
    waitingNotes = []
    for (const { what, of } of notes) found.say(what, of)
    noteWork(found)
  }

  function retryLater(): void {
    if (closing || refusal === null || refusal.code === 'project-newer') return
    cancelRetry?.()
    cancelRetry = works.clock.after(retryIn, () => {
      void keepWaiting()
    })
    retryIn = Math.min(retryIn * 2, LONGEST_RETRY)
  }

  /** A process that was killed had no time to write how much it did. */
  function correctMemory(found: TableWork): void {
    const { facts } = memory ?? {}
    if (!facts || refusal || (facts.changes === found.gestureCount && facts.choices === choices)) return
    memory?.note({ changes: found.gestureCount, choices, touched: found.lastTime })
  }

  function noteWork(found: TableWork): void {
    retryIn = FIRST_RETRY
    const measure = { changes: found.gestureCount, choices }
    memory?.note({ ...measure, touched: works.clock.now(), hidden: false })
  }

  async function edit(command: EditCommand): Promise<DeskEdit> {
    const found = await readyToEdit()
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
    noteWork(found)
    const at = focus ?? done.firstCell
    const remarks = remarksOf(done, found)
    return { kind: 'done', changed: done.cells, ...(at ? { focus: at } : {}), remarks }
  }

  async function flush(): Promise<SavedState> {
    if (waitingNotes.length > 0) await keepWaiting()
    work?.replica.retry()
    await work?.replica.seal()
    return stateNow()
  }

  async function closeOnce(): Promise<number> {
    cancelRetry?.()
    if (waitingNotes.length > 0) await keepWaiting()
    cancelRetry?.()
    await elsewhere?.stop()
    await work?.replica.close()
    await memory?.flush()
    return (work?.unsavedCount ?? 0) + waitingNotes.length
  }

  return {
    get project() {
      return work ? project : null
    },
    get measure() {
      return { changes: work?.gestureCount ?? 0, choices }
    },
    get touched() {
      return work?.lastTime ?? null
    },
    get canUndo() {
      return refusal === null && (work?.canUndo ?? false)
    },
    get canRedo() {
      return refusal === null && (work?.canRedo ?? false)
    },
    get conflictCount() {
      return historyNow().conflicts.count
    },
    remarks,
    get cursor() {
      return memory?.facts.cursor
    },
    async keepDecision(decision) {
      choices++
      await keepNotes(DECISION, notesOf(decision))
    },
    edit,
    ask: (question) => historyNow().answer(question),
    async changeFromHistory(command) {
      const found = await readyToEdit()
      if ('code' in found) return { kind: 'refused', problem: found }
      const done = changeFromHistory(command, { table, work: found, history: historyNow() })
      const [left] = done?.records === 0 ? remarksOf(done, found) : []
      return left ? { kind: 'refused', problem: left } : took(found, done)
    },
    async nameVersion({ name, argument }) {
      const { what, of } =
        name === 'history.nameVersion'
          ? versionNote(argument.name, argument.gesture)
          : versionNameNote(argument.version, argument.name ?? '')
      await keepNotes(what, [of])
    },
    lookAt(cursor) {
      if (refusal === null) memory?.note({ cursor })
    },
    async wholeProject() {
      // What a later version wrote can be passed on all the same.
      const found = work ?? (await ready())
      return 'code' in found ? found : writeArchive(found.replica)
    },
    async passThrough(folder) {
      const found = await ready()
      if ('code' in found) return found
      await elsewhere?.choose(folder)
      return null
    },
    refillFolder: async () => elsewhere?.refill(),
    takeIn: async (files) => elsewhere?.takeIn(files),
    flush,
    close: () => (closing ??= closeOnce()),
  }
}

function newerIn(problems: readonly Problem[], name: string): Problem {
  const told = problems.find(({ code }) => code === 'project-newer')
  return told ?? { code: 'project-newer', found: { name } }
}
