/**
 * Where a quoted cell ends. The rules are papaparse's (a quote closes when blanks and then the delimiter, a line end
 * or the end of the text follow; a doubled quote is one character; any other quote is a stray one, kept as text), with
 * one addition: a quote that never closes must not swallow the rest of the file.
 */

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34
/** Cells are short: below this length a loop beats the call to `indexOf` (measured: 64 characters). */
const SHORT = 64

/** What `String.prototype.trim` removes: papaparse tolerates these between a closing quote and the delimiter. */
export function isBlankCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

export type QuoteScanner = {
  /** Position of the quote that closes the cell opened at `opening`; -1 when none does. Openings must ascend. */
  closingQuote(opening: number): number
  /** Whether the last cell looked at held a quote that is neither doubled nor closing. */
  sawStrayQuote(): boolean
}

/**
 * Scans quoted cells of `text` up to `end`, from left to right, in linear time whatever the text holds.
 *
 * A cell is taken as never closed when no closing quote follows, or when, on a later line, a new quoted cell seems to
 * start before any quote closes: so one forgotten quote costs a line, not all lines up to the next quoted cell.
 */
export function createQuoteScanner(text: string, delimiter: string, end: number): QuoteScanner {
  const delimiterCode = delimiter.charCodeAt(0)
  let stray = false
  // Openings before this position close within their own run of quotes or not at all: an earlier scan has shown it.
  let hopelessBefore = -1
  let nextLineFeed = -1
  let nextCarriageReturn = -1

  function nextQuote(from: number): number {
    const near = Math.min(from + SHORT, end)
    for (let at = from; at < near; at++) if (text.charCodeAt(at) === QUOTE) return at
    if (near === end) return -1
    const found = text.indexOf('"', near)
    return found < end ? found : -1
  }

  function endOfRun(from: number): number {
    let at = from
    while (at < end && text.charCodeAt(at) === QUOTE) at++
    return at
  }

  function cellEndsAt(from: number): boolean {
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiterCode || code === LINE_FEED || code === CARRIAGE_RETURN) return true
      if (!isBlankCode(code)) return false
    }
    return true
  }

  function couldOpenCell(at: number): boolean {
    const before = text.charCodeAt(at - 1)
    return before === delimiterCode || before === LINE_FEED || before === CARRIAGE_RETURN
  }

  function lineEndsBetween(from: number, to: number): boolean {
    if (nextLineFeed < from) nextLineFeed = orInfinity(text.indexOf('\n', from))
    if (nextCarriageReturn < from) nextCarriageReturn = orInfinity(text.indexOf('\r', from))
    return nextLineFeed < to || nextCarriageReturn < to
  }

  function startOfLine(at: number): number {
    let start = at
    while (start > 0) {
      const code = text.charCodeAt(start - 1)
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return start
      start--
    }
    return start
  }

  return {
    closingQuote(opening) {
      stray = false
      const ownEnd = endOfRun(opening + 1)
      if ((ownEnd - opening) % 2 === 0) {
        if (cellEndsAt(ownEnd)) return ownEnd - 1
        stray = true
      }
      if (opening < hopelessBefore) return -1
      let run = nextQuote(ownEnd)
      while (run >= 0) {
        const runEnd = endOfRun(run + 1)
        if ((runEnd - run) % 2 === 1) {
          if (cellEndsAt(runEnd)) return runEnd - 1
          if (couldOpenCell(run) && lineEndsBetween(opening, run)) {
            hopelessBefore = startOfLine(run)
            return -1
          }
          stray = true
        }
        run = nextQuote(runEnd)
      }
      hopelessBefore = end
      return -1
    },
    sawStrayQuote: () => stray,
  }
}

function orInfinity(position: number): number {
  return position < 0 ? Infinity : position
}
