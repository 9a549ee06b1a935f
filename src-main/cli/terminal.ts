import type { Readable, Writable } from 'node:stream'

/** What the command reads from and writes to; the process's own streams, or a test's. */
export type Terminal = {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable & { readonly isTTY?: boolean }
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The reader of standard output is gone (`aigu … | head`): there is nobody left to tell anything. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** Writes and waits until the stream takes more. */
export function writeTo(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (!error) resolve()
      else if ('code' in error && error.code === 'EPIPE') reject(new OutputClosed())
      else reject(error)
    })
  })
}

/**
 * A text from a file, safe to print: control characters, which could drive the terminal, become their pictures
 * (U+2400…), marks that turn the direction of writing become "�", and so do bytes without a character.
 */
export function printable(text: string): string {
  return text
    .replace(/[\0-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '\u2421')
    .replace(/[\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\uFFFD')
}
