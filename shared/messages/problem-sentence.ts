import type { Problem, ProblemCode } from '../problem.ts'
import type { Language } from './language.ts'
import { editingPhrases } from './problems/editing.ts'
import { openingPhrases } from './problems/opening.ts'
import { factsOf } from './problems/phrase.ts'
import type { Phrases } from './problems/phrase.ts'
import { projectFilePhrases } from './problems/project-files.ts'
import { projectSavingPhrases } from './problems/project-saving.ts'
import { remarkPhrases } from './problems/remarks.ts'
import { savingPhrases } from './problems/saving.ts'
import { tablePhrases } from './problems/tables.ts'
import { templatePhrases } from './problems/templates.ts'
import { wrongKindPhrases } from './problems/wrong-kind.ts'

export type ProblemSentence = {
  /** What happened, in a few words. */
  readonly title: string
  /** The same at length, with what was not touched. */
  readonly detail: string
  /** What to do. */
  readonly advice: string
}

/** Exhaustive: a code without its sentences does not compile. */
const phrases: Phrases<ProblemCode> = {
  ...openingPhrases,
  ...editingPhrases,
  ...wrongKindPhrases,
  ...remarkPhrases,
  ...savingPhrases,
  ...projectFilePhrases,
  ...projectSavingPhrases,
  ...tablePhrases,
  ...templatePhrases,
}

/** A problem in a person's words. */
export function phraseProblem(problem: Problem, language: Language): ProblemSentence {
  const [title, detail, advice] = phrases[problem.code][language](factsOf(problem))
  return { title: capitalised(title), detail: capitalised(detail), advice: capitalised(advice) }
}

/** Sentences may begin with what was put into them: « la copie » → « La copie ». */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
