import { boundedMatcher } from './bounded-engine.ts'
import type { BoundedMatcher } from './bounded-engine.ts'
import { linearMatcher } from './linear-engine.ts'
import { parsePattern } from './parse-pattern.ts'
import { PatternError } from './pattern-syntax.ts'
import type { PatternNode } from './pattern-syntax.ts'

export type CompiledPattern = {
  /**
   * As the reference validator reads the pattern: `^…$` around it and tried at the start. Null: not decided, the pattern
   * asks for too much work on this text.
   */
  test(text: string): boolean | null
  /** It was undecided so often that it is no longer tried: no cell of the column is to be blamed by it. */
  isDefeated(): boolean
  /**
   * The pattern is open: « a|b » without brackets accepts whatever begins with « a ». Then this tells whether the whole
   * text is as the pattern says; null for a pattern that is not open.
   */
  readonly testWhole: ((text: string) => boolean | null) | null
}

/** Null for a pattern that cannot be read. No pattern, however written, takes more than some milliseconds on a cell. */
export function compilePattern(source: string): CompiledPattern | null {
  const matcher = compiled(`^${source}$`)
  if (matcher === null) return null
  const { test, isDefeated } = matcher
  return { test, isDefeated, testWhole: isOpen(source) ? (compiled(`^(?:${source})$`)?.test ?? null) : null }
}

function compiled(source: string): BoundedMatcher | null {
  try {
    const pattern = parsePattern(source)
    const linear = linearMatcher(pattern)
    return linear === null ? boundedMatcher(pattern) : { test: linear, isDefeated: () => false }
  } catch (error) {
    if (error instanceof PatternError) return null
    throw error
  }
}

/** Every attempt begins at the start of the cell and the last option got the `$`: the others may lack their end. */
function isOpen(source: string): boolean {
  try {
    const { root } = parsePattern(source)
    return root.kind === 'choice' && root.options.slice(0, -1).some((option) => !endsTied(option))
  } catch {
    return false
  }
}

function endsTied(option: PatternNode): boolean {
  return option.kind === 'sequence' && option.items.at(-1)?.kind === 'end'
}
