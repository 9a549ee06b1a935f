import type { SavedState } from '../../shared/ipc-editing.ts'
import type { WorkMeasure } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Gesture } from '../../shared/project/gesture.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import type { ProjectTable } from '../../shared/project/project-tables.ts'
import { systemCode } from '../files/system-error.ts'
import { writeArchive } from '../project/project-archive.ts'
import type { ArchiveFiles } from '../project/project-archive.ts'
import { refusedProblem } from '../project/refused-problem.ts'
import { addTable } from './add-table.ts'
import type { TableJoined } from './add-table.ts'
import { beginProject, keptBase, newerIn } from './begin-project.ts'
import type { BegunProject, LaidTable } from './begin-project.ts'
import { createDeskElsewhere } from './desk-elsewhere.ts'
import type { DeskElsewhere } from './desk-elsewhere.ts'
import { countDecisions } from './kept-decision.ts'
import type { BaseOfTable, ProjectWork } from './project-work.ts'
import { createWaitingNotes } from './waiting-notes.ts'
import type { NoteContent } from './waiting-notes.ts'
import type { KnownProject } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

/**
 * One project with the tables of it that are open: one copy, one writer, one link to a folder for all of them. Nothing is
 * written before the first decision or edit: to look at a file makes no project.
 */
export type ProjectDesk = {
  readonly id: string
  /** Null as long as nothing was kept, and where the disk gives no place for it. */
  readonly begun: BegunProject | null
  readonly isWritable: boolean
  readonly measure: WorkMeasure
  /** What was found in the project's files. */
  readonly remarks: readonly Problem[]
  /** Puts a table of this project (or the file that it will be made of) on the desk. */
  lay(laid: LaidTable): Promise<void>
  /** It is not looked at any more. */
  lift(laid: LaidTable): void
  /** Adds an open file to the project's tables; it is not laid by that. */
  addTable(laid: LaidTable): Promise<TableJoined>
  /** Says something of whole tables. Answers why it cannot be said. */
  changeTables(write: (gesture: Gesture, tables: readonly ProjectTable[]) => void): Promise<Problem | null>
  /** What is needed to write; only a disk that refused may be asked again. */
  ready(): Promise<BegunProject | Problem>
  /** The same for a gesture: what waited for the disk goes first. */
  readyToEdit(): Promise<BegunProject | Problem>
  /** Says something that changes no value; it waits where no disk takes it. */
  keepNotes(notes: readonly NoteContent[], isDecision?: boolean): Promise<void>
  /** A gesture was made. */
  noteWork(): void
  /** Tabs have changed, perhaps. */
  tellTables(): void
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

export type ProjectDeskOptions = {
  readonly id: string
  readonly works: WorkFolder
  /** The project to take up; null for one that may begin here. */
  readonly known: KnownProject | null
  /** Its tabs are others now. */
  readonly onTables: () => void
  /** Runs when nothing else is done to the tables. */
  readonly later: (task: () => void) => void
}

export function createProjectDesk({ id, works, known, onTables, later }: ProjectDeskOptions): ProjectDesk {
  const laidTables: LaidTable[] = []
  const remarks: Problem[] = []
  let begun: BegunProject | null = null
  let elsewhere: DeskElsewhere | null = null
  /** Why nothing can be written; null as long as nobody has said so. */
  let refusal: Problem | null = null
  let choices = 0
  let opening: Promise<BegunProject | Problem> | null = null
  let closing: Promise<number> | null = null
  let tabsTold = ''
  const waiting = createWaitingNotes(works.clock, () => keepWaiting())

  function stateNow(): SavedState {
    const state = begun?.work.replica.state
    const count = (begun?.work.unsavedCount ?? 0) + waiting.count
    const problem = refusal ?? (state?.kind === 'refused' ? state.problem : null)
    if (problem) return { kind: 'refused', waiting: count, problem }
    if (opening || state?.kind === 'saving') return { kind: 'saving' }
    return { kind: 'saved', at: state?.kind === 'saved' ? state.at : null }
  }

  function tell(): void {
    const state = stateNow()
    for (const laid of laidTables) laid.onSaved(state)
  }

  function tellTables(): void {
    const told = JSON.stringify(begun?.tabs.list ?? [])
    if (told === tabsTold) return
    tabsTold = told
    const names = begun?.tabs.list.flatMap(({ name, isRemoved }) => (isRemoved ? [] : [name]))
    if (names) begun?.memory.note({ names })
    for (const { base, isRemoved } of begun?.tabs.list ?? [])
      if (base) begun?.memory.noteTable(base, { isRemoved })
    // Of a table that was added just now nothing else is remembered yet.
    if (begun) void begun.memory.flush()
    onTables()
  }

  /** The disk refuses a place for the project: nothing can be promised, and so nothing is changed. */
  async function openOrRefuse(): Promise<BegunProject | Problem> {
    try {
      const title = laidTables[0]?.table.name ?? ''
      const replica = await works.openCopy(id, title, {
        onState: tell,
        onPacket: () => elsewhere?.hurry(),
        onProblem: (problem) => void remarks.push(problem),
      })
      const opened = await beginProject(replica, { id, works, known, laid: laidTables })
      if ('code' in opened) return (refusal = opened)
      await see(opened.begun, opened.bases)
      return opened.begun
    } catch (error) {
      if (!(error instanceof Error) || systemCode(error) === null) throw error
      return (refusal = refusedProblem(error))
    }
  }

  async function see(project: BegunProject, bases: readonly BaseOfTable[]): Promise<void> {
    begun = project
    const { replica } = project.work
    remarks.push(...replica.problems.filter(({ code }) => code !== 'project-base-missing'))
    refusal = replica.readOnly ? newerIn(replica, laidTables) : null
    choices = countDecisions(project.work.project.records)
    for (const [at, laid] of laidTables.entries()) if (bases[at]) laid.begin(project, bases[at])
    correctMemory()
    tellTables()
    elsewhere = elsewhereOf(project.work)
    await elsewhere.resume()
  }

  function elsewhereOf(work: ProjectWork): DeskElsewhere {
    return createDeskElsewhere({
      ...works.means,
      work,
      place: works.placeOf(id),
      later,
      onFolder(state) {
        for (const laid of laidTables) laid.onFolder(state)
        // A round that ended may have brought tables that were spoken of.
        if (state.kind === 'current') void lookForBases()
      },
      onNews(news, wide) {
        for (const laid of laidTables) laid.onNews(news, wide)
      },
      onTaken(before) {
        seeSince(work, before)
        correctMemory()
        tellTables()
      },
    })
  }

  function seeSince(work: ProjectWork, before: Vector): void {
    choices = countDecisions(work.project.records)
    for (const laid of laidTables) laid.see(before)
  }

  async function lookForBases(): Promise<void> {
    const tabs = begun?.tabs
    if (!tabs || tabs.remarks.length === 0 || !(await tabs.lookForBases())) return
    later(tellTables)
  }

  async function ready(): Promise<BegunProject | Problem> {
    // Until all of it is open nobody goes first: a gesture must not overtake those that wait.
    if (begun !== null && opening === null) return refusal ?? begun
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

  async function readyToEdit(): Promise<BegunProject | Problem> {
    const found = await ready()
    if ('code' in found) {
      tell()
      retryLater()
    } else if (waiting.count > 0) await keepWaiting()
    return found
  }

  /** Notes change no value and cannot be refused: where they are on no disk they wait, and it is said. */
  async function keepWaiting(): Promise<void> {
    const found = await ready()
    if ('code' in found) {
      tell()
      retryLater()
      return
    }
    for (const { what, of } of waiting.takeAll()) found.work.say(what, of)
    noteWork()
  }

  function retryLater(): void {
    if (!closing && refusal !== null && refusal.code !== 'project-newer') waiting.retryLater()
  }

  /** A process that was killed had no time to write how much it did. */
  function correctMemory(): void {
    if (!begun || refusal) return
    const { work, memory } = begun
    const { changes, choices: kept } = memory.facts
    if (changes === work.gestureCount && kept === choices) return
    memory.note({ changes: work.gestureCount, choices, touched: work.lastTime })
  }

  function noteWork(): void {
    waiting.forgetDelay()
    if (!begun) return
    const changes = begun.work.gestureCount
    begun.memory.note({ changes, choices, touched: works.clock.now(), hidden: false })
  }

  async function flush(): Promise<SavedState> {
    if (waiting.count > 0) await keepWaiting()
    begun?.work.replica.retry()
    await begun?.work.replica.seal()
    return stateNow()
  }

  async function closeOnce(): Promise<number> {
    waiting.stop()
    if (waiting.count > 0) await keepWaiting()
    waiting.stop()
    await elsewhere?.stop()
    await begun?.work.replica.close()
    begun?.memory.note({ inUse: false })
    await begun?.memory.flush()
    return (begun?.work.unsavedCount ?? 0) + waiting.count
  }

  return {
    id,
    get begun() {
      return begun
    },
    get isWritable() {
      return refusal === null
    },
    get measure() {
      return { changes: begun?.work.gestureCount ?? 0, choices }
    },
    get remarks() {
      return [...remarks, ...(begun?.tabs.remarks ?? [])]
    },
    async lay(laid) {
      laidTables.push(laid)
      if (begun === null) {
        if (known === null) return
        const opened = await ready()
        if ('code' in opened) remarks.push(opened)
        return
      }
      const { replica } = begun.work
      laid.begin(begun, await keptBase(replica, laid))
    },
    lift(laid) {
      const at = laidTables.indexOf(laid)
      if (at >= 0) laidTables.splice(at, 1)
    },
    async addTable(laid) {
      const found = await readyToEdit()
      if ('code' in found) return { kind: 'refused', problem: found }
      const joined = await addTable(found, laid)
      if (joined.kind === 'added') noteWork()
      return joined
    },
    async changeTables(write) {
      const found = await readyToEdit()
      if ('code' in found) return found
      const before = found.work.project.records.vector()
      const gesture = found.work.begin()
      write(gesture, found.work.tables)
      if (gesture.records.length > 0) void found.work.commit(gesture)
      seeSince(found.work, before)
      noteWork()
      tellTables()
      return null
    },
    ready,
    readyToEdit,
    async keepNotes(notes, isDecision = false) {
      if (isDecision) choices++
      waiting.add(notes)
      await keepWaiting()
    },
    noteWork,
    tellTables,
    async wholeProject() {
      // What a later version wrote can be passed on all the same.
      const found = begun ?? (await ready())
      return 'code' in found ? found : writeArchive(found.work.replica)
    },
    async passThrough(folder) {
      const found = await ready()
      if ('code' in found) return found
      await elsewhere?.choose(folder)
      return null
    },
    refillFolder: async () => elsewhere?.refill(),
    takeIn: async (files) => {
      await elsewhere?.takeIn(files)
      await lookForBases()
    },
    flush,
    close: () => (closing ??= closeOnce()),
  }
}
