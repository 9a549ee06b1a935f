/**
 * What it costs to open a project from the disk: many small packets, the same put together, and the table's state.
 *
 *   node --expose-gc tests/bench/replica.ts [--records 1000000] [--packets 10000] [--rows 100000] [--whole]
 *
 * `--whole`: put together first.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { baseColumnId, baseRowId } from '../../shared/project/identity.ts'
import { Project } from '../../shared/project/project.ts'
import { nodeFileSystem } from '../../src-main/files/file-system.ts'
import { clockPatience } from '../../src-main/files/patience.ts'
import { systemClock } from '../../src-main/project/clock.ts'
import { hashLine, writeLine } from '../../src-main/project/journal-line.ts'
import { packetName } from '../../src-main/project/project-tree.ts'
import { openReplica } from '../../src-main/project/replica.ts'
import type { Replica } from '../../src-main/project/replica.ts'
import { PROJECT } from '../src-main/project/journal-life.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    packets: { type: 'string', default: '10000' },
    rows: { type: 'string', default: '100000' },
    whole: { type: 'boolean', default: false },
  },
})
const [records, packets, rows] = [Number(values.records), Number(values.packets), Number(values.rows)]
const [author, machine, base] = ['u-0123456789ab', 'bench', '3f9ac2d1']
const columns = 15
const folder = mkdtempSync(join(tmpdir(), 'aigu-bench-'))

/** As an officer leaves them: 3 s without an edit close a segment. */
function writePackets(): void {
  mkdirSync(join(folder, 'paquets'))
  let prev = ''
  const each = Math.ceil(records / packets)
  for (let from = 1; from <= records; from += each) {
    const to = Math.min(records, from + each - 1)
    const lines = [writeLine({ aigu: 1, project: PROJECT, author, name: 'Léa D.', from, prev })]
    for (let s = from; s <= to; s++) {
      const [r, c] = [baseRowId(base, (s * 7919) % rows), baseColumnId(base, s % columns)]
      const t = 1_767_225_600_000 + s * 1_000
      lines.push(writeLine({ a: author, s, t, g: s, k: 's', r, c, v: `03 21 79 ${String(s % 10_000)}` }))
    }
    prev = hashLine(lines.at(-1) ?? Buffer.alloc(0))
    lines.push(writeLine({ end: 1, n: to - from + 1 }))
    const bytes = Buffer.concat(lines)
    writeFileSync(join(folder, 'paquets', packetName(author, from, bytes)), bytes)
  }
  writeFileSync(join(folder, 'moi.json'), JSON.stringify({ author, machine, last: { s: records, h: prev } }))
}

function open(): Promise<Replica> {
  return openReplica({
    fileSystem: nodeFileSystem,
    patience: clockPatience,
    clock: systemClock,
    folder,
    project: PROJECT,
    title: 'Équipements',
    machine,
    randomBytes: (count) => Buffer.alloc(count, 7),
  })
}

function memory(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

async function timed<Result>(what: string, run: () => Promise<Result> | Result): Promise<Result> {
  const before = memory()
  const [from, wall] = [process.cpuUsage(), performance.now()]
  const result = await run()
  const { user, system } = process.cpuUsage(from)
  const seconds = ((performance.now() - wall) / 1_000).toFixed(1)
  const kept = (memory() - before).toFixed(0)
  console.log(
    `${what.padEnd(44)} ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processor, ${kept} MB kept, ` +
      `peak ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB`,
  )
  return result
}

writePackets()
console.log(
  `${String(records)} records, ${String(packets)} packets, load ${String(loadavg()[0]?.toFixed(1))}`,
)
if (values.whole) {
  const replica = await open()
  await timed('put together', () => replica.seal())
  console.log(`${String(replica.packets().length)} packets`)
  await replica.close()
}
const replica = await timed('opened', open)
console.log(`${String(replica.found.length)} records, same author: ${String(replica.author === author)}`)
const project = new Project([
  { id: base, rowCount: rows, columnNames: Array.from({ length: columns }, (_, at) => `c${String(at)}`) },
])
await timed('applied, and not kept twice', () => {
  project.add(replica.found)
  replica.forgetFound()
})
await replica.close()
rmSync(folder, { recursive: true })
