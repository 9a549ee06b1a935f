import { userInfo } from 'node:os'

/** How the system calls the person; empty where it does not know (an account that was removed, a bare container). */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
