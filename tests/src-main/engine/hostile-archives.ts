/** Zips that lie about what they hold. */
import { writeManifest } from '../../../src-main/project/project-tree.ts'
import { PROJECT } from '../project/journal-life.ts'
import { cell, withEntries } from './hostile-case.ts'
import type { HostileCase } from './hostile-case.ts'
import { BASE_HASH, journal, soundTree } from './hostile-tree.ts'

export const hostileArchives: readonly HostileCase[] = [
  ...[
    '../../harmed.jsonl',
    '/tmp/harmed.jsonl',
    'C:\\harmed.jsonl',
    'paquets\\..\\..\\harmed.jsonl',
    '..',
    'a\0b',
  ].map((name): HostileCase => ({
    name: `a file called ${JSON.stringify(name)}`,
    tree: withEntries([name, Buffer.from('x')]),
    only: 'archive',
    expect: ['project-archive-damaged'],
  })),
  {
    name: 'a file twice',
    tree: withEntries(['projet.json', writeManifest(PROJECT, 'autre')]),
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'two names that differ by their capitals',
    tree: withEntries(['PROJET.JSON', writeManifest(PROJECT, 'autre')]),
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'files that are none of ours',
    tree: withEntries(
      ['autorun.inf', Buffer.from('x')],
      ['originaux/setup.exe', Buffer.from('MZ')],
      ['moi.json', Buffer.from('{}')],
      ['journal/00000001.jsonl', journal([cell(1, 0, 'x')])],
      ['fichier.json', Buffer.from('{}')],
      ['dossier.json', Buffer.from('{"folder":"/etc","filled":false}')],
    ),
    only: 'archive',
    expect: 'shown',
  },
  {
    name: 'a size that is announced smaller',
    tree: soundTree,
    lies: { [`bases/${BASE_HASH}.csv`]: { size: 3 } },
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'a size that is announced larger',
    tree: soundTree,
    lies: { [`bases/${BASE_HASH}.csv`]: { size: 4_000_000_000 } },
    only: 'archive',
    expect: ['project-archive-too-big'],
  },
  {
    name: 'a wrong checksum',
    tree: soundTree,
    lies: { [`bases/${BASE_HASH}.csv`]: { checksum: 1 } },
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'an unknown packing',
    tree: soundTree,
    lies: { [`bases/${BASE_HASH}.csv`]: { method: 99 } },
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'a password',
    tree: soundTree,
    lies: { 'projet.json': { flags: 1 } },
    only: 'archive',
    expect: ['project-archive-damaged'],
  },
  {
    name: 'a bomb',
    tree: withEntries([`paquets/bombe.jsonl`, Buffer.alloc(60_000_000)]),
    only: 'archive',
    expect: ['project-archive-too-big'],
  },
]
