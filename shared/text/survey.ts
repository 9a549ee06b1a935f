import type { CodePage } from './code-page.ts'
import { createConsensus } from './consensus.ts'
import type { Lexicon } from './lexicon.ts'
import { growingColumn } from './growing-columns.ts'
import { createOccurrences } from './occurrences.ts'
import { buildPlan } from './plan-building.ts'
import type { RepairPlan } from './planned-repairs.ts'
import { readingsOf, readingsOfPlainName } from './cell-readings.ts'
import type { Reading } from './reading.ts'
import { nextSuspect } from './suspect.ts'

export type RepairSurvey = {
  /**
   * Looks at a cell. `page`: the page of the undecodable bytes of its line, where the line is not UTF-8. A cell added
   * twice counts once.
   */
  add(row: number, column: number, text: string, page?: CodePage): void
  /** The number of a text: the same for the same text and page, unless it is a long one. For `addNumbered`. */
  numberOf(text: string, page?: CodePage): number
  /** As `add`, of a text whose number is known. */
  addNumbered(row: number, column: number, number: number): void
  /**
   * True when a column or the file turns out to have been read through a wrong page, or to have lost its letters: then
   * even what looks right may be wrong ("l'Ècole", "Ajourn?"), and the cells that `nextForSecondLook` finds are to be
   * added before `plan`.
   */
  needsSecondLook(): boolean
  /** What to repair, as data. May be called again after more cells were added. */
  plan(): RepairPlan
}

/** A cell beyond this is looked at in itself but not kept for others: one 50 MB cell must not be hashed. */
const LONGEST_SHARED = 2000

export type SurveyedText = {
  readonly text: string
  readonly page: CodePage | undefined
  readonly readings: readonly Reading[]
  /** It holds characters that right French text does not, whatever the readings made of them. */
  readonly suspect: boolean
}

export type SurveyOptions = {
  readonly columnCount: number
  /** Names and words to bring lost letters back with, the most trusted first. */
  readonly lexicons?: readonly Lexicon[]
}

/** Surveys the cells of a file for damage; holds every distinct damaged text once. */
export function createRepairSurvey(options: SurveyOptions): RepairSurvey {
  const lexicons = options.lexicons ?? []

  const numbers = new Map<string, number>()
  const numbersByPage = new Map<CodePage, Map<string, number>>()
  const texts: SurveyedText[] = []
  const occurrences = createOccurrences()
  const consensus = createConsensus(lexicons)

  function numberOf(text: string, page: CodePage | undefined): number {
    const map = page === undefined ? numbers : mapOf(page)
    if (text.length <= LONGEST_SHARED) {
      const known = map.get(text)
      if (known !== undefined) return known
    }
    const suspect = page !== undefined || nextSuspect(text, 0) >= 0
    const readings = suspect ? readingsOf(text, page, lexicons) : readingsOfPlainName(text, lexicons)
    const surveyed = { text, page, readings, suspect }
    const number = texts.push(surveyed) - 1
    consensus.hearInFile(surveyed)
    if (text.length <= LONGEST_SHARED) map.set(text, number)
    return number
  }

  function mapOf(page: CodePage): Map<string, number> {
    const known = numbersByPage.get(page)
    if (known !== undefined) return known
    const made = new Map<string, number>()
    numbersByPage.set(page, made)
    return made
  }

  /** The column in which a text was met last: most texts stand in one column, thousands of times. */
  const lastColumn = growingColumn()
  const heard = new Set<number>()

  function hear(surveyed: SurveyedText, number: number, column: number): void {
    const last = lastColumn.at(number)
    if (last === column) return
    if (last === undefined) lastColumn.push(column)
    else {
      heard.add(last + number * 0x10000)
      lastColumn.set(number, column)
      if (heard.has(column + number * 0x10000)) return
    }
    consensus.hear(surveyed, column)
  }

  function addNumbered(row: number, column: number, number: number): void {
    const surveyed = texts[number]
    if (surveyed === undefined) return
    hear(surveyed, number, column)
    occurrences.add(row, column, number)
  }

  return {
    add(row, column, text, page) {
      addNumbered(row, column, numberOf(text, page))
    },
    numberOf,
    addNumbered,
    needsSecondLook: () => consensus.asksSecondLook(),
    plan() {
      return buildPlan(occurrences.sorted(), (number, column) => {
        const surveyed = texts[number]
        return surveyed === undefined ? null : consensus.decide(surveyed, column)
      })
    },
  }
}
