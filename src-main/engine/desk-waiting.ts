import type { WaitingPerson } from '../../shared/ipc-project.ts'
import type { Problem } from '../../shared/problem.ts'
import { nameGesture } from '../../shared/project/gesture.ts'
import { doWithout, waitingWork } from '../../shared/project/missing-work.ts'
import type { ProjectDesk } from './project-desk.ts'
import type { ProjectWork } from './project-work.ts'

/** A line, not a page. */
const PEOPLE_TOLD = 20

/** Whose work waits for a file that is not here, by how the officer knows them. */
export function peopleWaitedFor({
  project,
  replica,
}: Pick<ProjectWork, 'project' | 'replica'>): readonly WaitingPerson[] {
  const people = new Map<string, WaitingPerson>()
  for (const { author, count, canDoWithout } of waitingWork(project.records)) {
    // A branch of an author who was on two machines bears the name of the whole.
    const root = author.replace(/~.*$/, '')
    const known = people.get(root)
    if (known === undefined && people.size === PEOPLE_TOLD) continue
    people.set(root, {
      name: replica.names.get(root) ?? null,
      count: count + (known?.count ?? 0),
      canDoWithout: canDoWithout || known?.canDoWithout === true,
    })
  }
  return [...people.values()]
}

/** Counts what waits for files that will not come; answers why it cannot be counted. */
export async function countWithout(desk: ProjectDesk): Promise<'done' | 'nothing' | Problem> {
  const records = desk.begun?.work.project.records
  if (!records || !waitingWork(records).some(({ canDoWithout }) => canDoWithout)) return 'nothing'
  const problem = await desk.changeTables((gesture) => {
    nameGesture(gesture, 'skip')
    doWithout(gesture, records)
  })
  return problem ?? 'done'
}
