import type { LookPhase } from '../../shared/ipc.ts'
import { runSteps } from '../../shared/steps.ts'
import type { Steps } from '../../shared/steps.ts'

/**
 * What a call is to the others. `glance`: rows of the table as it is, in a moment. `look`: reads the table, maybe for
 * seconds. `change`: writes it. `leave`: looks at another table from then on. `plain`: anything else.
 */
export type CallKind = 'glance' | 'look' | 'change' | 'leave' | 'plain'

export type QueueRules<Call> = {
  kindOf(call: Call): CallKind
  /** Never rejects. */
  run(call: Call): Promise<void>
  /** Whether the later look makes the earlier one useless. */
  supersedes(later: Call, earlier: Call): boolean
  /** The officer wants it stopped. */
  isCancelled(call: Call): boolean
  /** A call that is short of work, waiting for the disk: glances are answered meanwhile. */
  letsGlance(call: Call): boolean
  /** How far a look is, from 0 to 1 when it is over; of those that take long. */
  onProgress(phase: LookPhase, part: number): void
  /** Milliseconds of any clock. */
  now(): number
}

/** Thrown in a look that nobody waits for any more. */
export class GivenUp extends Error {}

/** Runs a look to its end, pausing for what is shorter or more urgent. @throws GivenUp */
export type Pace = <T>(look: () => Steps<T>, phase: LookPhase) => Promise<T>

/** Without pauses, where nothing waits. */
export const atOnce: Pace = (look) => Promise.resolve(runSteps(look()))

export type CallQueue<Call> = {
  add(call: Call): void
  /** Runs when no call does. */
  later(task: () => void): void
  readonly pace: Pace
}

/** A look that takes longer than this many milliseconds says how far it is. */
const LONG = 500

/** Half of a frame: what waits for a look does not see it. */
const LONGEST_STEP = 8

/**
 * One call at a time, in the order they came, but for looks: they pause every few milliseconds. In a pause, glances are
 * answered and changes are made; after a change the look begins anew, so that it tells of one state of the table. It is
 * given up for a newer one of its kind, for whoever leaves the table, and when the officer says so.
 */
export function createCallQueue<Call>(rules: QueueRules<Call>): CallQueue<Call> {
  const { kindOf, run, now } = rules
  const waiting: Call[] = []
  const tasks: (() => void)[] = []
  let running: Call | null = null
  let isPumping = false

  async function pump(): Promise<void> {
    if (isPumping) return
    isPumping = true
    try {
      for (;;) {
        const task = tasks.shift()
        if (task) task()
        const call = waiting.shift()
        if (call === undefined && task === undefined) break
        if (call !== undefined) await runAlone(call)
      }
    } finally {
      // A task with a bug in it is told as one; the calls after it still run.
      isPumping = false
    }
  }

  async function runAlone(call: Call): Promise<void> {
    const before = running
    running = call
    await run(call)
    running = before
  }

  function isUseless(look: Call): boolean {
    return (
      rules.isCancelled(look) ||
      waiting.some(
        (call) => kindOf(call) === 'leave' || (kindOf(call) === 'look' && rules.supersedes(call, look)),
      )
    )
  }

  /** Glances and changes, in their order. Answers whether there was a change. */
  async function letPass(): Promise<boolean> {
    let isChanged = false
    for (let at = 0; at < waiting.length;) {
      const call = waiting[at]
      const kind = call === undefined ? 'look' : kindOf(call)
      if (call === undefined || kind === 'look') {
        at++
        continue
      }
      if (kind === 'plain' || kind === 'leave') break
      waiting.splice(at, 1)
      await runAlone(call)
      isChanged ||= kind === 'change'
    }
    return isChanged
  }

  const pace: Pace = async (look, phase) => {
    const call = running
    if (call !== null && isUseless(call)) throw new GivenUp('given up')
    const start = now()
    let isTold = false
    try {
      for (;;) {
        const steps = look()
        do {
          const until = now() + LONGEST_STEP
          let step = steps.next()
          while (step.done !== true && now() < until) step = steps.next()
          if (step.done === true) return step.value
          isTold ||= now() - start > LONG
          if (isTold) rules.onProgress(phase, step.value)
          // Messages of other threads are taken in between two turns.
          await new Promise((resolve) => setImmediate(resolve))
          if (call !== null && isUseless(call)) throw new GivenUp('given up')
        } while (!(await letPass()))
      }
    } finally {
      if (isTold) rules.onProgress(phase, 1)
    }
  }

  return {
    add(call) {
      const isFree = running !== null && rules.letsGlance(running) && waiting.length === 0
      if (isFree && kindOf(call) === 'glance') {
        void run(call)
        return
      }
      waiting.push(call)
      void pump()
    },
    later(task) {
      tasks.push(task)
      void pump()
    },
    pace,
  }
}
