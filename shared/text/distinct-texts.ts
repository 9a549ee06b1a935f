import type { CodePage } from './code-page.ts'
import { LONGEST_KEPT, createRangeNumbers } from './range-numbers.ts'
import type { RangeNumbers, TextAt } from './range-numbers.ts'

/** The texts of a file, each by a number: the same for the same text and page, unless it is a long one. */
export type DistinctTexts = {
  readonly count: number
  numberOf(text: string, page?: CodePage): number
  /** As `numberOf`, of `units` from `from` to `to`, which `textAt` makes a string if the text is new. */
  numberOfRange(
    units: Readonly<Uint16Array>,
    from: number,
    to: number,
    textAt: TextAt,
    page?: CodePage,
  ): number
  /** Another number for the same text. */
  numberAgain(number: number): number
  textOf(number: number): string
  /** Of the undecodable bytes of its line. */
  pageOf(number: number): CodePage | undefined
}

export function createDistinctTexts(): DistinctTexts {
  const texts: string[] = []
  /** Of those that have one. */
  const pages = new Map<number, CodePage>()
  const byPage = new Map<CodePage | undefined, RangeNumbers>()
  const withoutPage = numbersOf(undefined)
  /** For texts that come as strings. */
  const units = new Uint16Array(LONGEST_KEPT)

  function numbersOf(page: CodePage | undefined): RangeNumbers {
    const known = byPage.get(page)
    if (known !== undefined) return known
    const made = createRangeNumbers((text) => newNumber(text, page))
    byPage.set(page, made)
    return made
  }

  function newNumber(text: string, page: CodePage | undefined): number {
    const number = texts.push(text) - 1
    if (page !== undefined) pages.set(number, page)
    return number
  }

  return {
    get count() {
      return texts.length
    },
    numberOf(text, page) {
      if (text.length > LONGEST_KEPT) return newNumber(text, page)
      for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
      return numbersOf(page).get(units, 0, text.length, () => text)
    },
    numberOfRange(of, from, to, textAt, page) {
      const numbers = page === undefined ? withoutPage : numbersOf(page)
      return numbers.get(of, from, to, textAt)
    },
    numberAgain: (number) => newNumber(texts[number] ?? '', pages.get(number)),
    textOf: (number) => texts[number] ?? '',
    pageOf: (number) => pages.get(number),
  }
}
