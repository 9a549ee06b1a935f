import type { CodePage } from './code-page.ts'
import { codesOf } from './code-page-tables.ts'
import { escapedByteOf, hasEscapedBytes } from './escaped-bytes.ts'

const everyEscape = /[\uDC80-\uDCFF]/gu

/** Each escaped byte of the text as the character it is in this page. */
export function readRawBytes(text: string, page: CodePage): string {
  if (!hasEscapedBytes(text)) return text
  const codes = codesOf(page)
  return text.replace(everyEscape, (escape) => {
    return String.fromCharCode(codes[escapedByteOf(escape.charCodeAt(0))] ?? 0xfffd)
  })
}
