import { skipRecord } from './gesture.ts'
import type { Gesture } from './gesture.ts'
import type { AuthorId } from './identity.ts'
import type { RecordSet } from './record-set.ts'

/** What somebody did and what cannot be shown: a piece before it, of theirs or of somebody whose work they knew, is not here. */
export type WaitingWork = {
  readonly author: AuthorId
  /** Records. */
  readonly count: number
  /** Whether the work of those who do without the missing piece is shown. */
  readonly canDoWithout: boolean
}

/** A number of 10⁹ with nothing before it is no lost piece of work, and nobody writes so many records. */
const MOST_SKIPPED = 20_000

export function waitingWork(records: RecordSet): readonly WaitingWork[] {
  const waiting = records.waiting()
  // Nobody fills the future of another: what knows of work that nothing here comes after goes on waiting for it.
  const holes = new Set(
    waiting.filter(({ author }) => records.holes(author, MOST_SKIPPED).length > 0).map((one) => one.author),
  )
  return waiting.map(({ author, count, needs }) => ({ author, count, canDoWithout: holes.has(needs.author) }))
}

/**
 * The officer knows that the missing pieces will not come (a computer that is gone had the only copy): what waits for
 * them is counted, for everybody. A piece that turns up all the same wins over this (rule 12 of `docs/format.md`).
 */
export function doWithout(gesture: Gesture, records: RecordSet): void {
  for (const { author } of records.waiting())
    for (const seq of records.holes(author, MOST_SKIPPED)) skipRecord(gesture, author, seq)
}
