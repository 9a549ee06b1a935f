import { explainFailure } from './explain-failure.ts'
import type { Failure, FieldCheck, Verdict } from './field-check.ts'
import type { CellFinding, Facts, FindingCode } from './finding.ts'
import type { ValueCheck } from './checks/custom-value-checks.ts'
import { shownValue } from './untyped.ts'
import { lengthOf } from './values/field-value.ts'

const codes: Readonly<Record<Failure, FindingCode>> = {
  type: 'cell-type',
  required: 'cell-required',
  minLength: 'cell-too-short',
  maxLength: 'cell-too-long',
  minimum: 'cell-too-small',
  maximum: 'cell-too-big',
  pattern: 'cell-pattern',
  enum: 'cell-enum',
}

/** A column made ready. */
export type ColumnRules = {
  /** Null for a column that the schema does not know. */
  readonly check: FieldCheck | null
  /** What the schema asks besides. */
  readonly others: readonly ValueCheck[]
  /** What no standard asks: only of cells that the standard accepts. */
  readonly plausible: readonly ValueCheck[]
  /** A commune's name, exactly as the official list has it: a standard that refuses it is wrong. */
  readonly isRealName?: (text: string) => boolean
}

const NOTHING_WRONG: readonly CellFinding[] = []

/** Everything that is wrong with a text in a column, wherever it stands. */
export function valueFindings(text: string, rules: ColumnRules): readonly CellFinding[] {
  const verdict = rules.check?.check(text) ?? null
  if (verdict?.isMissing === true) return verdict.failures.length === 0 ? NOTHING_WRONG : [missing]
  if (text === '') return NOTHING_WRONG
  const isAccepted = verdict === null || verdict.failures.length === 0
  const found = rules.check === null || verdict === null ? [] : ownFindings(text, verdict, rules, rules.check)
  found.push(...rules.others.map((check) => check(text)).filter((finding) => finding !== null))
  if (isAccepted && found.length === 0)
    found.push(...rules.plausible.map((check) => check(text)).filter((finding) => finding !== null))
  return found.length === 0 ? NOTHING_WRONG : found
}

const missing: CellFinding = { code: 'cell-required', cause: 'other', expected: {}, fixes: [] }

function ownFindings(text: string, verdict: Verdict, rules: ColumnRules, check: FieldCheck): CellFinding[] {
  const { failures, isPatternUndecided, isBesidePattern } = verdict
  const plain = (code: FindingCode): CellFinding => ({ code, cause: 'other', expected: {}, fixes: [] })
  const found: CellFinding[] = []
  if (failures.length > 0) {
    const isRealName = failures.includes('pattern') && rules.isRealName?.(text) === true
    const { cause, fixes } = isRealName
      ? ({ cause: 'standard-refuses-a-real-name', fixes: [] } as const)
      : explainFailure(text, check)
    for (const failure of failures)
      found.push({ code: codes[failure], cause, expected: expectedOf(failure, verdict, check), fixes })
  }
  if (isPatternUndecided) found.push(plain('cell-pattern-undecided'))
  if (isBesidePattern) found.push(plain('cell-beside-pattern'))
  return found
}

/** What the standard asks for, as the sentence needs it. */
function expectedOf(failure: Failure, { value }: Verdict, { field }: FieldCheck): Facts {
  const { constraints } = field
  const length = value === null ? 0 : (lengthOf(value) ?? 0)
  switch (failure) {
    case 'type':
      return {
        type: field.type,
        format: field.format,
        decimal: field.decimalChar,
        ...(field.type === 'boolean' && {
          allowed: [...field.trueValues.slice(0, 1), ...field.falseValues.slice(0, 1)].join(', '),
        }),
        ...example(field.example),
      }
    case 'minLength':
      return { least: constraints.minLength ?? 0, length }
    case 'maxLength':
      return { most: constraints.maxLength ?? 0, length }
    case 'minimum':
      return { least: shownValue(constraints.minimum) }
    case 'maximum':
      return { most: shownValue(constraints.maximum) }
    case 'pattern':
      return { pattern: constraints.pattern ?? '', ...example(field.example) }
    case 'enum':
      return allowedFacts(constraints.enum ?? [])
    case 'required':
      return {}
  }
}

function example(value: unknown): Facts {
  return value === undefined || value === null || value === '' ? {} : { example: shownValue(value) }
}

/** As many as a sentence can list. */
const MOST_LISTED = 12

function allowedFacts(allowed: readonly unknown[]): Facts {
  return { allowed: allowed.slice(0, MOST_LISTED).map(shownValue).join(', '), allowedCount: allowed.length }
}
