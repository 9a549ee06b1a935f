import { crc32, deflateRawSync } from 'node:zlib'

/** What a file of an archive says of itself, where that is not the truth; `method` 0: it is stored as it is. */
export type Lies = {
  readonly size?: number
  readonly checksum?: number
  readonly method?: number
  readonly flags?: number
}

/** A small zip archive, members stored uncompressed in the order given. */
export function zipOf(members: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(members)
  return zipOfEntries(
    Object.entries(members).map(([name, content]) => [name, Buffer.from(content)] as const),
    Object.fromEntries(names.map((name) => [name, { method: 0 }])),
  )
}

/** A zip with whatever names, in the order given and as often as they are given (APPNOTE 6.3.10, §4.3). */
export function zipOfEntries(
  entries: Iterable<readonly [path: string, content: Buffer]>,
  lies: Readonly<Record<string, Lies>> = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of entries) {
    const { size = content.length, checksum = crc32(content), method = 8, flags = 0 } = lies[path] ?? {}
    const name = Buffer.from(path)
    const data = method === 8 ? deflateRawSync(content) : content
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(checksum, 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data])
    const position = Buffer.alloc(14)
    position.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, position, name]))
    locals.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length & 0xffff, 8)
  end.writeUInt16LE(directory.length & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}
