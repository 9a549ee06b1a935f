/** The few sentences that the system shows, not the page: menu, dialogs, and what is said when the page is gone. */
import type { ActionId } from '../action-ids.ts'
import type { Language } from './language.ts'
import { NBSP, NNBSP, plural, quoted } from './typography.ts'
import { tablesWords } from './tables-words.ts'
import { viewWords } from './view-words.ts'

export type NativeMessages = {
  readonly menu: Readonly<
    Record<
      | 'file'
      | 'edit'
      | 'table'
      | 'view'
      | 'help'
      | 'quit'
      | 'hide'
      | 'hideOthers'
      | 'showAll'
      | 'services'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'actualSize'
      | 'zoomIn'
      | 'zoomOut'
      | 'fullScreen'
      | 'about'
      | 'showLog',
      string
    >
  >
  /** Labels in the menu, where no screen gives them context; cut, copy and paste are the system's own items. */
  readonly actions: Readonly<Record<Exclude<ActionId, 'cancel-opening' | 'cut' | 'copy' | 'paste'>, string>>
  readonly chooseFile: { readonly title: string; readonly button: string }
  readonly chooseTable: { readonly title: string; readonly button: string }
  readonly saveCopy: { readonly title: string; readonly button: string }
  readonly saveProject: { readonly title: string; readonly button: string }
  readonly chooseFolder: { readonly title: string; readonly button: string; readonly buttonToOpen: string }
  readonly fileKinds: {
    readonly readable: string
    readonly tables: string
    readonly projects: string
    readonly all: string
  }
  /** Between the original's name and its extension: `equipements corrigé.csv`. */
  readonly copySuffix: string
  readonly replaceOriginal: Question<'chooseAnotherName' | 'replace'>
  readonly replaceOther: Question<'chooseAnotherName' | 'replace'>
  /** Changes that the disk does not take. */
  readonly unsavedChanges: {
    title(changes: number): string
    /** @param why a sentence */
    detail(why: string): string
    readonly answers: Readonly<Record<'saveCopy' | 'closeAnyway' | 'keepOpen', string>>
  }
  readonly pageCrashed: { readonly title: string; readonly detail: string; readonly button: string }
  readonly pageKeepsCrashing: { title(bugId: string): string; readonly detail: string }
  readonly bug: { title(bugId: string): string; readonly detail: string }
}

type Question<Answer extends string> = {
  title(name: string): string
  readonly detail: string
  readonly answers: Readonly<Record<Answer, string>>
}

