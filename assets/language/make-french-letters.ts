/**
 * Makes `shared/text/french-letters.data.ts`, the figures of the French letter model.
 *
 *   npm pack @socialgouv/kali-data@3.449.0 @faker-js/faker@10.6.0        # anywhere, and unpack both
 *   node assets/language/make-french-letters.ts <kali-data>/data <faker>/dist/index.js
 *
 * Texts: collective agreements (package @socialgouv/kali-data, Apache-2.0; data of DILA, Licence Ouverte 2.0); names
 * of communes and of their groupings (package @etalab/decoupage-administratif, MIT; data of INSEE and DGCL, Licence
 * Ouverte 2.0); names and streets of other countries, so that a foreign name is not taken for damage (package
 * @faker-js/faker, MIT). Only counts of letter triples are kept. Nothing is drawn by chance but with a fixed seed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { agreementParagraphs } from './agreement-paragraphs.ts'
import { FrenchLetterCounts } from './french-letter-counts.ts'
import { writeModel } from './french-letter-figures.ts'

const root = join(import.meta.dirname, '..', '..')
const [kaliFolder, fakerModule] = process.argv.slice(2)
if (kaliFolder === undefined || fakerModule === undefined) {
  throw new Error('usage: make-french-letters.ts <kali-data>/data <faker>/dist/index.js')
}

const counts = new FrenchLetterCounts()

for (const text of agreementParagraphs(kaliFolder)) countParagraph(text)

/** The short ones in capitals too: titles are. */
function countParagraph(text: string): void {
  counts.addOnce(text, 1)
  if (text.length < 80) counts.addOnce(text.toUpperCase(), 0.5)
  // These texts have the typewriter's apostrophe; half of the files have that of word processors.
  if (text.length < 300 && text.includes("'")) counts.addOnce(text.replaceAll("'", '\u2019'), 0.5)
}

type Named = { readonly nom: string }
for (const list of ['communes', 'epci', 'departements', 'regions']) {
  const path = join(root, 'node_modules/@etalab/decoupage-administratif/data', `${list}.json`)
  // Officers' files are lists of names more than sentences: names weigh about as much as the sentences do.
  for (const { nom } of JSON.parse(readFileSync(path, 'utf8')) as Named[]) {
    counts.addOnce(nom, 24)
    counts.addOnce(nom.toUpperCase(), 12)
    // As programs write it that raise ASCII letters alone.
    counts.addOnce(
      nom.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
      0.2,
    )
    // A word processor's apostrophe, as half of the lists have it.
    if (nom.includes("'")) counts.addOnce(nom.replaceAll("'", '\u2019'), 8)
  }
}

type Faker = {
  seed(seed: number): void
  person: { fullName(): string }
  location: { street(): string; city(): string }
}
const locales = 'FR PL DE PT_PT PT_BR ES NL IT TR VI RO CS_CZ HU SV DA NB_NO FI LV HR SK RU UK EL'.split(' ')
/** Their letters share one symbol, which must stay rare. */
const otherAlphabets = ['RU', 'UK', 'EL']
const faker = (await import(pathToFileURL(fakerModule).href)) as Record<string, Faker>
for (const locale of locales) {
  const local = faker[`faker${locale}`]
  if (local === undefined) throw new Error(`no locale ${locale} in this faker`)
  local.seed(20_261_125)
  const weight = locale === 'FR' ? 6 : otherAlphabets.includes(locale) ? 0.02 : 0.15
  for (let index = 0; index < 10_000; index++) {
    counts.addOnce(local.person.fullName(), weight)
    counts.addOnce(local.location.street(), weight)
    counts.addOnce(local.location.city(), weight)
  }
}

const source = writeModel(counts)
writeFileSync(join(root, 'shared/text/french-letters.data.ts'), source)
process.stderr.write(`${Math.round(counts.total)} letters counted, ${source.length} characters of figures\n`)
