import { describe, expect, it } from 'vitest'

import { openLife, AUTHOR, PROJECT, edit, recordsIn, valueOf } from './journal-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import type { SimulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

const FOLDER = '/journal'

async function newDisk(): Promise<SimulatedFiles> {
  const files = simulatedFiles(randomFrom(7))
  await files.fileSystem.makeFolder(FOLDER)
  return files
}

function countCalls(files: SimulatedFiles): Map<string, number> {
  const counts = new Map<string, number>()
  files.fate = ({ name }) => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    return 'works'
  }
  return counts
}

const textOf = (files: SimulatedFiles, number: number): string =>
  String(files.content(`${FOLDER}/${String(number).padStart(8, '0')}.jsonl`))

describe('what an officer typed is on the disk when Aigu says so', () => {
  it('the state says saving, then saved with the time when the flush returned', async () => {
    const clock = virtualClock(1_000)
    const { journal, states } = await openLife(FOLDER, (await newDisk()).fileSystem, clock)
    expect(journal.state).toEqual({ kind: 'saved', at: null })
    const { saved, entries } = journal.append([edit(1)])
    expect(journal.state).toEqual({ kind: 'saving', waiting: 1 })
    await saved
    expect(states).toEqual([
      { kind: 'saving', waiting: 1 },
      { kind: 'saved', at: 1_000 },
    ])
    expect(entries).toMatchObject([{ author: AUTHOR, previous: '', sure: true }])
    await journal.close()
  })

  it('a paste of 10,000 cells takes 20 flushes, not 10,000', async () => {
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, virtualClock())
    const counts = countCalls(files)
    await journal.append(Array.from({ length: 10_000 }, (_, index) => edit(index + 1, 'x'))).saved
    expect(counts.get('syncData')).toBeLessThanOrEqual(20 + 10)
    await journal.close()
  })

  it('edits made while the disk is busy share a flush', async () => {
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, virtualClock())
    const counts = countCalls(files)
    await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append([edit(index + 1)]).saved))
    expect(counts.get('syncData')).toBeLessThanOrEqual(2)
    await journal.close()
  })

  it('a line is the checksum, the record and its author, readable with Notepad', async () => {
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, virtualClock())
    await journal.append([{ ...edit(1, 'Liévin'), vv: { 'u-other': 42 } }]).saved
    await journal.append([{ ...edit(2, 'Lens'), vv: { 'u-other': 42 } }]).saved
    await journal.close()
    expect(
      textOf(files, 1)
        .split('\n')
        .map((line) => line.slice(9)),
    ).toEqual([
      `{"aigu":1,"project":"${PROJECT}","author":"${AUTHOR}","name":"Léa D.","from":1,"prev":""}`,
      `{"a":"${AUTHOR}","s":1,"t":1767225600001,"k":"s","r":"3f9ac2d1.1","c":"3f9ac2d1:4","v":"Liévin","vv":{"u-other":42}}`,
      `{"a":"${AUTHOR}","s":2,"t":1767225600002,"k":"s","r":"3f9ac2d1.2","c":"3f9ac2d1:4","v":"Lens"}`,
      '{"end":1,"n":2}',
      '',
    ])
  })
})

describe('a segment is closed so that it can be sent', () => {
  it('3 s after the last gesture', async () => {
    const clock = virtualClock()
    const files = await newDisk()
    const { journal, segments } = await openLife(FOLDER, files.fileSystem, clock)
    journal.append([edit(1)])
    await clock.pass(2_000)
    journal.append([edit(2)])
    await clock.pass(2_900)
    expect(segments).toHaveLength(0)
    await clock.pass(200)
    expect(segments).toMatchObject([{ sealed: true, last: { s: 2 } }])
    expect(segments[0]?.packet.toString()).toBe(textOf(files, 1))
  })

  it('30 s after the first one, while the officer goes on', async () => {
    const clock = virtualClock()
    const { journal, segments } = await openLife(FOLDER, (await newDisk()).fileSystem, clock)
    for (let s = 1; s <= 31; s++) {
      journal.append([edit(s)])
      await clock.pass(1_000)
    }
    expect(segments).toHaveLength(1)
  })

  it('at 256 kB', async () => {
    const { journal, segments } = await openLife(FOLDER, (await newDisk()).fileSystem, virtualClock())
    await journal.append([edit(1, 'x'.repeat(300_000))]).saved
    await journal.append([edit(2)]).saved
    await journal.close()
    expect(segments.map(({ last }) => last.s)).toEqual([1, 2])
  })

  it('the next one follows: the header names the line before', async () => {
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, virtualClock())
    const [first] = journal.append([edit(1)]).entries
    await journal.seal()
    journal.append([edit(2)])
    await journal.close()
    expect(textOf(files, 2)).toContain(`"from":2,"prev":"${String(first?.hash)}"`)
  })
})

