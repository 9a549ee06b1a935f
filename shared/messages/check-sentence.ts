import type { FindingCode } from '../schema/finding.ts'
import type { ProblemGroup } from '../schema/problem-group.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'
import type { ProblemSentence } from './problem-sentence.ts'
import { causePhrases } from './table-check/causes.ts'
import { cellPhrases } from './table-check/cells.ts'
import { checkFacts } from './table-check/check-facts.ts'
import type { CheckFacts, CheckPhrase, CheckPhraseMaker } from './table-check/check-facts.ts'
import { frenchCheckPhrases } from './table-check/french-checks.ts'
import { plausibilityPhrases } from './table-check/plausibility.ts'
import { structurePhrases } from './table-check/structure.ts'

/** Exhaustive: a code without its sentences does not compile. */
const phrases: Readonly<Record<FindingCode, CheckPhraseMaker>> = {
  ...cellPhrases,
  ...frenchCheckPhrases,
  ...structurePhrases,
  ...plausibilityPhrases,
}

/** A group of problems of a table in an officer's words: the cause where it is known, else what is wrong. */
export function phraseCheck(group: ProblemGroup, language: Language): ProblemSentence {
  const facts = checkFacts(group, language)
  const own = phrases[group.code][language](facts)
  const [title, detail, advice] =
    group.cause === 'other' ? own : ofCause(group, group.cause, own, facts, language)
  return { title, detail, advice }
}

type KnownCause = Exclude<ProblemGroup['cause'], 'other'>

function ofCause(
  group: ProblemGroup,
  cause: KnownCause,
  [, , ownAdvice]: CheckPhrase,
  facts: CheckFacts,
  language: Language,
): CheckPhrase {
  const [title, why] = causePhrases[cause][language](facts)
  const { columns, found, fix } = facts
  const fr = language === 'fr'
  const example =
    fix === ''
      ? ''
      : fr
        ? french` Par exemple ${found} deviendrait ${fix}.`
        : ` For example ${found} would become ${fix}.`
  const advice =
    facts.fixable === '' ? lostAdvice(cause, ownAdvice, language) : fixAdvice(group, facts, language)
  return [fr ? french`${title} dans ${columns}` : `${title} in ${columns}`, why + example, advice]
}

function fixAdvice({ choices }: ProblemGroup, { fixable }: CheckFacts, language: Language): string {
  if (choices > 1)
    return language === 'fr'
      ? french`Dites une fois dans quel ordre elles sont écrites : Aigu corrigera ${fixable}.`
      : `Say once in which order they are written: Aigu will correct ${fixable}.`
  return language === 'fr'
    ? french`Aigu peut corriger ${fixable} ; vous verrez le résultat avant d'accepter.`
    : `Aigu can correct ${fixable}; you will see the result before you accept.`
}

function lostAdvice(cause: KnownCause, ownAdvice: string, language: Language): string {
  if (cause === 'figures-lost')
    return language === 'fr'
      ? french`Reprenez ces codes à leur source : personne ne peut les deviner.`
      : 'Take these codes from their source again: nobody can guess them.'
  if (cause === 'standard-refuses-a-real-name')
    return language === 'fr'
      ? french`Gardez le nom juste : écartez ce contrôle, et signalez-le aux auteurs du standard.`
      : 'Keep the right name: set this check aside, and tell the authors of the standard.'
  return ownAdvice
}
