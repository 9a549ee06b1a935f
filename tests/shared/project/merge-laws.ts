import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'

import type { Arrival } from '../../../shared/project/copies.ts'
import { makeVector } from '../../../shared/project/causality.ts'
import { baseColumnId, baseRowId } from '../../../shared/project/identity.ts'

import { BASE, Writer, digest, idOf } from './merge-under-test.ts'
import type { Merge } from './merge-under-test.ts'

type MakeMerge = () => Merge
type Command =
  | { t: 'set'; a: number; row: number; column: number; value: string; skew: number }
  | { t: 'remove'; a: number; row: number; isDeleted: boolean; skew: number }
  | { t: 'undo'; a: number; skew: number }
  | { t: 'sync'; a: number; from: number; lost: number }

const AUTHORS = 5
const author = fc.nat(AUTHORS - 1)
const skew = fc.integer({ min: -1000, max: 1000 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      t: fc.constant('set' as const),
      a: author,
      row: fc.nat(3),
      column: fc.nat(2),
      value: fc.string({ maxLength: 3 }),
      skew,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      t: fc.constant('remove' as const),
      a: author,
      row: fc.nat(3),
      isDeleted: fc.boolean(),
      skew,
    }),
  },
  { weight: 1, arbitrary: fc.record({ t: fc.constant('undo' as const), a: author, skew }) },
  {
    weight: 2,
    arbitrary: fc.record({ t: fc.constant('sync' as const), a: author, from: author, lost: fc.nat(6) }),
  },
)
const history = fc.array(command, { maxLength: 60 })

/** Plays a history; `truth` tells for each record everything its author's machine had. */
function play(commands: readonly Command[], make: MakeMerge) {
  const writers = Array.from({ length: AUTHORS }, (_, at) => new Writer(`author-${String(at)}`, make))
  const truth = new Map<string, ReadonlySet<string>>()
  let wall = 1_000_000
  for (const step of commands) {
    wall += 5
    const writer = writers[step.a]
    if (writer === undefined) continue
    if (step.t === 'sync') {
      const from = writers[step.from]
      if (from !== undefined) pass(writers, from, writer, step.lost)
      continue
    }
    const made =
      step.t === 'set'
        ? writer.set(step.row, step.column, step.value, wall + step.skew)
        : step.t === 'remove'
          ? writer.remove(step.row, step.isDeleted, wall + step.skew)
          : writer.undo(wall + step.skew)
    if (made === undefined) continue
    const id = idOfArrival(made)
    truth.set(id, new Set(writer.known))
    writer.known.add(id)
  }
  return { writers, truth, all: writers.flatMap((writer) => writer.log) }
}

/** One machine copies what another has counted; the last files are lost on the way. */
function pass(writers: readonly Writer[], from: Writer, to: Writer, lost: number): void {
  const had = (writer: Writer, arrival: Arrival) =>
    (arrival.record?.s ?? 0) <= (writer.merge.vector()[arrival.author] ?? 0)
  const all = writers.flatMap((writer) => writer.log)
  const sent = all.filter((arrival) => had(from, arrival))
  to.receive(sent.slice(0, Math.max(0, sent.length - lost)))
  for (const arrival of all) if (had(to, arrival)) to.known.add(idOfArrival(arrival))
}

function idOfArrival(arrival: Arrival): string {
  return idOf({ author: arrival.author, seq: arrival.record?.s ?? 0 })
}

function registerOf({ record }: Arrival): string {
  return record?.k === 'd' ? `${record.r}!` : record?.k === 's' ? `${record.r} ${record.c}` : ''
}

function headsOf(merge: Merge): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const row of [0, 1, 2, 3]) {
    found.set(
      `${baseRowId(BASE, row)}!`,
      merge.deletions(row).map(({ id }) => id),
    )
    for (const column of [0, 1, 2]) {
      const register = `${baseRowId(BASE, row)} ${baseColumnId(BASE, column)}`
      found.set(
        register,
        merge.heads(row, column).map(({ id }) => id),
      )
    }
  }
  return found
}

function pair(make: MakeMerge): readonly [Writer, Writer] {
  return [new Writer('author-1', make), new Writer('author-2', make)]
}

const bigSkew = fc.integer({ min: -1e9, max: 1e9 })

