/**
 * Makes a word list for `npm run bench:encoding -- <corpus> --words <list>`: French words with accents and how common
 * they are, one to a line ("même TAB 8123"), commonest first.
 *
 *   npm pack @socialgouv/kali-data@3.449.0 an-array-of-french-words@2.0.0        # anywhere, and unpack both
 *   node tests/bench/encoding-words.ts <kali-data>/data <an-array-of-french-words>/index.json <list>
 *
 * Texts: collective agreements (package @socialgouv/kali-data, Apache-2.0; data of DILA, Licence Ouverte 2.0), of which
 * only counts of words are kept. Words that these lack: package an-array-of-french-words (MIT), as the rarest.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [kaliFolder, wordsFile, listFile] = process.argv.slice(2)
if (kaliFolder === undefined || wordsFile === undefined || listFile === undefined) {
  throw new Error('usage: encoding-words.ts <kali-data>/data <an-array-of-french-words>/index.json <list>')
}

const counts = new Map<string, number>()
const word = /[A-Za-zÀ-ÖØ-öø-ÿŒœ]+/g
const accent = /[^\0-\x7f]/
const seen = new Set<string>()

for (const file of readdirSync(kaliFolder, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.json')) continue
  for (const [, value] of readFileSync(join(kaliFolder, file), 'utf8').matchAll(
    /"content": ("(?:[^"\\]|\\.)*")/g,
  )) {
    for (const paragraph of String(JSON.parse(value ?? '""')).split(
      /<\/?(?:p|br|td|tr|li|div|h\d)\b[^>]*>/i,
    )) {
      countWords(paragraph.replace(/<[^>]*>/g, '').trim())
    }
  }
}

/** Agreements repeat one another: every paragraph counts once. Capitals count where they do not begin a sentence. */
function countWords(text: string): void {
  if (text === text.toUpperCase() || seen.has(text)) return
  seen.add(text)
  for (const match of text.matchAll(word)) {
    const [found] = match
    if (
      !accent.test(found) ||
      found === found.toUpperCase() ||
      found.slice(1) !== found.slice(1).toLowerCase()
    )
      continue
    const begins =
      match.index === 0 || /[.:;!?«“•–-]\s*$/.test(text.slice(Math.max(0, match.index - 3), match.index))
    const counted = begins ? found.toLowerCase() : found
    counts.set(counted, (counts.get(counted) ?? 0) + 1)
  }
}

/** What no text had: rarer than anything that one had. */
const UNSEEN = 0.3
for (const listed of JSON.parse(readFileSync(wordsFile, 'utf8')) as readonly string[]) {
  if (accent.test(listed) && /^[a-zà-öø-ÿœ]+$/.test(listed) && !counts.has(listed)) counts.set(listed, UNSEEN)
}

const lines = [...counts]
  .filter(([, count]) => count !== 1)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([text, count]) => `${text}\t${String(count)}`)
writeFileSync(listFile, `${lines.join('\n')}\n`)
console.log(`${String(lines.length)} words`)
