import { systemCode, systemError } from './system-error.ts'

/** How long to wait for a system that does not answer; tests pass their own clock. */
export type Patience = {
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>
  /** Rejects with ETIMEDOUT when the work has not ended after so many milliseconds. */
  within<T>(milliseconds: number, work: Promise<T>): Promise<T>
}

export const clockPatience: Patience = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  within: (milliseconds, work) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        // The call itself cannot be taken back: it keeps one thread of libuv's pool until the system gives up.
        reject(systemError('ETIMEDOUT', `no answer after ${String(milliseconds)} ms`))
      }, milliseconds)
      work.then(resolve, reject).finally(() => {
        clearTimeout(timer)
      })
    }),
}

/** How long, in ms, a file that another program holds is asked for again: antivirus and sync clients let go within seconds. */
export const HELD_FOR = 1_500

/** 10, 20, 40 … 500 ms: about `total` milliseconds in all. */
export function growingDelays(total: number): readonly number[] {
  const delays: number[] = []
  for (let sum = 0, delay = 10; sum < total; sum += delay, delay = Math.min(delay * 2, 500))
    delays.push(delay)
  return delays
}

/** Tries again after each delay while the error is one that may pass; the last error is thrown. */
export async function retrying<T>(
  work: () => Promise<T>,
  mayPass: (code: string) => boolean,
  delays: readonly number[],
  patience: Patience,
): Promise<T> {
  for (const delay of delays) {
    try {
      return await work()
    } catch (error) {
      const code = systemCode(error)
      if (code === null || !mayPass(code)) throw error
      await patience.wait(delay)
    }
  }
  return work()
}