describe('a disk that does not take the work', () => {
  it('is told at once, keeps the edits, and is asked again until it takes them', async () => {
    const clock = virtualClock()
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, clock)
    await journal.append([edit(1)]).saved
    files.fate = ({ name }) => (name === 'write' ? { fails: 'ENOSPC' } : 'works')
    let saved = false
    void journal.append([edit(2)]).saved.then(() => (saved = true))
    await clock.pass(500)
    void journal.append([edit(3)])
    expect(journal.state).toEqual({ kind: 'refused', waiting: 2, problem: { code: 'project-no-space' } })
    await clock.pass(3_600_000)
    expect(saved).toBe(false)
    // An hour of refusals leaves no heap of empty files.
    expect(files.paths()).toHaveLength(1)
    files.fate = () => 'works'
    await clock.pass(31_000)
    expect(saved).toBe(true)
    expect(journal.state.kind).toBe('saved')
    expect([...(await recordsIn(FOLDER, files.fileSystem)).keys()]).toEqual([1, 2, 3])
  })

  it('a record that was written twice is the same line: no fork', async () => {
    const clock = virtualClock()
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, clock)
    let failed = false
    files.fate = ({ name }) => {
      if (name !== 'syncData' || failed) return 'works'
      failed = true
      return { fails: 'EIO' }
    }
    journal.append([edit(1), edit(2)])
    await clock.pass(100)
    await journal.append([edit(3)]).saved
    const { found, journal: again } = await openLife(FOLDER, files.fileSystem, clock)
    expect([...found.keys()]).toEqual([1, 2, 3])
    expect(again.last).toEqual(journal.last)
  })

  it('closing says how many records are on no disk', async () => {
    const clock = virtualClock()
    const files = await newDisk()
    const { journal } = await openLife(FOLDER, files.fileSystem, clock)
    files.fate = ({ name }) => (name === 'createToAppend' ? { fails: 'EROFS' } : 'works')
    journal.append([edit(1), edit(2)])
    await clock.pass(100)
    expect(journal.state).toMatchObject({ kind: 'refused', problem: { code: 'project-denied' } })
    expect(await journal.close()).toBe(2)
  })
})

describe('files found at start are read and left alone', () => {
  it('a torn tail stays as it is, and the work goes on in a new segment', async () => {
    const files = await newDisk()
    const clock = virtualClock()
    const { journal } = await openLife(FOLDER, files.fileSystem, clock)
    await journal.append([edit(1), edit(2)]).saved
    const whole = Buffer.from(textOf(files, 1))
    const torn = whole.subarray(0, -9)
    files.put(`${FOLDER}/00000001.jsonl`, torn)
    const second = await openLife(FOLDER, files.fileSystem, clock)
    expect([...second.found]).toEqual([[1, valueOf(1)]])
    await second.journal.append([edit(2, 'retapé')]).saved
    expect(textOf(files, 1)).toBe(torn.toString())
    expect((await recordsIn(FOLDER, files.fileSystem)).get(2)).toBe('retapé')
  })

  it('two programs on one journal write to files of their own', async () => {
    const files = await newDisk()
    const clock = virtualClock()
    const one = await openLife(FOLDER, files.fileSystem, clock)
    const two = await openLife(FOLDER, files.fileSystem, clock)
    await Promise.all([
      one.journal.append([edit(1, 'un')]).saved,
      two.journal.append([edit(1, 'deux')]).saved,
    ])
    expect(textOf(files, 1)).toContain('un')
    expect(textOf(files, 2)).toContain('deux')
  })
})
