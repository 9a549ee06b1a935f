import type { ProgressPhase } from '../../shared/ipc.ts'
import type { CommandLineWords } from '../../shared/messages/command-line.ts'

import type { Terminal } from './terminal.ts'

export type ProgressLine = {
  show(phase: ProgressPhase, done: number, total: number): void
  /** Wipes the line, so that what is printed next stands alone. */
  clear(): void
}

/** One line on standard error, rewritten in place; nothing where that is not a terminal. */
export function createProgressLine(terminal: Terminal, words: CommandLineWords): ProgressLine {
  if (terminal.errors.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let shown = ''
  return {
    show(phase, done, total) {
      const percent = total > 0 ? Math.floor((100 * done) / total) : 100
      const line = `${words.phases[phase]} ${String(percent)} %`
      if (line === shown) return
      shown = line
      // Carriage return, the line, then "erase to the end of the line" (ECMA-48, EL).
      terminal.errors.write(`\r${line}\u001b[K`)
    },
    clear() {
      if (shown !== '') terminal.errors.write('\r\u001b[K')
      shown = ''
    },
  }
}
