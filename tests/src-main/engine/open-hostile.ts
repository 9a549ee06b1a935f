/** Opens one project in a process of its own, as the engine does, and says what it took. `node open-hostile.ts CASE FORM PLACE` */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { engineOn } from './engine-on-folder.ts'
import { heavyCases } from './heavy-cases.ts'
import { archiveOf, writeTree } from './hostile-tree.ts'
import { typeIntoCell } from './type-into-cell.ts'

const [name = '', form = 'folder', place = ''] = process.argv.slice(2)
const heavy = heavyCases[name]
if (!heavy) throw new Error(`no case ${name}`)
const path = join(place, form === 'folder' ? 'Projet' : 'Projet.aigu')
if (form === 'make-folder') {
  mkdirSync(join(place, 'Projet'))
  writeTree(join(place, 'Projet'), heavy.tree())
} else if (form === 'make-archive') writeFileSync(join(place, 'Projet.aigu'), archiveOf(heavy.tree()))
else {
  const engine = engineOn(join(place, `profile-${form}`))
  const times: Record<string, number> = {}
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await work()
    times[what] = Math.round(performance.now() - start)
    return result
  }
  const outcome = await timed('open', () => engine.open({ path }))
  if (outcome.kind === 'opened') {
    const { documentId } = outcome.document
    const summary = JSON.stringify(outcome).length
    times['summary kB'] = Math.round(summary / 1_000)
    await timed('window', () => engine.window({ documentId, show: 'all', from: 0, count: 200 }))
    await timed('history', () =>
      engine.history({ name: 'history.list', argument: { documentId, from: 0, count: 200 } }),
    )
    await timed('edit', () => typeIntoCell(engine, documentId, { row: 0 }, 'x'))
  }
  await timed('close', () => engine.closeAll({}))
  const code = outcome.kind === 'refused' ? outcome.problem.code : outcome.kind
  console.log(
    JSON.stringify({ code, megabytes: Math.round(process.resourceUsage().maxRSS / 1_024), ...times }),
  )
  process.exit(0)
}
