import { compilePattern } from './pattern/compile-pattern.ts'
import type { CompiledPattern } from './pattern/compile-pattern.ts'
import type { FieldType, SchemaField } from './table-schema.ts'
import { shownValue } from './untyped.ts'
import { compareValues, lengthOf, valueKey } from './values/field-value.ts'
import type { FieldValue, ValueReader } from './values/field-value.ts'
import { readUntyped, valueReader } from './values/value-reader.ts'

/** What a cell fails, by the name that the standard gives it. */
export type Failure =
  'type' | 'required' | 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'pattern' | 'enum'

/** A cell read by its field. */
export type Verdict = {
  /** The cell is one that stands for nothing. */
  readonly isMissing: boolean
  /** Null for a cell that is missing or not of the type. */
  readonly value: FieldValue | null
  readonly failures: readonly Failure[]
  /** Whether it is as the pattern says could not be told in the time that is given. */
  readonly isPatternUndecided: boolean
  /** Accepted by a pattern that is open (« a|b »), but not what the pattern says. */
  readonly isBesidePattern: boolean
}

export type FieldCheck = {
  readonly field: SchemaField
  /** The format or the pattern of the descriptor cannot be read: cells are not held to it. */
  readonly isFormatUnread: boolean
  readonly isPatternUnread: boolean
  readonly isPatternOpen: boolean
  /** The pattern was undecided so often that it blames no cell any more. */
  isPatternDefeated(): boolean
  check(cell: string): Verdict
}

type Test = { readonly failure: Failure; fails(value: FieldValue): boolean }

const MISSING: Verdict = {
  isMissing: true,
  value: null,
  failures: [],
  isPatternUndecided: false,
  isBesidePattern: false,
}
const MISSING_REQUIRED: Verdict = { ...MISSING, failures: ['required'] }
const WRONG_TYPE: Verdict = { ...MISSING, isMissing: false, failures: ['type'] }

/**
 * A field made ready to check cells. A missing cell can only fail `required`; a cell that is not of the type fails
 * nothing else, as its value is not known.
 */
export function compileField(field: SchemaField): FieldCheck {
  const read = valueReader(field)
  const { constraints } = field
  const missing = new Set(field.missingValues)
  const pattern = constraints.pattern === null ? null : compilePattern(constraints.pattern)
  const tests = read === null ? [] : testsOf(field, read)
  const items = field.arrayItem === null ? null : itemCheck(field.arrayItem)

  function check(cell: string): Verdict {
    if (missing.has(cell)) return constraints.required ? MISSING_REQUIRED : MISSING
    if (read === null) return { ...MISSING, isMissing: false }
    const value = read(cell)
    if (value === null) return WRONG_TYPE
    const failures = tests.filter((test) => test.fails(value)).map(({ failure }) => failure)
    const matches = pattern?.test(cell) ?? (pattern === null ? true : null)
    if (matches === false) failures.push('pattern')
    if (items !== null && failures.length === 0) failures.push(...items(value))
    return {
      isMissing: false,
      value,
      failures,
      isPatternUndecided: matches === null,
      isBesidePattern: matches === true && pattern?.testWhole?.(cell) === false,
    }
  }

  return {
    field,
    check,
    isFormatUnread: read === null,
    isPatternUnread: constraints.pattern !== null && pattern === null,
    isPatternOpen: isOpen(pattern),
    isPatternDefeated: () => pattern?.isDefeated() ?? false,
  }
}

function isOpen(pattern: CompiledPattern | null): boolean {
  return pattern !== null && pattern.testWhole !== null
}

function testsOf({ constraints }: SchemaField, read: ValueReader): Test[] {
  const { minLength, maxLength, minimum, maximum } = constraints
  const tests: Test[] = []
  if (minLength !== null)
    tests.push({ failure: 'minLength', fails: (value) => (lengthOf(value) ?? minLength) < minLength })
  if (maxLength !== null)
    tests.push({ failure: 'maxLength', fails: (value) => (lengthOf(value) ?? maxLength) > maxLength })
  const [least, most] = [boundOf(read, minimum), boundOf(read, maximum)]
  // "Not at least" and not "less": NaN is neither, and fails.
  if (least !== null)
    tests.push({ failure: 'minimum', fails: (value) => !(compareValues(value, least) >= 0) })
  if (most !== null) tests.push({ failure: 'maximum', fails: (value) => !(compareValues(value, most) <= 0) })
  if (constraints.enum !== null) {
    const allowed = new Set(constraints.enum.map((value) => readUntyped(read, value)).map(keyOrNothing))
    tests.push({ failure: 'enum', fails: (value) => !allowed.has(valueKey(value)) })
  }
  return tests
}

function boundOf(read: ValueReader, bound: unknown): FieldValue | null {
  return bound === undefined || bound === null ? null : readUntyped(read, bound)
}

function keyOrNothing(value: FieldValue | null): string | null {
  return value === null ? null : valueKey(value)
}

/** What the items of an array fail, each as a cell of its own. */
function itemCheck(field: SchemaField): (value: FieldValue) => readonly Failure[] {
  const { check } = compileField(field)
  return (value) => {
    if (value.kind !== 'json' || !Array.isArray(value.json)) return []
    const failures = new Set<Failure>()
    for (const item of value.json as unknown[]) {
      if (!fitsType(item, field.type)) failures.add('type')
      else for (const failure of check(item === null ? '' : shownValue(item)).failures) failures.add(failure)
    }
    return [...failures]
  }
}

/** A number in JSON is no text: items of type string are strings. */
function fitsType(item: unknown, type: FieldType): boolean {
  if (item === null || type === 'any' || typeof item === 'string') return true
  switch (type) {
    case 'integer':
    case 'number':
    case 'year':
      return typeof item === 'number'
    case 'boolean':
      return typeof item === 'boolean'
    default:
      return typeof item === 'object'
  }
}
