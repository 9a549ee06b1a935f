/** The words of the `aigu` command. */
import { french } from './french.ts'
import type { Language } from './language.ts'
import { plural, quoted } from './typography.ts'

/** A wrong command line. */
export type UsageMistake =
  | { readonly is: 'no-command' }
  | { readonly is: 'unknown-command'; readonly found: string }
  | { readonly is: 'unknown-option'; readonly found: string }
  | { readonly is: 'missing-value'; readonly option: string }
  | { readonly is: 'bad-value'; readonly option: string; readonly found: string }
  | { readonly is: 'no-input' }
  | { readonly is: 'no-output' }
  | { readonly is: 'output-not-folder'; readonly found: string }
  | { readonly is: 'check-writes-nothing' }
  | { readonly is: 'standard-input-twice' }
  | { readonly is: 'standard-output-twice' }
  | { readonly is: 'same-copy-twice'; readonly found: string }

export function phraseMistake(mistake: UsageMistake, language: Language): string {
  return language === 'fr' ? mistakeFr(mistake) : mistakeEn(mistake)
}

function mistakeFr(mistake: UsageMistake): string {
  switch (mistake.is) {
    case 'no-command':
      return french`Dites ce qu'il faut faire : aigu check ou aigu repair.`
    case 'unknown-command':
      return french`La commande ${quoted(mistake.found, 'fr')} n'existe pas : aigu check ou aigu repair.`
    case 'unknown-option':
      return french`L'option ${mistake.found} n'existe pas.`
    case 'missing-value':
      return french`L'option ${mistake.option} est mal écrite : il y manque une valeur, ou elle en a une de trop.`
    case 'bad-value':
      return french`${mistake.option} ne peut pas être ${quoted(mistake.found, 'fr')}.`
    case 'no-input':
      return french`Dites quel fichier ou quel dossier lire, ou - pour l'entrée standard.`
    case 'no-output':
      return french`Dites où enregistrer la copie : -o FICHIER, -o DOSSIER, ou -o - pour la sortie standard.`
    case 'output-not-folder':
      return french`Avec plusieurs fichiers, -o doit être un dossier, pas ${quoted(mistake.found, 'fr')}.`
    case 'check-writes-nothing':
      return french`aigu check n'écrit aucune copie : -o va avec aigu repair.`
    case 'standard-input-twice':
      return french`L'entrée standard ne peut être lue qu'une fois.`
    case 'standard-output-twice':
      return french`Une seule chose peut aller sur la sortie standard : la copie (-o -), le rapport (--report -) ou --json.`
    case 'same-copy-twice':
      return french`Deux fichiers donneraient la même copie, ${quoted(mistake.found, 'fr')}.`
  }
}

function mistakeEn(mistake: UsageMistake): string {
  switch (mistake.is) {
    case 'no-command':
      return 'Say what to do: aigu check or aigu repair.'
    case 'unknown-command':
      return `There is no command ${quoted(mistake.found, 'en')}: aigu check or aigu repair.`
    case 'unknown-option':
      return `There is no option ${mistake.found}.`
    case 'missing-value':
      return `The option ${mistake.option} is not written right: its value is missing, or it takes none.`
    case 'bad-value':
      return `${mistake.option} cannot be ${quoted(mistake.found, 'en')}.`
    case 'no-input':
      return 'Say which file or folder to read, or - for standard input.'
    case 'no-output':
      return 'Say where to save the copy: -o FILE, -o FOLDER, or -o - for standard output.'
    case 'output-not-folder':
      return `With several files, -o must be a folder, not ${quoted(mistake.found, 'en')}.`
    case 'check-writes-nothing':
      return 'aigu check writes no copy: -o goes with aigu repair.'
    case 'standard-input-twice':
      return 'Standard input can be read only once.'
    case 'standard-output-twice':
      return 'One thing only can go to standard output: the copy (-o -), the report (--report -) or --json.'
    case 'same-copy-twice':
      return `Two files would make the same copy, ${quoted(mistake.found, 'en')}.`
  }
}

export const commandLineWords = {
  fr: {
    standardInput: french`(entrée standard)`,
    seeHelp: french`Voir aigu --help.`,
    noTables: (folder: string) => french`${folder} : aucun fichier .csv, .tsv ou .tab dans ce dossier.`,
    saved: (path: string, repairs: number) =>
      repairs === 0
        ? french`Copie enregistrée sans réparation : ${path}`
        : french`Copie enregistrée, ${plural(repairs, 'fr', 'réparation faite', 'réparations faites')} : ${path}`,
    identical: french`Elle est identique à l'original, à l'octet près.`,
    waiting: (count: number) =>
      french`${plural(count, 'fr', 'réparation proposée n’a pas été faite', 'réparations proposées n’ont pas été faites')} (voir --accept).`,
    reportSaved: (path: string) => french`Rapport enregistré : ${path}`,
    bug: french`Aigu s'est trompé. Vos fichiers sont intacts. À signaler, avec ce qui suit :`,
    phases: {
      read: french`Lecture`,
      decode: french`Recherche de l'encodage`,
      index: french`Repérage des lignes`,
      survey: french`Recherche des accents abîmés`,
      write: french`Écriture de la copie`,
    },
    /** « Certaine » or « à vérifier », beside a group of repairs. */
    certainty: { certain: french`certain`, doubtful: french`à vérifier` },
  },
  en: {
    standardInput: '(standard input)',
    seeHelp: 'See aigu --help.',
    noTables: (folder: string) => `${folder}: no .csv, .tsv or .tab file in this folder.`,
    saved: (path: string, repairs: number) =>
      repairs === 0
        ? `Copy saved without any repair: ${path}`
        : `Copy saved, ${plural(repairs, 'en', 'repair made', 'repairs made')}: ${path}`,
    identical: 'It is identical to the original, byte for byte.',
    waiting: (count: number) =>
      `${plural(count, 'en', 'proposed repair was not made', 'proposed repairs were not made')} (see --accept).`,
    reportSaved: (path: string) => `Report saved: ${path}`,
    bug: 'Aigu made a mistake. Your files are intact. Please report this:',
    phases: {
      read: 'Reading',
      decode: 'Finding the encoding',
      index: 'Finding the rows',
      survey: 'Looking for damaged accents',
      write: 'Writing the copy',
    },
    certainty: { certain: 'certain', doubtful: 'to be checked' },
  },
} as const satisfies Record<Language, unknown>

export type CommandLineWords = (typeof commandLineWords)[Language]
