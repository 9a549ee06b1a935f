import { basename } from 'node:path'

export type PendingFile = {
  /** The system gave a file: main keeps the path, the page is told the name and asks for it by `file.openPending`. */
  hold(path: string): void
  /** The file is being opened: nobody need be told of it any more, but it can be tried again. */
  begin(path: string): void
  /** It is open, or given up. */
  end(path: string): void
  /** The file that `file.openPending` opens. */
  readonly path: string | null
  /** The name of a file that waits and was never tried. */
  readonly waitingName: string | null
}

/**
 * The file to open next: given by the system before the page was there, by a second start of Aigu, or refused at first
 * and to be tried again. One at a time: the last one wins.
 */
export function createPendingFile(): PendingFile {
  let held: { readonly path: string; readonly waiting: boolean } | null = null
  return {
    hold(path) {
      held = { path, waiting: true }
    },
    begin(path) {
      held = { path, waiting: false }
    },
    end(path) {
      if (held?.path === path && !held.waiting) held = null
    },
    get path() {
      return held?.path ?? null
    },
    get waitingName() {
      return held?.waiting === true ? basename(held.path) : null
    },
  }
}
