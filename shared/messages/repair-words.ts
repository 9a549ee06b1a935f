import type { CodeNotation, LossMark } from '../text/repair-plan.ts'
import { french } from './french.ts'
import type { Language } from './language.ts'

/** How characters came to be written as codes. */
export const codeNotationWords: Readonly<Record<CodeNotation, Readonly<Record<Language, string>>>> = {
  html: {
    fr: french`Les lettres sont écrites comme dans une page web : « &eacute; » ou « &#233; » pour « é ». Aigu les remet en lettres ; les adresses web ne sont pas touchées.`,
    en: 'Letters are written as in a web page: “&eacute;” or “&#233;” for “é”. Aigu turns them into letters; web addresses are left alone.',
  },
  backslash: {
    fr: french`Les lettres sont écrites comme dans un programme : « \\u00e9 » ou « \\xe9 » pour « é ». Aigu les remet en lettres.`,
    en: 'Letters are written as in a program: “\\u00e9” or “\\xe9” for “é”. Aigu turns them into letters.',
  },
  percent: {
    fr: french`Les lettres sont écrites comme dans une adresse web : « %C3%A9 » pour « é ». Aigu les remet en lettres ; les vraies adresses ne sont pas touchées.`,
    en: 'Letters are written as in a web address: “%C3%A9” for “é”. Aigu turns them into letters; real addresses are left alone.',
  },
  'quoted-printable': {
    fr: french`Les lettres sont écrites comme dans un courriel : « =C3=A9 » pour « é ». Aigu les remet en lettres.`,
    en: 'Letters are written as in an e-mail: “=C3=A9” for “é”. Aigu turns them into letters.',
  },
  workbook: {
    fr: french`Les caractères sont écrits comme dans le fichier interne d'un classeur Excel : « _x00e9_ » pour « é ». Aigu les remet en lettres.`,
    en: 'Characters are written as inside an Excel workbook: “_x00e9_” for “é”. Aigu turns them into letters.',
  },
}

/** How letters were lost. */
export const lossWords: Readonly<Record<LossMark, Readonly<Record<Language, string>>>> = {
  'question-mark': {
    fr: french`Un logiciel a remplacé chaque lettre qu'il ne savait pas écrire par « ? » : la lettre est perdue. Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'A program put “?” for each letter that it could not write: the letter is lost. Aigu proposes the word that fits; you judge.',
  },
  replacement: {
    fr: french`Un logiciel a remplacé chaque lettre qu'il ne savait pas lire par « � » : la lettre est perdue. Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'A program put “�” for each letter that it could not read: the letter is lost. Aigu proposes the word that fits; you judge.',
  },
  underscore: {
    fr: french`Un logiciel a remplacé les lettres accentuées par « _ ». Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'A program put “_” for accented letters. Aigu proposes the word that fits; you judge.',
  },
  nothing: {
    fr: french`Les lettres accentuées ont disparu. Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'The accented letters are gone. Aigu proposes the word that fits; you judge.',
  },
  'bare-letter': {
    fr: french`Les accents ont été retirés. Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'The accents were stripped. Aigu proposes the word that fits; you judge.',
  },
  'seven-bit': {
    fr: french`Un vieux système a coupé un bit de chaque octet : « é » est devenu « i ». Aigu propose le mot qui convient ; à vous de juger.`,
    en: 'An old system cut a bit off every byte: “é” became “i”. Aigu proposes the word that fits; you judge.',
  },
}
