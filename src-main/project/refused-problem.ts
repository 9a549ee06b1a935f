import type { Problem } from '../../shared/problem.ts'
import { systemCode } from '../files/system-error.ts'

/** Why this computer's disk does not take the work. */
export function refusedProblem(error: Error): Problem {
  const code = systemCode(error) ?? error.name
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'project-no-space' }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'project-denied' }
  return { code: 'project-not-saved', found: { system: code } }
}
