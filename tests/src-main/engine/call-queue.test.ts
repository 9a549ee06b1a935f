/**
 * The fears: a grid that stands still while a million rows are counted, a key that waits for statistics, a sort of one
 * state of the table with the rows of another, an answer that never comes.
 */
import { describe, expect, it } from 'vitest'

import type { Steps } from '../../../shared/steps.ts'
import { GivenUp, createCallQueue } from '../../../src-main/engine/call-queue.ts'
import type { CallKind, CallQueue } from '../../../src-main/engine/call-queue.ts'

type Call = { readonly name: string; readonly kind: CallKind; run(): Promise<void> | void }

/** A queue whose clock goes on with each look at it: every step of a look is followed by a pause. */
function queueFor(cancelled = new Set<string>()) {
  const done: string[] = []
  let clock = 0
  const queue: CallQueue<Call> = createCallQueue<Call>({
    kindOf: ({ kind }) => kind,
    run: async (call) => {
      await call.run()
      done.push(call.name)
    },
    supersedes: (later, earlier) => later.name.slice(0, 3) === earlier.name.slice(0, 3),
    isCancelled: ({ name }) => cancelled.has(name),
    letsGlance: ({ name }) => name === 'save',
    onProgress: (phase, part) => {
      if (part === 1) done.push(`${phase} over`)
    },
    now: () => (clock += 10),
  })
  const call = (name: string, kind: CallKind, run: Call['run'] = () => undefined): Call => ({
    name,
    kind,
    run,
  })
  /** A look of some steps; `at` runs something in the middle of one. */
  const look = (name: string, steps: number, at: (step: number) => void = () => undefined): Call =>
    call(name, 'look', async () => {
      function* read(): Steps<string> {
        done.push(`${name} begins`)
        for (let step = 0; step < steps; step++) {
          at(step)
          yield step / steps
        }
        return 'read'
      }
      const answer = await queue.pace(read, 'find').catch((error: unknown) => {
        if (!(error instanceof GivenUp)) throw error
        return 'given up'
      })
      done.push(`${name} ${answer}`)
    })
  const settled = async (): Promise<string[]> => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
    return done
  }
  return { queue, call, look, settled, done }
}

describe('the queue of the engine', () => {
  it('runs calls one at a time in the order they came', async () => {
    const { queue, call, settled } = queueFor()
    for (const name of ['open', 'close'])
      queue.add(call(name, 'plain', () => new Promise((resolve) => setImmediate(resolve))))
    queue.add(call('window', 'glance'))
    expect(await settled()).toEqual(['open', 'close', 'window'])
  })

  it('answers a glance in the middle of a look', async () => {
    const { queue, call, look, settled } = queueFor()
    queue.add(
      look('count', 4, (step) => {
        if (step === 1) queue.add(call('window', 'glance'))
      }),
    )
    expect(await settled()).toEqual(['count begins', 'window', 'count read', 'count'])
  })

  it('lets nothing pass in the middle of a look that came after what has to wait', async () => {
    const { queue, call, look, settled } = queueFor()
    queue.add(
      look('count', 4, (step) => {
        if (step !== 1) return
        queue.add(call('add table', 'plain'))
        queue.add(call('edit', 'change'))
        queue.add(call('window', 'glance'))
      }),
    )
    expect(await settled()).toEqual(['count begins', 'count read', 'count', 'add table', 'edit', 'window'])
  })

  it('makes a change in the middle of a look, which begins anew', async () => {
    const { queue, call, look, settled } = queueFor()
    let isTyped = false
    queue.add(
      look('count', 4, (step) => {
        if (step !== 1 || isTyped) return
        isTyped = true
        queue.add(call('edit', 'change'))
        queue.add(call('window', 'glance'))
      }),
    )
    expect(await settled()).toEqual(['count begins', 'edit', 'window', 'count begins', 'count read', 'count'])
  })

  it('gives a look up for a newer one of its kind, and lets another kind wait', async () => {
    const { queue, look, settled } = queueFor()
    queue.add(
      look('find a', 4, (step) => {
        if (step !== 1) return
        queue.add(look('count', 1))
        queue.add(look('find ab', 1))
      }),
    )
    expect(await settled()).toEqual([
      ...['find a begins', 'find a given up', 'find a'],
      ...['count begins', 'count read', 'count', 'find ab begins', 'find ab read', 'find ab'],
    ])
  })

  it('gives a look up for whoever leaves the table, and when the officer says so', async () => {
    const leaving = queueFor()
    leaving.queue.add(
      leaving.look('count', 9, (step) => {
        if (step === 1) leaving.queue.add(leaving.call('close', 'leave'))
      }),
    )
    expect(await leaving.settled()).toEqual(['count begins', 'count given up', 'count', 'close'])

    const cancelled = new Set<string>()
    const stopped = queueFor(cancelled)
    stopped.queue.add(
      stopped.look('count', 9, (step) => {
        if (step === 1) cancelled.add('count')
      }),
    )
    expect(await stopped.settled()).toEqual(['count begins', 'count given up', 'count'])
  })

  it('does not begin a look that is useless already', async () => {
    const { queue, call, look, settled } = queueFor()
    queue.add(call('open', 'plain', () => new Promise((resolve) => setImmediate(resolve))))
    for (const name of ['find a', 'find ab']) queue.add(look(name, 2))
    expect(await settled()).toEqual([
      ...['open', 'find a given up', 'find a', 'find ab begins', 'find ab read', 'find ab'],
    ])
  })

  it('says that a long look is over, whatever became of it', async () => {
    const cancelled = new Set<string>()
    const { queue, look, settled } = queueFor(cancelled)
    queue.add(
      look('count', 40, (step) => {
        if (step === 20) cancelled.add('count')
      }),
    )
    expect(await settled()).toEqual(['count begins', 'find over', 'count given up', 'count'])
  })

  it('shows rows while a copy is written, and keeps changes for afterwards', async () => {
    const { queue, call, settled } = queueFor()
    queue.add(
      call('save', 'plain', async () => {
        await new Promise((resolve) => setImmediate(resolve))
        queue.add(call('window', 'glance'))
        queue.add(call('edit', 'change'))
        queue.add(call('window again', 'glance'))
        await new Promise((resolve) => setImmediate(resolve))
      }),
    )
    expect(await settled()).toEqual(['window', 'save', 'edit', 'window again'])
  })

  it('runs what was put off when no call runs', async () => {
    const { queue, call, settled, done } = queueFor()
    queue.add(
      call('open', 'plain', () => {
        queue.later(() => done.push('news'))
      }),
    )
    queue.add(call('edit', 'change'))
    expect(await settled()).toEqual(['open', 'news', 'edit'])
  })
})
