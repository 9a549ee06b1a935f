/** Where no window can be shown: the arguments that make `aigu` do the same job in the terminal. */
import { basename, extname, join } from 'node:path'

export type TerminalJob = {
  readonly arguments: readonly string[]
  /** The file to be repaired and the copy that is made of it. */
  readonly input: string
  readonly copy: string
  /** True: nobody said where to save, and the copy is in a temporary folder. */
  readonly temporary: boolean
}

/**
 * @param file null: the sample
 * @param output where to save, null: in a new folder that `makeTemporaryFolder` makes
 */
export function terminalJob(
  root: string,
  file: string | null,
  output: string | null,
  makeTemporaryFolder: () => string,
): TerminalJob {
  const input = file ?? join(root, 'assets/samples/equipements-publics.csv')
  const extension = extname(input)
  const copy = output ?? join(makeTemporaryFolder(), `${basename(input, extension)}-aigu${extension}`)
  return { arguments: ['repair', input, '-o', copy], input, copy, temporary: output === null }
}
