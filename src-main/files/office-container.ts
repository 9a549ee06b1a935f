/** What a container (ZIP or OLE2: an office program's, or a project of ours) holds, by the names inside; nothing is unpacked. */

export type ContainedKind = 'spreadsheet' | 'old-spreadsheet' | 'document' | 'project' | 'archive'

export type Contained = { readonly kind: ContainedKind; readonly format: string }

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENOUGH_NAMES = 5000

/** What a project of ours has and nothing else needs (docs/format.md). */
const MANIFEST = 'projet.json'

const openDocument = 'application/vnd.oasis.opendocument.'

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to)
}

/** Names in the directory at the end of the archive; empty if it is cut or damaged. */
function namesInDirectory(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let end = bytes.length - END_LENGTH; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) continue
    let at = view.getUint32(end + 16, true)
    while (
      names.length < ENOUGH_NAMES &&
      at + 46 <= bytes.length &&
      view.getUint32(at, true) === DIRECTORY_ENTRY
    ) {
      const nameLength = view.getUint16(at + 28, true)
      names.push(latin1(bytes, at + 46, at + 46 + nameLength))
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    break
  }
  return names
}

/** Names of the members that begin in the first 64 KiB: all there is of an archive whose end is missing. */
function namesInLocalHeaders(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, 0x1_0000)
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const names: string[] = []
  for (let at = 0; at + 30 <= head.length; at++) {
    if (head[at] !== 0x50 || view.getUint32(at, true) !== LOCAL_HEADER) continue
    names.push(latin1(head, at + 30, at + 30 + view.getUint16(at + 26, true)))
  }
  return names
}

/** `bytes`: the whole archive, or its beginning only. */
export function insideZip(bytes: Uint8Array): Contained {
  const names = [...namesInDirectory(bytes), ...namesInLocalHeaders(bytes)]
  const holds = (prefix: string) => names.some((name) => name.startsWith(prefix))
  // OpenDocument: the first member is named `mimetype`, stored as it is (ODF 1.3 part 2, §3.3).
  const mimetype = /^mimetype(application\/[\w.+-]+)/.exec(latin1(bytes, 30, 160))?.[1] ?? ''
  if (mimetype.startsWith(`${openDocument}spreadsheet`))
    return { kind: 'spreadsheet', format: 'OpenDocument' }
  if (mimetype.startsWith(openDocument)) return { kind: 'document', format: 'OpenDocument' }
  if (holds('xl/')) return { kind: 'spreadsheet', format: 'Excel' }
  if (holds('word/')) return { kind: 'document', format: 'Word' }
  if (holds('ppt/')) return { kind: 'document', format: 'PowerPoint' }
  if (holds('[Content_Types].xml')) return { kind: 'spreadsheet', format: 'Excel' }
  if (names.includes(MANIFEST)) return { kind: 'project', format: 'Aigu' }
  return { kind: 'archive', format: 'ZIP' }
}

/** `bytes`: the whole OLE2 file, the container of Office 97–2003. Its parts are named in UTF-16. */
export function insideOle2(bytes: Uint8Array): Contained {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return { kind: 'spreadsheet', format: 'protected' }
  if (holds('WordDocument')) return { kind: 'document', format: 'Word' }
  if (holds('PowerPoint Document')) return { kind: 'document', format: 'PowerPoint' }
  return { kind: 'old-spreadsheet', format: 'Excel' }
}
