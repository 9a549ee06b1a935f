import type { CodeNotation, LossMark, RepairStep } from '../text/repair-plan.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'

type Both = Readonly<Record<Language, string>>

const misread: Both = {
  fr: french`Mal lu par un logiciel : chaque lettre accentuée est devenue deux signes ou plus.`,
  en: 'A program misread the text: each accented letter became two signs or more.',
}
const misreadAgain: Both = {
  fr: french`Mal lu plusieurs fois de suite : chaque lettre accentuée est devenue une suite de signes.`,
  en: 'Misread several times over: each accented letter became a string of signs.',
}

const codes: Readonly<Record<CodeNotation, Both>> = {
  html: {
    fr: french`Des lettres sont écrites en code, comme dans une page web : « &eacute; » pour « é ».`,
    en: 'Letters are written as codes, as in a web page: “&eacute;” for “é”.',
  },
  backslash: {
    fr: french`Des lettres sont écrites en code, comme dans un programme : « \\u00e9 » pour « é ».`,
    en: 'Letters are written as codes, as in a program: “\\u00e9” for “é”.',
  },
  percent: {
    fr: french`Des lettres sont écrites en code, comme dans une adresse web : « %C3%A9 » pour « é ».`,
    en: 'Letters are written as codes, as in a web address: “%C3%A9” for “é”.',
  },
  'quoted-printable': {
    fr: french`Des lettres sont écrites en code, comme dans un courriel : « =C3=A9 » pour « é ».`,
    en: 'Letters are written as codes, as in an e-mail: “=C3=A9” for “é”.',
  },
  workbook: {
    fr: french`Des lettres sont écrites en code, comme dans un classeur Excel : « _x00e9_ » pour « é ».`,
    en: 'Letters are written as codes, as inside an Excel file: “_x00e9_” for “é”.',
  },
}

const replacedBy = (sign: string): Both => ({
  fr: french`Des lettres sont perdues : il reste « ${sign} » à leur place. Aigu propose, vous choisissez.`,
  en: `Letters are lost: “${sign}” stands in their place. Aigu proposes, you choose.`,
})

const losses: Readonly<Record<LossMark, Both>> = {
  'question-mark': replacedBy('?'),
  replacement: replacedBy('\ufffd'),
  underscore: replacedBy('_'),
  nothing: {
    fr: french`Des lettres accentuées ont disparu sans laisser de trace. Aigu propose, vous choisissez.`,
    en: 'Accented letters are gone without a trace. Aigu proposes, you choose.',
  },
  'bare-letter': {
    fr: french`Les accents ont été retirés : « é » est devenu « e ». Aigu propose, vous choisissez.`,
    en: 'The accents were stripped: “é” became “e”. Aigu proposes, you choose.',
  },
  'seven-bit': {
    fr: french`Les lettres accentuées sont devenues d'autres lettres. Aigu propose, vous choisissez.`,
    en: 'Accented letters became other letters. Aigu proposes, you choose.',
  },
}

/** What happened to the cells of a group, in two lines and without a word of the trade. */
export function repairInShort(steps: readonly RepairStep[], language: Language): string {
  const lost = steps.find((step) => step.undo === 'letters-lost')
  const layers = steps.filter((step) => step.undo === 'utf8-read-as').length
  const first = lost ?? steps.find((step) => step.undo !== 'utf8-read-as' && step.undo !== 'replace')
  if (layers > 0 && !lost) return (layers > 1 || first ? misreadAgain : misread)[language]
  return first ? inShort(first)[language] : ''
}

function inShort(step: RepairStep): Both {
  switch (step.undo) {
    case 'utf8-read-as':
      return misread
    case 'page-read-as':
      return {
        fr: french`Mal lu par un logiciel : chaque lettre accentuée est devenue une autre lettre.`,
        en: 'A program misread the text: each accented letter became another letter.',
      }
    case 'raw-bytes':
      return {
        fr: french`Pas écrites comme le reste du fichier : d'autres logiciels y montrent « � ».`,
        en: 'Not written like the rest of the file: other programs show “�” there.',
      }
    case 'written-as-code':
      return codes[step.notation]
    case 'utf8-incomplete':
      return {
        fr: french`Ces textes ont été mal lus, puis un morceau de leurs lettres accentuées s'est perdu.`,
        en: 'These texts were misread, then a piece of their accented letters was lost.',
      }
    case 'utf8-recased':
      return step.to === 'upper'
        ? {
            fr: french`Ces textes ont été mal lus, puis mis en majuscules avec leurs signes cassés.`,
            en: 'These texts were misread, then put in capitals, broken signs and all.',
          }
        : {
            fr: french`Ces textes ont été mal lus, puis mis en minuscules avec leurs signes cassés.`,
            en: 'These texts were misread, then put in small letters, broken signs and all.',
          }
    case 'utf8-stripped':
      return {
        fr: french`Ces textes ont été mal lus, puis un logiciel en a retiré les accents : « Ã© » est devenu « A© ».`,
        en: 'These texts were misread, then a program stripped the accents: “Ã©” became “A©”.',
      }
    case 'decomposed':
      return {
        fr: french`Lettre et accent sont séparés sans que cela se voie : recherches et tris échouent.`,
        en: 'The letter and its accent are two characters: nothing shows, but searching and sorting fail.',
      }
    case 'accent-apart':
      return {
        fr: french`L'accent est écrit à côté de sa lettre, comme dans un texte copié d'un PDF.`,
        en: 'The accent stands beside its letter, as in a text copied from a PDF file.',
      }
    case 'byte-order-mark':
      return {
        fr: french`Une marque invisible est restée dans le texte et gêne les autres logiciels.`,
        en: 'An invisible mark stayed in the text and disturbs other programs.',
      }
    case 'cut-character':
      return {
        fr: french`Le texte a été coupé au milieu d'une lettre accentuée : ce qu'il en reste est illisible.`,
        en: 'The text was cut in the middle of an accented letter: what is left of it cannot be read.',
      }
    case 'letters-lost':
      return losses[step.mark]
    case 'replace':
      return { fr: '', en: '' }
  }
}
