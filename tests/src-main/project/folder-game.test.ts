import { describe, expect, it } from 'vitest'

import { folderMutants, playFolderGame } from './folder-game.ts'

describe('a shared folder that is deleted, damaged and littered loses nothing that a machine still has', () => {
  it('300 histories', async () => {
    const sums = { edits: 0, deletions: 0, lostMachines: 0, harmed: 0 }
    for (let seed = 1; seed <= 300; seed++) {
      const { faults, ...counts } = await playFolderGame(seed)
      expect({ seed, faults }).toEqual({ seed, faults: [] })
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key]
    }
    console.log(JSON.stringify(sums))
  }, 120_000)

  it.each(Object.keys(folderMutants))(
    'and this test sees when %s',
    async (name) => {
      let seed = 0
      for (let faults = 0; faults === 0 && seed < 300;) {
        faults = (await playFolderGame(++seed, folderMutants[name])).faults.length
      }
      expect(seed).toBeLessThan(300)
    },
    60_000,
  )
})
