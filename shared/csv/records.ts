import type { Dialect, LineEnding } from './dialect.ts'
import { createQuoteScanner } from './quoted-cell.ts'

/** How long work tells where it is (in characters) and asks whether to go on. */
export type ScanHooks = {
  onProgress(done: number, total: number): void
  isCancelled(): boolean
}

/** Where each record of a CSV text stands. Positions are UTF-16 units of the text; records count from 0. */
export type RecordIndex = {
  readonly count: number
  /** Where the first record starts: after any byte order mark that is left in the text. */
  readonly dataStart: number
  /** Where the last record ends, its line end included: before a tail of NUL that a power cut left behind. */
  readonly dataEnd: number
  start(record: number): number
  /** Without the line end. */
  end(record: number): number
  /** Empty for a last record that no line end closes. */
  lineEnding(record: number): LineEnding | ''
  /** Nothing at all between two line ends. */
  isBlank(record: number): boolean
  /** How many records end with each line end. */
  readonly lineEndings: Readonly<Record<LineEnding, number>>
  /** Records with a quote that opens a cell and never closes; there it is read as an ordinary character. Ascending. */
  readonly unclosedQuotes: Uint32Array
  /** Quotes neither around a cell nor doubled inside one, but kept as text; the first record that has one. */
  readonly strayQuotes: { readonly count: number; readonly first: number }
}

const BYTE_ORDER_MARK = 0xfeff
/** Asking the hooks costs little; 4 million characters are about 10 ms of scanning. */
const REPORT_EVERY = 4_000_000

/**
 * Finds the records of a CSV text in one pass. `\r`, `\n` and `\r\n` end a record in any mixture, except inside a
 * quoted cell; U+2028, NEL, VT and FF do not. Returns null if the hooks say that the work was cancelled.
 */
export function indexRecords(text: string, dialect: Pick<Dialect, 'delimiter' | 'quote'>): RecordIndex
export function indexRecords(
  text: string,
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
  hooks: ScanHooks | undefined,
): RecordIndex | null
export function indexRecords(
  text: string,
  dialect: Pick<Dialect, 'delimiter' | 'quote'>,
  hooks?: ScanHooks,
): RecordIndex | null {
  const dataStart = startOfData(text)
  const dataEnd = endOfData(text, dataStart)
  const find = (what: string, from: number): number => {
    const found = text.indexOf(what, from)
    return found < 0 || found > dataEnd ? dataEnd : found
  }
  const quotes = dialect.quote === null ? null : createQuoteScanner(text, dialect.delimiter, dataEnd)
  const delimiterCode = dialect.delimiter.charCodeAt(0)
  const starts = growingPositions(Math.max(16, Math.ceil(text.length / 64)))
  const unclosed = growingPositions(4)
  const endings: Record<LineEnding, number> = { '\r\n': 0, '\n': 0, '\r': 0 }
  let strayCount = 0
  let firstStray = -1

  let nextLineFeed = find('\n', dataStart)
  let nextCarriageReturn = find('\r', dataStart)
  let nextQuote = quotes === null ? dataEnd : find('"', dataStart)
  let nextReport = dataStart + REPORT_EVERY
  let recordStart = dataStart
  while (recordStart < dataEnd) {
    const record = starts.push(recordStart)
    let position = recordStart
    let strayHere = 0
    let lineEnd = Math.min(nextLineFeed, nextCarriageReturn)
    while (nextQuote < lineEnd && quotes !== null) {
      if (nextQuote !== position && text.charCodeAt(nextQuote - 1) !== delimiterCode) {
        strayHere++
        nextQuote = find('"', nextQuote + 1)
        continue
      }
      const closing = quotes.closingQuote(nextQuote)
      if (closing < 0) {
        if (unclosed.last() !== record) unclosed.push(record)
        nextQuote = find('"', nextQuote + 1)
        continue
      }
      if (quotes.sawStrayQuote()) strayHere++
      position = closing + 1
      nextQuote = find('"', position)
      if (nextLineFeed < position) nextLineFeed = find('\n', position)
      if (nextCarriageReturn < position) nextCarriageReturn = find('\r', position)
      lineEnd = Math.min(nextLineFeed, nextCarriageReturn)
    }
    // In a record with a quote that never closes, the others are told of with it.
    if (strayHere > 0 && unclosed.last() !== record) {
      strayCount += strayHere
      if (firstStray < 0) firstStray = record
    }
    if (lineEnd === dataEnd) {
      recordStart = dataEnd
    } else if (lineEnd === nextLineFeed) {
      endings['\n']++
      recordStart = lineEnd + 1
    } else if (nextLineFeed === lineEnd + 1 && nextLineFeed < dataEnd) {
      endings['\r\n']++
      recordStart = lineEnd + 2
    } else {
      endings['\r']++
      recordStart = lineEnd + 1
    }
    if (nextLineFeed < recordStart) nextLineFeed = find('\n', recordStart)
    if (nextCarriageReturn < recordStart) nextCarriageReturn = find('\r', recordStart)
    if (hooks && recordStart >= nextReport) {
      if (hooks.isCancelled()) return null
      hooks.onProgress(recordStart, text.length)
      nextReport = recordStart + REPORT_EVERY
    }
  }
  hooks?.onProgress(text.length, text.length)
  return recordIndex(text, dataStart, dataEnd, starts.all(), {
    lineEndings: endings,
    unclosedQuotes: unclosed.all(),
    strayQuotes: { count: strayCount, first: firstStray },
  })
}

