/** The fears: work that does not arrive, that arrives and is not seen, and a project of a stranger that does harm. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { zipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'

import type { FolderState, News } from '../../../shared/ipc-project.ts'
import type { DocumentSummary, OpenOutcome } from '../../../shared/ipc.ts'
import type { EngineMethods } from '../../../src-main/engine/worker-protocol.ts'
import { engineOn, projectsIn } from './engine-on-folder.ts'
import { typeIntoCell } from './type-into-cell.ts'

const text = 'nom;ville;tÃ©lÃ©phone\r\nMairie;"Lens";0321\r\nPiscine;LiÃ©vin;0322\r\nGare;Lens;\r\n'
/** Folders are looked at every 8 s at the latest. */
const LONGEST_WAY = { timeout: 20_000, interval: 50 }

type Profile = {
  readonly engine: EngineMethods
  readonly folder: string
  readonly projects: string
  readonly states: FolderState[]
  readonly news: News[]
}

const profiles: Profile[] = []
afterEach(async () => {
  for (const { engine } of profiles.splice(0)) await engine.closeAll({})
})

function startProfile(personName: string, folder = mkdtempSync(join(tmpdir(), 'aigu-elsewhere-'))): Profile {
  const states: FolderState[] = []
  const news: News[] = []
  const projects = projectsIn(folder)
  const engine = engineOn(
    folder,
    { machine: personName, personName },
    {
      onFolder: (_document, state) => states.push(state),
      onNews: (_document, some) => news.push(...some),
    },
  )
  const profile = { engine, folder, projects, states, news }
  profiles.push(profile)
  return profile
}

function opened(outcome: OpenOutcome): DocumentSummary {
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome))
  return outcome.document
}

async function openFile({ engine, folder }: Profile): Promise<string> {
  const path = join(folder, 'lieux.csv')
  writeFileSync(path, text)
  return opened(await engine.open({ path })).documentId
}

async function shown({ engine }: Profile, documentId: string): Promise<string[][]> {
  const { rows } = await engine.window({ documentId, show: 'all', from: 0, count: 100 })
  return rows.map(({ cells }) => cells.map((cell) => cell.after ?? cell.before))
}

async function write({ engine }: Profile, documentId: string, row: number, value: string): Promise<void> {
  await typeIntoCell(engine, documentId, { row }, value)
}

async function sentFrom(profile: Profile, documentId: string): Promise<string> {
  const path = join(profile.folder, 'lieux.aigu')
  expect(await profile.engine.saveProject({ documentId, path })).toMatchObject({ kind: 'saved' })
  return path
}

const namesOf = (rows: readonly (readonly string[])[]): (string | undefined)[] => rows.map(([name]) => name)

