/** Journals whose lines are sound, and whose records are not. */
import { crc32 } from 'node:zlib'

import { writeLine } from '../../../src-main/project/journal-line.ts'
import { PROJECT } from '../project/journal-life.ts'
import { EVE, HIDDEN, HTML, cell, eve, row, withEntries } from './hostile-case.ts'
import type { HostileCase } from './hostile-case.ts'
import { ID, LEA, T0, imported, journal, packet } from './hostile-tree.ts'

const project = PROJECT

/** Lines whose text is not what JSON.stringify would write, with their checksums. */
function linesOf(...json: readonly string[]): Buffer {
  return Buffer.concat(
    json.map((text) => {
      const bytes = Buffer.from(text)
      return Buffer.from(`${crc32(bytes).toString(16).padStart(8, '0')} ${text}\n`)
    }),
  )
}

const clocks: readonly HostileCase[] = [
  -1,
  -8.64e15,
  8.64e15,
  8.64e15 + 1,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 53,
  1e300,
  0.5,
  null,
  'demain',
  0,
].map((t) => ({
  name: `a clock at ${String(t)}`,
  tree: eve(cell(1, 2, 'Bully', { t, g: 1 }), {
    s: 2,
    t,
    k: 'x',
    what: 'version',
    of: { name: 'envoyé' },
    g: 2,
  }),
  expect: 'shown' as const,
}))

const odd: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  1e9 + 1,
  2 ** 53,
  '',
  'x',
  true,
  [],
  {},
  [[]],
  { toString: 1 },
]
const fields: readonly (readonly [string, object])[] = [
  ['s', cell(1, 0, 'x')],
  ['t', cell(1, 0, 'x')],
  ['k', cell(1, 0, 'x')],
  ['r', cell(1, 0, 'x')],
  ['c', cell(1, 0, 'x')],
  ['v', cell(1, 0, 'x')],
  ['g', cell(1, 0, 'x')],
  ['vv', cell(1, 0, 'x')],
  ['a', cell(1, 0, 'x')],
  ['after', { s: 1, t: T0, k: 'i', b: ID, r: `${EVE}.1`, after: row(0) }],
  ['b', { s: 1, t: T0, k: 'i', b: ID, r: `${EVE}.1`, after: row(0) }],
  ['p', { s: 1, t: T0, k: 'c', c: `${ID}:0`, p: 'name', v: 'x' }],
  ['i', { s: 1, t: T0, k: 'S', c: `${ID}:0`, b: ID, i: [0, 1], v: ['x', 'y'] }],
  ['of', { s: 1, t: T0, k: 'x', what: 'repair-decision', of: { json: '{}' } }],
  ['what', { s: 1, t: T0, k: 'x', what: 'repair-decision', of: { json: '{}' } }],
  ['n', { s: 1, t: T0, k: 'skip', author: LEA, n: 3 }],
  ['author', { s: 1, t: T0, k: 'skip', author: LEA, n: 3 }],
]
const fieldCases: readonly HostileCase[] = fields.map(([field, record]) => ({
  name: `every odd value of ${field}`,
  tree: withEntries(
    ...odd.map((value, index) =>
      packet(`u-0dd0000000${String(index).padStart(2, '0')}`, [{ ...record, [field]: value }]),
    ),
  ),
  expect: 'shown' as const,
}))

