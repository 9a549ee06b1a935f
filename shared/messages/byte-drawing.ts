import { charactersOf } from '../text/code-page-tables.ts'
import { bytesOfEscapedText } from '../text/escaped-bytes.ts'
import type { CodePage } from '../text/code-page.ts'
import type { RepairStep } from '../text/repair-plan.ts'
import { encodingName } from './encoding-name.ts'

/** One reading that went wrong: "é" was the bytes C3 A9, read as Windows-1252: "Ã©". */
export type ByteDrawing = {
  readonly right: string
  readonly writtenAs: string
  /** Two hexadecimal digits each. */
  readonly bytes: readonly string[]
  readonly readAs: string
  readonly seen: string
}

/**
 * Draws what happened to one character, in the order it happened: each line's `seen` is the next one's `right`.
 * @param character the right character, as it is after the repair
 * @param steps the steps of the repair, which undo the last mishap first
 */
export function drawBytes(character: string, steps: readonly RepairStep[]): ByteDrawing[] {
  const drawings: ByteDrawing[] = []
  let right = character
  for (const step of steps.toReversed()) {
    const drawing = drawMishap(right, step)
    if (drawing === null) continue
    drawings.push(drawing)
    right = drawing.seen
  }
  return drawings
}

function drawMishap(right: string, step: RepairStep): ByteDrawing | null {
  switch (step.undo) {
    case 'utf8-read-as': {
      const bytes = [...bytesOfEscapedText(right)]
      return {
        right,
        writtenAs: 'UTF-8',
        bytes: bytes.map(hex),
        readAs: encodingName(step.page),
        seen: read(bytes, step.page),
      }
    }
    case 'page-read-as': {
      const table = charactersOf(step.written)
      const bytes = [...right].map((letter) => table.indexOf(letter)).filter((byte) => byte >= 0)
      return {
        right,
        writtenAs: encodingName(step.written),
        bytes: bytes.map(hex),
        readAs: encodingName(step.readAs),
        seen: read(bytes, step.readAs),
      }
    }
    case 'raw-bytes': {
      const table = charactersOf(step.page)
      const bytes = [...right].map((letter) => table.indexOf(letter)).filter((byte) => byte >= 0)
      return {
        right,
        writtenAs: encodingName(step.page),
        bytes: bytes.map(hex),
        readAs: 'UTF-8',
        seen: '\uFFFD',
      }
    }
    default:
      return null
  }
}

function read(bytes: readonly number[], page: CodePage): string {
  const table = charactersOf(page)
  return bytes.map((byte) => table.charAt(byte)).join('')
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