function recordIndex(
  text: string,
  dataStart: number,
  dataEnd: number,
  starts: Uint32Array,
  found: Pick<RecordIndex, 'lineEndings' | 'unclosedQuotes' | 'strayQuotes'>,
): RecordIndex {
  const count = starts.length
  const start = (record: number): number => starts[record] ?? dataEnd
  const lineEnding = (record: number): LineEnding | '' => {
    const after = start(record + 1)
    const code = after > start(record) ? text.charCodeAt(after - 1) : 0
    if (code === 13) return '\r'
    if (code !== 10) return ''
    return after - 1 > start(record) && text.charCodeAt(after - 2) === 13 ? '\r\n' : '\n'
  }
  const end = (record: number): number => start(record + 1) - lineEnding(record).length
  return {
    count,
    dataStart,
    dataEnd,
    start,
    end,
    lineEnding,
    isBlank: (record) => end(record) === start(record),
    ...found,
  }
}

function startOfData(text: string): number {
  let at = 0
  while (text.charCodeAt(at) === BYTE_ORDER_MARK) at++
  return at
}

/** Some disks fill the end of a file with NUL after a power cut, and DOS programs end a text with U+001A. */
function endOfData(text: string, dataStart: number): number {
  let at = text.length
  while (at > dataStart && isFiller(text.charCodeAt(at - 1))) at--
  if (at === text.length || at === dataStart) return text.length
  const before = text.charCodeAt(at - 1)
  // After the last line end it cannot be a cell; elsewhere a single NUL may be one's content, a long run cannot.
  return before === 10 || before === 13 || text.length - at >= 16 ? at : text.length
}

function isFiller(code: number): boolean {
  return code === 0 || code === 0x1a
}

/** Positions fit 32 bits: V8's strings hold at most 0x1fffffe8 characters. */
function growingPositions(room: number) {
  let positions = new Uint32Array(room)
  let count = 0
  return {
    /** Returns the index of the pushed position. */
    push(position: number): number {
      if (count === positions.length) {
        const larger = new Uint32Array(count * 2)
        larger.set(positions)
        positions = larger
      }
      positions[count] = position
      return count++
    },
    last: (): number | undefined => (count > 0 ? positions[count - 1] : undefined),
    all: (): Uint32Array => positions.slice(0, count),
  }
}
