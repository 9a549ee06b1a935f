import type { Cause } from '../../schema/finding.ts'
import { french } from '../french.ts'
import type { Language } from '../language.ts'

import type { CheckFacts } from './check-facts.ts'

type CausePhrase = Readonly<Record<Language, (facts: CheckFacts) => readonly [title: string, detail: string]>>

/** Why cells went wrong, where it can be told: the heading of a group, and why the standard cannot take them. */
export const causePhrases: Readonly<Record<Exclude<Cause, 'other'>, CausePhrase>> = {
  'spaces-around': simple(
    french`Espaces en trop`,
    french`Il y a un espace avant ou après la valeur.`,
    'Spaces too many',
    'There is a space before or behind the value.',
  ),
  'spaces-inside': simple(
    french`Espaces à l'intérieur`,
    french`Des espaces coupent la valeur ; le standard la veut d'un seul tenant.`,
    'Spaces inside',
    'Spaces cut the value; the standard wants it in one piece.',
  ),
  'invisible-characters': simple(
    french`Caractères invisibles`,
    french`La valeur contient des caractères que l'on ne voit pas, venus d'une page web ou d'un traitement de texte.`,
    'Invisible characters',
    'The value holds characters that cannot be seen, from a web page or a word processor.',
  ),
  capitals: simple(
    french`Majuscules et minuscules`,
    french`Seules les majuscules diffèrent de ce que le standard attend.`,
    'Capitals',
    'Only capitals differ from what the standard expects.',
  ),
  accents: simple(
    french`Accents, tirets ou espaces`,
    french`À un accent, un tiret ou un espace près, c'est une valeur de la liste.`,
    'Accents, hyphens or spaces',
    'But for an accent, a hyphen or a space, it is a value of the list.',
  ),
  'near-miss': simple(
    french`Fautes de frappe`,
    french`À une ou deux lettres près, c'est une valeur de la liste.`,
    'Slips of the keyboard',
    'But for one or two letters, it is a value of the list.',
  ),
  apostrophe: simple(
    french`Forme de l'apostrophe`,
    french`Le standard n'accepte qu'une des deux formes de l'apostrophe.`,
    'Form of the apostrophe',
    'The standard takes only one of the two forms of the apostrophe.',
  ),
  'decimal-comma': simple(
    french`Virgule au lieu du point`,
    french`Les programmes qui lisent ce fichier veulent un point devant les décimales.`,
    'Comma instead of the point',
    'The programs that read this file want a point before the decimals.',
  ),
  'thousands-apart': simple(
    french`Milliers séparés`,
    french`Un espace ou un point sépare les milliers ; le standard veut le nombre d'un seul tenant.`,
    'Thousands apart',
    'A space or a point separates the thousands; the standard wants the number in one piece.',
  ),
  unit: simple(
    french`Unité écrite avec le nombre`,
    french`Le standard veut le nombre seul, sans unité ni symbole.`,
    'Unit written with the number',
    'The standard wants the number alone, without unit or sign.',
  ),
  'decimal-zeros': simple(
    french`Décimales de trop`,
    french`Un tableur a ajouté des décimales à un nombre entier ou à un code.`,
    'Decimals too many',
    'A spreadsheet added decimals to a whole number or a code.',
  ),
  'zeros-lost': simple(
    french`Zéros perdus au début`,
    french`Un tableur a pris le code pour un nombre et a retiré le zéro du début.`,
    'Zeros lost at the start',
    'A spreadsheet took the code for a number and removed the zero at the start.',
  ),
  'figures-lost': simple(
    french`Chiffres perdus`,
    french`Un tableur a arrondi le code comme un nombre : les chiffres qui manquent ne sont plus dans le fichier.`,
    'Figures lost',
    'A spreadsheet rounded the code like a number: the figures that are missing are no longer in the file.',
  ),
  'date-day-first': simple(
    french`Dates à la française`,
    french`Le standard veut l'année d'abord, comme 2021-02-18.`,
    'Dates with the day first',
    'The standard wants the year first, as 2021-02-18.',
  ),
  'date-month-first': simple(
    french`Dates à l'américaine`,
    french`Le mois est écrit avant le jour.`,
    'Dates with the month first',
    'The month is written before the day.',
  ),
  'date-either-way': simple(
    french`Dates à double sens`,
    french`Le jour et le mois peuvent être l'un ou l'autre : 03/04 est le 3 avril ou le 4 mars.`,
    'Dates with two meanings',
    'Day and month can be either: 03/04 is the 3rd of April or the 4th of March.',
  ),
  'date-in-words': simple(
    french`Dates en toutes lettres`,
    french`Le standard veut la date en chiffres, comme 2021-02-18.`,
    'Dates in words',
    'The standard wants the date in figures, as 2021-02-18.',
  ),
  'date-compact': simple(
    french`Dates écrites autrement`,
    french`L'année vient bien d'abord, mais les séparateurs ne sont pas ceux du standard.`,
    'Dates written otherwise',
    "The year does come first, but the separators are not the standard's.",
  ),
  'date-with-time': simple(
    french`Dates avec une heure`,
    french`Le standard veut le jour seul.`,
    'Dates with a time',
    'The standard wants the day alone.',
  ),
  'date-short-year': simple(
    french`Années à deux chiffres`,
    french`Le standard veut l'année entière.`,
    'Years of two figures',
    'The standard wants the whole year.',
  ),
  'yes-or-no': simple(
    french`Oui et non écrits autrement`,
    french`Le standard a ses propres mots pour oui et pour non.`,
    'Yes and no written otherwise',
    'The standard has its own words for yes and no.',
  ),
  'scheme-missing': simple(
    french`Adresses web sans « https:// »`,
    french`Une adresse web commence par https:// pour être suivie.`,
    'Web addresses without “https://”',
    'A web address begins with https:// so that it can be followed.',
  ),
  'phone-punctuation': simple(
    french`Téléphones écrits autrement`,
    french`Le numéro est juste, mais pas écrit comme le standard le veut.`,
    'Telephones written otherwise',
    'The number is right, but not written as the standard wants it.',
  ),
  'list-without-brackets': simple(
    french`Listes ou positions sans crochets`,
    french`Le standard veut la valeur entre crochets, dans l'ordre qu'il fixe.`,
    'Lists or positions without brackets',
    'The standard wants the value between brackets, in the order that it sets.',
  ),
  'plus-lost': simple(
    french`Signe « + » perdu au début`,
    french`Un tableur a pris le numéro pour un nombre et a retiré le « + » de l'indicatif du pays.`,
    'Sign “+” lost at the start',
    'A spreadsheet took the number for a quantity and dropped the “+” of the country’s code.',
  ),
  'degrees-minutes': simple(
    french`Degrés, minutes et secondes`,
    french`Les programmes qui lisent ce fichier veulent des degrés décimaux.`,
    'Degrees, minutes and seconds',
    'The programs that read this file want decimal degrees.',
  ),
  'says-nothing': simple(
    french`Mots qui disent « rien »`,
    french`Le standard n'accepte pas ces mots : une cellule sans valeur reste vide.`,
    'Words that say “nothing”',
    'The standard does not take these words: a cell without a value stays empty.',
  ),
  'standard-refuses-a-real-name': {
    fr: (f) => [
      french`Le standard refuse un vrai nom`,
      french`${f.found} est le nom officiel d'une commune, et la forme que le standard impose ne le laisse pas passer. C'est le standard qui se trompe.`,
    ],
    en: (f) => [
      'The standard refuses a real name',
      `${f.found} is the official name of a commune, and the form that the standard imposes does not let it pass. The standard is wrong.`,
    ],
  },
}

function simple(titleFr: string, detailFr: string, titleEn: string, detailEn: string): CausePhrase {
  return { fr: () => [titleFr, detailFr], en: () => [titleEn, detailEn] }
}
