import { basename } from 'node:path'

import { commandLineWords, phraseMistake } from '../../shared/messages/command-line.ts'
import { commandLineHelp } from '../../shared/messages/command-line-help.ts'
import type { Language } from '../../shared/messages/language.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import type { Problem } from '../../shared/problem.ts'
import { nodeFileSystem } from '../files/file-system.ts'
import { saveFile } from '../files/save-file.ts'
import { isSameFile } from '../files/save-target.ts'

import { STANDARD, languageOf, readArguments } from './arguments.ts'
import type { Run } from './arguments.ts'
import type { TableOpener } from './command-table.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { isDamaged } from './file-result.ts'
import type { FileResult } from './file-result.ts'
import { planJobs } from './jobs.ts'
import type { PlannedJobs } from './jobs.ts'
import { resultText } from './print-result.ts'
import { reportBytes, resultJson } from './report.ts'
import { runJob } from './run-job.ts'
import { printable, writeTo } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export type CommandOptions = {
  readonly version: string
  readonly openTable: TableOpener
  /** Asked between pieces of work: whether the person has pressed Ctrl+C. */
  readonly isInterrupted: () => boolean
}

/** The `aigu` command, from its arguments to its exit code. Throws for bugs only. */
export async function runCommand(
  argv: readonly string[],
  terminal: Terminal,
  options: CommandOptions,
): Promise<ExitCode> {
  const language = languageOf(argv, terminal.environment)
  const invocation = readArguments(argv)
  switch (invocation.kind) {
    case 'help':
      await writeTo(terminal.output, commandLineHelp[language])
      return exitCodes.done
    case 'version':
      await writeTo(terminal.output, `aigu ${options.version}\n`)
      return exitCodes.done
    case 'mistake':
      return refuseUsage(phraseMistake(invocation.mistake, language), terminal, language)
    case 'run': {
      const planned = await planJobs(invocation)
      if (planned.kind === 'mistake') {
        return refuseUsage(phraseMistake(planned.mistake, language), terminal, language)
      }
      return runJobs(invocation, planned, terminal, language, options)
    }
  }
}

async function refuseUsage(sentence: string, terminal: Terminal, language: Language): Promise<ExitCode> {
  await writeTo(terminal.errors, `aigu: ${printable(sentence)}\n${commandLineWords[language].seeHelp}\n`)
  return exitCodes.usage
}

async function runJobs(
  run: Run,
  { jobs, without }: PlannedJobs,
  terminal: Terminal,
  language: Language,
  options: CommandOptions,
): Promise<ExitCode> {
  const words = commandLineWords[language]
  // Standard output belongs to the copy, the report or the JSON where one of them goes there.
  const speaksOnErrors = run.output === STANDARD || run.report === STANDARD || run.json
  const context = { ...options, run, terminal, words }
  const results: FileResult[] = []
  for (const name of without) await writeTo(terminal.errors, `${printable(words.noTables(name))}\n`)
  for (const job of jobs) {
    if (options.isInterrupted()) return exitCodes.interrupted
    const result = await runJob(job, context)
    if (result === 'interrupted') return exitCodes.interrupted
    results.push(result)
    const aside = speaksOnErrors || result.problem !== null
    if (!(run.json && result.problem === null)) {
      await writeTo(aside ? terminal.errors : terminal.output, resultText(result, language))
    }
  }
  if (run.json) await writeTo(terminal.output, resultJson(results, language))
  const reportProblem = await saveReport(run, results, terminal, language)
  if (reportProblem) {
    const { title, detail, advice } = phraseProblem(reportProblem, language)
    await writeTo(terminal.errors, printableLines(title, detail, advice))
  }
  const isRefused =
    reportProblem !== null || without.length > 0 || results.some(({ problem }) => problem !== null)
  if (isRefused) return exitCodes.refused
  return run.command === 'check' && results.some(isDamaged) ? exitCodes.damaged : exitCodes.done
}

async function saveReport(
  run: Run,
  results: readonly FileResult[],
  terminal: Terminal,
  language: Language,
): Promise<Problem | null> {
  if (run.report === null) return null
  const bytes = reportBytes(results, language)
  if (run.report === STANDARD) {
    for (const chunk of bytes) await writeTo(terminal.output, chunk)
    return null
  }
  // A report must not take the place of a file that was just read or saved.
  for (const { file, saved } of results) {
    for (const taken of [file, saved?.path ?? STANDARD]) {
      if (taken === STANDARD || !(await isSameFile(run.report, taken, nodeFileSystem))) continue
      return { code: 'save-over-original', found: { name: basename(run.report) } }
    }
  }
  const saved = await saveFile(run.report, bytes)
  return saved.kind === 'refused' ? saved.problem : null
}

function printableLines(...lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('')
}
