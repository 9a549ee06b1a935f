import { basename, dirname } from 'node:path'

import type { CommandLineWords } from '../../shared/messages/command-line.ts'
import type { Problem } from '../../shared/problem.ts'
import { Cancelled } from '../engine/hooks.ts'
import { readUserFile } from '../files/read-file.ts'
import { saveFile } from '../files/save-file.ts'
import type { SaveResult } from '../files/save-file.ts'
import { makeFolder } from '../files/table-folder.ts'

import { STANDARD } from './arguments.ts'
import type { Run } from './arguments.ts'
import type { CommandTable, TableOpener } from './command-table.ts'
import type { FileResult } from './file-result.ts'
import type { Job } from './jobs.ts'
import { createProgressLine } from './progress-line.ts'
import type { ProgressLine } from './progress-line.ts'
import { readStandardInput } from './standard-input.ts'
import { writeTo } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export type JobContext = {
  readonly run: Run
  readonly terminal: Terminal
  readonly words: CommandLineWords
  readonly openTable: TableOpener
  readonly isInterrupted: () => boolean
}

/** Reads one file, decides its repairs as asked, saves its copy. A problem of the file is in the result. */
export async function runJob(job: Job, context: JobContext): Promise<FileResult | 'interrupted'> {
  const { run, isInterrupted } = context
  const progress = createProgressLine(context.terminal, context.words)
  try {
    const read = await readSource(job.source, progress, context)
    if (read.kind === 'cancelled') return 'interrupted'
    if (read.kind === 'refused') return { file: job.source, table: null, saved: null, problem: read.problem }
    const table = context.openTable(read.bytes, nameOf(job.source), {
      ...(run.encoding ? { encoding: run.encoding } : {}),
      ...(run.delimiter ? { delimiter: run.delimiter } : {}),
      hooks: { onProgress: progress.show, isCancelled: isInterrupted },
    })
    if (run.accept !== 'certain') table.decisions.decideAll(run.accept === 'all', false)
    const saved = job.target === null ? null : await saveCopy(job, job.target, table, progress, context)
    if (saved?.kind === 'cancelled') return 'interrupted'
    return {
      file: job.source,
      table: { summary: table.summary(), plan: table.plan, decisions: table.decisions },
      saved: saved?.kind === 'saved' ? { path: job.target ?? STANDARD, bytes: saved.bytes } : null,
      problem: saved?.kind === 'refused' ? saved.problem : null,
    }
  } catch (error) {
    if (error instanceof Cancelled) return 'interrupted'
    throw error
  } finally {
    progress.clear()
  }
}

function nameOf(source: string): string {
  return source === STANDARD ? 'stdin.csv' : basename(source)
}

function readSource(source: string, progress: ProgressLine, { terminal, isInterrupted }: JobContext) {
  if (source === STANDARD) return readStandardInput(terminal.input)
  return readUserFile(source, {
    onProgress: (done, total) => {
      progress.show('read', done, total)
    },
    isCancelled: isInterrupted,
  })
}

async function saveCopy(
  job: Job,
  target: string,
  table: CommandTable,
  progress: ProgressLine,
  { run, terminal, isInterrupted }: JobContext,
): Promise<SaveResult> {
  const copy = table.copy(run.format)
  if (copy.kind === 'refused') return copy
  if (target === STANDARD) {
    let bytes = 0
    for (const chunk of copy.chunks) {
      if (isInterrupted()) return { kind: 'cancelled' }
      await writeTo(terminal.output, chunk)
      bytes += chunk.length
    }
    return { kind: 'saved', bytes }
  }
  const problem: Problem | null = job.makesFolder ? await makeFolder(dirname(target)) : null
  if (problem) return { kind: 'refused', problem }
  // The copy's size is known when it is written; the original's is near enough to show how far it is.
  const { sizeInBytes } = table.summary()
  return saveFile(target, copy.chunks, {
    ...(job.source === STANDARD ? {} : { original: job.source }),
    overOriginal: run.force,
    onProgress: (bytes) => {
      progress.show('write', Math.min(bytes, sizeInBytes), sizeInBytes)
    },
    isCancelled: isInterrupted,
  })
}
