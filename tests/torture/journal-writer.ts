/**
 * Types without end into a journal, and tells each number once it is said to be saved; to be killed.
 *
 *   node journal-writer.ts FOLDER [no-fsync | too-early]
 */
import { writeSync } from 'node:fs'

import { nodeFileSystem } from '../../src-main/files/file-system.ts'
import { systemClock } from '../../src-main/project/clock.ts'
import { startJournal } from '../../src-main/project/journal.ts'
import { edit, openLife } from '../src-main/project/journal-life.ts'
import { mutants } from '../src-main/project/journal-mutants.ts'

const [, , folder = '', wrong] = process.argv
const mutant =
  wrong === 'no-fsync'
    ? mutants['no fsync']
    : wrong === 'too-early'
      ? mutants['acknowledge before the write']
      : undefined

function tell(text: string): void {
  const bytes = Buffer.from(text)
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(1, bytes, offset)
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EAGAIN') throw error
    }
  }
}

const { journal } = await openLife(
  folder,
  nodeFileSystem,
  systemClock,
  mutant?.(startJournal) ?? startJournal,
)
let s = journal.last.s
tell('open\n')

async function type(): Promise<never> {
  for (let turn = 1; ; turn++) {
    const burst = Array.from({ length: 1 + (turn % 4) }, () => edit(++s))
    await journal.append(burst).saved
    for (const record of burst) tell(`A ${String(record.s)}\n`)
    // Now and then a segment is closed under the officer's hands.
    if (turn % 23 === 0) void journal.seal()
  }
}
await Promise.all([type(), type(), type()])