const french: NativeMessages = {
  menu: {
    file: '&Fichier',
    edit: '&Édition',
    table: '&Lignes et colonnes',
    view: '&Affichage',
    help: 'A&ide',
    quit: 'Quitter Aigu',
    hide: 'Masquer Aigu',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    services: 'Services',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    actualSize: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
    about: 'À propos d’Aigu',
    showLog: 'Afficher le journal des incidents',
  },
  actions: {
    'open-file': 'Ouvrir un fichier…',
    'open-sample': 'Essayer avec un exemple',
    'close-file': 'Fermer le fichier',
    'save-copy': 'Enregistrer une copie…',
    'reveal-saved': 'Afficher la copie dans son dossier',
    'save-project': 'Enregistrer le projet dans un fichier…',
    'choose-folder': 'Choisir le dossier du projet…',
    'folder-files': 'Fichiers du dossier à voir',
    'refill-folder': 'Remettre le dossier en état',
    'do-without': 'Continuer sans le fichier attendu',
    'leave-folder': 'Ne plus utiliser ce dossier',
    'accept-all': 'Accepter toutes les réparations',
    'accept-certain': 'Accepter les réparations sûres',
    'refuse-all': 'Refuser toutes les réparations',
    'apply-repairs': 'Appliquer les réparations cochées',
    history: 'Historique',
    'cell-history': 'Historique de la cellule',
    'row-history': 'Historique de la ligne',
    'settle-conflicts': 'Valeurs à trancher…',
    'choose-lost-words': 'Choisir les mots perdus un par un',
    'leave-lost-word': 'Laisser ce mot tel quel',
    'skip-lost-word': 'Passer au mot suivant',
    'show-all-rows': 'Toutes les lignes',
    'show-damaged-rows': 'Lignes abîmées seulement',
    'choose-encoding': 'Relire avec un autre encodage…',
    ...viewWords('fr').actions,
    ...tablesWords('fr').actions,
    'set-name': 'Votre nom…',
    undo: 'Annuler',
    redo: 'Rétablir',
    'edit-cell': 'Modifier la cellule',
    'clear-cells': 'Vider les cellules',
    'insert-date': 'Saisir la date du jour',
    'copy-from-above': 'Reprendre la valeur du dessus',
    'fill-down': 'Recopier vers le bas',
    'fill-right': 'Recopier vers la droite',
    'insert-row-above': 'Insérer une ligne au-dessus',
    'insert-row-below': 'Insérer une ligne au-dessous',
    'duplicate-rows': 'Dupliquer la ligne',
    'move-rows-up': 'Monter la ligne',
    'move-rows-down': 'Descendre la ligne',
    'delete-rows': 'Supprimer la ligne',
    'insert-column-left': 'Insérer une colonne à gauche',
    'insert-column-right': 'Insérer une colonne à droite',
    'rename-column': 'Renommer la colonne',
    'move-column-left': 'Déplacer la colonne à gauche',
    'move-column-right': 'Déplacer la colonne à droite',
    'delete-columns': 'Supprimer la colonne',
    'command-palette': 'Chercher une commande…',
    'toggle-language': 'Switch to English',
    'toggle-theme': 'Passer du clair au sombre',
  },
  chooseFile: { title: 'Choisir le fichier à réparer', button: 'Ouvrir' },
  chooseTable: { title: 'Choisir le fichier à ajouter au projet', button: 'Ajouter' },
  saveCopy: { title: 'Enregistrer une copie', button: 'Enregistrer' },
  saveProject: { title: 'Enregistrer le projet dans un fichier', button: 'Enregistrer' },
  chooseFolder: {
    title: 'Choisir un dossier vide, ou celui que des collègues utilisent déjà pour ce projet',
    button: 'Choisir ce dossier',
    buttonToOpen: 'Ouvrir ce projet',
  },
  fileKinds: {
    readable: 'Tableaux et projets',
    tables: 'Tableaux en texte (CSV, TSV)',
    projects: 'Projets Aigu',
    all: 'Tous les fichiers',
  },
  copySuffix: ' corrigé',
  replaceOriginal: {
    title: (name) => `Remplacer le fichier d’origine ${quoted(name, 'fr')}${NNBSP}?`,
    detail:
      'C’est le fichier que vous avez ouvert. Si vous le remplacez, il n’en restera que la version corrigée. ' +
      'Sous un autre nom, vous gardez les deux.',
    answers: { chooseAnotherName: 'Choisir un autre nom', replace: 'Remplacer l’original' },
  },
  replaceOther: {
    title: (name) => `Un fichier ${quoted(name, 'fr')} existe déjà. Le remplacer${NNBSP}?`,
    detail: 'Son contenu actuel sera perdu. Sous un autre nom, vous gardez les deux.',
    answers: { chooseAnotherName: 'Choisir un autre nom', replace: 'Remplacer' },
  },
  unsavedChanges: {
    title: (changes) =>
      `${plural(changes, 'fr', 'modification n’est pas', 'modifications ne sont pas')} encore sur le disque.`,
    detail: (why) =>
      `${why} Si vous fermez maintenant, ce que vous venez de faire sera perdu${NNBSP}; tout ce qui précède est sur le disque. ` +
      'Libérez de la place ou enregistrez une copie ailleurs, par exemple sur une clé.',
    answers: {
      saveCopy: 'Enregistrer une copie ailleurs…',
      closeAnyway: 'Fermer et les perdre',
      keepOpen: 'Ne pas fermer',
    },
  },
  pageCrashed: {
    title: 'L’affichage d’Aigu s’est arrêté.',
    detail: 'Votre fichier n’a pas été touché. Aigu va le rouvrir, avec tout ce que vous aviez fait.',
    button: 'Rouvrir',
  },
  pageKeepsCrashing: {
    title: (bugId) => `Aigu s’arrête sans cesse (incident ${bugId}).`,
    detail:
      'Votre fichier n’a pas été touché. Aigu va se fermer. ' +
      `Le journal des incidents (menu Aide) dit ce qui s’est passé${NBSP}: joignez-le à votre message si vous signalez l’incident.`,
  },
  bug: {
    title: (bugId) => `Une erreur d’Aigu s’est produite (incident ${bugId}).`,
    detail:
      'Votre fichier n’a pas été touché. Vous pouvez continuer. ' +
      'Si Aigu se comporte mal, enregistrez une copie, fermez-le et rouvrez-le.',
  },
}

