import { basename } from 'node:path'

import type { CursorPlace, ResumedWork } from '../../shared/ipc-work.ts'
import type { Problem } from '../../shared/problem.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import { sha256 } from '../project/project-tree.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import type { DeskWatch } from './desk-watch.ts'
import { normalisedBase } from './normalised-base.ts'
import type { OpenOptions, OpenTable } from './open-table.ts'
import { asItWasRead } from './work-facts.ts'
import type { KnownWork } from './work-facts.ts'
import type { WorkFolder } from './work-folder.ts'

export type TakenUp = {
  readonly table: OpenTable
  readonly desk: Desk
  readonly resumed?: ResumedWork
  /** Why the work could not be taken up, if it could not. */
  readonly remarks: readonly Problem[]
}

export type TakeUpMeans = {
  readonly works: WorkFolder
  readonly read: (bytes: Uint8Array, name: string, options: Omit<OpenOptions, 'hooks'>) => OpenTable
  readonly watch: DeskWatch
  /** Nobody else of this process may be at the same project. */
  readonly release: (project: string) => Promise<void>
}

/** Opens a table without any work on it. */
export async function openUntouched(table: OpenTable, path: string, means: TakeUpMeans): Promise<TakenUp> {
  const { works, watch } = means
  return { table, desk: await openDesk({ table, path, works, watch }, null), remarks: [] }
}

/**
 * Takes a work up where it was left, over the very table that it was made on: the file read again, or, where this
 * version reads it otherwise or it is not there, the table that the project keeps.
 * @param bytes the file as it was when the work began; null where it cannot be had
 */
export async function takeUp(
  known: KnownWork,
  bytes: Uint8Array | null,
  means: TakeUpMeans,
): Promise<TakenUp | null> {
  const { works, watch, release } = means
  const { path } = known.facts
  const table = await tableOf(known, bytes, means)
  if (table === null) return null
  await release(known.project)
  const desk = await openDesk({ table, path, works, watch }, known)
  const isFile = table.bytes === bytes
  const remarks: Problem[] = isFile ? [] : [{ code: 'project-original-gone', found: { name: table.name } }]
  return { table, desk, resumed: resumedWork(table, desk, known.facts.touched), remarks }
}

async function tableOf(
  known: KnownWork,
  bytes: Uint8Array | null,
  { works, read }: TakeUpMeans,
): Promise<OpenTable | null> {
  const { facts } = known
  const name = basename(facts.path)
  const table = bytes && read(bytes, name, asItWasRead(facts))
  const stored = await works.readBase(known)
  if (table && (stored === null || isOn(table, sha256(stored)))) {
    // Without the stored table there is the hash that the project was made with.
    return stored !== null || facts.base === undefined || isOn(table, facts.base) ? table : null
  }
  if (stored === null) return null
  const again = read(stored, name, {
    encoding: 'utf-8',
    encodingChosen: false,
    delimiter: ',',
    titleLines: 0,
  })
  return isOn(again, sha256(stored)) ? again : null
}

function isOn(table: OpenTable, baseHash: string): boolean {
  return sha256(normalisedBase(table).bytes) === baseHash
}

/** What is said of work that comes back on screen. @param touched ms; of a work whose records do not say it */
export function resumedWork(table: OpenTable, desk: Desk, touched: number): ResumedWork {
  const at = cursorPlace(table, desk)
  return { ...desk.measure, touched: desk.touched ?? touched, ...(at ? { at } : {}) }
}

/** The places where the cursor's row and column stand now; undefined where they do not stand any more. */
function cursorPlace(table: OpenTable, { cursor }: Desk): CursorPlace | undefined {
  if (!cursor) return undefined
  const view = table.viewOf(cursor.show)
  const column = table.shown.columns.findIndex(({ slot }) => slot === cursor.column)
  const place = cursor.row === HEADER_ROW ? HEADER_ROW : placeIn(view, cursor.row)
  const topPlace = placeIn(view, cursor.topRow)
  if (column < 0 || place === null || topPlace === null) return undefined
  return { show: cursor.show, place, column, topPlace }
}

function placeIn(view: ReturnType<OpenTable['viewOf']>, row: number): number | null {
  for (let place = 0; place < view.total; place++) if (view.rowAt(place) === row) return place
  return null
}
