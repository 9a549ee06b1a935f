import type { RepairStep } from './repair-plan.ts'

/** Names a list of steps, the same for the same mishap in every cell: the identity of a repair group. */
export function keyOfSteps(steps: readonly RepairStep[]): string {
  let key = keys.get(steps)
  if (key === undefined) {
    key = steps.map(keyOfStep).join(' ')
    keys.set(steps, key)
  }
  return key
}

const keys = new WeakMap<readonly RepairStep[], string>()

function keyOfStep(step: RepairStep): string {
  switch (step.undo) {
    case 'utf8-read-as':
    case 'utf8-incomplete':
    case 'raw-bytes':
      return `${step.undo}:${step.page}`
    case 'utf8-recased':
      return `${step.undo}:${step.page}:${step.to}`
    case 'page-read-as':
      return `${step.undo}:${step.written}:${step.readAs}`
    case 'written-as-code':
      return `${step.undo}:${step.notation}`
    case 'letters-lost':
      return `${step.undo}:${step.mark}`
    default:
      return step.undo
  }
}
