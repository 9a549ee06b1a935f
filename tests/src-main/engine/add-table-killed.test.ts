/** The fear: a table that is being added when the power goes takes the project, or the other table, with it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { systemClock } from '../../../src-main/project/clock.ts'
import { atOnce } from '../project/at-once.ts'
import { randomFrom } from '../project/random.ts'
import { simulatedFiles } from '../project/simulated-files.ts'
import type { SimulatedFiles } from '../project/simulated-files.ts'
import { engineOn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-killed-'))
const places = join(folder, 'lieux.csv')
const schools = join(folder, 'écoles.csv')
writeFileSync(places, 'nom,ville\nMairie,Lens\nGare,Bully\n')
writeFileSync(schools, 'école,effectif\nJules-Ferry,120\n')

type Opened = Extract<OpenOutcome, { kind: 'opened' }>

function opened(outcome: OpenOutcome): Opened {
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
  return outcome
}

const engineIn = ({ fileSystem }: SimulatedFiles): EngineMethods =>
  engineOn(folder, { fileSystem, patience: atOnce, clock: systemClock })

async function textOf(engine: EngineMethods, documentId: string): Promise<string> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 9 })
  return rows.map(({ cells }) => cells[0]?.before).join(' ')
}

/** Adds the second table; the process dies at a call of the file system, if it comes so far. */
async function addAndDie(
  seed: number,
  dyingCall: number,
): Promise<{ files: SimulatedFiles; isDead: boolean }> {
  const files = simulatedFiles(randomFrom(seed))
  // The profile was there before.
  await files.fileSystem.makeFolder(folder)
  for (const parent of [tmpdir(), '/']) await files.fileSystem.syncFolder(parent)
  const engine = engineIn(files)
  const { documentId } = opened(await engine.open({ path: places })).document
  await typeIntoCell(engine, documentId, { row: 0 }, 'Hôtel')
  await engine.flush({ documentId })
  const from = files.calls
  let isDead = false
  const death = new Promise<void>((resolve) => {
    files.fate = ({ index }) => {
      if (index < from + dyingCall) return 'works'
      isDead = true
      resolve()
      return 'dies'
    }
  })
  const added = engine.addTable({ documentId, path: schools }).then(() => engine.flush({ documentId }))
  await Promise.race([added, death])
  return { files, isDead }
}

describe('a table that is being added when the power goes', () => {
  it('is there whole or not at all, and the project opens with everything else, at whatever call it goes', async () => {
    const seen = new Set<string>()
    let calls = 0
    for (let isDead = true; isDead; calls++) {
      const died = await addAndDie(calls + 1, calls)
      isDead = died.isDead
      const engine = engineIn(died.files.crash())
      const [work, ...others] = await engine.listWorks({})
      expect(others).toEqual([])
      const resumed = opened((await engine.openWork({ project: work?.project ?? '' })).outcome)
      const texts: string[] = []
      for (const { id, isAwaited } of resumed.tables?.tables ?? []) {
        expect(isAwaited).toBe(false)
        const { outcome } = await engine.showTable({ documentId: resumed.document.documentId, table: id })
        texts.push(await textOf(engine, opened(outcome).document.documentId))
      }
      expect(texts[0]).toBe('Hôtel Gare')
      seen.add(texts.join(' | '))
      expect(await engine.closeAll({})).toBe(0)
    }
    console.log(`${String(calls)} calls, each the last one once`)
    expect([...seen].sort()).toEqual(['Hôtel Gare', 'Hôtel Gare | Jules-Ferry'])
  }, 120_000)
})
