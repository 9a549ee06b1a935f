import type { ProblemCode } from '../../problem.ts'
import { french } from '../french.ts'
import { plural, quoted } from '../typography.ts'

import type { Facts, Phrases } from './phrase.ts'

export type SavingCode = Extract<ProblemCode, `save-${string}`>

const nameFr = (facts: Facts): string =>
  facts.text('name') === '' ? french`le nouveau fichier` : quoted(facts.text('name'), 'fr')
const nameEn = (facts: Facts): string =>
  facts.text('name') === '' ? 'the copy' : quoted(facts.text('name'), 'en')
const safeFr = french`L'original est intact et vos choix sont gardés.`
const safeEn = 'The original is intact and your choices are kept.'

/** Why a copy was not saved. What was there before is there still, whole. */
export const savingPhrases: Phrases<SavingCode> = {
  'save-no-space': {
    fr: (facts) => [
      french`Il n'y a plus assez de place sur le disque.`,
      french`${nameFr(facts)} n'a pas pu être enregistré en entier, et ne l'a donc pas été du tout. ${safeFr}`,
      french`Libérez de la place, ou choisissez un autre disque, puis enregistrez de nouveau.`,
    ],
    en: (facts) => [
      'There is not enough room left on the disk.',
      `${nameEn(facts)} could not be saved whole, and so was not saved at all. ${safeEn}`,
      'Free some room, or choose another disk, then save again.',
    ],
  },
  'save-denied': {
    fr: (facts) => [
      french`Vous n'avez pas le droit d'écrire à cet endroit.`,
      french`Le dossier, le disque ou le fichier est en lecture seule pour votre compte ; ${nameFr(facts)} n'a pas été enregistré. ${safeFr}`,
      french`Choisissez un autre dossier, par exemple Documents, ou un autre nom.`,
    ],
    en: (facts) => [
      'You are not allowed to write in this place.',
      `The folder, the disk or the file is read-only for your account; ${nameEn(facts)} was not saved. ${safeEn}`,
      'Choose another folder, such as Documents, or another name.',
    ],
  },
  'save-locked': {
    fr: (facts) => [
      french`Un autre programme tient le fichier à remplacer.`,
      french`${nameFr(facts)} est sans doute ouvert dans Excel, ou en cours de synchronisation. Il n'a pas été remplacé. ${safeFr}`,
      french`Fermez-le dans les autres programmes et enregistrez de nouveau, ou donnez un autre nom à la copie.`,
    ],
    en: (facts) => [
      'Another program is holding the file to be replaced.',
      `${nameEn(facts)} is probably open in Excel, or being synchronised. It was not replaced. ${safeEn}`,
      'Close it in the other programs and save again, or give the copy another name.',
    ],
  },
  'save-unreachable': {
    fr: (facts) => [
      french`Le dossier choisi n'est pas joignable.`,
      french`Il a été déplacé ou supprimé, ou le réseau ou la clé ne répond plus ; ${nameFr(facts)} n'a pas été enregistré. ${safeFr}`,
      french`Vérifiez la connexion ou la clé, ou choisissez un dossier de cet ordinateur.`,
    ],
    en: (facts) => [
      'The chosen folder cannot be reached.',
      `It was moved or deleted, or the network or the key does not answer; ${nameEn(facts)} was not saved. ${safeEn}`,
      'Check the connection or the key, or choose a folder on this computer.',
    ],
  },
  'save-unencodable': {
    fr: (facts) => {
      const count = facts.number('count')
      const cells = plural(count, 'fr', 'cellule contient', 'cellules contiennent')
      return [
        french`Cet encodage ne peut pas écrire tout le tableau.`,
        count > 0
          ? french`${cells} des caractères qui n'y existent pas. Aigu ne les remplace pas par des « ? » : rien n'a été enregistré. ${safeFr}`
          : french`Des cellules contiennent des caractères qui n'y existent pas. Aigu ne les remplace pas par des « ? » : rien n'a été enregistré. ${safeFr}`,
        french`Choisissez « Pour Excel » ou « Pour data.gouv.fr », qui savent écrire tous les caractères.`,
      ]
    },
    en: (facts) => {
      const count = facts.number('count')
      const cells = count > 0 ? plural(count, 'en', 'cell holds', 'cells hold') : 'Some cells hold'
      return [
        'This encoding cannot write the whole table.',
        `${cells} characters that it does not have. Aigu does not put “?” in their place: nothing was saved. ${safeEn}`,
        'Choose “For Excel” or “For data.gouv.fr”, which can write every character.',
      ]
    },
  },
  'save-over-original': {
    fr: (facts) => [
      french`Ce nom est celui de l'original.`,
      french`Aigu n'écrit pas par-dessus le fichier reçu sans que vous l'ayez demandé ; ${nameFr(facts)} est intact et vos choix sont gardés.`,
      french`Donnez un autre nom à la copie, ou confirmez que l'original doit être remplacé.`,
    ],
    en: (facts) => [
      'This is the name of the original.',
      `Aigu does not write over the file you received unless you ask for it; ${nameEn(facts)} is intact and your choices are kept.`,
      'Give the copy another name, or confirm that the original is to be replaced.',
    ],
  },
  'save-over-folder': {
    fr: (facts) => [
      french`Un dossier porte déjà ce nom.`,
      french`${nameFr(facts)} est un dossier : une copie ne peut pas prendre sa place. ${safeFr}`,
      french`Donnez un autre nom à la copie.`,
    ],
    en: (facts) => [
      'A folder already has this name.',
      `${nameEn(facts)} is a folder: a copy cannot take its place. ${safeEn}`,
      'Give the copy another name.',
    ],
  },
  'save-over-device': {
    fr: (facts) => [
      french`Ce nom ne désigne pas un fichier ordinaire.`,
      french`${nameFr(facts)} est un appareil ou un canal de l'ordinateur, qu'une copie ne peut pas remplacer. ${safeFr}`,
      french`Donnez à la copie le nom d'un fichier.`,
    ],
    en: (facts) => [
      'This name does not stand for an ordinary file.',
      `${nameEn(facts)} is a device or a channel of the computer, which a copy cannot replace. ${safeEn}`,
      'Give the copy the name of a file.',
    ],
  },
  'save-name-refused': {
    fr: (facts) => [
      french`Ce nom de fichier n'est pas accepté ici.`,
      french`L'ordinateur refuse ${nameFr(facts)} : nom trop long, ou signe interdit. ${safeFr}`,
      french`Choisissez un nom plus court, sans les signes \\ / : * ? " < > |.`,
    ],
    en: (facts) => [
      'This file name is not accepted here.',
      `The computer refuses ${nameEn(facts)}: the name is too long, or holds a forbidden sign. ${safeEn}`,
      'Choose a shorter name, without the signs \\ / : * ? " < > |.',
    ],
  },
  'save-failed': {
    fr: (facts) => [
      french`La copie n'a pas pu être enregistrée avec certitude.`,
      french`L'ordinateur a signalé une erreur pendant l'écriture de ${nameFr(facts)}${facts.inParentheses('system')} ; le disque ou la clé est peut-être abîmé. ${safeFr}`,
      french`Enregistrez de nouveau, de préférence sur un autre disque.`,
    ],
    en: (facts) => [
      'The copy could not be saved for certain.',
      `The computer reported an error while writing ${nameEn(facts)}${facts.inParentheses('system')}; the disk or the key may be damaged. ${safeEn}`,
      'Save again, preferably on another disk.',
    ],
  },
}
