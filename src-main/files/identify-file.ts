import type { Problem, ProblemCode } from '../../shared/problem.ts'

import { signedKind } from './file-signatures.ts'
import type { SignedKind } from './file-signatures.ts'
import { insideOle2, insideZip } from './office-container.ts'
import type { ContainedKind } from './office-container.ts'
import { isBinary, isBlank, isZeroed } from './text-or-binary.ts'

/** How many bytes `identifyHead` wants to see: the signature of TAR lies at 257, a web page may begin with comments. */
export const HEAD_LENGTH = 4096

const signedProblems = {
  archive: 'file-is-zip',
  image: 'file-is-image',
  pdf: 'file-is-pdf',
  document: 'file-is-document',
  database: 'file-is-database',
  program: 'file-is-program',
  shortcut: 'file-is-binary',
  media: 'file-is-binary',
} as const satisfies Record<Exclude<SignedKind, 'zip' | 'ole2'>, ProblemCode>

const containedProblems = {
  spreadsheet: 'file-is-spreadsheet',
  'old-spreadsheet': 'file-is-old-spreadsheet',
  document: 'file-is-document',
  project: 'file-is-project',
  archive: 'file-is-zip',
} as const satisfies Record<ContainedKind, ProblemCode>

/**
 * What the first bytes already tell: a problem, null for "may be a text", or `undecided` for a container whose names
 * stand at its end: `identifyFile` must then see the whole.
 */
export function identifyHead(head: Uint8Array): Problem | 'undecided' | null {
  const signed = signedKind(head)
  if (signed?.kind === 'zip' || signed?.kind === 'ole2') return 'undecided'
  if (signed) return { code: signedProblems[signed.kind], found: { format: signed.format } }
  return markupProblem(head)
}

/** What a whole file is, by its content and whatever its name: null if it can be read as a table of text. */
export function identifyFile(bytes: Uint8Array): Problem | null {
  if (isBlank(bytes)) return { code: 'file-empty' }
  if (isZeroed(bytes)) return { code: 'file-zeroed', found: { bytes: bytes.length } }
  const byHead = identifyHead(bytes.subarray(0, HEAD_LENGTH))
  if (byHead === 'undecided') {
    const contained = bytes[0] === 0x50 ? insideZip(bytes) : insideOle2(bytes)
    return { code: containedProblems[contained.kind], found: { format: contained.format } }
  }
  if (byHead) return byHead
  return isBinary(bytes) ? { code: 'file-is-binary', found: { format: 'unknown' } } : null
}

/** Texts that are not tables: a portal's login page saved in place of the file, JSON, XML. */
function markupProblem(head: Uint8Array): Problem | null {
  // Latin-1 without NULs reads the ASCII of every encoding, UTF-16 included.
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*/, '')
  if (!/^[<{[]/.test(text)) return null
  const afterProlog = text.replace(/^(?:<\?[^>]*\?>|<!--[^]*?-->|\s)+/, '')
  if (/^<(?:!doctype html|html|head|body|script|table)\b/i.test(afterProlog))
    return { code: 'file-is-web-page' }
  if (/^<svg\b/i.test(afterProlog)) return { code: 'file-is-image', found: { format: 'SVG' } }
  if (/urn:schemas-microsoft-com:office:spreadsheet|opendocument\.spreadsheet/.test(text)) {
    return { code: 'file-is-spreadsheet', found: { format: 'XML' } }
  }
  if (/^<\?xml\s/i.test(text)) return { code: 'file-is-xml' }
  if (/^(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*(?:\{\s*"|\[))/.test(text)) return { code: 'file-is-json' }
  return null
}
