import { startJournal } from '../../../src-main/project/journal.ts'

import { edit, openLife, recordsIn, valueOf } from './journal-life.ts'
import { randomFrom, upTo } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import type { Call, Fate, SimulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

export type Outcome = {
  readonly acknowledged: number
  readonly refused: number
  /** What was promised and not kept, or found and never written. */
  readonly faults: readonly string[]
}

const FOLDER = '/profil/journal'

/** What must be true of a journal found after whatever happened. */
function compare(
  acknowledged: ReadonlySet<number>,
  found: ReadonlyMap<number, string | null>,
  when: string,
): string[] {
  const faults: string[] = []
  for (const s of acknowledged)
    if (found.get(s) !== valueOf(s)) faults.push(`${when}: ${String(s)} was acknowledged`)
  for (const [s, v] of found) if (v !== valueOf(s)) faults.push(`${when}: ${String(s)} was altered`)
  return faults
}

async function emptyDisk(seed: number): Promise<SimulatedFiles> {
  const files = simulatedFiles(randomFrom(seed))
  await files.fileSystem.makeFolder(FOLDER)
  for (const folder of ['/', '/profil']) await files.fileSystem.syncFolder(folder)
  return files
}

/** One officer's minutes: edits in bursts, pauses that seal segments. */
async function work(
  files: SimulatedFiles,
  start: typeof startJournal,
  edits: number,
  seed: number,
  acknowledged: Set<number>,
): Promise<{ readonly refused: () => number; readonly repair: () => Promise<void> }> {
  const random = randomFrom(seed)
  const clock = virtualClock()
  const { journal, found } = await openLife(FOLDER, files.fileSystem, clock, start)
  let s = Math.max(0, ...found.keys(), journal.last.s)
  for (let left = edits; left > 0;) {
    const burst = Math.min(left, 1 + upTo(5, random))
    const records = Array.from({ length: burst }, () => edit(++s))
    void journal.append(records).saved.then(() => {
      for (const record of records) acknowledged.add(record.s)
    })
    left -= burst
    const chance = random()
    if (chance < 0.4) await clock.pass(1)
    else if (chance < 0.55) await clock.pass(4_000)
  }
  await clock.pass(100)
  return {
    refused: () => (journal.state.kind === 'saved' ? 0 : journal.state.waiting),
    repair: async () => {
      await clock.pass(60_000)
    },
  }
}

/** The number of calls that an undisturbed run of `work` makes. */
export async function callsOfWork(edits: number, seed: number): Promise<number> {
  const files = await emptyDisk(seed)
  const before = files.calls
  await work(files, startJournal, edits, seed, new Set())
  return files.calls - before
}

/**
 * Call number `at` goes wrong, once or from then on; then the power fails. Where it does not fail, the disk is repaired
 * and everything must be taken.
 */
export async function oneFault(
  at: number,
  fate: Fate,
  lasts: boolean,
  edits: number,
  seed: number,
  start = startJournal,
): Promise<Outcome> {
  const files = await emptyDisk(seed)
  const first = files.calls
  const acknowledged = new Set<number>()
  const fits = ({ name }: Call): boolean =>
    fate === 'short' ? name === 'write' : fate === 'drops' ? name === 'syncData' : true
  files.fate = (call) => {
    const index = call.index - first
    return (lasts ? index >= at : index === at) && fits(call) ? fate : 'works'
  }
  let refused = 0
  const faults: string[] = []
  if (fate === 'dies') {
    void work(files, start, edits, seed, acknowledged).catch(() => undefined)
    for (let turn = 0; turn < edits * 3 + 40; turn++) await new Promise((resolve) => setImmediate(resolve))
  } else {
    try {
      const { refused: count, repair } = await work(files, start, edits, seed, acknowledged)
      refused = count()
      if (seed % 2 === 0) {
        files.fate = () => 'works'
        await repair()
        if (acknowledged.size !== edits)
          faults.push(`${String(edits - acknowledged.size)} not taken after the repair`)
      }
    } catch (error) {
      // The folder could not be read at start: nothing was promised.
      if (acknowledged.size > 0) throw error
    }
  }
  const after = files.crash()
  faults.push(...compare(acknowledged, await recordsIn(FOLDER, after.fileSystem), `call ${String(at)}`))
  return { acknowledged: acknowledged.size, refused, faults }
}

/** Three lives on one disk, with faults at random, each ended by a power failure at a random call. */
export async function threeLives(seed: number, start = startJournal): Promise<Outcome> {
  const random = randomFrom(seed)
  let files = await emptyDisk(seed)
  const acknowledged = new Set<number>()
  let refused = 0
  const faults: string[] = []
  for (let life = 1; life <= 3; life++) {
    const end = files.calls + 8 + upTo(120, random)
    files.fate = ({ name, index }) => {
      if (index >= end) return 'dies'
      const chance = random()
      if (name === 'write' && chance < 0.05) return 'short'
      if (name === 'syncData' && chance < 0.05) return 'drops'
      if (name === 'createToAppend' && chance < 0.03) return { fails: 'EMFILE' }
      return name === 'syncFolder' && chance < 0.03 ? { fails: 'EIO' } : 'works'
    }
    const edits = 1 + upTo(40, random)
    const run = work(files, start, edits, seed + life, acknowledged).then(({ refused: count }) => {
      refused += count()
    })
    let over = false
    void run.finally(() => (over = true)).catch(() => undefined)
    for (let turn = 0; turn < edits * 3 + 40 && !over; turn++)
      await new Promise((resolve) => setImmediate(resolve))
    files = files.crash()
    faults.push(...compare(acknowledged, await recordsIn(FOLDER, files.fileSystem), `life ${String(life)}`))
  }
  return { acknowledged: acknowledged.size, refused, faults }
}
