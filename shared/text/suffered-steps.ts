import { applySteps } from './apply-steps.ts'
import type { RepairStep } from './repair-plan.ts'

/**
 * The steps that this text needs: a chain found for a column explains texts that were damaged less often too, as a
 * layer with nothing to undo is passed over. Steps name the group in which a cell stands and what its card tells, so
 * that "LiÃ©vin" in a column misread twice was misread once. The list itself where all of it is needed.
 */
export function suffered(text: string, steps: readonly RepairStep[]): readonly RepairStep[] {
  if (steps.length < 2) return steps
  const after = applySteps(text, steps)
  let needed = steps
  for (let at = 0; needed.length > 1 && at < needed.length;) {
    const without = shortened(needed, at)
    if (applySteps(text, without) === after) needed = without
    else at++
  }
  return needed
}

const shorter = new WeakMap<readonly RepairStep[], (readonly RepairStep[])[]>()

/** One list for one chain: a plan of 100,000 texts tells lists apart by identity first. */
function shortened(steps: readonly RepairStep[], at: number): readonly RepairStep[] {
  const known = shorter.get(steps) ?? []
  shorter.set(steps, known)
  return (known[at] ??= steps.filter((_, index) => index !== at))
}
