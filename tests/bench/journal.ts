/**
 * How long a project of a million records takes to open, and an edit to be on the disk. Times of the clock and of the
 * processor: the first one is worth something on a quiet machine only.
 *
 *   node --expose-gc tests/bench/journal.ts [--records 1000000]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { nodeFileSystem } from '../../src-main/files/file-system.ts'
import { systemClock } from '../../src-main/project/clock.ts'
import { writeLine } from '../../src-main/project/journal-line.ts'
import { readSegment } from '../../src-main/project/read-segment.ts'
import { PROJECT, openLife } from '../src-main/project/journal-life.ts'

const { values } = parseArgs({ options: { records: { type: 'string', default: '1000000' } } })
const count = Number(values.records)
const author = 'u-0123456789'

function record(s: number): object {
  const [r, c] = [`3f9ac2d1.${(s % 99_991).toString(36)}`, `3f9ac2d1:${String(s % 20)}`]
  return { a: author, s, t: 1_767_225_600_000 + s, k: 's', r, c, v: `03 21 79 ${String(s % 10_000)}`, g: s }
}

const lines = [writeLine({ aigu: 1, project: PROJECT, author, from: 1, prev: '' })]
for (let s = 1; s <= count; s++) lines.push(writeLine(record(s)))
lines.push(writeLine({ end: 1, n: count }))
const bytes = Buffer.concat(lines)
lines.length = 0
globalThis.gc?.()

const memory = process.memoryUsage().heapUsed
const processor = process.cpuUsage()
const start = performance.now()
const { entries, whole } = readSegment(bytes, PROJECT)
const wall = performance.now() - start
const { user, system } = process.cpuUsage(processor)
globalThis.gc?.()
console.log(
  `${String(entries.length)} records (${(bytes.length / 1e6).toFixed(0)} MB), whole: ${String(whole)}: ` +
    `${(wall / 1e3).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ` +
    `${((process.memoryUsage().heapUsed - memory) / 1e6).toFixed(0)} MB, load ${String(loadavg()[0]?.toFixed(1))}`,
)

const folder = mkdtempSync(join(tmpdir(), 'aigu-bench-'))
const { journal } = await openLife(folder, nodeFileSystem, systemClock)
const times: number[] = []
for (let s = 1; s <= 1_000; s++) {
  const before = performance.now()
  await journal.append([{ s, t: s, k: 's', r: '3f9ac2d1.7', c: '3f9ac2d1:4', v: String(s) }]).saved
  times.push(performance.now() - before)
}
times.sort((a, b) => a - b)
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2)
console.log(`one edit to the disk: ${at(0.5)} ms median, ${at(0.95)} ms p95, ${at(0.99)} ms p99`)

const before = performance.now()
const paste = Array.from({ length: 10_000 }, (_, index) => index + 1_001)
await journal.append(paste.map((s) => ({ s, t: s, k: 's', r: '3f9ac2d1.7', c: '3f9ac2d1:4', v: String(s) })))
  .saved
console.log(`10,000 edits at once: ${(performance.now() - before).toFixed(0)} ms`)
await journal.close()
rmSync(folder, { recursive: true })