/** The eight laws of a merge (research on collaboration, §9.1). */
export const laws: Readonly<Record<string, (make: MakeMerge) => fc.IRawProperty<unknown>>> = {
  'the same state for any order and any repetition': (make) =>
    fc.property(history, fc.infiniteStream(fc.nat(1_000_000)), (commands, chance) => {
      const { writers, all } = play(commands, make)
      const draw = () => chance.next().value as number
      const shuffled = () => {
        const pile = [...all, ...all.filter(() => draw() % 4 === 0)]
        for (let at = pile.length - 1; at > 0; at--) {
          const other = draw() % (at + 1)
          const [x, y] = [pile[at], pile[other]]
          if (x !== undefined && y !== undefined) [pile[at], pile[other]] = [y, x]
        }
        const merge = make()
        for (const arrival of pile) merge.add([arrival])
        return digest(merge)
      }
      const reference = shuffled()
      for (const writer of writers) writer.receive(all)
      const others = [shuffled(), shuffled(), ...writers.map((writer) => digest(writer.merge))]
      return others.every((other) => isDeepStrictEqual(other, reference))
    }),

  'every record is a head or comes before one': (make) =>
    fc.property(history, (commands) => {
      const { all, truth } = play(commands, make)
      const merge = make()
      merge.add(all)
      const heads = headsOf(merge)
      return all.every((arrival) => {
        const id = idOfArrival(arrival)
        return (heads.get(registerOf(arrival)) ?? []).some((head) => head === id || truth.get(head)?.has(id))
      })
    }),

  'two values that did not know of each other are a conflict everywhere': (make) =>
    fc.property(fc.string(), fc.string(), bigSkew, (mine, yours, skewed) => {
      fc.pre(mine !== yours)
      const [a, b] = pair(make)
      a.set(0, 0, mine, 2e9)
      b.set(0, 0, yours, 2e9 + skewed)
      a.receive(b.log)
      b.receive(a.log)
      return a.merge.isConflict(0, 0) && isDeepStrictEqual(digest(a.merge), digest(b.merge))
    }),

  'an edit that knew the other is no conflict, whatever the clocks': (make) =>
    fc.property(fc.string(), fc.string(), bigSkew, (mine, yours, skewed) => {
      const [a, b] = pair(make)
      a.set(0, 0, mine, 2e9)
      b.receive(a.log)
      b.set(0, 0, yours, 2e9 + skewed)
      a.receive(b.log)
      return !a.merge.isConflict(0, 0) && a.merge.shown(0, 0) === yours
    }),

  'undo brings the value before, and adds to the journal': (make) =>
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 10 }), (values) => {
      const [a] = pair(make)
      values.forEach((value, at) => a.set(0, 0, value, at))
      for (let at = values.length - 2; at >= 0; at--) {
        a.undo(100)
        if (a.merge.shown(0, 0) !== values[at]) return false
      }
      return a.log.length === 2 * values.length - 1
    }),

  'a row deleted by one and edited by another stays, and says so': (make) =>
    fc.property(fc.string(), bigSkew, fc.boolean(), (value, skewed, editsAgain) => {
      const [a, b] = pair(make)
      a.set(0, 0, 'x', 1)
      b.receive(a.log)
      a.remove(0, true, 2e9)
      b.set(0, 0, value, 2e9 + skewed)
      a.receive(b.log)
      // Seeing the row still there, somebody goes on in the very cell that kept it.
      if (editsAgain) a.set(0, 0, `${value}!`, 3e9)
      b.receive(a.log)
      return a.merge.status(0) === 'kept' && b.merge.status(0) === 'kept'
    }),

  'the heads are those of the true history': (make) =>
    fc.property(history, (commands) => {
      const { all, truth } = play(commands, make)
      const merge = make()
      merge.add(all)
      for (const [register, heads] of headsOf(merge)) {
        const written = all.filter((arrival) => registerOf(arrival) === register).map(idOfArrival)
        const expected = written.filter((id) => !written.some((other) => truth.get(other)?.has(id)))
        if (!isDeepStrictEqual([...heads].sort(), expected.sort())) return false
      }
      return true
    }),

  'who claims to know more than exists waits, and silences nobody': (make) =>
    fc.property(fc.string(), fc.string(), fc.integer({ min: 2, max: 1e9 }), (lie, honest, seq) => {
      const [a] = pair(make)
      const record = {
        s: 1,
        t: 9e15,
        k: 's' as const,
        r: baseRowId(BASE, 0),
        c: baseColumnId(BASE, 0),
        v: lie,
      }
      const seen = makeVector([[a.author, seq]])
      a.receive([{ author: 'pirate', record, hash: 'pirate-1', previous: '', seen, sure: true }])
      a.set(0, 0, honest, 1)
      return a.merge.heads(0, 0).some(({ id, value }) => id === `${a.author}.1` && value === honest)
    }),
}
