import { basename, dirname } from 'node:path'

import type { FolderState } from '../../shared/ipc-project.ts'
import type { Problem } from '../../shared/problem.ts'
import { systemCode } from '../files/system-error.ts'
import type { Clock } from '../project/clock.ts'
import type { Round } from '../project/folder-exchange.ts'
import { watchFolder } from '../project/folder-hint.ts'
import { openLetterBox } from '../project/letter-box.ts'
import type { Means } from '../project/means.ts'
import type { Arrived, Replica } from '../project/replica.ts'

/** A project and the folder that it passes through. */
export type ProjectLink = {
  readonly state: FolderState
  /** Looks now: there is something to send. */
  hurry(): void
  refill(): Promise<void>
  /** Sends what is not sent yet, for a moment at most, and looks no more. */
  stop(): Promise<void>
}

export type LinkOptions = Means & {
  readonly clock: Clock
  readonly replica: Replica
  readonly folder: string
  readonly wasFilled: boolean
  readonly onState: (state: FolderState) => void
  /** What a round brought; already on this computer's disk. */
  readonly onArrived: (arrived: readonly Arrived[]) => void
  /** The project stands in the folder for the first time. */
  readonly onFilled: () => void
}

/** A colleague waits for what was typed last; an officer does not wait for a drive that is gone. */
const LONGEST_GOODBYE = 2_000

const MOST_SHOWN = 50

export function linkProject(options: LinkOptions): ProjectLink {
  const { replica, folder, fileSystem, patience } = options
  const name = basename(folder)
  let state: FolderState = { kind: 'looking', folder: name }
  let filled = options.wasFilled
  let arrived: Arrived[] = []
  let stopped = false

  const box = openLetterBox({
    ...options,
    wasFilled: options.wasFilled,
    watch: watchFolder,
    onArrived: (some) => {
      for (const one of some) arrived.push(one)
    },
    onRound: (round) => {
      void told(round)
    },
  })

  async function told(round: Round): Promise<void> {
    if (arrived.length > 0) {
      options.onArrived(arrived)
      arrived = []
    }
    if (round.trouble === null && !filled) {
      filled = true
      options.onFilled()
    }
    const canRefill = round.trouble !== null && (await isDeleted(round.trouble))
    if (!stopped) tell(stateAfter(round, canRefill))
  }

  function stateAfter({ trouble, problems }: Round, canRefill: boolean): FolderState {
    if (trouble) return { kind: 'trouble', folder: name, problem: trouble, canRefill }
    const at = options.clock.now()
    if (problems.length === 0) return { kind: 'current', folder: name, at }
    const amiss = { count: problems.length, problems: problems.slice(0, MOST_SHOWN) }
    return { kind: 'current', folder: name, at, amiss }
  }

  function tell(next: FolderState): void {
    state = next
    options.onState(state)
  }

  /** A drive that is gone takes the folder around it along; a folder that was deleted does not. */
  async function isDeleted({ code }: Problem): Promise<boolean> {
    if (replica.readOnly) return false
    if (code === 'project-folder-emptied') return true
    if (code !== 'project-folder-gone') return false
    if (await answers(folder)) return false
    return answers(dirname(folder))
  }

  async function answers(path: string): Promise<boolean> {
    try {
      return (await patience.within(LONGEST_GOODBYE, fileSystem.facts(path))).kind === 'folder'
    } catch (error) {
      if (systemCode(error) === null) throw error
      return false
    }
  }

  tell(state)
  // What was typed last goes along with the rest.
  void replica.seal().then(() => {
    if (!stopped) box.start()
  })
  return {
    get state() {
      return state
    },
    hurry() {
      if (!stopped) void box.round()
    },
    async refill() {
      await box.refill()
    },
    async stop() {
      stopped = true
      box.stop()
      const leaving = replica.seal().then(() => box.round())
      try {
        await patience.within(LONGEST_GOODBYE, leaving)
      } catch (error) {
        // Everything is on this computer's disk: it is sent the next time.
        if (systemCode(error) === null) throw error
      }
    },
  }
}
