import { describe, expect, it } from 'vitest'

import { knowFolder, readInside } from '../../../src-main/project/guarded-read.ts'

import { contentOf, openOn, type } from './project-life.ts'
import { randomFrom } from './random.ts'
import { simulatedFiles } from './simulated-files.ts'
import { virtualClock } from './virtual-clock.ts'

describe('a file that an antivirus holds', () => {
  /** Counts how long it is waited. */
  const waiting = () => {
    const waited = { milliseconds: 0 }
    const wait = (milliseconds: number): Promise<void> => {
      waited.milliseconds += milliseconds
      return Promise.resolve()
    }
    return { waited, patience: { wait, within: <T>(_: number, work: Promise<T>) => work } }
  }

  it('is read when it is let go', async () => {
    const files = simulatedFiles(randomFrom(1))
    files.put('/dossier/a.jsonl', Buffer.from('bonjour'))
    const { waited, patience } = waiting()
    let refusals = 4
    files.fate = ({ name }) => (name === 'openToRead' && refusals-- > 0 ? { fails: 'EBUSY' } : 'works')
    const folder = await knowFolder('/dossier', files.fileSystem)
    const read =
      folder && (await readInside(folder, 'a.jsonl', 100, { fileSystem: files.fileSystem, patience }))
    expect(read).toMatchObject({ kind: 'read', bytes: Buffer.from('bonjour') })
    expect(waited.milliseconds).toBe(10 + 20 + 40 + 80)
  })

  it('is named after 1.5 s, not waited for for ever', async () => {
    const files = simulatedFiles(randomFrom(1))
    files.put('/dossier/a.jsonl', Buffer.from('bonjour'))
    const { waited, patience } = waiting()
    files.fate = ({ name }) => (name === 'openToRead' ? { fails: 'EBUSY' } : 'works')
    const folder = await knowFolder('/dossier', files.fileSystem)
    const read =
      folder && (await readInside(folder, 'a.jsonl', 100, { fileSystem: files.fileSystem, patience }))
    expect(read).toMatchObject({ kind: 'refused', problem: { code: 'project-file-unreadable' } })
    expect(waited.milliseconds).toBeGreaterThanOrEqual(1_500)
    expect(waited.milliseconds).toBeLessThan(2_500)
  })

  it('does not cost an author their name at the opening', async () => {
    const [files, clock] = [simulatedFiles(randomFrom(1)), virtualClock()]
    const first = await openOn(files.fileSystem, clock)
    await type(first, 'un')
    await first.close()
    let opened = 0
    files.fate = ({ name }) => (name === 'openToRead' && opened++ % 3 !== 2 ? { fails: 'EBUSY' } : 'works')
    const second = await openOn(files.fileSystem, clock)
    expect([second.author, contentOf(second.found).length, second.problems]).toEqual([first.author, 1, []])
  })
})
