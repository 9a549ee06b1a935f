/**
 * The long form of what the unit tests do in short: kills, power cuts, rot, shared folders. Prints counts, and fails if
 * anything that was acknowledged is lost.
 *
 *   npm run torture [-- --kills 1000 --cuts 200 --lives 1500 --segments 20000 --histories 5000 --disks ext4,xfs]
 */
import { parseArgs } from 'node:util'

import { SMALL } from '../src-main/project/compaction-mutants.ts'
import { playFolderGame } from '../src-main/project/folder-game.ts'
import { threeLives } from '../src-main/project/journal-scenario.ts'
import { randomFrom } from '../src-main/project/random.ts'
import { rotSegments } from '../src-main/project/rotten-segments.ts'

import { killRounds } from './kills.ts'
import { powerCuts } from './power-cuts.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    cuts: { type: 'string', default: '200' },
    lives: { type: 'string', default: '1500' },
    segments: { type: 'string', default: '20000' },
    histories: { type: 'string', default: '5000' },
    disks: { type: 'string', default: 'ext4' },
  },
})

let failed = false

async function part(
  name: string,
  work: () => Promise<{ readonly counts: object; readonly bad: number } | null>,
): Promise<void> {
  const start = performance.now()
  const result = await work()
  const seconds = ((performance.now() - start) / 1_000).toFixed(0)
  if (!result) return console.log(`SKIPPED ${name}: needs Linux, root, loop devices and mkfs`)
  console.log(`${result.bad === 0 ? 'ok' : 'FAILED'} ${name} ${JSON.stringify(result.counts)} ${seconds} s`)
  failed ||= result.bad > 0
}

await part('simulated power failures and faults, three lives each', async () => {
  const counts = {
    scenarios: Number(values.lives),
    failures: Number(values.lives) * 3,
    acknowledged: 0,
    refused: 0,
    lost: 0,
  }
  for (let seed = 1; seed <= counts.scenarios; seed++) {
    const { acknowledged, refused, faults } = await threeLives(seed * 40_503)
    counts.acknowledged += acknowledged
    counts.refused += refused
    counts.lost += faults.length
  }
  return { counts, bad: counts.lost }
})

await part('flipped bits', () => {
  const counts = rotSegments(Number(values.segments), randomFrom(31_415))
  return Promise.resolve({ counts, bad: counts.altered + counts.cleanLost })
})

for (const [name, compacting] of [
  ['shared folders', null],
  ['shared folders with small packets put together', { rules: SMALL }],
] as const) {
  await part(name, async () => {
    const counts: Record<string, number> = { histories: Number(values.histories), lost: 0 }
    for (let seed = 1; seed <= Number(values.histories); seed++) {
      const { faults, ...sums } = await playFolderGame(seed * 69_069, undefined, compacting)
      for (const [key, count] of Object.entries({ ...sums, lost: faults.length }))
        counts[key] = (counts[key] ?? 0) + count
      if (faults.length > 0) console.log(`history ${String(seed)}: ${String(faults[0])}`)
    }
    return { counts, bad: counts['lost'] ?? 0 }
  })
}

await part('kill -9', async () => {
  const counts = await killRounds(Number(values.kills))
  return { counts, bad: counts.lost + counts.altered }
})

for (const disk of values.disks.split(',').filter((name) => name !== '')) {
  await part(`power cuts of ${disk}`, async () => {
    const counts = await powerCuts(Number(values.cuts), disk)
    return counts && { counts, bad: counts.lost + counts.altered }
  })
  await part(`power cuts of ${disk} see a journal without fsync`, async () => {
    const counts = await powerCuts(5, disk, 'no-fsync')
    return counts && { counts, bad: counts.lost > 0 ? 0 : 1 }
  })
}
process.exitCode = failed ? 1 : 0
