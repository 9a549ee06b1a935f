import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { nodeFileSystem } from '../../src-main/files/file-system.ts'
import { recordsIn, valueOf } from '../src-main/project/journal-life.ts'

export type Losses = {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: number
  readonly altered: number
}

const writer = join(import.meta.dirname, 'journal-writer.ts')

/** Lets a process write into a folder, stops it with `stop` and answers the numbers that it said were saved. */
export async function writeUntil(
  folder: string,
  wrong: string | null,
  stop: (kill: () => void) => Promise<void>,
): Promise<number[]> {
  const child = spawn(process.execPath, [writer, folder, ...(wrong === null ? [] : [wrong])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.on('data', (data: Buffer) => (told += data.toString()))
  const ended = new Promise((resolve) => child.on('close', resolve))
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended])
  await stop(() => child.kill('SIGKILL'))
  child.kill('SIGKILL')
  await ended
  return [...told.matchAll(/^A (\d+)$/gm)].map(([, s]) => Number(s))
}

export async function compareWithDisk(
  folder: string,
  acknowledged: ReadonlySet<number>,
): Promise<{ lost: number; altered: number }> {
  const found = await recordsIn(folder, nodeFileSystem)
  let [lost, altered] = [0, 0]
  for (const s of acknowledged) if (!found.has(s)) lost++
  for (const [s, value] of found) if (value !== valueOf(s)) altered++
  return { lost, altered }
}

/** kill -9 at random moments, on one store that is opened again and again. */
export async function killRounds(rounds: number, wrong: string | null = null): Promise<Losses> {
  const root = mkdtempSync(join(tmpdir(), 'aigu-kill-'))
  let [total, lost, altered] = [0, 0, 0]
  let acknowledged = new Set<number>()
  let folder = root
  for (let round = 0; round < rounds; round++) {
    // A new store now and then: reading the old one must not become the test.
    if (round % 25 === 0) {
      folder = join(root, String(round))
      mkdirSync(folder)
      acknowledged = new Set()
    }
    const told = await writeUntil(
      folder,
      wrong,
      () => new Promise((resolve) => setTimeout(resolve, Math.random() * 120)),
    )
    for (const s of told) acknowledged.add(s)
    total += told.length
    const found = await compareWithDisk(folder, acknowledged)
    lost += found.lost
    altered += found.altered
    for (const s of (await recordsIn(folder, nodeFileSystem)).keys()) acknowledged.add(s)
  }
  rmSync(root, { recursive: true })
  return { rounds, acknowledged: total, lost, altered }
}
