import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import {
  certaintySentence,
  evidenceSentences,
  repairSentences,
  repairTitle,
} from '../../shared/messages/repair-explanation.ts'
import type { Language } from '../../shared/messages/language.ts'
import { isWritten } from '../../shared/repair-decision.ts'
import type { Problem } from '../../shared/problem.ts'

import type { FileResult, ReadTable } from './file-result.ts'

/** Version of the report's form; goes up when a reader of it would have to change. */
const REPORT_VERSION = 1
const CHUNK = 256 * 1024

/**
 * The result for programs: one object, its files in the order asked for. Rows count from 0, the header is row -1;
 * columns count from 0; lone surrogates DC80–DCFF in a text are bytes that have no character.
 */
export function resultJson(results: readonly FileResult[], language: Language): string {
  const files = results.map((result) => describeFile(result, language))
  return `${JSON.stringify({ aiguReport: REPORT_VERSION, files }, null, 2)}\n`
}

/** The same with every proposed repair: cell, group, before, after, accepted. Made piece by piece, in UTF-8. */
export function* reportBytes(results: readonly FileResult[], language: Language): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let pending = ''
  for (const piece of reportPieces(results, language)) {
    pending += piece
    if (pending.length < CHUNK) continue
    yield encoder.encode(pending)
    pending = ''
  }
  yield encoder.encode(pending)
}

function* reportPieces(results: readonly FileResult[], language: Language): Generator<string> {
  yield `{"aiguReport":${String(REPORT_VERSION)},"files":[`
  for (const [i, result] of results.entries()) {
    yield i === 0 ? '\n' : ',\n'
    // The object is left open for its repairs, which can be a million.
    yield JSON.stringify(describeFile(result, language)).slice(0, -1)
    yield ',"repairs":['
    if (result.table) yield* repairPieces(result.table)
    yield ']}'
  }
  yield '\n]}\n'
}

function* repairPieces({ plan, decisions }: ReadTable): Generator<string> {
  const { repairs, groups } = plan
  for (let i = 0; i < repairs.length; i++) {
    const value = repairs.values[i] ?? 0
    const repair = {
      row: repairs.rows[i],
      column: repairs.columns[i],
      group: groups[repairs.groups[i] ?? 0]?.id,
      before: repairs.before[value],
      after: decisions.isAccepted(i) ? decisions.textOf(i) : repairs.after[value],
      accepted: decisions.isAccepted(i),
    }
    yield (i === 0 ? '\n' : ',\n') + JSON.stringify(repair)
  }
}

function describeFile({ file, table, saved, problem }: FileResult, language: Language): object {
  return {
    file,
    outcome: problem
      ? 'refused'
      : saved
        ? 'saved'
        : table && table.plan.repairs.length > 0
          ? 'damaged'
          : 'clean',
    ...(problem ? { problem: describeProblem(problem, language) } : {}),
    ...(saved ? { saved } : {}),
    ...(table ? describeTable(table, language) : {}),
  }
}

function describeProblem(problem: Problem, language: Language): object {
  return { ...problem, ...phraseProblem(problem, language) }
}

function describeTable({ summary }: ReadTable, language: Language): object {
  const names = summary.columns.map(({ name }) => name)
  return {
    sizeInBytes: summary.sizeInBytes,
    rowCount: summary.rowCount,
    columns: summary.columns.map(({ name, repair, damagedCells }) => ({
      name,
      ...(repair
        ? {
            repair: {
              before: repair.before,
              after: repair.after,
              groupId: repair.groupId,
              accepted: isWritten(repair.decision),
            },
          }
        : {}),
      damagedCells,
    })),
    encoding: summary.encoding,
    dialect: summary.dialect,
    acceptedCount: summary.acceptedCount,
    groups: summary.groups.map((group) => ({
      ...group,
      title: repairTitle(group.steps, language),
      explanation: repairSentences(group.steps, language),
      why: evidenceSentences(group, names, language),
      howSure: certaintySentence(group, language),
    })),
    remarks: summary.remarks.map((remark) => describeProblem(remark, language)),
  }
}
