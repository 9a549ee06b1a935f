import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { JournalEntry } from '../../../shared/project/journal-entry.ts'
import { nodeFileSystem } from '../../../src-main/files/file-system.ts'
import { readContent } from '../../../src-main/project/content-store.ts'
import { readManifest } from '../../../src-main/project/project-tree.ts'
import { readSegment } from '../../../src-main/project/read-segment.ts'
import type { Segment } from '../../../src-main/project/read-segment.ts'
import { problemsOf } from '../../../src-main/project/segment-folder.ts'
import cases from '../../cases/project/hostile-journals.json' with { type: 'json' }

import { atOnce } from './at-once.ts'
import { PROJECT } from './journal-life.ts'

type Expected = { entries?: string[]; count?: number; setAside?: string[]; told?: string[] }

const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile')
const isThere = existsSync(corpus)
if (!isThere) console.warn(`SKIPPED: no hostile corpus at ${corpus}`)

const files = (isThere ? readFileSync(join(corpus, 'manifest.jsonl'), 'utf8') : '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { file: string }).file)
  .filter((file) => /^projet\/[^/]*\.jsonl$/.test(file))
  .map((file) => file.slice('projet/'.length))

/** `u1.3`; `u1.3?` where another copy would be better; each number once. */
function named(entries: readonly JournalEntry[]): string[] {
  const names = new Map<string, boolean>()
  for (const { author, record, sure } of entries) {
    const name = `${author}.${String(record.s)}`
    names.set(name, sure || names.get(name) === true)
  }
  return [...names].map(([name, sure]) => (sure ? name : `${name}?`))
}

function setAsideOf(segment: Segment): string[] {
  return segment.setAside.map(
    ({ line, why, author, seq }) =>
      `${String(line)} ${why}${author === null ? '' : ` ${author}.${String(seq)}`}`,
  )
}

describe.skipIf(!isThere)('journals that a disk, a mail gateway or somebody spoilt', () => {
  it('every file of the corpus has its expectation', () => {
    expect(files.filter((file) => !Object.hasOwn(cases, file))).toEqual([])
  })

  it.each(Object.entries(cases as Record<string, Expected>))('%s', (file, expected) => {
    const bytes = readFileSync(join(corpus, 'projet', file))
    const segment = readSegment(bytes, PROJECT)
    if (expected.entries) expect(named(segment.entries)).toEqual(expected.entries)
    if (expected.count !== undefined) expect(segment.entries).toHaveLength(expected.count)
    expect(setAsideOf(segment)).toEqual(expected.setAside ?? [])
    expect(problemsOf(file, bytes, segment).map(({ code }) => code)).toEqual(expected.told ?? [])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('a manifest with keys and paths of its own is no manifest of a project', () => {
    expect(readManifest(readFileSync(join(corpus, 'projet/manifest-hostile.json')))).toBeNull()
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  it('a table that is not what its name says is not used', async () => {
    const folder = join(corpus, 'projet/base-mismatch')
    const [name = ''] = readdirSync(folder)
    expect(await readContent(folder, name, { fileSystem: nodeFileSystem, patience: atOnce })).toEqual({
      kind: 'refused',
      problem: { code: 'project-base-damaged', found: { name } },
    })
  })

  it('a fork is two lines with one number, one line before, and different hashes', () => {
    const [a, b] = ['fork-a.jsonl', 'fork-b.jsonl'].map(
      (file) => readSegment(readFileSync(join(corpus, 'projet', file)), PROJECT).entries[3],
    )
    expect(a?.previous).toBe(b?.previous)
    expect(a?.hash).not.toBe(b?.hash)
  })
})
