/**
 * Long work in steps of a few milliseconds. Between two of them the engine may do something shorter, say how far it is, or
 * give it up; what is yielded is the part done, from 0 to 1.
 */
export type Steps<T> = Generator<number, T, void>

/** All steps at one go. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
