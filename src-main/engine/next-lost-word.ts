import type { CommandArguments, LostWordPlace } from '../../shared/ipc.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { OpenTable } from './open-table.ts'

/** The next lost word of a view that waits for a choice, after a word or from the top; round to the top again. */
export function nextLostWord(
  table: OpenTable,
  { show, after }: Omit<CommandArguments<'repair.nextLostWord'>, 'documentId'>,
): LostWordPlace | null {
  const { plan, decisions } = table
  const { repairs, groups } = plan
  if (!repairs.lostWords || repairs.lostWords.size === 0) return null
  // Title lines above the header are no cells of the window.
  const first = firstRepairOfRow(repairs, HEADER_ROW)
  const view = table.viewOf(show)
  const group =
    typeof show === 'object' && 'groupId' in show ? groups.findIndex(({ id }) => id === show.groupId) : null
  const isShown = (repair: number): boolean => {
    if (group !== null && repairs.groups[repair] !== group) return false
    const row = repairs.rows[repair] ?? 0
    return row === HEADER_ROW || view.placeOf(row) >= 0
  }
  const placeOf = (repair: number, word: number): LostWordPlace => {
    const [row, column] = [repairs.rows[repair] ?? 0, repairs.columns[repair] ?? 0]
    return { row, column, word, place: row === HEADER_ROW ? HEADER_ROW : view.placeOf(row) }
  }

  const from = after ? repairAtOrAfter(table, after.row, after.column) : first
  const isSame = repairs.rows[from] === after?.row && repairs.columns[from] === after?.column
  for (let step = 0; step <= repairs.length - first; step++) {
    const repair = first + ((from - first + step) % (repairs.length - first))
    if (!isShown(repair)) continue
    const words = decisions.waitingWords(repair)
    // Come round to the cell it left from, the words before it are next.
    const beyond = isSame && step === 0 && after ? after.word : -1
    const word = words.find((candidate) => candidate > beyond)
    if (word !== undefined) return placeOf(repair, word)
  }
  return null
}

function repairAtOrAfter({ plan: { repairs } }: OpenTable, row: number, column: number): number {
  let at = firstRepairOfRow(repairs, row)
  while (at < repairs.length && repairs.rows[at] === row && (repairs.columns[at] ?? 0) < column) at++
  return at
}
