import type { Patience } from '../../../src-main/files/patience.ts'

/** Does not wait. */
export const atOnce: Patience = { wait: () => Promise.resolve(), within: (_milliseconds, work) => work }
