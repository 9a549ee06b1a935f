import { parseRecords } from '../../shared/csv/cells.ts'
import type { CsvText } from '../../shared/csv/sniff-dialect.ts'
import type { Lexicon } from '../../shared/text/lexicon.ts'
import { isPlain, restorePlainName } from '../../shared/text/lost-names.ts'
import { codesOfRow, noContext } from '../../shared/text/name-context.ts'
import { restoreUnmarked } from '../../shared/text/unmarked-losses.ts'

/** Records looked at, spread over the table. */
const SAMPLE = 64
/** Of fewer different names nothing is known. */
const FEWEST_NAMES = 3
/** Of fewer sentences nothing is known. */
const FEWEST_SENTENCES = 3
/** 22 in 100 names of communes have an accent: a column with fewer than half of that may have lost them. */
const FEW_ACCENTED = 0.1
const MOSTLY = 0.8

/**
 * The columns of names that seem to have lost their accents without a mark ("Lievin", "Livin", "LIEVIN"): no cell of
 * them looks damaged by itself, so that they are to be surveyed whole. The lists are asked only about a column of short
 * texts without digits and nearly without accents.
 */
export function columnsWithoutAccents(csv: CsvText, lexicons: readonly Lexicon[]): readonly number[] {
  const names = lexicons.filter((lexicon) => lexicon.holds === 'names')
  if (names.length === 0) return []
  const columns = sampledTexts(csv)
  const isPlainFile = columns.every((texts) =>
    texts.every(({ text }) => isPlain(text) || !/\p{L}/u.test(text)),
  )
  return columns.flatMap((texts, column) =>
    hasLostAccents(texts, names) || (isPlainFile && hasLostWords(texts, lexicons)) ? [column] : [],
  )
}

type Sampled = { readonly text: string; readonly codes: readonly string[] }

/** Different texts of each column, with the codes of their rows. */
function sampledTexts({ text, index, dialect }: CsvText): readonly (readonly Sampled[])[] {
  const columns: Map<string, Sampled>[] = []
  const step = Math.max(1, Math.floor(index.count / SAMPLE))
  for (let record = 0; record < index.count; record += step) {
    const [cells = []] = parseRecords(text, index, record, record + 1, dialect)
    const codes = codesOfRow(cells)
    cells.forEach((cell, column) => {
      const sampled = { text: cell.trim(), codes }
      ;(columns[column] ??= new Map()).set([sampled.text, ...codes].join(' '), sampled)
    })
  }
  return columns.map((texts) => [...texts.values()])
}

/** Sentences in which words lost their letters, in a table that has not one accent. */
function hasLostWords(sampled: readonly Sampled[], lexicons: readonly Lexicon[]): boolean {
  const sentences = sampled.filter(({ text }) => /[a-z]{2}.* .*[a-z]{3}/.test(text))
  let restored = 0
  for (const { text } of sentences) if (restoreUnmarked(text, lexicons) !== null) restored++
  return restored >= FEWEST_SENTENCES
}

function hasLostAccents(sampled: readonly Sampled[], names: readonly Lexicon[]): boolean {
  const nameLike = sampled.filter(({ text }) => /^\D{2,60}$/.test(text) && /\p{L}/u.test(text))
  if (nameLike.length < FEWEST_NAMES || nameLike.length < sampled.length * MOSTLY) return false
  const plain = nameLike.filter(({ text }) => isPlain(text))
  if (plain.length < nameLike.length * (1 - FEW_ACCENTED)) return false
  let restored = 0
  let known = 0
  for (const { text, codes } of plain) {
    const isRestored = restorePlainName(text, names, { ...noContext, codes }) !== null
    if (isRestored) restored++
    if (isRestored || names.some((lexicon) => lexicon.has(text))) known++
  }
  return restored > 0 && known >= nameLike.length * MOSTLY
}
