/**
 * How far the validator answers as the reference validators do, class by class.
 *
 *   npm run bench:schema [-- <corpus folder>…] [--answers out.jsonl]
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import differences from '../cases/schema/deliberate-differences.json' with { type: 'json' }

import { answerCorpus } from './schema-corpus.ts'
import type { Answer } from './schema-corpus.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const args = process.argv.slice(2)
const answersAt = args.indexOf('--answers')
const out = answersAt < 0 ? undefined : args[answersAt + 1]
const given = args.filter((_, at) => answersAt < 0 || (at !== answersAt && at !== answersAt + 1))
const folders =
  given.length > 0 ? given : ['tableschema', 'tables'].map((name) => join(shared, 'corpora', name))
const missing = folders.filter((folder) => !existsSync(folder))
if (missing.length > 0) {
  console.error(
    `SKIPPED: nothing to compare with. The answers of the reference validators are not part of the repository; ` +
      `missing: ${missing.join(', ')}`,
  )
  process.exit(1)
}

/** Where Aigu means to answer otherwise, and why: a rule of the list fits the question. */
function reasonOf(answer: Answer): string | undefined {
  return differences.find(
    (difference) =>
      new RegExp(difference.class).test(answer.class) &&
      new RegExp(difference.question, 'u').test(answer.id) &&
      new RegExp(difference.expected).test(answer.expected),
  )?.reason
}

const started = performance.now()
const answers = folders.flatMap((folder) => answerCorpus(folder, join(shared, 'schemas')))
const seconds = (performance.now() - started) / 1000

const classes = Map.groupBy(answers, (answer) => answer.class)
console.log(
  `${'class'.padEnd(44)} ${'asked'.padStart(7)} ${'alike'.padStart(7)} ${'meant'.padStart(6)} ${'wrong'.padStart(6)}`,
)
for (const [name, members] of classes) console.log(lineOf(name, members))
console.log(lineOf('all', answers))
console.log(`answered in ${seconds.toFixed(1)} s`)
for (const { class: name, id, expected, given: got } of answers.filter(isWrong).slice(0, 40))
  console.log(`\n${name} ${id}\n  expected  ${expected}\n  given     ${got}`)

if (out !== undefined) writeFileSync(out, answers.map((answer) => JSON.stringify(answer)).join('\n') + '\n')

function isWrong(answer: Answer): boolean {
  return answer.expected !== answer.given && reasonOf(answer) === undefined
}

function lineOf(name: string, members: readonly Answer[]): string {
  const alike = members.filter(({ expected, given: got }) => expected === got).length
  const wrong = members.filter(isWrong).length
  const figures = [members.length, alike, members.length - alike - wrong, wrong]
  return `${name.padEnd(44)} ${figures.map((figure, at) => String(figure).padStart(at < 2 ? 7 : 6)).join(' ')}`
}
