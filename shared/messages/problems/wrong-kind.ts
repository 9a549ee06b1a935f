import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'

import type { Phrases } from './phrase.ts'

export type WrongKindCode = Exclude<
  Extract<ProblemCode, `file-is-${string}`>,
  'file-is-folder' | 'file-is-device'
>

const untouchedFr = french`Rien n'a été modifié.`
const untouchedEn = 'Nothing was changed.'

/** Files that are read well but are not tables of text, whatever their names. */
export const wrongKindPhrases: Phrases<WrongKindCode> = {
  'file-is-spreadsheet': {
    fr: (facts) =>
      facts.text('format') === 'protected'
        ? [
            french`C'est un classeur protégé par un mot de passe.`,
            french`Son contenu est chiffré, quel que soit son nom. ${untouchedFr}`,
            french`Ouvrez-le dans Excel avec son mot de passe, puis Fichier, Enregistrer sous, type « CSV UTF-8 », et déposez ce fichier-là.`,
          ]
        : [
            french`C'est un classeur, pas un fichier CSV.`,
            french`Son contenu est celui d'un tableur (${spreadsheetName(facts.text('format'))}), quel que soit son nom. ${untouchedFr}`,
            french`Ouvrez-le dans Excel ou LibreOffice, puis Fichier, Enregistrer sous, type « CSV UTF-8 » (LibreOffice : « Texte CSV »), et déposez ce fichier-là.`,
          ],
    en: (facts) =>
      facts.text('format') === 'protected'
        ? [
            'This is a workbook protected by a password.',
            `Its content is encrypted, whatever its name. ${untouchedEn}`,
            'Open it in Excel with its password, then File, Save As, type “CSV UTF-8”, and drop that file.',
          ]
        : [
            'This is a workbook, not a CSV file.',
            `Its content is that of a spreadsheet (${spreadsheetName(facts.text('format'))}), whatever its name. ${untouchedEn}`,
            'Open it in Excel or LibreOffice, then File, Save As, type “CSV UTF-8” (LibreOffice: “Text CSV”), and drop that file.',
          ],
  },
  'file-is-old-spreadsheet': {
    fr: () => [
      french`C'est un ancien classeur Excel (.xls), pas un fichier CSV.`,
      french`Son contenu est celui d'Excel 97 à 2003, quel que soit son nom. ${untouchedFr}`,
      french`Ouvrez-le dans Excel ou LibreOffice, puis Fichier, Enregistrer sous, type « CSV UTF-8 » (LibreOffice : « Texte CSV »), et déposez ce fichier-là.`,
    ],
    en: () => [
      'This is an old Excel workbook (.xls), not a CSV file.',
      `Its content is that of Excel 97 to 2003, whatever its name. ${untouchedEn}`,
      'Open it in Excel or LibreOffice, then File, Save As, type “CSV UTF-8” (LibreOffice: “Text CSV”), and drop that file.',
    ],
  },
  'file-is-document': {
    fr: (facts) => [
      french`C'est un document, pas un tableau.`,
      french`Son contenu est celui d'un traitement de texte ou d'une présentation${facts.inParentheses('format')}, quel que soit son nom. ${untouchedFr}`,
      french`Si un tableau s'y trouve, copiez-le dans un tableur et enregistrez-le au format CSV.`,
    ],
    en: (facts) => [
      'This is a document, not a table.',
      `Its content is that of a text document or a presentation${facts.inParentheses('format')}, whatever its name. ${untouchedEn}`,
      'If it holds a table, copy it to a spreadsheet and save it as CSV.',
    ],
  },
  'file-is-zip': {
    fr: (facts) => [
      french`C'est une archive compressée${facts.inParentheses('format')}.`,
      french`Elle contient peut-être votre fichier, mais Aigu ne l'ouvre pas. ${untouchedFr}`,
      french`Décompressez-la (clic droit, « Extraire tout »), puis déposez le fichier CSV qui en sort.`,
    ],
    en: (facts) => [
      `This is a compressed archive${facts.inParentheses('format')}.`,
      `Your file may be inside, but Aigu does not open it. ${untouchedEn}`,
      'Extract it (right click, “Extract all”), then drop the CSV file that comes out.',
    ],
  },
  'file-is-project': {
    fr: () => [
      french`C'est un projet Aigu, pas un tableau.`,
      french`Il contient un tableau et les modifications qui y ont été faites. ${untouchedFr}`,
      french`Ouvrez-le dans la fenêtre d'Aigu, puis enregistrez-en une copie.`,
    ],
    en: () => [
      'This is an Aigu project, not a table.',
      `It holds a table and the changes that were made to it. ${untouchedEn}`,
      'Open it in Aigu’s window, then save a copy of it.',
    ],
  },
  'file-is-image': {
    fr: (facts) => [
      french`C'est une image${facts.inParentheses('format')}, pas un tableau.`,
      french`Son contenu est celui d'une image, quel que soit son nom. ${untouchedFr}`,
      french`Choisissez le fichier CSV lui-même ; d'une capture d'écran, Aigu ne peut rien tirer.`,
    ],
    en: (facts) => [
      `This is a picture${facts.inParentheses('format')}, not a table.`,
      `Its content is that of a picture, whatever its name. ${untouchedEn}`,
      'Choose the CSV file itself; Aigu can do nothing with a screenshot.',
    ],
  },
  'file-is-pdf': {
    fr: () => [
      french`C'est un document PDF, pas un tableau.`,
      french`Son contenu est celui d'un PDF, quel que soit son nom. ${untouchedFr}`,
      french`Demandez les données d'origine, en CSV ou en classeur, au service qui a produit ce document.`,
    ],
    en: () => [
      'This is a PDF document, not a table.',
      `Its content is that of a PDF, whatever its name. ${untouchedEn}`,
      'Ask the department that made it for the original data, as CSV or as a workbook.',
    ],
  },
  'file-is-web-page': {
    fr: () => [
      french`C'est une page web, pas un tableau.`,
      french`Le site a sans doute envoyé une page de connexion ou d'erreur à la place du fichier. ${untouchedFr}`,
      french`Reconnectez-vous au site et téléchargez de nouveau le fichier. Si la page contient un tableau, ouvrez-la dans un tableur et enregistrez-le au format CSV.`,
    ],
    en: () => [
      'This is a web page, not a table.',
      `The site probably sent a login or error page in place of the file. ${untouchedEn}`,
      'Sign in to the site again and download the file again. If the page holds a table, open it in a spreadsheet and save it as CSV.',
    ],
  },
  'file-is-json': {
    fr: () => [
      french`C'est un fichier JSON, pas un tableau.`,
      french`Ce format sert aux échanges entre programmes ; Aigu répare les fichiers CSV. ${untouchedFr}`,
      french`Sur le portail où vous l'avez pris, choisissez le format CSV.`,
    ],
    en: () => [
      'This is a JSON file, not a table.',
      `That format is for programs to exchange data; Aigu repairs CSV files. ${untouchedEn}`,
      'On the portal where you found it, choose the CSV format.',
    ],
  },
  'file-is-xml': {
    fr: () => [
      french`C'est un fichier XML, pas un tableau.`,
      french`Ce format sert aux échanges entre programmes ; Aigu répare les fichiers CSV. ${untouchedFr}`,
      french`Ouvrez-le dans un tableur et enregistrez-le au format CSV, ou demandez un export CSV.`,
    ],
    en: () => [
      'This is an XML file, not a table.',
      `That format is for programs to exchange data; Aigu repairs CSV files. ${untouchedEn}`,
      'Open it in a spreadsheet and save it as CSV, or ask for a CSV export.',
    ],
  },
  'file-is-database': {
    fr: (facts) => [
      french`C'est une base de données${facts.inParentheses('format')}, pas un fichier CSV.`,
      french`Son contenu est celui d'une base, quel que soit son nom. ${untouchedFr}`,
      french`Exportez la table voulue au format CSV depuis le logiciel qui gère cette base, puis déposez ce fichier-là.`,
    ],
    en: (facts) => [
      `This is a database${facts.inParentheses('format')}, not a CSV file.`,
      `Its content is that of a database, whatever its name. ${untouchedEn}`,
      'Export the table you need as CSV from the software that manages the database, then drop that file.',
    ],
  },
  'file-is-program': {
    fr: () => [
      french`C'est un programme, pas un tableau.`,
      french`Aigu l'a reconnu à son contenu et ne l'a pas exécuté. ${untouchedFr}`,
      french`S'il est arrivé par courriel sous le nom d'un fichier de données, ne l'ouvrez pas et prévenez votre service informatique.`,
    ],
    en: () => [
      'This is a program, not a table.',
      `Aigu knew it by its content and did not run it. ${untouchedEn}`,
      'If it came by e-mail under the name of a data file, do not open it and tell your IT department.',
    ],
  },
  'file-is-binary': {
    fr: (facts) =>
      facts.text('format') === 'LNK'
        ? [
            french`C'est un raccourci, pas le fichier lui-même.`,
            french`Il mène à un autre emplacement, qu'Aigu ne suit pas. ${untouchedFr}`,
            french`Faites un clic droit sur le raccourci, « Ouvrir l'emplacement du fichier », et déposez le fichier qui s'y trouve.`,
          ]
        : [
            french`Ce fichier ne contient pas de texte.`,
            french`Son contenu n'est lisible dans aucun encodage : ce n'est pas un fichier CSV, ou il a été abîmé. ${untouchedFr}`,
            french`Vérifiez que c'est le bon fichier, ou redemandez-le à la personne qui vous l'a envoyé.`,
          ],
    en: (facts) =>
      facts.text('format') === 'LNK'
        ? [
            'This is a shortcut, not the file itself.',
            `It leads to another place, where Aigu does not follow. ${untouchedEn}`,
            'Right click on the shortcut, “Open file location”, and drop the file that is there.',
          ]
        : [
            'This file does not hold text.',
            `Its content is readable in no encoding: it is not a CSV file, or it was damaged. ${untouchedEn}`,
            'Check that it is the right file, or ask the person who sent it to send it again.',
          ],
  },
}

/** OpenDocument is the format of LibreOffice; nobody knows it by its name. */
function spreadsheetName(format: string): string {
  return format === 'OpenDocument' ? 'LibreOffice' : format === '' ? 'Excel' : format
}