const english: NativeMessages = {
  menu: {
    file: '&File',
    edit: '&Edit',
    table: '&Rows and Columns',
    view: '&View',
    help: '&Help',
    quit: 'Quit Aigu',
    hide: 'Hide Aigu',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    services: 'Services',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    about: 'About Aigu',
    showLog: 'Show the Incident Log',
  },
  actions: {
    'open-file': 'Open a File…',
    'open-sample': 'Try with a Sample',
    'close-file': 'Close the File',
    'save-copy': 'Save a Copy…',
    'reveal-saved': 'Show the Copy in its Folder',
    'save-project': 'Save the Project to a File…',
    'choose-folder': 'Choose the Project’s Folder…',
    'folder-files': 'Files of the Folder to Look At',
    'refill-folder': 'Put the Folder Right Again',
    'do-without': 'Go On Without the Missing File',
    'leave-folder': 'Stop Using this Folder',
    'accept-all': 'Accept All Repairs',
    'accept-certain': 'Accept the Certain Repairs',
    'refuse-all': 'Refuse All Repairs',
    'apply-repairs': 'Apply the Ticked Repairs',
    history: 'History',
    'cell-history': 'History of the cell',
    'row-history': 'History of the row',
    'settle-conflicts': 'Values to be settled…',
    'choose-lost-words': 'Choose the Lost Words One by One',
    'leave-lost-word': 'Leave this Word as it is',
    'skip-lost-word': 'Go on to the Next Word',
    'show-all-rows': 'All Rows',
    'show-damaged-rows': 'Damaged Rows Only',
    'choose-encoding': 'Read Again with Another Encoding…',
    ...viewWords('en').actions,
    ...tablesWords('en').actions,
    'set-name': 'Your Name…',
    undo: 'Undo',
    redo: 'Redo',
    'edit-cell': 'Edit the Cell',
    'clear-cells': 'Empty the Cells',
    'insert-date': 'Type Today’s Date',
    'copy-from-above': 'Take the Value Above',
    'fill-down': 'Fill Down',
    'fill-right': 'Fill Right',
    'insert-row-above': 'Insert a Row Above',
    'insert-row-below': 'Insert a Row Below',
    'duplicate-rows': 'Duplicate the Row',
    'move-rows-up': 'Move the Row Up',
    'move-rows-down': 'Move the Row Down',
    'delete-rows': 'Delete the Row',
    'insert-column-left': 'Insert a Column Left',
    'insert-column-right': 'Insert a Column Right',
    'rename-column': 'Rename the Column',
    'move-column-left': 'Move the Column Left',
    'move-column-right': 'Move the Column Right',
    'delete-columns': 'Delete the Column',
    'command-palette': 'Find a Command…',
    'toggle-language': 'Passer en français',
    'toggle-theme': 'Switch between Light and Dark',
  },
  chooseFile: { title: 'Choose the file to repair', button: 'Open' },
  chooseTable: { title: 'Choose the file to add to the project', button: 'Add' },
  saveCopy: { title: 'Save a copy', button: 'Save' },
  saveProject: { title: 'Save the project to a file', button: 'Save' },
  chooseFolder: {
    title: 'Choose an empty folder, or the one that colleagues use already for this project',
    button: 'Choose this Folder',
    buttonToOpen: 'Open this Project',
  },
  fileKinds: {
    readable: 'Tables and projects',
    tables: 'Text tables (CSV, TSV)',
    projects: 'Aigu projects',
    all: 'All files',
  },
  copySuffix: ' repaired',
  replaceOriginal: {
    title: (name) => `Replace the original file ${quoted(name, 'en')}?`,
    detail:
      'This is the file you opened. If you replace it, only the repaired version will remain. ' +
      'Under another name, you keep both.',
    answers: { chooseAnotherName: 'Choose Another Name', replace: 'Replace the Original' },
  },
  replaceOther: {
    title: (name) => `A file ${quoted(name, 'en')} already exists. Replace it?`,
    detail: 'What it holds now will be lost. Under another name, you keep both.',
    answers: { chooseAnotherName: 'Choose Another Name', replace: 'Replace' },
  },
  unsavedChanges: {
    title: (changes) => `${plural(changes, 'en', 'change is', 'changes are')} not on the disk yet.`,
    detail: (why) =>
      `${why} If you close now, what you have just done will be lost; everything before it is on the disk. ` +
      'Make room, or save a copy elsewhere, on a USB key for instance.',
    answers: {
      saveCopy: 'Save a Copy Elsewhere…',
      closeAnyway: 'Close and Lose Them',
      keepOpen: 'Do Not Close',
    },
  },
  pageCrashed: {
    title: 'Aigu’s display has stopped.',
    detail: 'Your file has not been touched. Aigu will open it again, with everything you had done.',
    button: 'Open Again',
  },
  pageKeepsCrashing: {
    title: (bugId) => `Aigu keeps stopping (incident ${bugId}).`,
    detail:
      'Your file has not been touched. Aigu will close. The incident log (Help menu) says what happened: ' +
      'attach it to your message if you report the incident.',
  },
  bug: {
    title: (bugId) => `An error occurred in Aigu (incident ${bugId}).`,
    detail:
      'Your file has not been touched. You can go on. ' +
      'If Aigu misbehaves, save a copy, close it and open it again.',
  },
}

export const nativeMessages: Readonly<Record<Language, NativeMessages>> = { fr: french, en: english }
