/**
 * Every name of a commune that has an accent, damaged in every way, answered through the real pipeline: as a cell
 * alone, among ten names drawn by chance, in the list of its department; without and with the code in its row.
 *
 *   node tests/bench/commune-names.ts [loss]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { answerCell, answerFile } from './encoding-answers.ts'
import { lexiconFolder, lexicons } from './encoding-lexicons.ts'

type Commune = { readonly code: string; readonly name: string; readonly postalCode: string }

const communes = gunzipSync(readFileSync(join(lexiconFolder, 'communes.gz')))
  .toString('utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([kind]) => kind === 'commune')
  .map(([, code = '', name = '', , postal = '']): Commune => ({ code, name, postalCode: postal.slice(0, 5) }))
const accented = communes.filter(({ name }) => /[^\0-\x7f]/.test(name))

const each = /[^\0-\x7f]/g
const apart = (text: string, mark: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, mark)
const folded = (text: string): string =>
  apart(text, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE').replace(/æ/g, 'ae')
const losses: Readonly<Record<string, (text: string) => string>> = {
  'each as ?': (text) => text.replace(each, '?'),
  'each as �': (text) => text.replace(each, '\ufffd'),
  'each as ï¿½': (text) => text.replace(each, 'ï¿½'),
  'each as ??': (text) => text.replace(each, '??'),
  dropped: (text) => text.replace(each, ''),
  folded,
  'each as _': (text) => text.replace(each, '_'),
  'seven-bit': (text) =>
    text.replace(/[\u00a0-\u00ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0x7f)),
  'accent as ?': (text) => apart(text, '?'),
  'CAPITALS, each as ?': (text) => text.toUpperCase().replace(each, '?'),
  'CAPITALS, folded': (text) => folded(text).toUpperCase(),
}
/** What the right answer to a damaged name is. */
const wanted = (loss: string, name: string): string =>
  loss.startsWith('CAPITALS') ? name.toUpperCase() : name

type Count = { right: number; left: number; wrong: number; soundChanged: number }

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items]
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[result[at], result[other]] = [result[other] as T, result[at] as T]
  }
  return result
}

const isAccented = ({ name }: Commune): boolean => /[^\0-\x7f]/.test(name)

/** Every accented name once, among ASCII ones as they come, in tens. */
function tens(): Commune[][] {
  const all = shuffled(communes, seeded(3))
  return Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => all.slice(at * 10, at * 10 + 10))
}

function departments(): Commune[][] {
  const lists = new Map<string, Commune[]>()
  for (const commune of communes) {
    const department = commune.code.slice(0, commune.code.startsWith('97') ? 3 : 2)
    lists.set(department, [...(lists.get(department) ?? []), commune])
  }
  return [...lists.values()]
}

function judge(count: Count, commune: Commune, loss: string, answer: string): void {
  const want = wanted(loss, commune.name)
  const damaged = (losses[loss] ?? String)(commune.name)
  if (!isAccented(commune)) {
    if (answer !== damaged) count.soundChanged++
  } else if (answer === want) count.right++
  else {
    if (answer === damaged) count.left++
    else count.wrong++
    if (process.argv[3] === 'show')
      console.log(`    ${damaged} → ${answer}, is ${commune.name} (${commune.code})`)
  }
}

function inColumns(lists: readonly Commune[][], loss: string, code: 'none' | 'insee' | 'postal'): Count {
  const count = { right: 0, left: 0, wrong: 0, soundChanged: 0 }
  const damage = losses[loss] ?? String
  for (const list of lists) {
    const lines = list.map((commune, at) => {
      const first = code === 'insee' ? commune.code : code === 'postal' ? commune.postalCode : String(at % 7)
      return `${first};${damage(commune.name)};x`
    })
    const { proposal } = answerFile(Buffer.from(['rang;nom;note', ...lines, ''].join('\n')), lexicons)
    const answers = proposal.split('\n')
    list.forEach((commune, at) => {
      judge(count, commune, loss, answers[at + 1]?.split(';')[1] ?? '')
    })
  }
  return count
}

function lone(loss: string): Count {
  const count = { right: 0, left: 0, wrong: 0, soundChanged: 0 }
  const damage = losses[loss] ?? String
  for (const commune of accented)
    judge(count, commune, loss, answerCell(damage(commune.name), lexicons).proposal)
  return count
}

const share = (part: number): string => ((100 * part) / accented.length).toFixed(2).padStart(6)
console.log(
  `${String(accented.length)} names with accents of ${String(communes.length)}; right % / wrong % (ASCII names changed)`,
)
const layouts: readonly (readonly [string, (loss: string) => Count])[] = [
  ['alone', lone],
  ['ten, no code', (loss) => inColumns(tens(), loss, 'none')],
  ['ten, INSEE', (loss) => inColumns(tens(), loss, 'insee')],
  ['ten, postal', (loss) => inColumns(tens(), loss, 'postal')],
  ['department, no code', (loss) => inColumns(departments(), loss, 'none')],
  ['department, INSEE', (loss) => inColumns(departments(), loss, 'insee')],
]
for (const loss of Object.keys(losses)) {
  if (process.argv[2] !== undefined && process.argv[2] !== 'all' && loss !== process.argv[2]) continue
  for (const [layout, measure] of layouts) {
    if (process.argv[4] !== undefined && layout !== process.argv[4]) continue
    const { right, wrong, soundChanged } = measure(loss)
    console.log(
      `${loss.padEnd(22)}${layout.padEnd(22)}${share(right)} ${share(wrong)}  (${String(soundChanged)})`,
    )
  }
}
