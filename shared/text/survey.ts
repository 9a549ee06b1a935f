import type { CodePage } from './code-page.ts'
import { createConsensus } from './consensus.ts'
import type { Lexicon } from './lexicon.ts'
import { growingColumn } from './growing-columns.ts'
import { codesThatSpeak, mayBeLostName } from './names-in-context.ts'
import { codesOfRow } from './name-context.ts'
import { createOccurrences } from './occurrences.ts'
import { buildPlan } from './plan-building.ts'
import type { RepairPlan } from './planned-repairs.ts'
import { readingsOf, readingsOfPlainName } from './cell-readings.ts'
import type { Reading } from './reading.ts'
import { nextSuspect } from './suspect.ts'

/** The cells of a row: asked for where letters are lost, whose codes tell which commune is meant. */
export type CellsOfRow = () => readonly string[]

export type RepairSurvey = {
  /**
   * Looks at a cell. `page`: the page of the undecodable bytes of its line, where the line is not UTF-8. A cell added
   * twice counts once.
   */
  add(row: number, column: number, text: string, page?: CodePage, cellsOfRow?: CellsOfRow): void
  /** The number of a text: the same for the same text and page, unless it is a long one. For `addNumbered`. */
  numberOf(text: string, page?: CodePage): number
  /** As `add`, of a text whose number is known. */
  addNumbered(row: number, column: number, number: number, cellsOfRow?: CellsOfRow): void
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
  /** Codes of places in its row, where letters are lost: the same text is then decided for each code. */
  readonly codes: readonly string[]
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
  const asksRow = growingColumn()
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
    const surveyed = { text, page, readings, suspect, codes: [] }
    const number = texts.push(surveyed) - 1
    asksRow.push(lexicons.length > 0 && mayBeLostName(surveyed) ? 1 : 0)
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

  const numbersByCodes = new Map<string, number>()
  let lastRow = NaN
  let codesOfLastRow: readonly string[] = []

  function knownCodesOf(row: number, cellsOfRow: CellsOfRow): readonly string[] {
    if (row !== lastRow) {
      lastRow = row
      codesOfLastRow = codesOfRow(cellsOfRow()).filter((code) =>
        lexicons.some((lexicon) => lexicon.ofCode(code).length > 0),
      )
    }
    return codesOfLastRow
  }

  /** The text as it stands in a row with codes: "H?court" is Hâcourt in one and Hécourt in another. */
  function numberWithCodes(surveyed: SurveyedText, number: number, codes: readonly string[]): number {
    if (codes.length === 0) return number
    const key = `${String(number)} ${codes.join(' ')}`
    const known = numbersByCodes.get(key)
    if (known !== undefined) return known
    const made = texts.push({ ...surveyed, codes }) - 1
    asksRow.push(0)
    // It was heard as the text that it is.
    lastColumn.push(-1)
    numbersByCodes.set(key, made)
    return made
  }

  function addNumbered(row: number, column: number, number: number, cellsOfRow?: CellsOfRow): void {
    const surveyed = texts[number]
    if (surveyed === undefined) return
    hear(surveyed, number, column)
    const decided =
      cellsOfRow !== undefined && asksRow.at(number) === 1
        ? numberWithCodes(
            surveyed,
            number,
            codesThatSpeak(surveyed.text, knownCodesOf(row, cellsOfRow), lexicons),
          )
        : number
    occurrences.add(row, column, decided)
  }

  return {
    add(row, column, text, page, cellsOfRow) {
      addNumbered(row, column, numberOf(text, page), cellsOfRow)
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
