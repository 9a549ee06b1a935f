import { describe, expect, it } from 'vitest'

import { SMALL, compactionMutants } from './compaction-mutants.ts'
import { folderMutants, playFolderGame } from './folder-game.ts'
import type { Compacting, Game } from './folder-game.ts'

async function play(histories: number, compacting: Compacting | null): Promise<object> {
  const sums: Record<string, number> = {}
  for (let seed = 1; seed <= histories; seed++) {
    const { faults, ...counts } = await playFolderGame(seed, undefined, compacting)
    expect({ seed, faults }).toEqual({ seed, faults: [] })
    for (const [key, count] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + count
  }
  return sums
}

/** The first history in which a wrong rule is seen; 300 if none. */
async function seenAfter(run: (seed: number) => Promise<Game>, fault = ''): Promise<number> {
  let seed = 1
  while (seed < 300 && !(await run(seed)).faults.some((text) => text.startsWith(fault))) seed++
  return seed
}

describe('a shared folder that is deleted, damaged and littered loses nothing that a machine still has', () => {
  it('300 histories', async () => {
    console.log(JSON.stringify(await play(300, null)))
  }, 120_000)

  it.each(Object.keys(folderMutants))(
    'and this test sees when %s',
    async (name) => {
      expect(await seenAfter((seed) => playFolderGame(seed, folderMutants[name]))).toBeLessThan(300)
    },
    60_000,
  )
})

describe('nor while small packets are put together, power fails and disks keep something else than was written', () => {
  it('300 histories', async () => {
    console.log(JSON.stringify(await play(300, { rules: SMALL })))
  }, 120_000)

  it.each(Object.entries(compactionMutants))(
    'and this test sees when %s',
    async (_, { box, fault, ...compacting }) => {
      expect(await seenAfter((seed) => playFolderGame(seed, box, compacting), fault)).toBeLessThan(300)
    },
    60_000,
  )
})
