import type { Evidence, RepairStep, TextWithLostWords } from './repair-plan.ts'

/**
 * How much one text alone proves.
 * `proven`: the structure of its bytes, and nothing reads nearly as well. `likely`: the letters say so; a column or a
 * file must agree before it is certain. `possible`: a proposal, whatever the others say. `hint`: not even proposed
 * (one German name in four would be), but a witness if its column has more of them.
 */
export type Strength = 'proven' | 'likely' | 'possible' | 'hint'

/** One way to read a damaged text. `steps` turn the text into `after`. */
export type Reading = {
  readonly steps: readonly RepairStep[]
  readonly after: string
  readonly strength: Strength
  /** By how much it reads better, in nats of the letter model or the like; comparable between readings of one text. */
  readonly gain: number
  /** Where letters were lost: the text before the last step, cut into what is sound and what is chosen. */
  readonly lostWords?: TextWithLostWords
  /** What speaks for it beside its letters. */
  readonly evidence?: readonly Evidence[]
}
