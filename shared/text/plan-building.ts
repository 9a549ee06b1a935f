import type { SortedOccurrences } from './occurrences.ts'
import type { PlannedRepairs, RepairPlan } from './planned-repairs.ts'
import { HEADER_ROW } from './repair-plan.ts'
import type {
  Certainty,
  CellRepair,
  Evidence,
  RepairGroup,
  RepairStep,
  TextWithLostWords,
} from './repair-plan.ts'
import { shortenText } from './shorten-text.ts'
import { keyOfSteps } from './step-key.ts'

/** What is to be done to one text (in one column, where columns differ). */
export type Decision = {
  readonly before: string
  readonly after: string
  readonly steps: readonly RepairStep[]
  readonly certainty: Certainty
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly lostWords?: TextWithLostWords | undefined
}

type GroupDraft = {
  readonly id: string
  readonly decision: Decision
  confidence: number
  readonly evidence: Map<string, Evidence>
  lastEvidence: readonly Evidence[] | null
  readonly examples: CellRepair[]
  readonly shown: Set<string>
}

const MOST_EXAMPLES = 5
const LONGEST_EXAMPLE = 80
const MOST_EVIDENCE = 4

/** What was decided about a text in a column where it stands beside others; those of one text are a chain. */
type Verdict = {
  readonly column: number
  readonly group: number
  readonly value: number
  readonly next: Verdict | undefined
}

/** The text stays as it is. */
const NO_GROUP = -1
const NO_COLUMN = -1

/**
 * Groups the decided cells by mishap and lays the repairs out in columns.
 * @param textCount more than the greatest number of a text
 * @param decide the decision on a text in a column, or null to leave it; called once for each text and column
 */
export function buildPlan(
  cells: SortedOccurrences,
  textCount: number,
  decide: (text: number, column: number) => Decision | null,
): RepairPlan {
  const before: string[] = []
  const after: string[] = []
  const lostWords = new Map<number, TextWithLostWords>()
  const drafts = createDrafts()

  // What was last decided on each text, in columns of numbers: nearly all of 570,000 cells need no more.
  const lastColumn = new Int32Array(textCount).fill(NO_COLUMN)
  const lastGroup = new Int32Array(textCount)
  const lastValue = new Int32Array(textCount)
  /** The verdicts before the last one, of texts that stand in several columns. */
  const others = new Map<number, Verdict>()

  function valueOf(decision: Decision, earlier: Verdict | undefined): number {
    // Columns may decide alike about one text: it is one value.
    for (let other = earlier; other !== undefined; other = other.next) {
      if (other.group !== NO_GROUP && after[other.value] === decision.after) return other.value
    }
    after.push(decision.after)
    if (decision.lostWords !== undefined) lostWords.set(before.length, decision.lostWords)
    return before.push(decision.before) - 1
  }

  function judge(text: number, row: number, column: number): void {
    const earlier = earlierVerdicts(text)
    let known = earlier
    while (known !== undefined && known.column !== column) known = known.next
    if (known === undefined) {
      const decision = decide(text, column)
      lastGroup[text] = decision === null ? NO_GROUP : drafts.add(decision, row, column)
      lastValue[text] = decision === null ? 0 : valueOf(decision, earlier)
    } else {
      lastGroup[text] = known.group
      lastValue[text] = known.value
    }
    lastColumn[text] = column
  }

  function earlierVerdicts(text: number): Verdict | undefined {
    const column = lastColumn[text] ?? NO_COLUMN
    if (column === NO_COLUMN) return undefined
    const next = others.get(text)
    for (let known = next; known !== undefined; known = known.next) if (known.column === column) return next
    const last = { column, group: lastGroup[text] ?? NO_GROUP, value: lastValue[text] ?? 0, next }
    others.set(text, last)
    return last
  }

  const { rows: atRows, columns: atColumns, texts } = cells
  const size = texts.length
  const rows = new Int32Array(size)
  const columns = new Int32Array(size)
  const groups = new Uint16Array(size)
  const values = new Uint32Array(size)
  const cellCounts: number[] = []
  const headerCounts: number[] = []
  let length = 0
  for (let at = 0; at < size; at++) {
    const row = atRows[at] ?? 0
    const column = atColumns[at] ?? 0
    const text = texts[at] ?? 0
    if (lastColumn[text] !== column) judge(text, row, column)
    const group = lastGroup[text] ?? NO_GROUP
    if (group === NO_GROUP) continue
    const counts = row === HEADER_ROW ? headerCounts : cellCounts
    counts[group] = (counts[group] ?? 0) + 1
    rows[length] = row
    columns[length] = column
    groups[length] = group
    values[length] = lastValue[text] ?? 0
    length++
  }
  const drawn = drafts.all.map((draft, group) =>
    finish(draft, cellCounts[group] ?? 0, headerCounts[group] ?? 0),
  )
  const repairs: PlannedRepairs = {
    length,
    rows: rows.subarray(0, length),
    columns: columns.subarray(0, length),
    groups: groups.subarray(0, length),
    values: values.subarray(0, length),
    before,
    after,
    ...(lostWords.size > 0 ? { lostWords } : {}),
  }
  return sortGroups(drawn, repairs)
}

