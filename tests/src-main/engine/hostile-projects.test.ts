/** The fear: a project of a stranger that stops the program, reads or writes elsewhere, or is believed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { OpenOutcome } from '../../../shared/ipc.ts'
import { phraseProblem } from '../../../shared/messages/problem-sentence.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { hostileArchives } from './hostile-archives.ts'
import type { HostileCase } from './hostile-case.ts'
import { hostileFolders } from './hostile-folders.ts'
import { hostileRecords } from './hostile-records.ts'
import { archiveOf, soundTree, writeTree, WRITTEN } from './hostile-tree.ts'
import type { Tree } from './hostile-tree.ts'
import { engineOn } from './engine-on-folder.ts'
import { lookAtEverything } from './look-at-everything.ts'

const SECRET = 'mot de passe du maire'
const LONGEST = 20_000
const hostileCases: readonly HostileCase[] = [
  { name: 'a sound project (control)', tree: soundTree, expect: 'shown' },
  ...hostileFolders,
  ...hostileRecords,
  ...hostileArchives,
]

const corpus = join(import.meta.dirname, '../../../../shared/corpora/hostile')
const isThere = existsSync(corpus)
if (!isThere) console.warn(`SKIPPED: no hostile corpus at ${corpus}`)

let place: string
let engine: EngineMethods
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'aigu-hostile-'))
  mkdirSync(join(place, 'outside'))
  writeFileSync(join(place, 'outside/dedans.jsonl'), SECRET)
  writeFileSync(join(place, 'secret.jsonl'), SECRET)
  engine = engineOn(join(place, 'profile'))
})
afterEach(async () => {
  await engine.closeAll({})
  rmSync(place, { recursive: true, force: true })
})

function sentenceOf(problem: Problem): string {
  const { title, detail, advice } = phraseProblem(problem, 'fr')
  return [title, detail, advice].join(' ')
}

async function open(path: string): Promise<{ outcome: OpenOutcome; seen: unknown[] }> {
  const outcome = await engine.open({ path })
  const seen: unknown[] = [outcome]
  if (outcome.kind !== 'opened') return { outcome, seen }
  seen.push(...(await lookAtEverything(engine, outcome.document.documentId)))
  // The letter box has looked once more when it is left.
  await engine.closeAll({})
  return { outcome, seen }
}

async function check({ expect: expected }: Pick<HostileCase, 'expect'>, path: string): Promise<void> {
  const before = readdirSync(place)
  const { outcome, seen } = await open(path)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(JSON.stringify(seen)).not.toContain(SECRET)
  // Nothing is made beside the project but the profile, where there is something to keep.
  expect(new Set([...readdirSync(place), 'profile'])).toEqual(new Set([...before, 'profile']))
  expect(readdirSync(join(place, 'outside'))).toEqual(['dedans.jsonl'])
  expect(readFileSync(join(place, 'outside/dedans.jsonl'), 'utf8')).toBe(SECRET)
  expect(readFileSync(join(place, 'secret.jsonl'), 'utf8')).toBe(SECRET)
  const problems =
    outcome.kind === 'opened' ? outcome.document.remarks : outcome.kind === 'refused' ? [outcome.problem] : []
  for (const problem of problems) expect(sentenceOf(problem)).not.toMatch(/undefined|NaN|\[object/)
  if (expected === 'shown') {
    expect(outcome).toMatchObject({ kind: 'opened' })
    expect(JSON.stringify(seen)).toContain(WRITTEN)
  } else if (outcome.kind === 'opened') expect(expected).toContain('opened')
  else expect(expected).toContain(outcome.kind === 'refused' ? outcome.problem.code : outcome.kind)
}

function asFolder(tree: Tree): string {
  const folder = join(place, 'Projet')
  writeTree(folder, tree)
  return folder
}

function asArchive(tree: Tree, lies: HostileCase['lies']): string {
  const file = join(place, 'Projet.aigu')
  writeFileSync(file, archiveOf(tree, lies))
  return file
}

describe('a folder of a stranger, opened as the officer opens it', () => {
  const cases = hostileCases.filter(({ only }) => only !== 'archive')
  it.each(cases.map((one) => [one.name, one] as const))('%s', { timeout: LONGEST }, async (_name, one) => {
    await check(one, asFolder(one.tree))
  })
})

describe('a file of a stranger, opened as the officer opens it', () => {
  const cases = hostileCases.filter(({ only }) => only !== 'folder')
  it.each(cases.map((one) => [one.name, one] as const))('%s', { timeout: LONGEST }, async (_name, one) => {
    await check(one, asArchive(one.tree, one.lies))
  })
})

describe.skipIf(!isThere)('a journal of the corpus, in a project that is sound otherwise', () => {
  const files = isThere ? readdirSync(join(corpus, 'projet')).filter((name) => name.endsWith('.jsonl')) : []
  it.each(files)('%s', { timeout: LONGEST }, async (file) => {
    const tree: Tree = [...soundTree, [`paquets/${file}`, readFileSync(join(corpus, 'projet', file))]]
    await check({ expect: 'shown' }, asFolder(tree))
  })
  it.each(files)('%s, in one file', { timeout: LONGEST }, async (file) => {
    const tree: Tree = [...soundTree, [`paquets/${file}`, readFileSync(join(corpus, 'projet', file))]]
    await check({ expect: 'shown' }, asArchive(tree, {}))
  })
})
