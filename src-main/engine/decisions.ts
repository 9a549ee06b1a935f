import { isWritten } from '../../shared/repair-decision.ts'
import type { RepairDecision } from '../../shared/repair-decision.ts'
import { AS_IT_IS, lostWordsOf, withChosenWords } from '../../shared/text/chosen-words.ts'
import type { WordChoice } from '../../shared/text/chosen-words.ts'
import { firstRepairOfRow } from '../../shared/text/planned-repairs.ts'
import type { RepairPlan } from '../../shared/text/planned-repairs.ts'
import { HEADER_ROW } from '../../shared/text/repair-plan.ts'
import type { TextWithLostWords } from '../../shared/text/repair-plan.ts'
import { sameWordElsewhere } from './same-lost-word.ts'
import type { WordPlace } from './same-lost-word.ts'

/**
 * What the officer accepts of a plan. Certain repairs start accepted (ticked), doubtful ones undecided; nothing else
 * ever decides for the officer. Where letters were lost, single words are decided too.
 */
export type Decisions = {
  decisionOf(repair: number): RepairDecision
  /** The cell's text as it will be written: what was not accepted stays to the letter. */
  textOf(repair: number): string
  /** The choices made in a cell, by lost word; empty where none was. */
  choicesOf(repair: number): readonly WordChoice[]
  /** The lost words of a cell that wait for a choice, by their number in it. */
  waitingWords(repair: number): readonly number[]
  /** Accepted, whole or some of its words. */
  isAccepted(repair: number): boolean
  acceptedInGroup(group: number): number
  /** Lost words that wait for a choice. */
  wordsToChooseInGroup(group: number): number
  readonly acceptedCount: number
  /** Cells of a group that hold a value of their own: typed over, or repaired for good. */
  settledInGroup(group: number): number
  /** The cell holds a value of its own: its repair is out of the question. */
  isSettled(repair: number): boolean
  settledInColumn(column: number): number
  /** Grows with each change of what a cell will say. */
  readonly edition: number
  /** Grows with each change of what is settled. */
  readonly settledEdition: number
  /** A cell got a value of its own, or lost it again by an undo: its repair is out of the question, or in it again. */
  settle(repair: number, isSettled: boolean): void
  decideAll(accept: boolean, certainOnly: boolean): void
  /** False when the plan has no such group. */
  decideGroup(groupId: string, accept: boolean): boolean
  /** False when no repair is proposed for this cell. */
  decideCell(row: number, column: number, accept: boolean): boolean
  decideRepair(repair: number, accept: boolean): void
  /**
   * Decides one lost word and no other: `candidate` takes its place, or `AS_IT_IS` keeps its marks. `everywhere`: the
   * same word in every cell that has the same candidate. Returns how many cells are written otherwise than before.
   * @throws RangeError when the cell has no such word or candidate
   */
  chooseWord(choice: ChosenWord): number
}

export type ChosenWord = {
  readonly row: number
  readonly column: number
  /** Which lost word of the cell, from 0. */
  readonly word: number
  readonly candidate: number
  readonly everywhere: boolean
}

/** Index of the repair proposed for a cell, or -1. */
export function repairOfCell(plan: RepairPlan, row: number, column: number): number {
  const { repairs } = plan
  for (let at = firstRepairOfRow(repairs, row); at < repairs.length && repairs.rows[at] === row; at++) {
    if (repairs.columns[at] === column) return at
  }
  return -1
}

/** What a choice made of one text in one state: the same for every cell that holds it, and those can be thousands. */
type ChoiceMade = {
  readonly was: number
  readonly had: readonly WordChoice[] | undefined
  readonly isSettled: boolean
  readonly given: number
  readonly chosen: readonly WordChoice[]
  readonly accepted: number
  readonly waiting: number
  readonly isChanged: boolean
}

const UNDECIDED = 0
const ACCEPTED = 1
const REFUSED = 2

