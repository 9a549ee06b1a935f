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
import type { ProjectDesk } from './project-desk.ts'
import { asItWasRead } from './work-facts.ts'
import type { TableFacts } from './work-facts.ts'
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
}

/** Opens a table without any work on it. */
export async function openUntouched(
  table: OpenTable,
  path: string,
  at: ProjectDesk,
  { watch }: TakeUpMeans,
): Promise<TakenUp> {
  return { table, desk: await openDesk({ table, path, at, known: null, watch }), remarks: [] }
}

/**
 * Takes the work on a table up where it was left, over the very table that it was made on: the file read again, or, where
 * this version reads it otherwise or it is not there, the table that the project keeps.
 * @param bytes the file as it was when the work began; null where it cannot be had
 */
export async function takeUp(
  at: ProjectDesk,
  known: TableFacts,
  bytes: Uint8Array | null,
  means: TakeUpMeans,
): Promise<TakenUp | null> {
  const { watch } = means
  const { path } = known
  const table = await tableOf(at.id, known, bytes, means)
  if (table === null) return null
  const desk = await openDesk({ table, path, at, known, watch })
  const isFile = table.bytes === bytes
  const remarks: Problem[] = isFile ? [] : [{ code: 'project-original-gone', found: { name: table.name } }]
  return { table, desk, resumed: resumedWork(table, desk), remarks }
}

async function tableOf(
  project: string,
  facts: TableFacts,
  bytes: Uint8Array | null,
  { works, read }: TakeUpMeans,
): Promise<OpenTable | null> {
  const name = basename(facts.path)
  const table = bytes && read(bytes, name, asItWasRead(facts))
  const stored = await works.readBase(project, facts)
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

export function resumedWork(table: OpenTable, desk: Desk): ResumedWork {
  const at = cursorPlace(table, desk)
  const { measure, begun } = desk.at
  const touched = begun?.work.lastTime ?? 0
  return { ...measure, touched: touched || (begun?.memory.facts.touched ?? 0), ...(at ? { at } : {}) }
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
