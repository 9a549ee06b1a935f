import { isDeepStrictEqual } from 'node:util'

import type { GestureRef } from '../../shared/ipc-history.ts'
import type { News } from '../../shared/ipc-project.ts'
import type { Vector } from '../../shared/project/journal-entry.ts'
import { wideGesturesSince } from '../../shared/project/wide-gestures.ts'
import { quietly } from '../files/write-new-file.ts'
import type { Clock } from '../project/clock.ts'
import { takeArchive } from './receive-project.ts'
import type { Means } from '../project/means.ts'
import type { ArchiveFiles } from '../project/project-archive.ts'
import type { Arrived } from '../project/replica.ts'
import { arrivedNews } from './arrived-news.ts'
import { readFolderFacts, writeFolderFacts } from './folder-memory.ts'
import { peopleWaitedFor } from './desk-waiting.ts'
import { linkProject } from './project-link.ts'
import type { ProjectLink } from './project-link.ts'
import type { DeskWatch } from './desk-watch.ts'
import type { ProjectWork } from './project-work.ts'

/** An open project beyond this computer: the folder that it passes through, and what comes from there. */
export type DeskElsewhere = {
  /** Takes up the folder that was chosen before, if there is one. */
  resume(): Promise<void>
  /** From now on through this folder; null: through none. Throws the system's errors where that cannot be remembered. */
  choose(folder: string | null): Promise<void>
  refill(): Promise<void>
  /** There is something to send. */
  hurry(): void
  /** What an archive of this project holds. */
  takeIn(files: ArchiveFiles): Promise<void>
  stop(): Promise<void>
}

export type ElsewhereOptions = Means &
  Pick<DeskWatch, 'onFolder'> & {
    readonly clock: Clock
    /** Runs when nothing else is done to the tables. */
    readonly later: (task: () => void) => void
    readonly work: ProjectWork
    /** This computer's copy of the project. */
    readonly place: string
    /** The tables have changed: they are seen anew. `before`: what had been counted. */
    readonly onTaken: (before: Vector) => void
    /** @param wide single gestures that changed much */
    readonly onNews: (news: readonly News[], wide: readonly GestureRef[]) => void
  }

export function createDeskElsewhere(options: ElsewhereOptions): DeskElsewhere {
  const { work, place } = options
  const { replica, project } = work
  let link: ProjectLink | null = null

  function arrive(arrived: readonly Arrived[]): void {
    options.later(() => {
      const before = project.records.vector()
      const waitedFor = peopleWaitedFor(work)
      work.take(arrived)
      options.onTaken(before)
      const news = arrivedNews(work, before)
      // What changed much by one gesture is announced by itself, with a way back.
      const isWaitingNew = !isDeepStrictEqual(waitedFor, peopleWaitedFor(work))
      if (news.length > 0 || isWaitingNew)
        options.onNews(news, [...wideGesturesSince(project.records, before, replica.author)])
    })
  }

  async function start(folder: string, wasFilled: boolean): Promise<void> {
    await link?.stop()
    link = linkProject({
      ...options,
      replica,
      folder,
      wasFilled,
      onState: (state) => {
        options.onFolder(state)
      },
      onArrived: arrive,
      onFilled: () => {
        void quietly(writeFolderFacts(place, { folder, filled: true }, options))
      },
    })
  }

  return {
    async resume() {
      const { folder, filled } = await readFolderFacts(place, options)
      if (folder !== null) await start(folder, filled)
    },
    async choose(folder) {
      await writeFolderFacts(place, { folder, filled: false }, options)
      if (folder !== null) return start(folder, false)
      await link?.stop()
      link = null
      options.onFolder({ kind: 'none' })
    },
    async refill() {
      await link?.refill()
    },
    hurry() {
      link?.hurry()
    },
    async takeIn(files) {
      const arrived = await takeArchive(replica, files)
      arrive(arrived)
    },
    async stop() {
      await link?.stop()
      link = null
    },
  }
}
