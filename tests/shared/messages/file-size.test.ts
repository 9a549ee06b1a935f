import { expect, it } from 'vitest'

import { formatFileSize } from '../../../shared/messages/file-size.ts'

it.each([
  [0, '0\u00a0octet', '0\u00a0byte'],
  [1, '1\u00a0octet', '1\u00a0byte'],
  [999, '999\u00a0octets', '999\u00a0bytes'],
  [1000, '1\u00a0Ko', '1\u00a0KB'],
  [148_213, '148\u00a0Ko', '148\u00a0KB'],
  [22_544_384, '22,5\u00a0Mo', '22.5\u00a0MB'],
  [3_100_000_000, '3,1\u00a0Go', '3.1\u00a0GB'],
])('%d bytes', (bytes, fr, en) => {
  expect(formatFileSize(bytes, 'fr')).toBe(fr)
  expect(formatFileSize(bytes, 'en')).toBe(en)
})
