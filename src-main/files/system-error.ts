/** Errors of the operating system: what they are called, and which ones pass if one waits a little. */

/** The system's name of the error ("ENOSPC"), or null: then it is a bug of ours and must not be swallowed. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  // Node's own refusal of a path that no system accepts, one with a NUL in it.
  if (error.code === 'ERR_INVALID_ARG_VALUE') return 'EINVAL'
  return /^(E[A-Z0-9]+|UNKNOWN)$/.test(error.code) ? error.code : null
}

/** An error such as the system makes them, for what it does not report by itself (a short write, a time limit). */
export function systemError(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code })
}

const unreachableCodes = new Set([
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENETRESET',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ENOTCONN',
  'ENOLINK',
  'EREMOTEIO',
  'ESHUTDOWN',
  'ESTALE',
  'ENODEV',
  'ENXIO',
  'EPIPE',
])

/** The server, the share or the drive does not answer. */
export function isUnreachable(code: string): boolean {
  return unreachableCodes.has(code)
}

/** Another program holds the file. libuv reports a Windows sharing violation as EBUSY. */
export function isHeld(code: string): boolean {
  return code === 'EBUSY' || code === 'ETXTBSY' || code === 'EAGAIN' || code === 'EWOULDBLOCK'
}

/**
 * Errors that an antivirus, the indexer or a sync client cause on Windows for some milliseconds to seconds: a
 * refused access (EPERM, EACCES) as much as a busy file. On other systems a refusal stays a refusal, but waiting for
 * nothing costs little and the same rule holds on shares mounted from Windows.
 */
export function mayPass(code: string): boolean {
  return code === 'EPERM' || code === 'EACCES' || isHeld(code)
}

/** The folder of the share or the drive in which a Windows path lies: `\\server\share\` or `Z:\`; else null. */
export function shareOrDriveOf(path: string): string | null {
  const share = /^[\\/]{2}(?![?.][\\/])[^\\/]+[\\/]+[^\\/]+/.exec(path)
  if (share) return `${share[0]}\\`
  return /^[A-Za-z]:[\\/]/.test(path) ? path.slice(0, 3) : null
}

/** What a file system answers that has no owners, no modes, or no durable names: nothing is lost by it. */
const cannot = new Set(['EPERM', 'EACCES', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF'])

/** Lets pass the errors of a file system that has no such thing. */
export async function unlessItCannot(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!cannot.has(systemCode(error) ?? '')) throw error
  }
}
