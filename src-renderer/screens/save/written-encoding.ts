import type { SavePreview } from '../../../shared/ipc-saving.ts'
import { encodingName } from '../../../shared/messages/encoding-name.ts'
import { fileEncodings } from '../../../shared/text/code-page.ts'

/** « Windows-1252 »: what the copy would be written in, by its usual name. */
export function writtenEncodingName({ description }: Pick<SavePreview, 'description'>): string {
  const known = fileEncodings.find((candidate) => candidate === description.encoding)
  return known ? encodingName(known) : description.encoding
}
