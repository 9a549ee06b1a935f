import { compareForShow, makeVector } from '../../../shared/project/causality.ts'
import type { Entry } from '../../../shared/project/causality.ts'
import { toEntry } from '../../../shared/project/copies.ts'
import type { Arrival } from '../../../shared/project/copies.ts'
import { columnInBase, placeInBase } from '../../../shared/project/identity.ts'

import { idOf, replacedBy } from './merge-under-test.ts'
import type { HeadSaid, Merge, Status } from './merge-under-test.ts'

/**
 * A merge as short as it can be, slow, right by default; each wrong one overrides the step in which it errs. All of
 * them look right in a demonstration with two people.
 */
class ModelMerge implements Merge {
  readonly counted = new Map<string, number>()
  readonly registers = new Map<string, Entry[]>()
  readonly past = new Map<string, Entry[]>()
  waiting: Entry[] = []

  add(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) {
      const entry = toEntry(arrival)
      const isKnown = this.waiting.some((other) => idOf(other) === idOf(entry))
      if (!isKnown && !this.isCounted(entry)) this.waiting.push(entry)
      this.settle()
    }
  }

  settle(): void {
    for (let next = this.nextReady(); next !== undefined; next = this.nextReady()) {
      const entry = next
      this.waiting = this.waiting.filter((other) => other !== entry)
      this.counted.set(entry.author, Math.max(entry.seq, this.counted.get(entry.author) ?? 0))
      const key = registerOf(entry)
      this.past.set(key, [...(this.past.get(key) ?? []), entry])
      this.registers.set(key, this.headsWith(this.registers.get(key) ?? [], entry))
    }
  }

  nextReady(): Entry | undefined {
    return this.waiting.find((entry) => this.isReady(entry))
  }

  isCounted(entry: Entry): boolean {
    return entry.seq <= (this.counted.get(entry.author) ?? 0)
  }

  isReady(entry: Entry): boolean {
    if (entry.seq !== (this.counted.get(entry.author) ?? 0) + 1) return false
    return Object.entries(entry.vector).every(
      ([author, seq]) => author === entry.author || seq <= (this.counted.get(author) ?? 0),
    )
  }

  precedes(x: Entry, y: Entry): boolean {
    return x.author === y.author ? x.seq < y.seq : (y.vector[x.author] ?? 0) >= x.seq
  }

  headsWith(heads: readonly Entry[], entry: Entry): Entry[] {
    if (heads.some((head) => this.precedes(entry, head))) return [...heads]
    return [...heads.filter((head) => !this.precedes(head, entry)), entry]
  }

  choose(heads: readonly Entry[]): Entry | undefined {
    return [...heads].sort(compareForShow).at(-1)
  }

  vector() {
    return makeVector(this.counted)
  }

  heads(row: number, column: number): HeadSaid[] {
    return (this.registers.get(`${String(row)}:${String(column)}`) ?? []).map(said)
  }

  deletions(row: number): HeadSaid[] {
    return (this.registers.get(`${String(row)}!`) ?? []).map(said)
  }

  shown(row: number, column: number): string | null | undefined {
    const entry = this.choose(this.registers.get(`${String(row)}:${String(column)}`) ?? [])
    return entry && (valueOf(entry) as string | null)
  }

  isConflict(row: number, column: number): boolean {
    return new Set(this.heads(row, column).map(({ value }) => value)).size > 1
  }

  status(row: number): Status {
    const heads = this.registers.get(`${String(row)}!`) ?? []
    const deletions = heads.filter((head) => valueOf(head) === true)
    if (deletions.length === 0) return 'live'
    if (deletions.length < heads.length) return 'kept'
    const edits = [0, 1, 2].flatMap((column) => this.past.get(`${String(row)}:${String(column)}`) ?? [])
    const isKept = edits.some((edit) =>
      deletions.some((x) => !this.precedes(x, edit) && !this.precedes(edit, x)),
    )
    return isKept ? 'kept' : 'deleted'
  }
}

function registerOf({ record }: Entry): string {
  if (record?.k === 'd') return `${String(placeInBase(record.r)?.row)}!`
  if (record?.k !== 's') throw new Error('the laws write cells and deletions only')
  return `${String(placeInBase(record.r)?.row)}:${String(columnInBase(record.c)?.column)}`
}

function valueOf({ record }: Entry): string | boolean | null {
  return record?.k === 's' || record?.k === 'd' ? record.v : null
}

function said(entry: Entry): HeadSaid {
  return { id: idOf(entry), value: valueOf(entry) }
}

class LastWriterWinsByClock extends ModelMerge {
  override headsWith(heads: readonly Entry[], entry: Entry): Entry[] {
    return [[...heads, entry].sort(compareForShow).at(-1) ?? entry]
  }
}

class ClockIsCausality extends ModelMerge {
  override precedes(x: Entry, y: Entry): boolean {
    return x !== y && (x.record?.t ?? 0) < (y.record?.t ?? 0)
  }
}

/** The first draft of the format: forgets what was superseded before it arrived. */
class NamesWhatItReplaces extends ModelMerge {
  readonly #seen = new Set<string>()

  override isCounted(entry: Entry): boolean {
    return this.#seen.has(idOf(entry))
  }

  override isReady(): boolean {
    return true
  }

  override headsWith(heads: readonly Entry[], entry: Entry): Entry[] {
    this.#seen.add(idOf(entry))
    const replaced = entry.record === null ? [] : (replacedBy.get(entry.record) ?? [])
    return [...heads.filter((head) => !replaced.includes(idOf(head))), entry]
  }
}

class TrustsTheHighestNumber extends ModelMerge {
  override isReady(entry: Entry): boolean {
    return entry.seq > (this.counted.get(entry.author) ?? 0)
  }
}

/** Applies at once, and takes what a vector says for what is here. */
class BelievesVectors extends ModelMerge {
  override isReady(entry: Entry): boolean {
    if (entry.seq !== (this.counted.get(entry.author) ?? 0) + 1) return false
    for (const [author, seq] of Object.entries(entry.vector)) {
      if (author !== entry.author) this.counted.set(author, Math.max(seq, this.counted.get(author) ?? 0))
    }
    return true
  }
}

class DeleteAlwaysWins extends ModelMerge {
  override status(row: number): Status {
    return this.deletions(row).some(({ value }) => value === true) ? 'deleted' : 'live'
  }
}

class ShowsTheLastArrival extends ModelMerge {
  override choose(heads: readonly Entry[]): Entry | undefined {
    return heads.at(-1)
  }
}

class KeepsTheFirstOfTwo extends ModelMerge {
  override headsWith(heads: readonly Entry[], entry: Entry): Entry[] {
    const kept = super.headsWith(heads, entry)
    return kept.slice(0, 1)
  }
}

export const modelMerge = (): Merge => new ModelMerge()

export const wrongMerges: Readonly<Record<string, () => Merge>> = {
  'the last writer by the clock wins': () => new LastWriterWinsByClock(),
  'a clock says who knew what': () => new ClockIsCausality(),
  'each record names what it replaces': () => new NamesWhatItReplaces(),
  'the highest number seen is trusted': () => new TrustsTheHighestNumber(),
  'vectors are believed': () => new BelievesVectors(),
  'deletion always wins': () => new DeleteAlwaysWins(),
  'the last arrival is shown': () => new ShowsTheLastArrival(),
  'one of two values is kept': () => new KeepsTheFirstOfTwo(),
}
