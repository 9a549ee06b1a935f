import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { newContent, oldContent } from './saved-contents.ts'

const folder = mkdtempSync(join(tmpdir(), 'aigu-killed-'))
const path = join(folder, 'table.csv')
const script = join(import.meta.dirname, 'save-and-die.ts')
const oldBytes = Buffer.concat(oldContent)
const newBytes = Buffer.concat(newContent)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function contentNow(): 'old' | 'new' | 'broken' {
  if (!readdirSync(folder).includes('table.csv')) return 'broken'
  const bytes = readFileSync(path)
  return bytes.equals(oldBytes) ? 'old' : bytes.equals(newBytes) ? 'new' : 'broken'
}

/** Kills the saving process before each of its calls in turn; answers what was found after each. */
function killedAtEveryCall(writer: 'ours' | 'in-place'): string[] {
  const found: string[] = []
  for (let at = 1; ; at++) {
    writeFileSync(path, oldBytes)
    const { signal } = spawnSync(process.execPath, [script, writer, path, 'at', String(at)], {
      stdio: 'inherit',
    })
    found.push(contentNow())
    if (signal !== 'SIGKILL') return found
  }
}

/** Kills a process that saves without end, as soon as it has told `calls` calls. */
async function killedAfter(calls: number, writer: 'ours' | 'in-place'): Promise<string> {
  const child = spawn(process.execPath, [script, writer, path, 'endless'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  let told = 0
  child.stdout.on('data', (data: Buffer) => {
    told += data.length
    if (told >= calls) child.kill('SIGKILL')
  })
  await ended
  return contentNow()
}

describe('a process killed during a save leaves the old file or the new one, whole', () => {
  it('before whichever call', () => {
    const found = killedAtEveryCall('ours')
    expect(found.length).toBeGreaterThan(10)
    expect(found).not.toContain('broken')
    expect(found[0]).toBe('old')
    expect(found.at(-1)).toBe('new')
  }, 120_000)

  it('at moments of no call in particular', async () => {
    writeFileSync(path, oldBytes)
    const found: string[] = []
    for (let round = 0; round < 25; round++) found.push(await killedAfter(1 + ((round * 37) % 101), 'ours'))
    expect(found).not.toContain('broken')
    expect(new Set(found)).toEqual(new Set(['old', 'new']))
  }, 120_000)

  it('and these tests see a writer that writes in place', () => {
    expect(killedAtEveryCall('in-place')).toContain('broken')
  }, 120_000)
})
