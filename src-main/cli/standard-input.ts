import type { Readable } from 'node:stream'

import type { Problem } from '../../shared/problem.ts'
import { identifyFile } from '../files/identify-file.ts'
import { MAXIMUM_BYTES } from '../files/read-file.ts'

/** Reads the whole of standard input, with the same questions as for a file. */
export async function readStandardInput(
  input: Readable,
  maximumBytes = MAXIMUM_BYTES,
): Promise<
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: Problem }
> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    size += bytes.length
    if (size > maximumBytes) {
      return { kind: 'refused', problem: { code: 'file-too-big', found: { bytes: size, maximumBytes } } }
    }
  }
  const bytes = Buffer.concat(chunks)
  const problem = identifyFile(bytes)
  return problem ? { kind: 'refused', problem } : { kind: 'read', bytes }
}
