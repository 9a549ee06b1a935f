/** Whole folders that are not what they seem: manifests, links, pipes, tables. */
import { FORMAT_VERSION } from '../../../shared/project/record.ts'
import { sha256, writeManifest } from '../../../src-main/project/project-tree.ts'
import { PROJECT } from '../project/journal-life.ts'
import { HIDDEN, HTML, eve, row, withEntries, without } from './hostile-case.ts'
import type { HostileCase } from './hostile-case.ts'
import { BASE_HASH, ID, LEA, T0, WRITTEN, imported, packet } from './hostile-tree.ts'
import type { Entry, Tree } from './hostile-tree.ts'

const title = 'Lieux'
const project = PROJECT
const manifest = (value: unknown): Tree => [
  ['projet.json', Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))],
  ...without(/^projet/),
]
const manifests: readonly HostileCase[] = [
  { name: 'a title of HTML', tree: manifest({ aigu: 1, project, title: HTML }), expect: 'shown' },
  {
    name: 'a title of hidden characters',
    tree: manifest({ aigu: 1, project, title: HIDDEN }),
    expect: 'shown',
  },
  ...[
    ['an id that is a path', { aigu: 1, project: '../../../../tmp/harmed', title }],
    ['an id that is a Windows path', { aigu: 1, project: '..\\..\\harmed', title }],
    ['an id of dots', { aigu: 1, project: '........', title }],
    ['an id with NUL', { aigu: 1, project: 'projet\0\0\0', title }],
    ['an id of capitals', { aigu: 1, project: project.toUpperCase().replace('1', 'A'), title }],
    ['an id that is no text', { aigu: 1, project: 12_345_678, title }],
    ['a title that is no text', { aigu: 1, project, title: { toString: 'harmed' } }],
    ['a title of 60,000 characters', { aigu: 1, project, title: 'é'.repeat(30_000) }],
    ['a version that is no number', { aigu: '1', project, title }],
    ['version 0', { aigu: 0, project, title }],
    ['keys of JavaScript', `{"__proto__":{"polluted":1},"aigu":1,"project":"${project}","title":"x"}`],
    ['nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['no JSON', 'aigu: 1'],
    ['nothing', ''],
    ['two values', `{"aigu":1} {"aigu":1}`],
  ].map(([what, value]): HostileCase => ({
    name: `a manifest with ${String(what)}`,
    tree: manifest(value),
    expect: ['project-archive-foreign', 'file-is-folder', 'file-is-archive'],
  })),
  {
    name: 'a manifest of 200 kB',
    tree: manifest({ aigu: 1, project, title, more: 'x'.repeat(200_000) }),
    expect: ['project-archive-too-big', 'project-file-refused', 'file-is-folder'],
  },
  {
    name: 'a manifest of a later version',
    tree: manifest({ aigu: FORMAT_VERSION + 1, project, title }),
    expect: ['project-archive-newer'],
  },
  {
    name: 'a manifest with more than it should',
    tree: manifest({
      aigu: 1,
      project,
      title,
      base: '../../etc/passwd',
      schema: 'http://x.invalid',
      constructor: {},
    }),
    expect: 'shown',
  },
]

const links: readonly HostileCase[] = (
  [
    ['a packet that is a link out of the folder', ['paquets/a.jsonl', { link: '../../secret.jsonl' }]],
    ['a packet that is a link to a device', ['paquets/a.jsonl', { link: '/dev/zero' }]],
    ['a packet that is a link to nothing', ['paquets/a.jsonl', { link: 'nulle-part' }]],
    ['a packet that is a link to itself', ['paquets/a.jsonl', { link: 'a.jsonl' }]],
    ['a packet that is a link to the folder', ['paquets/a.jsonl', { link: '.' }]],
    ['a packet that is a pipe', ['paquets/a.jsonl', 'fifo']],
    ['a packet that is a folder', ['paquets/a.jsonl', 'folder']],
    ['an original that is a link', [`originaux/${'a'.repeat(64)}.csv`, { link: '../../secret.jsonl' }]],
    ['an original that is a pipe', [`originaux/${'a'.repeat(64)}.csv`, 'fifo']],
    ['a readme that is a link to nothing outside', ['LISEZMOI.txt', { link: '../made-outside.txt' }]],
    ['a place for originals that is a link', ['originaux', { link: '../outside' }]],
    ['a place for originals that is a file', ['originaux', Buffer.from('x')]],
    ['a foreign file among the packets', ['paquets/virus.exe', Buffer.from('MZ')]],
    ['a folder within the packets', ['paquets/../paquets/sous/a.jsonl', Buffer.from('x')]],
  ] as const satisfies readonly (readonly [string, readonly [string, Entry]])[]
).map(([name, entry]) => ({
  name,
  tree: withEntries(entry),
  only: 'folder' as const,
  expect: 'shown' as const,
}))

const replaced: readonly HostileCase[] = [
  {
    name: 'a manifest that is a link',
    tree: [...without(/^projet/), ['projet.json', { link: '../secret.jsonl' }]],
    only: 'folder',
    expect: ['project-file-refused', 'file-is-folder'],
  },
  {
    name: 'a manifest that is a pipe',
    tree: [...without(/^projet/), ['projet.json', 'fifo']],
    only: 'folder',
    expect: ['project-file-refused', 'file-is-folder'],
  },
  {
    name: 'a manifest that is a folder',
    tree: [...without(/^projet/), ['projet.json', 'folder']],
    only: 'folder',
    expect: ['project-file-refused', 'file-is-folder'],
  },
  {
    name: 'packets that are a link to another folder',
    tree: [...without(/^paquets/), ['paquets', { link: '../outside' }]],
    only: 'folder',
    expect: ['project-base-missing'],
  },
  {
    name: 'packets that are a pipe',
    tree: [...without(/^paquets/), ['paquets', 'fifo']],
    only: 'folder',
    expect: ['project-base-missing'],
  },
  {
    name: 'a table that is a link',
    tree: [...without(/^bases/), [`bases/${BASE_HASH}.csv`, { link: '../../secret.jsonl' }]],
    only: 'folder',
    expect: ['project-base-missing'],
  },
  {
    name: 'a table that is not what its name says',
    tree: [...without(/^bases/), [`bases/${BASE_HASH}.csv`, Buffer.from('nom,ville\nPirate,Lens\n')]],
    expect: ['project-base-missing'],
  },
  { name: 'no table', tree: without(/^bases/), expect: ['project-base-missing'] },
  { name: 'no packet', tree: without(/^paquets/), expect: ['project-base-missing'] },
  {
    name: 'packets of another project only',
    tree: [
      ...without(/^paquets/),
      packet(LEA, [imported], { project: '99999999-2222-4333-8444-555555555555' }),
    ],
    expect: ['project-base-missing'],
  },
]

const recipe = (value: object): Tree => [
  ...without(/^paquets/),
  packet(LEA, [
    { ...imported, recipe: value },
    { s: 2, t: T0 + 1, k: 's', r: row(1), c: `${ID}:0`, v: WRITTEN, g: 1 },
  ]),
]
const called = (name: string): Tree => [
  ...without(/^paquets/),
  packet(LEA, [
    { ...imported, name },
    { s: 2, t: T0 + 1, k: 's', r: row(1), c: `${ID}:0`, v: WRITTEN, g: 1 },
  ]),
]

const tables: readonly HostileCase[] = [
  ...[
    '../../../outside/harmed.csv',
    '..\\..\\harmed.csv',
    '/etc/harmed.csv',
    'C:\\Windows\\harmed.csv',
    '\\\\serveur\\partage\\harmed.csv',
    'CON',
    'aux.csv',
    '...',
    'a\0b.csv',
    HTML,
    HIDDEN,
    '',
    'x'.repeat(1_000),
    'lieux.csv:flux',
  ].map((name): HostileCase => ({
    name: `a table called ${JSON.stringify(name.slice(0, 40))}`,
    tree: called(name),
    expect: 'shown',
  })),
  {
    name: 'a recipe of an encoding that does not exist',
    tree: recipe({ encoding: '__proto__', delimiter: '|||' }),
    expect: 'shown',
  },
  {
    name: 'a recipe that names a file elsewhere',
    tree: recipe({ original: '../../secret.jsonl' }),
    expect: 'shown',
  },
  {
    name: 'a recipe of 20,000 keys',
    tree: recipe(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${String(i)}`, i]))),
    expect: 'shown',
  },
  {
    name: 'a table of nothing',
    tree: (() => {
      const empty = Buffer.alloc(0)
      return [
        ['projet.json', writeManifest(PROJECT, title)],
        [`bases/${sha256(empty)}.csv`, empty],
        packet(LEA, [{ ...imported, base: sha256(empty) }]),
      ] satisfies Tree
    })(),
    expect: ['project-base-missing', 'file-is-empty', 'opened'],
  },
  {
    name: 'a table that is no text',
    tree: (() => {
      const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) & 0xff))
      return [
        ['projet.json', writeManifest(PROJECT, title)],
        [`bases/${sha256(bytes)}.csv`, bytes],
        packet(LEA, [{ ...imported, base: sha256(bytes) }]),
      ] satisfies Tree
    })(),
    expect: ['project-base-missing', 'project-base-damaged', 'opened'],
  },
  {
    name: 'two tables that begin with the same eight digits in their records',
    tree: eve({ s: 1, t: T0, k: 'b', base: `${ID}${'0'.repeat(56)}`, name: 'autre.csv' }),
    expect: 'shown',
  },
  {
    name: 'a table that was imported 20,000 times',
    tree: eve(
      ...Array.from({ length: 20_000 }, (_, i) => ({ ...imported, s: i + 1, name: `t${String(i)}` })),
    ),
    expect: 'shown',
  },
]

export const hostileFolders: readonly HostileCase[] = [...manifests, ...links, ...replaced, ...tables]
