import type { ProblemGroup } from './problem-group.ts'

/**
 * Which of two ways of mending a group is the likelier: the first, but for dates whose column has more that can only be
 * month before day than day before month. The officer is asked all the same.
 */
export function likelierChoice(group: ProblemGroup, groups: readonly ProblemGroup[]): 0 | 1 {
  if (group.cause !== 'date-either-way') return 0
  const countOf = (cause: ProblemGroup['cause']): number =>
    groups
      .filter((other) => other.cause === cause && other.columns.join() === group.columns.join())
      .reduce((sum, { count }) => sum + count, 0)
  return countOf('date-month-first') > countOf('date-day-first') ? 1 : 0
}
