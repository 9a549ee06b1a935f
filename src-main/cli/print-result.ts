import type { GroupView } from '../../shared/ipc.ts'
import { commandLineWords } from '../../shared/messages/command-line.ts'
import type { Language } from '../../shared/messages/language.ts'
import { phraseProblem } from '../../shared/messages/problem-sentence.ts'
import { repairTitle } from '../../shared/messages/repair-explanation.ts'
import { damageSentence, encodingSentence, measureSentence } from '../../shared/messages/summary-sentences.ts'
import { plural } from '../../shared/messages/typography.ts'

import { STANDARD } from './arguments.ts'
import type { FileResult } from './file-result.ts'
import { printable } from './terminal.ts'

/** The result for a person: what it is, what is wrong, what was done. Ends with a line end. */
export function resultText(result: FileResult, language: Language): string {
  const words = commandLineWords[language]
  const { table, saved, problem } = result
  const lines = [printable(result.file === STANDARD ? words.standardInput : result.file)]
  if (table) {
    const { summary } = table
    lines.push(`  ${measureSentence(summary, language)}. ${encodingSentence(summary.encoding, language)}`)
    lines.push(`  ${damageSentence(summary, language)}`)
    for (const group of summary.groups) lines.push(...groupLines(group, language))
    for (const remark of summary.remarks)
      lines.push(`  ! ${printable(phraseProblem(remark, language).title)}`)
    if (saved && saved.path !== STANDARD) {
      lines.push(`  ${words.saved(printable(saved.path), summary.acceptedCount)}`)
      const waiting = table.plan.repairs.length - summary.acceptedCount
      if (waiting > 0) lines.push(`  ${words.waiting(waiting)}`)
    }
  }
  if (problem) {
    const { title, detail, advice } = phraseProblem(problem, language)
    lines.push(`  ${title}`, `  ${printable(detail)}`, `  ${advice}`)
  }
  return `${lines.join('\n')}\n`
}

/** « - Accents lus de travers : 1 204 cellules, certain. LiÃ©vin → Liévin » */
function groupLines(group: GroupView, language: Language): string[] {
  const fr = language === 'fr'
  const count = plural(
    group.cellCount + group.headerCount,
    language,
    fr ? 'cellule' : 'cell',
    fr ? 'cellules' : 'cells',
  )
  const colon = fr ? '\u00A0:' : ':'
  const certainty = commandLineWords[language].certainty[group.certainty]
  const example = group.examples[0]
  return [
    `  - ${repairTitle(group.steps, language)}${colon} ${count}, ${certainty}.`,
    ...(example ? [`      ${shortened(example.before)} → ${shortened(example.after)}`] : []),
  ]
}

function shortened(text: string): string {
  const characters = [...printable(text)]
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')
}
