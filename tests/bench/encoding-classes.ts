/**
 * Repair class by class on texts of one's own: every damage on lone cells, on columns and on files.
 *
 *   node tests/bench/encoding-classes.ts [--cells 200] [--seed 1] [--only <part of a class>] [--wrong] <lines.txt>...
 *   node tests/bench/encoding-classes.ts --clean <lines.txt>...
 *
 * Each file holds right texts, one to a line, and is a domain. `--wrong` shows what was ticked wrong.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

import { createRepairSurvey } from '../../shared/text/survey.ts'
import { nextForSecondLook, nextSuspect } from '../../shared/text/suspect.ts'
import { damagesByClass, goalOf } from './encoding-damages.ts'
import { lexicons as shipped } from './encoding-lexicons.ts'

const values = new Map<string, string>()
const paths: string[] = []
for (let at = 2; at < process.argv.length; at++) {
  const word = process.argv[at] ?? ''
  if (word === '--wrong' || word === '--clean' || word === '--missed') values.set(word, 'yes')
  else if (word.startsWith('--')) values.set(word, process.argv[++at] ?? '')
  else paths.push(word)
}
const cellCount = Number(values.get('--cells') ?? 200)
const only = values.get('--only') ?? ''
const lexicons = values.get('--names') === 'no' ? [] : shipped
let state = Number(values.get('--seed') ?? 1) >>> 0

/** Numerical Recipes' linear congruential generator: the same draw for the same seed. */
function draw(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 0x100000000) * below)
}

type Outcome = { readonly ticked: string; readonly proposed: string }

function repairColumn(texts: readonly string[]): Outcome[] {
  const survey = createRepairSurvey({ columnCount: 1, lexicons })
  const addAll = (find: (text: string, from: number) => number): void => {
    texts.forEach((text, row) => {
      if (find(text, 0) >= 0) survey.add(row, 0, text)
    })
  }
  addAll(nextSuspect)
  if (survey.needsSecondLook()) addAll(nextForSecondLook)
  const { groups, repairs } = survey.plan()
  const outcomes = texts.map((text): Outcome => ({ ticked: text, proposed: text }))
  for (let at = 0; at < repairs.length; at++) {
    const row = repairs.rows[at] ?? 0
    const after = repairs.after[repairs.values[at] ?? 0] ?? ''
    const isTicked = groups[repairs.groups[at] ?? -1]?.certainty === 'certain'
    outcomes[row] = { ticked: isTicked ? after : (texts[row] ?? ''), proposed: after }
  }
  return outcomes
}

if (values.has('--clean')) checkClean()
else for (const line of tabulate()) console.log(line)

function checkClean(): void {
  let total = 0
  let changed = 0
  let proposed = 0
  for (const path of paths) {
    const lines = new Set(readFileSync(path, 'utf8').split('\n'))
    let here = 0
    for (const text of lines) {
      total++
      if (nextSuspect(text, 0) < 0) continue
      const [outcome] = repairColumn([text])
      if (outcome === undefined || outcome.proposed === text) continue
      proposed++
      if (outcome.ticked === text) continue
      here++
      if (here <= 5) console.log(`  ${basename(path)}: ${text} -> ${outcome.ticked}`)
    }
    changed += here
  }
  console.log(
    `${String(total)} clean cells, ${String(changed)} changed by ticked repairs, ${String(proposed)} proposals`,
  )
}

function* tabulate(): Generator<string> {
  const domains = paths.map((path) => ({
    name: basename(path, '.txt'),
    lines: readFileSync(path, 'utf8').split('\n').filter(Boolean),
  }))
  yield 'class                                                       n  right% ticked% wrong‰(ticked) as-is% | column of 3, 5, 10, 20: right% (wrong‰ ticked) | by domain, right%'
  for (const [name, damage] of damagesByClass) {
    if (!name.includes(only)) continue
    const sizes = [1, 3, 5, 10, 20]
    const cells: string[] = []
    const byDomain: string[] = []
    for (const size of sizes) {
      const sum = { n: 0, right: 0, ticked: 0, wrong: 0, same: 0 }
      for (const domain of domains) {
        const here = { n: 0, right: 0 }
        for (let taken = 0, tries = 0; taken < cellCount && tries < cellCount * 20; tries++) {
          const damaged: { right: string; text: string }[] = []
          for (let pick = 0; damaged.length < size && pick < size * 20; pick++) {
            const right = domain.lines[draw(domain.lines.length)] ?? ''
            const text = damage(right, draw)
            if (text !== null && text !== right) damaged.push({ right: goalOf(name, right), text })
          }
          if (damaged.length < size) continue
          taken += size
          const outcomes = repairColumn(damaged.map(({ text }) => text))
          damaged.forEach(({ right, text }, row) => {
            const outcome = outcomes[row] ?? { ticked: text, proposed: text }
            here.n++
            if (outcome.proposed === right) here.right++
            if (outcome.ticked === right) sum.ticked++
            const isWrong = outcome.ticked !== text && outcome.ticked !== right
            if (isWrong) sum.wrong++
            if (outcome.proposed === text) sum.same++
            if (isWrong && values.has('--wrong'))
              console.log(`  wrong ${String(size)} ${domain.name}: ${text} -> ${outcome.ticked}  (${right})`)
            if (
              !isWrong &&
              outcome.proposed !== right &&
              values.has('--missed') &&
              size === Number(values.get('--size') ?? 1)
            )
              console.log(
                `  missed ${String(size)} ${domain.name}: ${text} -> ${outcome.proposed}  (${right})`,
              )
          })
        }
        sum.n += here.n
        sum.right += here.right
        if (size === 1 && here.n > 0) byDomain.push(`${domain.name} ${percent(here.right, here.n)}`)
      }
      if (sum.n === 0) continue
      const wrong = sum.wrong === 0 ? '0' : ((1000 * sum.wrong) / sum.n).toFixed(1)
      if (size === 1)
        cells.push(
          `${String(sum.n).padStart(5)} ${percent(sum.right, sum.n).padStart(6)} ${percent(sum.ticked, sum.n).padStart(6)} ${wrong.padStart(6)} ${percent(sum.same, sum.n).padStart(6)} |`,
        )
      else cells.push(`${percent(sum.right, sum.n).padStart(6)} (${wrong})`)
    }
    if (cells.length > 0) yield `${name.padEnd(55)} ${cells.join(' ')} | ${byDomain.join(' ')}`
  }
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1)
}