describe('a project sent as one file', () => {
  it('opens elsewhere with its edits and its repairs, and once more at the next start', async () => {
    const lea = startProfile('Léa')
    const sent = await openFile(lea)
    await write(lea, sent, 1, 'Piscine olympique')
    await lea.engine.decideCell({ documentId: sent, row: 1, column: 1, accept: false })
    const path = await sentFrom(lea, sent)
    const karim = startProfile('Karim')
    const received = opened(await karim.engine.open({ path }))
    expect(received).toMatchObject({ name: 'lieux.csv', acceptedCount: 1, canUndo: false })
    expect(await shown(karim, received.documentId)).toEqual(await shown(lea, sent))
    await write(karim, received.documentId, 0, 'Hôtel de ville')
    await karim.engine.close({ documentId: received.documentId })
    const again = startProfile('Karim', karim.folder)
    const reopened = opened(await again.engine.open({ path }))
    expect(namesOf(await shown(again, reopened.documentId))).toEqual([
      'Hôtel de ville',
      'Piscine olympique',
      'Gare',
    ])
  })

  it('comes back: both people’s work is in the table that is open, and is announced', async () => {
    const lea = startProfile('Léa')
    const sent = await openFile(lea)
    await write(lea, sent, 1, 'Piscine olympique')
    const path = await sentFrom(lea, sent)
    const karim = startProfile('Karim')
    const received = opened(await karim.engine.open({ path })).documentId
    await write(karim, received, 0, 'Hôtel de ville')
    const back = await sentFrom(karim, received)
    await write(lea, sent, 2, 'Gare TGV')
    expect(opened(await lea.engine.open({ path: back })).documentId).toBe(sent)
    expect(namesOf(await shown(lea, sent))).toEqual(['Hôtel de ville', 'Piscine olympique', 'Gare TGV'])
    expect(lea.news).toEqual([expect.objectContaining({ name: 'Karim', cells: 1 })])
  })

  it('decided about by two people at once, says the same to both, and at the next start', async () => {
    const lea = startProfile('Léa')
    const hers = await openFile(lea)
    await write(lea, hers, 2, 'Gare TGV')
    const path = await sentFrom(lea, hers)
    const karim = startProfile('Karim')
    const his = opened(await karim.engine.open({ path })).documentId
    await lea.engine.decideAll({ documentId: hers, accept: true, certainOnly: false })
    await karim.engine.decideCell({ documentId: his, row: 1, column: 1, accept: true })
    await karim.engine.decideCell({ documentId: his, row: 1, column: 1, accept: false })
    const [fromLea, fromKarim] = [await sentFrom(lea, hers), await sentFrom(karim, his)]
    await lea.engine.open({ path: fromKarim })
    await karim.engine.open({ path: fromLea })
    const decision =
      ({ engine }: Profile, documentId: string) =>
      async () =>
        (await engine.cell({ documentId, row: 1, column: 1 })).decision
    // His refusal is the later word.
    await expect.poll(decision(lea, hers), LONGEST_WAY).toBe('refused')
    await expect.poll(decision(karim, his), LONGEST_WAY).toBe('refused')
    for (const [profile, documentId, file] of [
      [lea, hers, fromKarim],
      [karim, his, fromLea],
    ] as const) {
      await profile.engine.close({ documentId })
      const again = startProfile('again', profile.folder)
      const reopened = opened(await again.engine.open({ path: file })).documentId
      expect(await decision(again, reopened)()).toBe('refused')
    }
  })

  it('without the file that it was made from is the table that the project keeps', async () => {
    const lea = startProfile('Léa')
    const sent = await openFile(lea)
    await write(lea, sent, 1, 'Piscine olympique')
    const [project = ''] = readdirSync(lea.projects)
    rmSync(join(lea.projects, project, 'originaux'), { recursive: true })
    mkdirSync(join(lea.projects, project, 'originaux'))
    const path = await sentFrom(lea, sent)
    const karim = startProfile('Karim')
    const received = opened(await karim.engine.open({ path }))
    expect(await shown(karim, received.documentId)).toEqual(await shown(lea, sent))
  })

  it('is no table: a copy never takes its place, and its own file is left whole', async () => {
    const lea = startProfile('Léa')
    const sent = await openFile(lea)
    const outcome = await lea.engine.saveProject({ documentId: sent, path: join(lea.folder, 'lieux.csv') })
    expect(outcome).toMatchObject({ kind: 'refused', problem: { code: 'save-over-original' } })
    expect(readFileSync(join(lea.folder, 'lieux.csv'), 'utf8')).toBe(text)
  })
})

const PROJECT = '11111111-2222-4333-8444-555555555555'
const manifest = (more: object = {}): Buffer =>
  Buffer.from(JSON.stringify({ aigu: 1, project: PROJECT, title: 'x', ...more }))

describe('a project file of a stranger', () => {
  it.each<[string, Record<string, Uint8Array>, string]>([
    ['leads out', { 'projet.json': manifest(), '../../x.txt': Buffer.from('x') }, 'project-archive-damaged'],
    [
      'is a bomb',
      { 'projet.json': manifest(), [`bases/${'0'.repeat(64)}.csv`]: new Uint8Array(60_000_000) },
      'project-archive-too-big',
    ],
    ['has no table', { 'projet.json': manifest() }, 'project-base-missing'],
    ['names no project', { 'projet.json': manifest({ project: '../../../x' }) }, 'project-archive-foreign'],
    ['is of a later version', { 'projet.json': manifest({ aigu: 9 }) }, 'project-archive-newer'],
  ])('that %s is refused, and nothing is written', async (_what, files, code) => {
    const karim = startProfile('Karim')
    const path = join(karim.folder, 'hostile.aigu')
    writeFileSync(path, zipSync(files))
    expect(await karim.engine.open({ path })).toMatchObject({ kind: 'refused', problem: { code } })
    expect(existsSync(karim.projects)).toBe(false)
    expect(readdirSync(karim.folder)).toEqual(['hostile.aigu'])
  })
})

