/** Projects that are made to be heavier than they look: what a few megabytes can ask of a memory and of a processor. */
import { writeLine } from '../../../src-main/project/journal-line.ts'
import { PROJECT } from '../project/journal-life.ts'
import { ID, LEA, T0, packet, soundTree } from './hostile-tree.ts'
import type { Tree } from './hostile-tree.ts'

const EVE = 'u-e0e000000001'
const author = (number: number): string => `u-${String(number).padStart(10, '0')}`
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const cell = (s: number, more: object = {}): object => ({
  s,
  t: T0 + s,
  k: 's',
  r: `${ID}.${String(s % 3)}`,
  c: `${ID}:1`,
  v: `v${String(s)}`,
  g: s,
  ...more,
})
const header = { aigu: 1, project: PROJECT, author: LEA, from: 1 }

export type HeavyCase = {
  readonly tree: () => Tree
  /** Tried in the long form only. */
  readonly isLong?: true
  readonly expect: readonly string[]
}

export const heavyCases: Readonly<Record<string, HeavyCase>> = {
  '10,000 packets of one record': {
    tree: () => [...soundTree, ...many(10_000, (i) => packet(EVE, [cell(i + 1)], { from: i + 1 }))],
    isLong: true,
    expect: ['opened'],
  },
  '300,000 edits': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(300_000, (i) => cell(i + 1)),
      ),
    ],
    expect: ['opened'],
  },
  'a vector that grows by an author a line, 20,000 times': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(20_000, (i) => cell(i + 1, { vv: { [author(i)]: 1 } })),
      ),
    ],
    expect: ['opened'],
  },
  'a vector of 4,000 authors that changes in each of 20,000 lines': {
    tree: () => [
      ...soundTree,
      packet(EVE, [
        cell(1, { vv: Object.fromEntries(many(4_000, (i) => [author(i), 1])) }),
        ...many(20_000, (i) => cell(i + 2, { vv: { [author(0)]: i + 2 } })),
      ]),
    ],
    expect: ['opened'],
  },
  '1,000 headers with 4,000 authors each': {
    tree: () => {
      const vv = Object.fromEntries(many(4_000, (i) => [author(i), 1]))
      return [
        ...soundTree,
        ...many(1_000, (i) => packet(EVE, [cell(i + 1)], { from: i + 1, vv: { ...vv, [author(0)]: i + 1 } })),
      ]
    },
    isLong: true,
    expect: ['opened'],
  },
  '20,000 authors of one record': {
    tree: () => [...soundTree, [`paquets/tous.jsonl`, linesOfMany(20_000)]],
    isLong: true,
    expect: ['opened'],
  },
  'one number told in 10,000 ways, and the next one too': {
    tree: () => [
      ...soundTree,
      [
        `paquets/a.jsonl`,
        lines([
          { ...header, author: EVE },
          ...many(10_000, (i) => cell(1, { v: String(i) })),
          ...many(10_000, (i) => cell(2, { v: String(i) })),
        ]),
      ],
    ],
    isLong: true,
    expect: ['opened'],
  },
  '30,000 rows inserted, then each moved to the top': {
    tree: () => [
      ...soundTree,
      packet(EVE, [
        ...many(30_000, (i) => ({
          s: i + 1,
          t: T0,
          k: 'i',
          b: ID,
          r: `${EVE}.${String(i + 1)}`,
          after: '',
          g: 1,
        })),
        ...many(30_000, (i) => ({
          s: 30_001 + i,
          t: T0,
          k: 'm',
          r: `${EVE}.${String(i + 1)}`,
          after: '',
          g: 2,
        })),
      ]),
    ],
    expect: ['opened'],
  },
  '20,000 columns added': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(20_000, (i) => ({
          s: i + 1,
          t: T0,
          k: 'c',
          c: `${EVE}:${String(i + 1)}`,
          p: 'table',
          v: ID,
          g: i,
        })),
      ),
    ],
    expect: ['opened'],
  },
  '20 column names of a million characters': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(20, (i) => ({
          s: i + 1,
          t: T0,
          k: 'c',
          c: `${ID}:${String(i % 2)}`,
          p: 'name',
          v: 'x'.repeat(999_000),
          g: i,
        })),
      ),
    ],
    expect: ['opened', 'project-archive-too-big'],
  },
  'one gigabyte of nothing in 200 files': {
    tree: () => [
      ...soundTree,
      ...many(200, (i): readonly [string, Buffer] => [
        `paquets/${String(i)}.jsonl`,
        Buffer.alloc(4_900_000, 10),
      ]),
    ],
    isLong: true,
    expect: ['opened', 'project-archive-too-big'],
  },
  '100 decisions over 40,000 cells': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(100, (i) => ({
          s: i + 1,
          t: T0,
          k: 'x',
          what: 'repair-decision',
          of: {
            json: JSON.stringify({ decided: 'cells', accept: true, cells: many(40_000, (row) => [row, 0]) }),
          },
          g: i,
        })),
      ),
    ],
    expect: ['opened'],
  },
  'undo of undo, 50,000 times': {
    tree: () => [
      ...soundTree,
      packet(
        EVE,
        many(50_000, (i) => ({
          s: i + 1,
          t: T0,
          k: 'x',
          what: 'gesture',
          of: { kind: 'undo', of: i },
          g: i + 1,
        })),
      ),
    ],
    expect: ['opened'],
  },
}

function lines(records: readonly object[]): Buffer {
  return Buffer.concat([...records, { end: 1, n: records.length - 1 }].map(writeLine))
}
function linesOfMany(count: number): Buffer {
  return lines([header, ...many(count, (i) => cell(1, { a: author(i) }))])
}
