/**
 * Makes `french-words.gz` and `french-contexts.gz` of `assets/lexicons`: the French words that lost letters are brought
 * back with, and what stands beside those that are mistaken for one another.
 *
 *   npm pack @socialgouv/kali-data@3.449.0                                        # anywhere, and unpack it
 *   npm install an-array-of-french-words@2.0.0 @zxcvbn-ts/language-fr@4.1.2       # anywhere
 *   node assets/language/make-french-words.ts <kali-data>/data <node_modules> [<folder to measure with>]
 *
 * Texts: collective agreements (package @socialgouv/kali-data, Apache-2.0; data of DILA, Licence Ouverte 2.0), of which
 * only counts of words are kept. Words of Wikipedia by how common they are, and personal names (package
 * @zxcvbn-ts/language-fr, MIT). Words that none of these has: package an-array-of-french-words (MIT).
 * Those to measure with are made without one agreement in ten.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

import { shapeOf } from '../../shared/text/lexicon.ts'
import { agreementParagraphs, isHeldOut } from './agreement-paragraphs.ts'
import { WordContextCounts, rivalsAmong } from './word-context-counts.ts'
import { wordsOf } from './words-of-text.ts'

const [agreements, modules, measured] = process.argv.slice(2)
if (agreements === undefined || modules === undefined) {
  throw new Error('usage: make-french-words.ts <kali-data>/data <node_modules> [<folder to measure with>]')
}

const folder = measured ?? join(import.meta.dirname, '../lexicons')
const hasAccent = (word: string): boolean => /[^\0-\x7f]/.test(word)
const isWord = (text: string): boolean => /^[A-Za-zÀ-ÖØ-öø-ÿŒœ]+$/.test(text)

const weights = new Map<string, number>()
function add(word: string, weight: number): void {
  weights.set(word, (weights.get(word) ?? 0) + weight)
}

const texts = [...agreementParagraphs(agreements, (file) => measured === undefined || !isHeldOut(file))]
let counted = 0
for (const text of texts) {
  if (text === text.toUpperCase()) continue
  for (const word of wordsOf(text)) {
    add(word, 1)
    counted++
  }
}
// Met once in millions of words: as often a slip of the pen as a word.
for (const [word, weight] of weights) if (weight < 2) weights.delete(word)

/** Wikipedia is to weigh this much of what the agreements do: an officer's files are of towns more than of wages. */
const WIKIPEDIA_SHARE = 0.4
/** What is in a list of words only: rarer than anything that was met. */
const UNSEEN = 0.3
/** A name of a person, by itself. */
const NAME = 2

type Dictionaries = { readonly dictionary: Readonly<Record<string, readonly string[]>> }
const { dictionary } = (await import(
  pathToFileURL(join(modules, '@zxcvbn-ts/language-fr/dist/index.mjs')).href
)) as Dictionaries
const byRank = dictionary['wikipedia-fr'] ?? []
const listed = (
  JSON.parse(readFileSync(join(modules, 'an-array-of-french-words/index.json'), 'utf8')) as readonly string[]
).filter(isWord)
const listedWords = new Set(listed)
/** Zipf's law: the word of rank r comes as often as 1 in r. */
const harmonic = byRank.reduce((sum, _word, rank) => sum + 1 / (rank + 3), 0)
// Wikipedia is full of foreign titles: without an accent a word must be known as French.
const isFrench = (word: string): boolean => hasAccent(word) || weights.has(word) || listedWords.has(word)
const fromWikipedia = byRank
  .map((word, rank) => ({ word, rank }))
  .filter(({ word }) => isWord(word) && isFrench(word))
for (const { word, rank } of fromWikipedia) add(word, (WIKIPEDIA_SHARE * counted) / harmonic / (rank + 3))
for (const list of ['firstnames-fr', 'lastnames-fr']) {
  for (const name of dictionary[list] ?? []) {
    if (isWord(name) && hasAccent(name)) add(name.charAt(0).toUpperCase() + name.slice(1), NAME)
  }
}
for (const word of listed) {
  if (!weights.has(word)) weights.set(word, UNSEEN)
  // The list writes "oeuvre"; "coexister" and "moelle" are no such words.
  const joined = word.replace(/oe(?=u)|^oe(?=[cdns])/g, 'œ')
  if (joined !== word && !weights.has(joined)) weights.set(joined, weights.get(word) ?? UNSEEN)
}

/** Words without accents are kept if they are common, or if a word that lost its accents could look like them. */
const COMMON = 10
const shapes = new Set<string>()
for (const word of weights.keys()) {
  if (!hasAccent(word)) continue
  for (const loss of ['bare-letter', 'nothing', 'seven-bit'] as const) shapes.add(shapeOf(word, loss))
}
const kept = [...weights].filter(
  ([word, weight]) => hasAccent(word) || weight >= COMMON || shapes.has(word.toLowerCase()),
)

/** Weights in steps of a fifth, so that equals stand together in alphabetical order: it halves the file. */
function rounded(weight: number): number {
  if (weight < 1) return UNSEEN
  const step = 1.2 ** Math.round(Math.log(weight) / Math.log(1.2))
  return step < 20 ? Math.round(step * 10) / 10 : Math.round(step)
}

const lines = kept
  .map(([word, weight]) => [word, rounded(weight)] as const)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word, weight]) => `${word}\t${String(weight)}`)
write('french-words.gz', lines)

/** Neighbours that are named whole; of the others only the ending tells. */
const NAMED_NEIGHBOURS = 400
const common = new Set<string>()
for (const [word] of [...kept].sort((a, b) => b[1] - a[1])) {
  if (common.size < NAMED_NEIGHBOURS) common.add(shapeOf(word, 'bare-letter'))
}
const rivals = rivalsAmong(new Map(kept))
const contexts = new WordContextCounts(new Set([...rivals, ...'à«»–—•€']), common)
for (const text of texts) if (text !== text.toUpperCase()) contexts.add(text)
write('french-contexts.gz', contexts.lines())

function write(name: string, content: readonly string[]): void {
  const packed = gzipSync(`${content.join('\n')}\n`, { level: 9 })
  writeFileSync(join(folder, name), packed)
  process.stdout.write(`${name}: ${String(content.length)} lines, ${String(packed.length)} bytes\n`)
}
