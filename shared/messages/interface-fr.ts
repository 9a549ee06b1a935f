/** The words of the window, in French. The shape of this object is the contract that the other languages fill. */
import { actionNamesFr } from './action-names-fr.ts'
import { french } from './french.ts'
import { formatCount, plural } from './typography.ts'

const count = (value: number): string => formatCount(value, 'fr')
const many = (value: number, one: string, several: string): string => plural(value, 'fr', one, several)

export const interfaceFr = {
  appName: 'Aigu',

  home: {
    title: french`Déposez ici un fichier aux accents cassés.`,
    promise: french`Aigu répare les accents de vos fichiers CSV, montre chaque changement, et n'en fait aucun sans vous. Rien ne quitte cet ordinateur.`,
    hint: french`N'importe où dans cette fenêtre, ou bien :`,
    exampleBefore: 'LiÃ©vin',
    exampleAfter: 'Liévin',
    exampleLabel: french`Exemple : « LiÃ©vin » devient « Liévin ».`,
    stepsTitle: french`Ce qui se passe ensuite`,
    steps: [
      {
        title: french`Aigu lit tout le fichier`,
        text: french`Il trouve les accents abîmés, dans les cellules et dans les noms de colonnes, et dit d'où vient le dégât.`,
      },
      {
        title: french`Vous voyez avant → après`,
        text: french`Acceptez tout, une sorte de dégât ou une seule cellule. Ce que vous refusez reste tel quel.`,
      },
      {
        title: french`Vous enregistrez une copie`,
        text: french`Pour Excel, pour data.gouv.fr ou comme l'original. Votre fichier d'origine n'est jamais modifié.`,
      },
    ],
    sampleNote: french`L'exemple : 800 équipements publics de Lens-Liévin, abîmés comme dans la vraie vie.`,
  },

  drop: {
    release: french`Lâchez : Aigu ouvre le fichier.`,
    releaseHint: french`Il ne sera pas modifié.`,
    notAFile: french`Ce que vous avez déposé n'est pas un fichier. Déposez un fichier CSV depuis un dossier.`,
    oneAtATime: (opened: string, others: number) =>
      french`Aigu ouvre un fichier à la fois : voici ${opened}. ${many(others, 'autre fichier a été laissé', 'autres fichiers ont été laissés')} de côté.`,
    busy: french`Aigu est occupé : attendez la fin ou annulez, puis déposez de nouveau.`,
  },

  opening: {
    title: (name: string) => french`Ouverture de ${name}`,
    titleNameless: french`Ouverture du fichier`,
    rereading: (name: string) => french`Nouvelle lecture de ${name}`,
    writing: (name: string) => french`Enregistrement de la copie de ${name}`,
    phases: {
      read: french`Lecture du fichier`,
      decode: french`Recherche de l'encodage`,
      index: french`Repérage des lignes et des colonnes`,
      survey: french`Recherche des accents abîmés`,
      write: french`Écriture de la copie`,
    },
    percent: (percent: number) => french`${percent} %`,
    cancelled: french`Ouverture annulée. Rien n'a changé.`,
    retry: french`Réessayer`,
    chooseAnother: french`Choisir un autre fichier…`,
    backToDocument: (name: string) => french`Revenir à ${name}`,
  },

  held: {
    unsaved: (changes: number, name: string) =>
      french`Pas encore sur le disque : ${many(changes, 'modification', 'modifications')} de ${name}.`,
    question: (next: string | null) =>
      next === null ? french`Ouvrir quand même un autre fichier ?` : french`Ouvrir quand même ${next} ?`,
    questionClose: french`Fermer quand même ?`,
    saveFirst: french`Enregistrer une copie ailleurs…`,
    retry: french`Réessayer d'enregistrer`,
    goOn: french`Ouvrir`,
    goOnLosing: french`Ouvrir et les perdre`,
    goOnClose: french`Fermer et les perdre`,
    stay: french`Rester ici`,
  },

  saved: {
    label: french`Enregistrement`,
    saveElsewhere: french`Enregistrer une copie ailleurs…`,
    retry: french`Réessayer maintenant`,
    again: french`Tout est de nouveau enregistré.`,
  },

  works: {
    title: french`Reprendre`,
    open: (name: string) => french`Reprendre ${name}`,
    hide: french`Retirer de la liste`,
    hideOf: (name: string) => french`Retirer ${name} de la liste ; le travail est gardé`,
    hidden: (name: string) =>
      french`${name} n'est plus dans la liste. Le travail est gardé : ouvrez son fichier pour le retrouver.`,
    startAfresh: french`Repartir du fichier tel quel`,
    openEarlier: french`Reprendre ce travail`,
  },

  repair: {
    original: french`L'original reste intact.`,
    saveCount: (accepted: number) =>
      accepted === 0 ? french`sans réparation` : many(accepted, 'réparation', 'réparations'),
    groupsTitle: french`Réparations proposées`,
    groupsHint: french`Cochées : elles seront faites dans la copie.`,
    groupsDone: french`Toutes sont dans le tableau. Pour revenir en arrière : Annuler.`,
    remarksTitle: french`À savoir sur ce fichier`,
    accept: (title: string) => french`Accepter : ${title}`,
    why: french`Pourquoi ?`,
    bytes: french`Ce qui est arrivé aux octets`,
    certain: french`Sûr`,
    doubtful: french`À vérifier`,
    likely: french`Très probable, à vérifier`,
    otherExamples: french`D'autres exemples`,
    writtenIn: (encoding: string) => french`écrit en ${encoding}`,
    readAs: (encoding: string) => french`lu en ${encoding}`,
    seeRows: french`Voir ces lignes`,
    seeRowsOf: (title: string) => french`Voir les lignes : ${title}`,
    acceptedOf: (accepted: number, total: number) => french`${count(accepted)} sur ${count(total)}`,
    cellTotal: (total: number) => many(total, 'cellule', 'cellules'),
    becomes: french`devient`,
    viewLabel: french`Lignes montrées`,
    viewAll: french`Tout`,
    viewDamaged: french`Lignes abîmées`,
    viewGroup: french`Seulement :`,
    viewGroupLeave: french`Ne plus filtrer`,
    encodingLabel: french`Lu en`,
    encodingHelp: french`Changer l'encodage : relire le fichier autrement`,
    encodingMenu: french`Relire ce fichier en…`,
    encodingLikely: french`Lectures plausibles`,
    encodingOthers: french`Autres encodages`,
    delimiterLabel: french`Séparateur`,
    delimiterMenu: french`Séparer les colonnes par…`,
    delimiters: {
      ',': french`virgule`,
      ';': french`point-virgule`,
      '\t': french`tabulation`,
      '|': french`barre verticale`,
    },
    quotesIgnore: french`Les guillemets sont du texte ordinaire`,
    cleanTitle: french`Rien à réparer`,
    cleanChecked: french`Ce qui a été vérifié :`,
    cleanCells: (cells: number) =>
      french`${many(cells, 'cellule lue', 'cellules lues')}, noms de colonnes compris`,
    cleanChecks: [
      french`accents lus de travers, une à trois fois`,
      french`lettres restées dans un autre encodage`,
      french`caractères perdus, remplacés ou invisibles`,
    ],
    cleanSave: french`Une copie « Comme l'original » aura exactement le même contenu.`,
    table: french`Tableau`,
    noRows: french`Ce fichier n'a pas de ligne de données.`,
  },

  lostWords: {
    panel: (place: string) => french`Mot perdu, ${place}`,
    wordOf: (word: number, words: number) => french`mot ${word} sur ${words}`,
    question: french`Que faut-il lire ?`,
    list: (lost: string) => french`Que faut-il lire à la place de « ${lost} » ?`,
    noCandidate: french`Aigu ne connaît aucun mot qui convienne ici.`,
    stays: french`Laisser tel quel`,
    chosen: french`choisi`,
    everywhere: (cells: number, isWord: boolean) =>
      french`Partout où c'est le même ${isWord ? 'mot' : 'texte'} (${many(cells, 'cellule', 'cellules')})`,
    done: (word: string, cells: number) =>
      french`« ${word} » : ${many(cells, 'cellule corrigée', 'cellules corrigées')}`,
    left: (lost: string) => french`« ${lost} » reste tel quel.`,
    toChoose: (words: number) => many(words, 'mot à choisir', 'mots à choisir'),
    allChosen: french`Plus aucun mot à choisir.`,
    noneLeft: french`Il ne reste aucun mot à choisir ici.`,
    everywhereKey: french`Maj+Entrée`,
    keys: [
      [french`Entrée`, french`choisir`],
      ['→', french`mot suivant`],
      [french`Échap`, french`fermer`],
    ] as readonly (readonly [key: string, does: string])[],
  },

  undecided: {
    title: french`Aigu hésite : laquelle se lit bien ?`,
    text: french`Rien dans le fichier ne dit comment ses accents ont été écrits. Voici les lignes où les lectures diffèrent : les lettres en cause sont marquées.`,
    likeliest: french`la plus probable`,
    choose: french`C'est celle-ci`,
    chooseName: (name: string) => french`C'est celle-ci : ${name}`,
    noSamples: french`Aucune ligne ne diffère.`,
    later: french`Aucune ne va ? Le menu « Lu en » propose tous les encodages.`,
  },

  save: {
    title: french`Enregistrer une copie`,
    back: french`Revenir aux réparations`,
    formatLabel: french`Pour qui est cette copie ?`,
    formats: {
      original: {
        name: french`Comme l'original`,
        text: french`Mêmes séparateurs, mêmes fins de ligne, mêmes guillemets. Toujours en UTF-8.`,
      },
      excel: {
        name: french`Pour Excel`,
        text: french`S'ouvre d'un double-clic, accents compris.`,
      },
      datagouv: {
        name: french`Pour data.gouv.fr`,
        text: french`Le format attendu par les portails de données ouvertes.`,
      },
      'windows-1252': {
        name: french`Windows-1252`,
        text: french`Pour un vieux logiciel qui ne connaît que cet encodage.`,
      },
    },
    written: (encoding: string, bom: boolean, delimiter: string, lineEnding: string) =>
      french`${encoding}${bom ? ' avec BOM' : ''}, ${delimiter}, fins de ligne ${lineEnding}`,
    lineEndings: { '\r\n': 'Windows', '\n': 'Unix', '\r': french`ancien Mac` },
    identical: french`Le texte sera identique à l'original.`,
    readersTitle: french`Ce que les autres verront`,
    readersHint: french`Les premières lignes de la copie, telles que ces outils les montreront.`,
    readers: {
      'excel-fr': french`Excel, d'un double-clic`,
      'libreoffice-fr': french`LibreOffice`,
      datagouv: french`data.gouv.fr`,
    },
    readerFine: french`Tout s'affiche comme écrit.`,
    readerHarms: french`Ce qui change à l'ouverture :`,
    moreColumns: (columns: number) => french`et ${many(columns, 'autre colonne', 'autres colonnes')}.`,
    loading: french`Calcul de l'aperçu…`,
    unencodableTitle: (cells: number, encoding: string) =>
      french`${many(cells, 'cellule ne peut pas', 'cellules ne peuvent pas')} s'écrire en ${encoding}.`,
    unencodableText: french`Rien ne sera écrit dans ce format, pour ne rien perdre. Choisissez un autre format, acceptez les réparations de ces cellules s'il y en a, ou corrigez-les dans l'original.`,
    unencodableWhere: french`Ligne`,
    unencodableColumn: french`Colonne`,
    unencodableCell: french`Cellule`,
    unencodableCharacters: french`Caractères en cause`,
    unencodableMore: (cells: number) => french`et ${many(cells, 'autre cellule', 'autres cellules')}.`,
    headerRow: french`en-tête`,
    button: french`Enregistrer la copie…`,
    buttonHint: french`Vous choisirez le nom et le dossier.`,
    savedTitle: french`Copie enregistrée`,
    savedWhere: (name: string, folder: string) => french`${name}, dans ${folder}`,
    savedSize: (size: string) => french`${size} écrits.`,
    savedOriginal: (name: string) => french`L'original, ${name}, n'a pas été touché.`,
    savedOver: (name: string) => french`Comme vous l'avez demandé, la copie a remplacé ${name}.`,
    savedIdentical: french`Le texte est identique à l'original.`,
    again: french`Enregistrer une autre copie`,
  },

  palette: {
    title: french`Commandes`,
    placeholder: french`Que voulez-vous faire ?`,
    empty: french`Aucune commande de ce nom.`,
  },

  preferences: {
    language: french`Langue`,
    french: 'Français',
    english: 'English',
    theme: french`Apparence`,
    themes: { system: french`Système`, light: french`Clair`, dark: french`Sombre` },
  },

  project: {
    savedIn: (name: string) =>
      french`Le projet est enregistré dans ${name}. Envoyez ce fichier, ou gardez-le : il contient tout.`,
    mayRefill: (folder: string) =>
      french`Aigu peut remettre « ${folder} » en état à partir de cet ordinateur.`,
    waitOrDoWithout: french`Il arrive d'habitude de lui-même, par le dossier du projet ou le prochain envoi. Si vous savez qu'il ne viendra pas, continuez sans : s'il arrive plus tard, il sera pris quand même.`,
    waitOnly: french`Il arrive d'habitude de lui-même, par le dossier du projet ou le prochain envoi ; rien n'est perdu.`,
    doneWithout: french`Ce qui attendait est dans le tableau. Si le fichier arrive, il sera pris.`,
    yourName: french`Votre nom`,
    yourNameHint: french`Vos collègues le verront à côté de vos modifications.`,
    keepName: french`Garder ce nom`,
    cancel: french`Annuler`,
  },

  bug: {
    title: french`Aigu s'est trompé.`,
    text: french`C'est notre faute, pas la vôtre. Votre fichier d'origine est intact. L'incident est noté dans le journal d'Aigu.`,
    detail: french`Détail technique`,
    dismiss: french`Continuer`,
    restart: french`Recommencer à l'accueil`,
  },

  announce: {
    opened: (name: string, damage: string) => french`${name} est ouvert. ${damage}`,
    refused: (title: string) => french`Le fichier n'a pas été ouvert. ${title}`,
    cellsAccepted: (cells: number) => many(cells, 'cellule acceptée', 'cellules acceptées'),
    cellsRefused: (cells: number) =>
      many(cells, 'cellule laissée telle quelle', 'cellules laissées telles quelles'),
    accepted: (accepted: number) => many(accepted, 'réparation acceptée', 'réparations acceptées'),
    saved: (name: string) => french`Copie enregistrée : ${name}.`,
    progress: (phase: string, percent: number) => french`${phase} : ${percent} %`,
  },

  actions: actionNamesFr,

  dismiss: french`Fermer`,
  skip: french`Aller au contenu`,
} as const
