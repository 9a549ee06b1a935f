/**
 * Values that the structured clone algorithm carries, as JSON text and back: what crosses between the window and the
 * main process. `makeStructuredValues` is sent to the page by its source text: it must use nothing outside itself.
 * Falls short of the algorithm on purpose: no cycles, no identity of shared objects, no Blob (Electron's ipc refuses
 * DOM objects too).
 */
export type StructuredValues = {
  /** @throws DataCloneError for what cannot be cloned. */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

export function makeStructuredValues(): StructuredValues {
  /** Plain JSON where it can, `{ $: kind, v }` for the rest; an object that owns a `$` is written as its entries. */
  type Tagged = { $: string; v?: unknown }
  type Bytes = { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }

  const toBase64 = ({ buffer, byteOffset, byteLength }: Bytes): string => {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength)
    let binary = ''
    // In pieces: a call takes about 100,000 arguments before the stack gives out.
    for (let from = 0; from < bytes.length; from += 32_768)
      binary += String.fromCharCode(...bytes.subarray(from, from + 32_768))
    return btoa(binary)
  }
  const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer

  const pack = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value !== 'object') throw new DOMException('An object could not be cloned.', 'DataCloneError')
    if (Array.isArray(value)) return Array.from(value, pack)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: Array.from(value, ([k, v]) => [pack(k), pack(v)]) }
    if (value instanceof Set) return { $: 'set', v: Array.from(value, pack) }
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack] }
    if (value instanceof ArrayBuffer)
      return { $: 'buffer', v: toBase64({ buffer: value, byteOffset: 0, byteLength: value.byteLength }) }
    if (ArrayBuffer.isView(value)) {
      const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return { $: 'view', v: [kind, toBase64(value)] }
    }
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new DOMException('An object could not be cloned.', 'DataCloneError')
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item)])
    return Object.hasOwn(value, '$') ? { $: 'object', v: entries } : Object.fromEntries(entries)
  }

  const unpackTagged = ({ $: kind, v }: Tagged): unknown => {
    switch (kind) {
      case 'number':
        return Number(v)
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(v as string)
      case 'date':
        return new Date((v as number | null) ?? NaN)
      case 'map':
        return new Map((v as [unknown, unknown][]).map(([k, item]) => [unpack(k), unpack(item)]))
      case 'set':
        return new Set((v as unknown[]).map(unpack))
      case 'regexp':
        return new RegExp(...(v as [string, string]))
      case 'error': {
        const [name, message, stack] = v as [string, string, string]
        return Object.defineProperties(new Error(message), {
          name: { value: name, configurable: true, writable: true },
          stack: { value: stack, configurable: true, writable: true },
        })
      }
      case 'buffer':
        return fromBase64(v as string)
      case 'view': {
        const [name, bytes] = v as [string, string]
        const make = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name]
        if (make === undefined) throw new TypeError(`Unknown view of bytes: ${name}`)
        return new make(fromBase64(bytes))
      }
      default:
        return Object.fromEntries((v as [string, unknown][]).map(([key, item]) => [key, unpack(item)]))
    }
  }

  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    if (Object.hasOwn(value, '$')) return unpackTagged(value as Tagged)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}

export const structuredValues = makeStructuredValues()