describe('a folder that two people chose', () => {
  it('takes the work of each to the other, who sees it at once', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'aigu-partage-'))
    const lea = startProfile('Léa')
    const mine = await openFile(lea)
    await write(lea, mine, 1, 'Piscine olympique')
    expect(await lea.engine.linkFolder({ documentId: mine, folder: shared })).toEqual({ kind: 'linked' })
    await vi.waitFor(() => expect(readdirSync(join(shared, 'paquets'))).not.toEqual([]), LONGEST_WAY)
    await vi.waitFor(() => expect(lea.states.at(-1)?.kind).toBe('current'), LONGEST_WAY)

    const karim = startProfile('Karim')
    const theirs = opened(await karim.engine.open({ path: shared })).documentId
    expect(await shown(karim, theirs)).toEqual(await shown(lea, mine))
    await write(karim, theirs, 0, 'Hôtel de ville')
    await karim.engine.flush({ documentId: theirs })
    await vi.waitFor(
      async () => expect(namesOf(await shown(lea, mine))[0]).toBe('Hôtel de ville'),
      LONGEST_WAY,
    )
    expect(lea.news).toEqual([expect.objectContaining({ name: 'Karim', cells: 1 })])
  }, 60_000)

  it('is sent what was typed last when the table is closed', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'aigu-partage-'))
    const lea = startProfile('Léa')
    const mine = await openFile(lea)
    await lea.engine.linkFolder({ documentId: mine, folder: shared })
    await write(lea, mine, 1, 'Piscine olympique')
    await lea.engine.close({ documentId: mine })
    const karim = startProfile('Karim')
    const theirs = opened(await karim.engine.open({ path: shared })).documentId
    expect(namesOf(await shown(karim, theirs))[1]).toBe('Piscine olympique')
  }, 60_000)

  it('that was deleted is told, and put right when the officer agrees', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'aigu-partage-'))
    const lea = startProfile('Léa')
    const mine = await openFile(lea)
    await lea.engine.linkFolder({ documentId: mine, folder: shared })
    await vi.waitFor(() => expect(lea.states.at(-1)?.kind).toBe('current'), LONGEST_WAY)
    rmSync(shared, { recursive: true })
    await vi.waitFor(
      () => expect(lea.states.at(-1)).toMatchObject({ kind: 'trouble', canRefill: true }),
      LONGEST_WAY,
    )
    expect(existsSync(shared)).toBe(false)
    await lea.engine.refillFolder({ documentId: mine })
    await vi.waitFor(() => expect(lea.states.at(-1)?.kind).toBe('current'), LONGEST_WAY)
    expect(readdirSync(shared)).toContain('projet.json')
  }, 60_000)

  it('is taken up again when the table is opened again, and left when the officer says so', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'aigu-partage-'))
    const lea = startProfile('Léa')
    const mine = await openFile(lea)
    await lea.engine.linkFolder({ documentId: mine, folder: shared })
    await vi.waitFor(() => expect(lea.states.at(-1)?.kind).toBe('current'), LONGEST_WAY)
    await lea.engine.close({ documentId: mine })
    const again = startProfile('Léa', lea.folder)
    const reopened = await openFile(again)
    await vi.waitFor(() => expect(again.states.at(-1)?.kind).toBe('current'), LONGEST_WAY)
    await again.engine.leaveFolder({ documentId: reopened })
    expect(again.states.at(-1)).toEqual({ kind: 'none' })
    await again.engine.close({ documentId: reopened })
    const third = startProfile('Léa', lea.folder)
    await openFile(third)
    expect(third.states).toEqual([])
  }, 60_000)
})

describe('a folder that cannot be the project’s', () => {
  it('with something else in it, or with another project, is left as it is', async () => {
    const lea = startProfile('Léa')
    const mine = await openFile(lea)
    await write(lea, mine, 0, 'Hôtel de ville')
    const photos = mkdtempSync(join(tmpdir(), 'aigu-photos-'))
    writeFileSync(join(photos, 'été.jpg'), 'x')
    expect(await lea.engine.linkFolder({ documentId: mine, folder: photos })).toMatchObject({
      problem: { code: 'project-folder-occupied', found: { name: 'été.jpg' } },
    })
    expect(readdirSync(photos)).toEqual(['été.jpg'])
    const site = mkdtempSync(join(tmpdir(), 'aigu-site-'))
    writeFileSync(join(site, 'projet.json'), '{"name":"autre logiciel"}')
    expect(await lea.engine.linkFolder({ documentId: mine, folder: site })).toMatchObject({
      problem: { code: 'project-folder-occupied', found: { name: 'projet.json' } },
    })
    const other = mkdtempSync(join(tmpdir(), 'aigu-autre-'))
    writeFileSync(join(other, 'projet.json'), manifest())
    expect(await lea.engine.linkFolder({ documentId: mine, folder: other })).toMatchObject({
      problem: { code: 'project-folder-foreign' },
    })
    expect(await lea.engine.linkFolder({ documentId: mine, folder: lea.projects })).toMatchObject({
      kind: 'refused',
    })
    const [project = ''] = readdirSync(lea.projects)
    expect(
      await lea.engine.linkFolder({ documentId: mine, folder: join(lea.projects, project) }),
    ).toMatchObject({ problem: { code: 'project-folder-occupied' } })
    expect(lea.states).toEqual([])
  })
})