export function createDecisions(plan: RepairPlan): Decisions {
  const { repairs, groups } = plan
  /** What was said of the whole cell. */
  const given = new Uint8Array(repairs.length)
  /** What was said of single words; few cells have any. */
  const choices = new Map<number, readonly WordChoice[]>()
  const settled = new Uint8Array(repairs.length)
  const settledPerGroup = new Array<number>(groups.length).fill(0)
  /** Data cells; the header has one cell a column, which says itself what it is. */
  const settledPerColumn = new Map<number, number>()
  let [edition, settledEdition] = [0, 0]
  const acceptedPerGroup = new Array<number>(groups.length).fill(0)
  const wordsPerGroup = new Array<number>(groups.length).fill(0)
  let acceptedCount = 0
  const words = countWords(repairs)

  const beforeOf = (repair: number): string => repairs.before[repairs.values[repair] ?? 0] ?? ''
  const afterOf = (repair: number): string => repairs.after[repairs.values[repair] ?? 0] ?? ''
  const lostTextOf = (repair: number): TextWithLostWords | undefined =>
    repairs.lostWords?.get(repairs.values[repair] ?? 0)

  function textOf(repair: number): string {
    const isWhole = given[repair] === ACCEPTED
    const chosen = choices.get(repair)
    const lost = chosen && lostTextOf(repair)
    if (!lost) return isWhole ? afterOf(repair) : beforeOf(repair)
    // Every word left as it is: nothing was accepted, and what else was proposed for the cell is not done either.
    if (!isWhole && !chosen.some(isCandidate)) return beforeOf(repair)
    return withChosenWords(lost, chosen, isWhole ? 'proposed' : 'as-it-is')
  }

  function decisionOf(repair: number): RepairDecision {
    if (given[repair] === REFUSED) return 'refused'
    const chosen = choices.get(repair)
    const lost = chosen && lostTextOf(repair)
    if (!lost) return given[repair] === ACCEPTED ? 'accepted' : 'undecided'
    const isDecided = given[repair] === ACCEPTED || waitingWords(repair).length === 0
    const isChanged = textOf(repair) !== beforeOf(repair)
    if (isDecided) return isChanged ? 'accepted' : 'refused'
    return isChanged ? 'partly' : 'undecided'
  }

  function isAccepted(repair: number): boolean {
    if (settled[repair] === 1) return false
    if (choices.size === 0 || !choices.has(repair)) return given[repair] === ACCEPTED
    return isWritten(decisionOf(repair))
  }

  function waitingWords(repair: number): readonly number[] {
    const lost = lostTextOf(repair)
    if (!lost || given[repair] === REFUSED || settled[repair] === 1) return []
    const chosen = choices.get(repair) ?? []
    // Accepting a cell decides the words that have a proposal; the others still show their marks.
    return lostWordsOf(lost).flatMap(({ proposed }, word) =>
      chosen[word] === undefined && (given[repair] !== ACCEPTED || proposed === AS_IT_IS) ? [word] : [],
    )
  }

  /** How many words wait, without listing them where none was chosen: opening asks it of every repair. */
  function waitingCount(repair: number): number {
    const value = repairs.values[repair] ?? 0
    if (!words.all[value] || given[repair] === REFUSED || settled[repair] === 1) return 0
    if (choices.has(repair)) return waitingWords(repair).length
    return (given[repair] === ACCEPTED ? words.unproposed : words.all)[value] ?? 0
  }

  function count(repair: number, accepted: number, waiting: number): void {
    const group = repairs.groups[repair] ?? 0
    acceptedPerGroup[group] = (acceptedPerGroup[group] ?? 0) + accepted
    wordsPerGroup[group] = (wordsPerGroup[group] ?? 0) + waiting
    acceptedCount += accepted
    edition++
  }

  function set(repair: number, accept: boolean): void {
    const [wasAccepted, waited] = [isAccepted(repair), waitingCount(repair)]
    // Accepting keeps the words that were chosen, unless keeping them would change nothing.
    if (choices.size > 0 && (!accept || decisionOf(repair) === 'refused')) choices.delete(repair)
    given[repair] = accept ? ACCEPTED : REFUSED
    count(repair, Number(isAccepted(repair)) - Number(wasAccepted), waitingCount(repair) - waited)
  }

  function setWhere(accept: boolean, concerns: (group: number) => boolean): void {
    const concerned = groups.map((_, group) => concerns(group))
    for (let repair = 0; repair < repairs.length; repair++) {
      if (concerned[repairs.groups[repair] ?? 0]) set(repair, accept)
    }
  }

  /** True when the cell is written otherwise than before. `known`: what came of the same text in the same state. */
  function choose(repair: number, places: readonly WordPlace[], known: ChoiceMade[]): boolean {
    const [was, had] = [given[repair] ?? UNDECIDED, choices.get(repair)]
    const isSettled = settled[repair] === 1
    const same = known.find((made) => made.was === was && made.had === had && made.isSettled === isSettled)
    if (same) {
      given[repair] = same.given
      choices.set(repair, same.chosen)
      count(repair, same.accepted, same.waiting)
      return same.isChanged
    }
    const before = { accepted: isAccepted(repair), waiting: waitingCount(repair), text: textOf(repair) }
    const chosen = [...(had ?? [])]
    for (const { word, candidate } of places) chosen[word] = candidate
    if (was === REFUSED) given[repair] = UNDECIDED
    choices.set(repair, chosen)
    const made = {
      was,
      had,
      isSettled,
      given: given[repair] ?? UNDECIDED,
      chosen,
      accepted: Number(isAccepted(repair)) - Number(before.accepted),
      waiting: waitingCount(repair) - before.waiting,
      isChanged: textOf(repair) !== before.text,
    }
    known.push(made)
    count(repair, made.accepted, made.waiting)
    return made.isChanged
  }

  for (let repair = 0; repair < repairs.length; repair++) count(repair, 0, waitingCount(repair))
  setWhere(true, (group) => groups[group]?.certainty === 'certain')

  return {
    decisionOf,
    textOf,
    waitingWords,
    choicesOf: (repair) => choices.get(repair) ?? [],
    isAccepted,
    acceptedInGroup: (group) => acceptedPerGroup[group] ?? 0,
    wordsToChooseInGroup: (group) => wordsPerGroup[group] ?? 0,
    settledInGroup: (group) => settledPerGroup[group] ?? 0,
    isSettled: (repair) => settled[repair] === 1,
    settledInColumn: (column) => settledPerColumn.get(column) ?? 0,
    get edition() {
      return edition
    },
    get settledEdition() {
      return settledEdition
    },
    settle(repair, isSettled) {
      if ((settled[repair] === 1) === isSettled) return
      const group = repairs.groups[repair] ?? 0
      settledPerGroup[group] = (settledPerGroup[group] ?? 0) + (isSettled ? 1 : -1)
      const [wasAccepted, waited] = [isAccepted(repair), waitingCount(repair)]
      settled[repair] = Number(isSettled)
      settledEdition++
      if ((repairs.rows[repair] ?? HEADER_ROW) > HEADER_ROW) {
        const column = repairs.columns[repair] ?? 0
        settledPerColumn.set(column, (settledPerColumn.get(column) ?? 0) + (isSettled ? 1 : -1))
      }
      count(repair, Number(isAccepted(repair)) - Number(wasAccepted), waitingCount(repair) - waited)
    },
    get acceptedCount() {
      return acceptedCount
    },
    decideAll(accept, certainOnly) {
      setWhere(accept, (group) => !certainOnly || groups[group]?.certainty === 'certain')
    },
    decideGroup(groupId, accept) {
      const wanted = groups.findIndex((group) => group.id === groupId)
      if (wanted < 0) return false
      setWhere(accept, (group) => group === wanted)
      return true
    },
    decideCell(row, column, accept) {
      const repair = repairOfCell(plan, row, column)
      if (repair < 0) return false
      set(repair, accept)
      return true
    },
    decideRepair: set,
    chooseWord({ row, column, word, candidate, everywhere }) {
      const repair = repairOfCell(plan, row, column)
      const lost = lostWordsOf(lostTextOf(repair) ?? [])[word]
      if (!lost || (candidate !== AS_IT_IS && !lost.candidates[candidate])) {
        throw new RangeError(`no candidate ${String(candidate)} for word ${String(word)} of this cell`)
      }
      if (!everywhere) return Number(choose(repair, [{ word, candidate }], []))
      const places = sameWordElsewhere(repairs, lost, candidate)
      const known = new Map<number, ChoiceMade[]>([...places.keys()].map((value) => [value, []]))
      let changed = 0
      for (let at = 0; at < repairs.length; at++) {
        const value = repairs.values[at] ?? 0
        const same = places.get(value)
        if (same && choose(at, same, known.get(value) ?? [])) changed++
      }
      return changed
    },
  }
}

function isCandidate(choice: WordChoice): boolean {
  return choice !== undefined && choice !== AS_IT_IS
}

/** By text: its lost words, and those without a proposal. */
function countWords({ before, lostWords }: RepairPlan['repairs']) {
  const all = new Uint32Array(before.length)
  const unproposed = new Uint32Array(before.length)
  for (const [value, text] of lostWords ?? []) {
    const lost = lostWordsOf(text)
    all[value] = lost.length
    unproposed[value] = lost.filter(({ proposed }) => proposed === AS_IT_IS).length
  }
  return { all, unproposed }
}
