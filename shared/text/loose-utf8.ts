import { bytesOf } from './code-page-tables.ts'
import type { CodePage } from './code-page.ts'
import { frenchLogLikelihood } from './french-letters.ts'

/**
 * UTF-8 seen through a page and then changed by a program that took it for text: put in capitals or small letters, or
 * stripped of its accents. Each character may stand for several bytes, so several letters fit; of those the one that
 * French has oftenest where it stands is taken, and other characters stay as they are.
 */
const likeliest =
  'éèàêçôîâûïëùœÉÈÀÊÇÔÎÂÛÏËÙŒ\u2019°«»–“”…\u00a0€²æüöäñáíóúãõÄÖÜÆ³½—‘•ÿ©®§µ―\u2002\u2003\u2009\u202f\u2011'

/** In nats, for each place further down the list: what stands around says more. */
const RANK_COST = 0.15

// In the order of their frequency in French text.
const rankOf = new Map([...likeliest].map((character, index) => [character.charCodeAt(0), index]))

/** The bytes that a character may stand for. */
type BytesOf = (code: number) => readonly number[]

/** Undoes a change of case: "cã´te" (from "CÃ´te") → "côte", in the case that the text has now. */
export function undoRecased(text: string, page: CodePage, to: 'upper' | 'lower'): string {
  const table = bytesOf(page)
  const bytes: BytesOf = (code) => {
    const character = String.fromCharCode(code)
    // The page's letters whose other case this is; one that has no other case in the page stands for itself.
    const variants = [character, character.toUpperCase(), character.toLowerCase()]
    return variants
      .filter((variant) => variant.length === 1)
      .map((variant) => table[variant.charCodeAt(0)] ?? -1)
  }
  const letters = decodeLoosely(text, bytes)
  if (letters === text) return text
  return to === 'upper' ? letters.toUpperCase() : letters.toLowerCase()
}

const strippedLeads: Readonly<Record<string, readonly number[]>> = { A: [0xc3, 0xc2, 0xc5], a: [0xe2] }
const strippedFollowers: Readonly<Record<string, number>> = {
  S: 0x8a,
  Z: 0x8e,
  s: 0x9a,
  z: 0x9e,
  Y: 0x9f,
  '~': 0x98,
}

/** Undoes a stripping of accents: "A©" (from "Ã©") → "é". */
export function undoStripped(text: string): string {
  const table = bytesOf('windows-1252')
  return decodeLoosely(text, (code) => {
    const character = String.fromCharCode(code)
    const own = code >= 0x80 ? (table[code] ?? -1) : -1
    const stripped = strippedFollowers[character]
    return strippedLeads[character] ?? (own >= 0 ? [own] : stripped === undefined ? [] : [stripped])
  })
}

function decodeLoosely(text: string, bytesOf: BytesOf): string {
  let result = ''
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const best = bestSequence(text, at, bytesOf)
    if (best === null) continue
    result += text.slice(kept, at) + String.fromCharCode(best.code)
    kept = at + best.length
    at = kept - 1
  }
  return kept === 0 ? text : result + text.slice(kept)
}

function bestSequence(text: string, at: number, bytesOf: BytesOf): { code: number; length: number } | null {
  // Two letters of ASCII are text, whatever they could have been.
  if (!(text.charCodeAt(at + 1) >= 0x80 || text.charCodeAt(at) >= 0x80)) return null
  let best: { code: number; length: number } | null = null
  let bestScore = -Infinity
  const before = text.slice(Math.max(0, at - 2), at)
  const consider = (code: number, length: number): void => {
    const rank = rankOf.get(code)
    if (rank === undefined) return
    const around = before + String.fromCharCode(code) + text.slice(at + length, at + length + 2)
    const score = frenchLogLikelihood(around.toLowerCase()) - rank * RANK_COST
    if (score > bestScore) {
      best = { code, length }
      bestScore = score
    }
  }
  for (const lead of bytesOf(text.charCodeAt(at))) {
    if (lead >= 0xc2 && lead < 0xe0) {
      for (const second of followers(text, at + 1, bytesOf)) consider(((lead & 0x1f) << 6) | second, 2)
    } else if (lead >= 0xe0 && lead < 0xf0) {
      for (const second of followers(text, at + 1, bytesOf)) {
        for (const third of followers(text, at + 2, bytesOf)) {
          consider(((lead & 0xf) << 12) | (second << 6) | third, 3)
        }
      }
    }
  }
  return best
}

function followers(text: string, at: number, bytesOf: BytesOf): number[] {
  if (at >= text.length) return []
  return bytesOf(text.charCodeAt(at))
    .filter((byte) => (byte & 0xc0) === 0x80)
    .map((byte) => byte & 0x3f)
}
