import { createRepairSurvey } from '../../../shared/text/survey.ts'
import type { CodePage } from '../../../shared/text/code-page.ts'
import type { RepairGroup, RepairStep } from '../../../shared/text/repair-plan.ts'

export type OneCell = {
  readonly after: string
  readonly ticked: string
  readonly group: RepairGroup | undefined
  readonly steps: readonly RepairStep[]
}

/** What a survey of this single cell proposes (`after`) and does unasked (`ticked`). */
export function surveyOneCell(text: string, page?: CodePage): OneCell {
  const survey = createRepairSurvey({ columnCount: 1 })
  survey.add(0, 0, text, page)
  const { groups, repairs } = survey.plan()
  const group = groups[repairs.groups[0] ?? -1]
  const after = repairs.after[repairs.values[0] ?? -1] ?? text
  return { after, ticked: group?.certainty === 'certain' ? after : text, group, steps: group?.steps ?? [] }
}

/** "utf8-read-as windows-1252": the steps as the cases name them. */
export function namesOf(steps: readonly RepairStep[]): string[] {
  return steps.map((step) => Object.values(step).join(' '))
}