type Drafts = {
  readonly all: readonly GroupDraft[]
  /** Which draft a decision on a cell belongs to; it is kept there as an example, with its evidence. */
  add(decision: Decision, row: number, column: number): number
}

function createDrafts(): Drafts {
  const all: GroupDraft[] = []
  const byId = new Map<string, number>()
  // Most decisions share their list of steps: no name has to be made for each.
  const bySteps = { certain: new Map<object, number>(), doubtful: new Map<object, number>() }
  return {
    all,
    add(decision, row, column) {
      const known = bySteps[decision.certainty]
      let index = known.get(decision.steps)
      if (index === undefined) {
        const id = `${keyOfSteps(decision.steps)} ${decision.certainty}`
        index = byId.get(id) ?? all.push(emptyDraft(id, decision)) - 1
        byId.set(id, index)
        known.set(decision.steps, index)
      }
      const draft = all[index]
      if (draft === undefined) return index
      collectEvidence(draft, decision)
      offerExample(draft, decision, row, column)
      return index
    },
  }
}

function emptyDraft(id: string, decision: Decision): GroupDraft {
  return {
    id,
    decision,
    confidence: 1,
    evidence: new Map(),
    lastEvidence: null,
    examples: [],
    shown: new Set(),
  }
}

/** A new example must show another damaged character than those shown. */
function offerExample(draft: GroupDraft, decision: Decision, row: number, column: number): void {
  if (draft.examples.length === MOST_EXAMPLES || decision.before.length > LONGEST_EXAMPLE) return
  const changed = [...decision.before.matchAll(/[^\0-\x7f]+|[?&%=\\][^ ]{0,3}/g)].map((match) => match[0])
  if (draft.examples.length > 0 && changed.every((run) => draft.shown.has(run))) return
  for (const run of changed) draft.shown.add(run)
  draft.examples.push({ row, column, before: decision.before, after: decision.after, steps: decision.steps })
}

function collectEvidence(draft: GroupDraft, decision: Decision): void {
  draft.confidence = Math.min(draft.confidence, decision.confidence)
  // Most decisions share their list of evidence too.
  if (draft.lastEvidence === decision.evidence) return
  draft.lastEvidence = decision.evidence
  for (const evidence of decision.evidence) {
    const key = keyOfEvidence(evidence)
    if (draft.evidence.size < MOST_EVIDENCE || draft.evidence.has(key)) draft.evidence.set(key, evidence)
  }
}

function keyOfEvidence(evidence: Evidence): string {
  switch (evidence.because) {
    case 'column':
      return `column ${String(evidence.column)}`
    case 'lexicon':
      return `lexicon ${evidence.source}`
    default:
      return evidence.because
  }
}

function finish(draft: GroupDraft, cellCount: number, headerCount: number): RepairGroup {
  const { decision } = draft
  const examples =
    draft.examples.length > 0
      ? draft.examples
      : [
          {
            row: 0,
            column: 0,
            before: cut(decision.before),
            after: cut(decision.after),
            steps: decision.steps,
          },
        ]
  return {
    id: draft.id,
    steps: decision.steps,
    certainty: decision.certainty,
    confidence: draft.confidence,
    evidence: [...draft.evidence.values()],
    cellCount,
    headerCount,
    examples,
  }
}

/** Certain groups first, then the largest: the order an officer reads them in. */
function sortGroups(groups: readonly RepairGroup[], repairs: PlannedRepairs): RepairPlan {
  const order = groups
    .map((group, index) => ({ group, index }))
    .sort((a, b) => {
      if (a.group.certainty !== b.group.certainty) return a.group.certainty === 'certain' ? -1 : 1
      const sizeOf = ({ group }: typeof a): number => group.cellCount + group.headerCount
      return sizeOf(b) - sizeOf(a) || a.index - b.index
    })
  const rank = new Uint16Array(groups.length)
  order.forEach(({ index }, at) => {
    rank[index] = at
  })
  const ranked = repairs.groups
  if (rank.every((to, from) => to === from)) return { groups, repairs }
  for (let at = 0; at < ranked.length; at++) ranked[at] = rank[ranked[at] ?? 0] ?? 0
  return { groups: order.map(({ group }) => group), repairs }
}

function cut(text: string): string {
  return text.length > LONGEST_EXAMPLE ? `${shortenText(text, LONGEST_EXAMPLE)}…` : text
}
