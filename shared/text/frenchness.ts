import { frenchLogLikelihood } from './french-letters.ts'
import { oddityOf } from './oddity.ts'

const ODDITY_WEIGHT = 1.5

/** How well a text reads, in nats: letters by the French model, less what no French writing has. */
export function frenchness(text: string): number {
  return frenchLogLikelihood(text) - ODDITY_WEIGHT * oddityOf(text)
}
