/** What the process answers; documented in `aigu --help`. */
export const exitCodes = {
  /** `check`: nothing to repair. `repair`: every copy is saved. */
  done: 0,
  /** `check`: at least one file is damaged. */
  damaged: 1,
  /** The command line itself is wrong: nothing was read. */
  usage: 2,
  /** At least one file could not be read, or one copy or report not be written. The others were handled. */
  refused: 3,
  /** A bug of ours (EX_SOFTWARE of sysexits.h). */
  bug: 70,
  /** Interrupted with Ctrl+C (128 + SIGINT). */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
