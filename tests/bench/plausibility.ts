/**
 * What the checks that no standard has say of published tables: by file and problem, how many cells, and the commonest.
 *
 *   node tests/bench/plausibility.ts [folder of tables with expected.json] [--samples]
 */
import { join } from 'node:path'

import { plausibleFindings, sharedFolder } from './plausible-findings.ts'

const named = process.argv.slice(2).find((name) => !name.startsWith('--'))
const areSamplesShown = process.argv.includes('--samples')
const totals = new Map<string, number>()

for (const { file, schema, rows, groups } of plausibleFindings(
  named ?? join(sharedFolder, 'corpora/tables'),
)) {
  console.log(`\n${file}  (${String(rows)} rows, ${schema ?? 'no schema'})`)
  for (const { code, cause, names, count, fixable, samples } of groups) {
    totals.set(code, (totals.get(code) ?? 0) + count)
    const columns = names.join(', ')
    console.log(
      `  ${String(count).padStart(5)}  ${code} ${cause}  ${columns}  (${String(fixable)} with a fix)`,
    )
    if (!areSamplesShown) continue
    for (const sample of samples)
      console.log(
        `         ${String(sample.count)} × ${sample.found.slice(0, 70)} → ${sample.fixes.join(' | ')}`,
      )
  }
}
console.log('\nin all')
for (const [code, count] of totals) console.log(`  ${String(count).padStart(5)}  ${code}`)
