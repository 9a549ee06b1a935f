/** What the officer said of a repair; `partly`: some of its lost words are chosen, others wait. */
export type RepairDecision = 'undecided' | 'accepted' | 'partly' | 'refused'

/** Whether the cell is written otherwise than it was read. */
export function isWritten(decision: RepairDecision | undefined): boolean {
  return decision === 'accepted' || decision === 'partly'
}