const note = (json: string, s = 1): object => ({ s, t: T0, k: 'x', what: 'repair-decision', of: { json } })
const records: readonly HostileCase[] = [
  {
    name: 'HTML in every text',
    tree: withEntries(
      packet(
        EVE,
        [
          cell(1, 2, HTML, { g: 1 }),
          { s: 2, t: T0, k: 'c', c: `${ID}:1`, p: 'name', v: HTML, g: 2 },
          { s: 3, t: T0, k: 'x', what: 'version', of: { name: HTML }, g: 3 },
          { s: 4, t: T0, k: 'x', what: HTML.slice(0, 64), of: { [HTML.slice(0, 60)]: HTML }, g: 4 },
          { s: 5, t: T0, k: 'i', b: ID, r: `${EVE}.5`, after: row(0), g: 5 },
          { s: 6, t: T0, k: 's', r: `${EVE}.5`, c: `${ID}:0`, v: HTML, g: 5 },
          { s: 7, t: T0, k: 'x', what: 'gesture', of: { kind: HTML }, g: 6 },
          cell(8, 2, HTML + '2', { g: 6 }),
        ],
        { name: HTML },
      ),
    ),
    expect: 'shown',
  },
  {
    name: 'a name of hidden characters',
    tree: withEntries(packet(EVE, [cell(1, 2, 'x')], { name: HIDDEN })),
    expect: 'shown',
  },
  { name: 'a value of a million characters', tree: eve(cell(1, 2, 'é'.repeat(590_000))), expect: 'shown' },
  {
    name: 'a column name of a million characters',
    tree: eve({ s: 1, t: T0, k: 'c', c: `${ID}:1`, p: 'name', v: 'x'.repeat(999_000) }),
    expect: 'shown',
  },
  {
    name: 'a version name of a million characters',
    tree: eve({ s: 1, t: T0, k: 'x', what: 'version', of: { name: 'x'.repeat(999_000) }, g: 1 }),
    expect: 'shown',
  },
  {
    name: 'a line of 17 MB',
    tree: withEntries([`paquets/long.jsonl`, journal([cell(1, 2, 'x'.repeat(17_000_000))], { author: EVE })]),
    only: 'folder',
    expect: 'shown',
  },
  {
    name: 'no line end in 3 MB',
    tree: withEntries(['paquets/long.jsonl', Buffer.alloc(3_000_000, 'a')]),
    expect: 'shown',
  },
  {
    name: 'names of JavaScript as authors, rows and columns',
    tree: withEntries(
      ...['constructor', 'hasownproperty', 'tostring', 'valueof', 'prototype'].map((author) =>
        packet(author, [
          { ...cell(1, 2, 'x'), vv: { constructor: 0, tostring: 0 } },
          cell(2, 0, 'y', { r: '__proto__', c: 'constructor' }),
        ]),
      ),
      [
        'paquets/p.jsonl',
        Buffer.concat([
          writeLine({ aigu: 1, project, author: EVE, from: 1 }),
          linesOf(
            '{"s":1,"t":1,"k":"s","r":"a","c":"b","v":"c","__proto__":{"polluted":1}}',
            '{"s":2,"t":1,"k":"x","what":"w","of":{"__proto__":"x"}}',
            '{"s":3,"t":1,"k":"s","r":"a","c":"b","v":"c","vv":{"\\u005f_proto__":5}}',
          ),
        ]),
      ],
    ),
    expect: 'shown',
  },
  {
    name: 'authors that are paths',
    tree: withEntries(
      ...['../../harmed', 'u/../../x', 'CON', '.', 'é'.repeat(10), 'a'.repeat(300), ''].map(
        (author, i): readonly [string, Buffer] => [
          `paquets/${String(i)}.jsonl`,
          journal([cell(1, 2, 'x')], { author }),
        ],
      ),
    ),
    expect: 'shown',
  },
  {
    name: 'nesting in a record',
    tree: withEntries([
      'paquets/deep.jsonl',
      Buffer.concat([
        writeLine({ aigu: 1, project, author: EVE, from: 1 }),
        linesOf(`{"s":1,"t":1,"k":"s","r":"a","c":"b","v":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
      ]),
    ]),
    expect: 'shown',
  },
  {
    name: 'a vector that knows the future',
    tree: eve(cell(1, 2, 'x', { vv: { [LEA]: 1_000_000_000 } })),
    expect: 'shown',
  },
  {
    name: 'a vector that knows itself',
    tree: eve(cell(1, 2, 'x', { vv: { [EVE]: 1_000_000_000 } }), cell(2, 2, 'y')),
    expect: 'shown',
  },
  {
    name: 'two who know each other’s future',
    tree: withEntries(
      packet(EVE, [cell(1, 2, 'x', { vv: { 'u-mallory0001': 1 } })]),
      packet('u-mallory0001', [cell(1, 2, 'y', { vv: { [EVE]: 1 } })]),
    ),
    expect: 'shown',
  },
  {
    name: 'insertions that are not its own',
    tree: eve(
      { s: 1, t: T0, k: 'i', b: ID, r: row(0), after: '' },
      { s: 2, t: T0, k: 'i', b: ID, r: `${LEA}.2`, after: '' },
      { s: 3, t: T0, k: 'i', b: ID, r: `${EVE}.3`, after: `${EVE}.3` },
      { s: 4, t: T0, k: 'i', b: ID, r: `${EVE}.4`, after: `${EVE}.5` },
    ),
    expect: 'shown',
  },
  {
    name: 'rows that go under themselves and in a ring',
    tree: eve(
      { s: 1, t: T0, k: 'm', r: row(0), after: row(0) },
      { s: 2, t: T0, k: 'm', r: row(1), after: row(2) },
      { s: 3, t: T0, k: 'm', r: row(2), after: row(1) },
      { s: 4, t: T0, k: 'm', r: 'nulle-part', after: row(1) },
      { s: 5, t: T0, k: 'm', r: row(1), after: '__proto__' },
    ),
    expect: ['opened'],
  },
  {
    name: 'columns that go under themselves and in a ring',
    tree: eve(
      { s: 1, t: T0, k: 'c', c: `${ID}:0`, p: 'after', v: `${ID}:0` },
      { s: 2, t: T0, k: 'c', c: `${ID}:0`, p: 'after', v: `${ID}:1` },
      { s: 3, t: T0, k: 'c', c: `${ID}:1`, p: 'after', v: `${ID}:0` },
      { s: 4, t: T0, k: 'c', c: `${ID}:99999`, p: 'name', v: 'x' },
      { s: 5, t: T0, k: 'c', c: `${ID}:0`, p: 'name', v: true },
      { s: 6, t: T0, k: 'c', c: `${ID}:0`, p: 'deleted', v: 'oui' },
    ),
    expect: ['opened'],
  },
  {
    name: 'every row and column deleted',
    tree: eve(
      ...[0, 1, 2].map((at, i) => ({ s: i + 1, t: T0, k: 'd', r: row(at), v: true, g: 1 })),
      ...[0, 1].map((at, i) => ({
        s: i + 4,
        t: T0,
        k: 'c',
        c: `${ID}:${String(at)}`,
        p: 'deleted',
        v: true,
        g: 1,
      })),
    ),
    expect: ['opened'],
  },
  {
    name: 'many cells far outside the table',
    tree: eve(
      {
        s: 1,
        t: T0,
        k: 'S',
        c: `${ID}:0`,
        b: ID,
        i: [2_000_000_000, 2_000_000_000, 2 ** 52],
        v: ['a', 'b', 'c'],
        g: 1,
      },
      { s: 2, t: T0, k: 'S', c: `${ID}:77777`, r: [row(0), 'x', '__proto__'], v: ['a', 'b', null], g: 1 },
      { s: 3, t: T0, k: 's', r: `${ID}.zzzzzzz`, c: `${ID}:0`, v: 'x', g: 2 },
    ),
    expect: 'shown',
  },
  {
    name: 'undo of what is not there',
    tree: eve(
      { s: 1, t: T0, k: 'x', what: 'undo', of: { gesture: 99, of: 1e9 }, g: 1 },
      { s: 2, t: T0, k: 'x', what: 'redo', of: { gesture: -1 }, g: 1 },
      { s: 3, t: T0, k: 'x', what: 'gesture', of: { kind: 'undo', of: 2 ** 53 }, g: 2 },
      { s: 4, t: T0, k: 'x', what: 'gesture', of: { kind: 'restore', restored: 1e300 }, g: 3 },
    ),
    expect: 'shown',
  },
  {
    name: 'decisions of repairs that are none',
    tree: eve(
      note('{'),
      note('[]', 2),
      note('{"decided":"cells","accept":true,"cells":[[1e9,1e9],[-1000000,0],[0.5,0]]}', 3),
      note(`{"decided":"cells","accept":true,"cells":[[-1,0],[999999,5]]}`, 4),
      note('{"decided":"word","cell":[0,0],"word":5,"text":"x","everywhere":true}', 5),
      note('{"decided":"group","groupId":"__proto__","accept":true}', 6),
      note('{"decided":"all","accept":true,"certainOnly":false}', 7),
    ),
    expect: 'shown',
  },
  {
    name: 'skips of everything',
    tree: eve(
      ...[1, 2, 3, 4, 1e9].map((n, i) => ({ s: i + 1, t: T0, k: 'skip', author: LEA, n })),
      { s: 6, t: T0, k: 'skip', author: EVE, n: 6 },
      { s: 7, t: T0, k: 'skip', author: EVE, n: 8 },
    ),
    expect: 'shown',
  },
  {
    name: 'kinds of a later version',
    tree: eve({ s: 1, t: T0, k: 'zz', payload: HTML }, cell(2, 2, 'Bully')),
    expect: 'shown',
  },
  {
    name: 'a packet of a later version',
    tree: withEntries(packet(EVE, [cell(1, 2, 'x')], { aigu: 99 })),
    expect: 'shown',
  },
  {
    name: 'Léa’s records told otherwise',
    tree: withEntries(
      packet(LEA, [imported, { s: 2, t: T0 + 1, k: 's', r: row(1), c: `${ID}:0`, v: 'Pirate', g: 1 }]),
    ),
    expect: ['opened'],
  },
  {
    name: 'one number told in 500 ways',
    tree: withEntries(...Array.from({ length: 500 }, (_, i) => packet(EVE, [cell(1, 2, `x${String(i)}`)]))),
    expect: 'shown',
  },
  {
    name: 'numbers with a hole',
    tree: withEntries(packet(EVE, [cell(5, 2, 'x'), cell(6, 2, 'y')], { from: 5, prev: 'f'.repeat(16) })),
    expect: 'shown',
  },
  {
    name: '5,000 authors in one vector',
    tree: eve(
      cell(1, 2, 'x', {
        vv: Object.fromEntries(
          Array.from({ length: 5_000 }, (_, i) => [`u-${String(i).padStart(10, '0')}`, 1]),
        ),
      }),
    ),
    expect: 'shown',
  },
]

export const hostileRecords: readonly HostileCase[] = [...clocks, ...fieldCases, ...records]
