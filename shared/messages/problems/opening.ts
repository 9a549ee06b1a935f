import type { ProblemCode } from '../../problem.ts'
import { formatFileSize } from '../file-size.ts'
import { french } from '../french.ts'

import type { Phrases } from './phrase.ts'

export type OpeningCode = Extract<
  ProblemCode,
  | 'file-is-folder'
  | 'file-missing'
  | 'file-not-on-disk'
  | 'file-locked'
  | 'file-denied'
  | 'file-unreachable'
  | 'file-changing'
  | 'file-empty'
  | 'file-zeroed'
  | 'file-too-big'
  | 'file-is-device'
  | 'file-read-failed'
>

/** Why a file could not be read at all. */
export const openingPhrases: Phrases<OpeningCode> = {
  'file-is-folder': {
    fr: () => [
      french`C'est un dossier, pas un fichier.`,
      french`Aigu répare un fichier à la fois. Rien n'a été lu ni modifié.`,
      french`Ouvrez ce dossier, puis déposez le fichier CSV qui s'y trouve.`,
    ],
    en: () => [
      'This is a folder, not a file.',
      'Aigu repairs one file at a time. Nothing was read or changed.',
      'Open the folder, then drop the CSV file that is inside.',
    ],
  },
  'file-not-on-disk': {
    fr: () => [
      french`Ce fichier n'est pas encore sur cet ordinateur.`,
      french`Une pièce jointe ou une image d'une page web n'a pas de place sur le disque tant qu'elle n'est pas enregistrée. Rien n'a été lu ni modifié.`,
      french`Enregistrez-la d'abord dans un dossier, puis déposez le fichier depuis ce dossier.`,
    ],
    en: () => [
      'This file is not on this computer yet.',
      'An attachment or a picture from a web page has no place on the disk until it is saved. Nothing was read or changed.',
      'Save it in a folder first, then drop the file from that folder.',
    ],
  },
  'file-missing': {
    fr: () => [
      french`Ce fichier n'est plus là.`,
      french`Il a peut-être été déplacé, renommé ou supprimé. Aigu n'y a pas touché.`,
      french`Cherchez-le dans son dossier, ou dans la corbeille, puis déposez-le de nouveau.`,
    ],
    en: () => [
      'This file is not there any more.',
      'It may have been moved, renamed or deleted. Aigu did not touch it.',
      'Look for it in its folder, or in the bin, then drop it again.',
    ],
  },
  'file-locked': {
    fr: () => [
      french`Un autre programme tient ce fichier.`,
      french`Il est sans doute ouvert dans Excel, ou en cours de synchronisation ou d'analyse. Rien n'a été modifié.`,
      french`Fermez-le dans les autres programmes, attendez quelques secondes, puis réessayez.`,
    ],
    en: () => [
      'Another program is holding this file.',
      'It is probably open in Excel, or being synchronised or scanned. Nothing was changed.',
      'Close it in the other programs, wait a few seconds, then try again.',
    ],
  },
  'file-denied': {
    fr: () => [
      french`Vous n'avez pas le droit de lire ce fichier.`,
      french`L'ordinateur refuse de l'ouvrir avec votre compte. Rien n'a été modifié.`,
      french`Demandez l'accès à la personne qui gère ce dossier, ou une copie du fichier.`,
    ],
    en: () => [
      'You are not allowed to read this file.',
      'The computer refuses to open it with your account. Nothing was changed.',
      'Ask the person in charge of the folder for access, or for a copy of the file.',
    ],
  },
  'file-unreachable': {
    fr: () => [
      french`Le lieu où se trouve ce fichier ne répond pas.`,
      french`Un lecteur réseau, un serveur ou une clé USB n'est plus joignable. Le fichier lui-même n'a pas été touché.`,
      french`Vérifiez la connexion ou rebranchez la clé, puis réessayez. Vous pouvez aussi copier le fichier sur cet ordinateur.`,
    ],
    en: () => [
      'The place where this file is kept does not answer.',
      'A network drive, a server or a USB key cannot be reached. The file itself was not touched.',
      'Check the connection or plug the key in again, then try again. You can also copy the file to this computer.',
    ],
  },
  'file-changing': {
    fr: () => [
      french`Ce fichier est en train de changer.`,
      french`Un autre programme l'écrit, le copie ou le télécharge encore. Aigu ne prend pas un fichier à moitié ; rien n'a été modifié.`,
      french`Attendez la fin de la copie ou du téléchargement, puis réessayez.`,
    ],
    en: () => [
      'This file is still changing.',
      'Another program is writing, copying or downloading it. Aigu does not take half a file; nothing was changed.',
      'Wait until the copy or the download has finished, then try again.',
    ],
  },
  'file-empty': {
    fr: () => [
      french`Ce fichier est vide.`,
      french`Il ne contient aucune ligne : il n'y a rien à réparer, et rien n'a été modifié.`,
      french`Si des données y étaient, redemandez le fichier ou exportez-le de nouveau.`,
    ],
    en: () => [
      'This file is empty.',
      'It does not hold a single row: there is nothing to repair, and nothing was changed.',
      'If there was data in it, ask for the file again or export it again.',
    ],
  },
  'file-zeroed': {
    fr: () => [
      french`Le contenu de ce fichier s'est perdu avant d'arriver ici.`,
      french`Il ne reste que des zéros : une coupure de courant ou une copie interrompue laisse des fichiers ainsi. Aigu n'y a rien changé.`,
      french`Retrouvez une version précédente du fichier, une sauvegarde, ou redemandez-le à son auteur.`,
    ],
    en: () => [
      'The content of this file was lost before it came here.',
      'Only zeros are left: a power failure or an interrupted copy leaves files like this. Aigu changed nothing in it.',
      'Find an earlier version of the file, a backup, or ask its author for it again.',
    ],
  },
  'file-too-big': {
    fr: (facts) => [
      french`Ce fichier est trop gros pour Aigu.`,
      french`Il pèse ${formatFileSize(facts.number('bytes'), 'fr')} et Aigu tient un fichier entier en mémoire, jusqu'à ${formatFileSize(facts.number('maximumBytes'), 'fr')}. Rien n'a été modifié.`,
      french`Découpez-le, par exemple par année ou par commune, ou demandez un export moins large.`,
    ],
    en: (facts) => [
      'This file is too big for Aigu.',
      `It weighs ${formatFileSize(facts.number('bytes'), 'en')} and Aigu keeps a whole file in memory, up to ${formatFileSize(facts.number('maximumBytes'), 'en')}. Nothing was changed.`,
      'Split it, by year or by town for instance, or ask for a narrower export.',
    ],
  },
  'file-is-device': {
    fr: () => [
      french`Ce n'est pas un fichier ordinaire.`,
      french`Ce nom désigne un appareil ou un canal de l'ordinateur, que l'on ne peut pas lire comme un fichier. Rien n'a été modifié.`,
      french`Choisissez un fichier CSV enregistré sur le disque.`,
    ],
    en: () => [
      'This is not an ordinary file.',
      'The name stands for a device or a channel of the computer, which cannot be read as a file. Nothing was changed.',
      'Choose a CSV file that is saved on the disk.',
    ],
  },
  'file-read-failed': {
    fr: (facts) => [
      french`Ce fichier n'a pas pu être lu.`,
      french`L'ordinateur a signalé une erreur pendant la lecture${facts.inParentheses('system')} ; le disque ou la clé est peut-être abîmé. Rien n'a été modifié.`,
      french`Réessayez, puis copiez le fichier à un autre endroit et déposez cette copie.`,
    ],
    en: (facts) => [
      'This file could not be read.',
      `The computer reported an error while reading${facts.inParentheses('system')}; the disk or the key may be damaged. Nothing was changed.`,
      'Try again, then copy the file to another place and drop that copy.',
    ],
  },
}
