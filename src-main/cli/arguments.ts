import { parseArgs } from 'node:util'

import type { Delimiter } from '../../shared/csv/dialect.ts'
import type { SaveFormat } from '../../shared/ipc-saving.ts'
import type { UsageMistake } from '../../shared/messages/command-line.ts'
import type { Language } from '../../shared/messages/language.ts'
import type { FileEncoding } from '../../shared/text/code-page.ts'

import { acceptNamed, delimiterNamed, encodingNamed, formatNamed, languageNamed } from './option-values.ts'
import type { Accept } from './option-values.ts'

/** Standard input or output in the place of a file. */
export const STANDARD = '-'

export type Run = {
  readonly kind: 'run'
  readonly command: 'check' | 'repair'
  /** Files, folders, or `-`. */
  readonly inputs: readonly string[]
  /** A file, a folder, or `-`; null for `check`. */
  readonly output: string | null
  readonly accept: Accept
  readonly format: SaveFormat
  readonly report: string | null
  readonly encoding: FileEncoding | null
  readonly delimiter: Delimiter | null
  readonly json: boolean
  readonly force: boolean
}

export type Invocation =
  | Run
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'mistake'; readonly mistake: UsageMistake }

const options = {
  output: { type: 'string', short: 'o' },
  accept: { type: 'string', default: 'certain' },
  format: { type: 'string', default: 'original' },
  report: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  json: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

const mistaken = (mistake: UsageMistake): Invocation => ({ kind: 'mistake', mistake })

/** What the command line asks for. Never throws: a mistake is a value, to be phrased. */
export function readArguments(argv: readonly string[]): Invocation {
  let parsed
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    const mistake = mistakeOfParser(error)
    if (mistake === null) throw error
    return mistaken(mistake)
  }
  const { values, positionals } = parsed
  if (values.help || positionals[0] === 'help') return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  const [command, ...inputs] = positionals
  if (command === undefined) return mistaken({ is: 'no-command' })
  if (command !== 'check' && command !== 'repair') return mistaken({ is: 'unknown-command', found: command })
  if (inputs.length === 0) return mistaken({ is: 'no-input' })

  const accept = acceptNamed(values.accept)
  if (accept === null) return mistaken({ is: 'bad-value', option: '--accept', found: values.accept })
  const format = formatNamed(values.format)
  if (format === null) return mistaken({ is: 'bad-value', option: '--format', found: values.format })
  const encoding = values.encoding === undefined ? null : encodingNamed(values.encoding)
  if (values.encoding !== undefined && encoding === null) {
    return mistaken({ is: 'bad-value', option: '--encoding', found: values.encoding })
  }
  const delimiter = values.delimiter === undefined ? null : delimiterNamed(values.delimiter)
  if (values.delimiter !== undefined && delimiter === null) {
    return mistaken({ is: 'bad-value', option: '--delimiter', found: values.delimiter })
  }
  if (values.lang !== undefined && languageNamed(values.lang) === null) {
    return mistaken({ is: 'bad-value', option: '--lang', found: values.lang })
  }
  const run: Run = {
    kind: 'run',
    command,
    inputs,
    // A filter in a pipe: standard input alone goes to standard output.
    output: command === 'check' ? null : (values.output ?? (isStandardAlone(inputs) ? STANDARD : null)),
    accept,
    format,
    report: values.report ?? null,
    encoding,
    delimiter,
    json: values.json,
    force: values.force,
  }
  const mistake = mistakeOfRun(run, values.output)
  return mistake ? mistaken(mistake) : run
}

function isStandardAlone(inputs: readonly string[]): boolean {
  return inputs.length === 1 && inputs[0] === STANDARD
}

function mistakeOfRun(run: Run, output: string | undefined): UsageMistake | null {
  if (run.command === 'check' && output !== undefined) return { is: 'check-writes-nothing' }
  if (run.command === 'repair' && run.output === null) return { is: 'no-output' }
  if (run.output === STANDARD && run.inputs.length > 1) return { is: 'output-not-folder', found: STANDARD }
  if (run.inputs.filter((input) => input === STANDARD).length > 1) return { is: 'standard-input-twice' }
  const onStandard = [run.output === STANDARD, run.report === STANDARD, run.json].filter(Boolean).length
  return onStandard > 1 ? { is: 'standard-output-twice' } : null
}

/** node:util's own refusals; anything else is a bug. */
function mistakeOfParser(error: unknown): UsageMistake | null {
  if (!(error instanceof TypeError) || !('code' in error)) return null
  const option = /'(-[^' ,]*)/.exec(error.message)?.[1] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return { is: 'unknown-option', found: option }
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return { is: 'missing-value', option }
  return null
}

/** The language of the messages: `--lang`, else the system's; French unless it is English. */
export function languageOf(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const asked = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length)
  const system = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((name) => name)
  return languageNamed(asked ?? '') ?? languageNamed(system ?? '') ?? 'fr'
}
