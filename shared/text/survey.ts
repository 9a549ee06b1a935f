import type { CodePage } from './code-page.ts'
import { createConsensus } from './consensus.ts'
import { createDistinctTexts } from './distinct-texts.ts'
import type { DistinctTexts } from './distinct-texts.ts'
import type { Lexicon } from './lexicon.ts'
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
  /** The texts that were numbered, added or not. */
  readonly distinct: DistinctTexts
  /** As `add`, of a text by its number in `distinct`. */
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

  const distinct = createDistinctTexts()
  /** By number: what was read of the text when it was added first. */
  const texts: (SurveyedText | undefined)[] = []
  const occurrences = createOccurrences()
  const consensus = createConsensus(lexicons)

  /** The texts to which the codes of a row may speak. */
  const asking = new Set<number>()

  function read(number: number): SurveyedText {
    const text = distinct.textOf(number)
    const page = distinct.pageOf(number)
    const suspect = page !== undefined || nextSuspect(text, 0) >= 0
    const readings = suspect ? readingsOf(text, page, lexicons) : readingsOfPlainName(text, lexicons)
    const surveyed = { text, page, readings, suspect, codes: NO_CODES }
    if (lexicons.length > 0 && mayBeLostName(surveyed)) asking.add(number)
    consensus.hearInFile(surveyed)
    return surveyed
  }

  /** The column in which a text was met last: most texts stand in one column, thousands of times. */
  const lastColumn: (number | undefined)[] = []
  const heard = new Set<number>()

  function hear(surveyed: SurveyedText, number: number, column: number): void {
    const last = lastColumn[number]
    if (last === column) return
    lastColumn[number] = column
    if (last !== undefined) {
      heard.add(last + number * 0x10000)
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
    // Not heard: it was, as the text that it is.
    const made = distinct.numberAgain(number)
    texts[made] = { ...surveyed, codes }
    numbersByCodes.set(key, made)
    return made
  }

  function addNumbered(row: number, column: number, number: number, cellsOfRow?: CellsOfRow): void {
    if (lastColumn[number] !== column || (asking.size > 0 && asking.has(number))) {
      const surveyed = (texts[number] ??= read(number))
      hear(surveyed, number, column)
      if (cellsOfRow !== undefined && asking.has(number)) {
        const codes = codesThatSpeak(surveyed.text, knownCodesOf(row, cellsOfRow), lexicons)
        occurrences.add(row, column, numberWithCodes(surveyed, number, codes))
        return
      }
    }
    occurrences.add(row, column, number)
  }

  return {
    distinct,
    add(row, column, text, page, cellsOfRow) {
      addNumbered(row, column, distinct.numberOf(text, page), cellsOfRow)
    },
    addNumbered,
    needsSecondLook: () => consensus.asksSecondLook(),
    plan() {
      return buildPlan(occurrences.sorted(), distinct.count, (number, column) => {
        const surveyed = texts[number]
        return surveyed === undefined ? null : consensus.decide(surveyed, column)
      })
    },
  }
}

const NO_CODES: readonly string[] = []
