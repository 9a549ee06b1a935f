import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'

import type { UsageMistake } from '../../shared/messages/command-line.ts'
import { systemCode } from '../files/system-error.ts'
import { listTables } from '../files/table-folder.ts'

import { STANDARD } from './arguments.ts'
import type { Run } from './arguments.ts'

/** One file to read, and where its copy goes. */
export type Job = {
  /** A path, or `-`. */
  readonly source: string
  /** A path, `-`, or null where nothing is saved. */
  readonly target: string | null
  /** The copy goes into a folder of copies, which is made if it is not there. */
  readonly makesFolder: boolean
}

export type PlannedJobs = {
  readonly kind: 'jobs'
  readonly jobs: readonly Job[]
  /** Folders in which there is no table. */
  readonly without: readonly string[]
}

export type Jobs = PlannedJobs | { readonly kind: 'mistake'; readonly mistake: UsageMistake }

type Kind = 'folder' | 'file' | 'nothing'

/** What cannot be looked at is taken for a file: reading it will say why. */
async function kindOf(path: string): Promise<Kind> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (systemCode(error) === null) throw error
    return 'nothing'
  }
}

/** Turns what was asked for into files to read and copies to write. Reads folders only; writes nothing. */
export async function planJobs(run: Run): Promise<Jobs> {
  const { inputs, output } = run
  const sources: { source: string; name: string }[] = []
  const without: string[] = []
  let isMany = inputs.length > 1
  for (const input of inputs) {
    if (input === STANDARD || (await kindOf(input)) !== 'folder') {
      sources.push({ source: input, name: input === STANDARD ? 'stdin.csv' : basename(input) })
      continue
    }
    isMany = true
    const names = await listTables(input, output === STANDARD ? null : output)
    if (names === null || names.length === 0) without.push(input)
    sources.push(...(names ?? []).map((name) => ({ source: join(input, name), name })))
  }
  if (output === null || output === STANDARD) {
    if (output === STANDARD && isMany)
      return { kind: 'mistake', mistake: { is: 'output-not-folder', found: output } }
    return {
      kind: 'jobs',
      jobs: sources.map(({ source }) => ({ source, target: output, makesFolder: false })),
      without,
    }
  }
  const outputKind = await kindOf(output)
  if (isMany && outputKind === 'file')
    return { kind: 'mistake', mistake: { is: 'output-not-folder', found: output } }
  const isFolder = isMany || outputKind === 'folder' || /[\\/]$/.test(output)
  const jobs = sources.map(({ source, name }) => ({
    source,
    target: isFolder ? join(output, name) : output,
    makesFolder: isFolder,
  }))
  const twice = jobs.find(
    ({ target }, i) => jobs.findIndex((other) => resolve(other.target) === resolve(target)) < i,
  )
  if (twice) return { kind: 'mistake', mistake: { is: 'same-copy-twice', found: twice.target } }
  return { kind: 'jobs', jobs, without }
}
