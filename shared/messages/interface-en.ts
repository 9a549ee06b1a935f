/** The words of the window, in English. */
import { actionNamesEn } from './action-names-en.ts'
import type { InterfaceWords } from './interface.ts'
import { formatCount, plural } from './typography.ts'

const count = (value: number): string => formatCount(value, 'en')
const many = (value: number, one: string, several: string): string => plural(value, 'en', one, several)

export const interfaceEn: InterfaceWords = {
  appName: 'Aigu',

  home: {
    title: 'Drop a file with broken accents here.',
    promise:
      'Aigu repairs the accents of your CSV files, shows every change, and makes none without you. Nothing leaves this computer.',
    hint: 'Anywhere in this window, or:',
    exampleBefore: 'LiÃ©vin',
    exampleAfter: 'Liévin',
    exampleLabel: 'Example: “LiÃ©vin” becomes “Liévin”.',
    stepsTitle: 'What happens next',
    steps: [
      {
        title: 'Aigu reads the whole file',
        text: 'It finds damaged accents, in cells and in column names, and says where the damage came from.',
      },
      {
        title: 'You see before → after',
        text: 'Accept everything, one kind of damage or a single cell. What you refuse stays as it is.',
      },
      {
        title: 'You save a copy',
        text: 'For Excel, for data.gouv.fr or like the original. Your original file is never changed.',
      },
    ],
    sampleNote: 'The example: 800 public facilities around Lens and Liévin, damaged as in real life.',
  },

  drop: {
    release: 'Let go: Aigu opens the file.',
    releaseHint: 'It will not be changed.',
    notAFile: 'What you dropped is not a file. Drop a CSV file from a folder.',
    oneAtATime: (opened, others) =>
      `Aigu opens one file at a time: here is ${opened}. ${many(others, 'other file was', 'other files were')} left aside.`,
    busy: 'Aigu is busy: wait for the end or cancel, then drop again.',
  },

  opening: {
    title: (name) => `Opening ${name}`,
    titleNameless: 'Opening the file',
    rereading: (name) => `Reading ${name} again`,
    writing: (name) => `Saving the copy of ${name}`,
    phases: {
      read: 'Reading the file',
      decode: 'Looking for the encoding',
      index: 'Finding rows and columns',
      survey: 'Looking for damaged accents',
      write: 'Writing the copy',
    },
    percent: (percent) => `${String(percent)}%`,
    cancelled: 'Opening cancelled. Nothing has changed.',
    retry: 'Try again',
    chooseAnother: 'Choose another file…',
    backToDocument: (name) => `Back to ${name}`,
  },

  held: {
    unsaved: (changes, name) => `Not on the disk yet: ${many(changes, 'change', 'changes')} to ${name}.`,
    question: (next) => (next === null ? 'Open another file all the same?' : `Open ${next} all the same?`),
    questionClose: 'Close all the same?',
    saveFirst: 'Save a copy elsewhere…',
    retry: 'Try saving again',
    goOn: 'Open',
    goOnLosing: 'Open and lose them',
    goOnClose: 'Close and lose them',
    stay: 'Stay here',
  },

  saved: {
    label: 'Saving',
    saveElsewhere: 'Save a copy elsewhere…',
    retry: 'Try again now',
    again: 'Everything is saved again.',
  },

  works: {
    title: 'Take up again',
    open: (name) => `Take up ${name} again`,
    hide: 'Remove from the list',
    hideOf: (name) => `Remove ${name} from the list; the work is kept`,
    hidden: (name) => `${name} is no longer in the list. The work is kept: open its file to find it again.`,
    startAfresh: 'Start again from the file as it is',
    openEarlier: 'Take up that work',
  },

  repair: {
    original: 'The original stays untouched.',
    saveCount: (accepted) => (accepted === 0 ? 'no repair' : many(accepted, 'repair', 'repairs')),
    groupsTitle: 'Proposed repairs',
    groupsHint: 'Ticked: they will be made in the copy.',
    groupsDone: 'All of them are in the table. To take them back: Undo.',
    remarksTitle: 'Good to know about this file',
    accept: (title) => `Accept: ${title}`,
    why: 'Why?',
    bytes: 'What happened to the bytes',
    certain: 'Certain',
    doubtful: 'To be checked',
    likely: 'Very likely, to check',
    otherExamples: 'Other examples',
    writtenIn: (encoding) => `written in ${encoding}`,
    readAs: (encoding) => `read as ${encoding}`,
    seeRows: 'See these rows',
    seeRowsOf: (title) => `See the rows: ${title}`,
    acceptedOf: (accepted, total) => `${count(accepted)} of ${count(total)}`,
    cellTotal: (total) => many(total, 'cell', 'cells'),
    becomes: 'becomes',
    viewLabel: 'Rows shown',
    viewAll: 'All',
    viewDamaged: 'Damaged rows',
    viewGroup: 'Only:',
    viewGroupLeave: 'Stop filtering',
    encodingLabel: 'Read as',
    encodingHelp: 'Change the encoding: read the file another way',
    encodingMenu: 'Read this file as…',
    encodingLikely: 'Plausible readings',
    encodingOthers: 'Other encodings',
    delimiterLabel: 'Separator',
    delimiterMenu: 'Separate columns by…',
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' },
    quotesIgnore: 'Quotation marks are ordinary text',
    cleanTitle: 'Nothing to repair',
    cleanChecked: 'What was checked:',
    cleanCells: (cells) => `${many(cells, 'cell read', 'cells read')}, column names included`,
    cleanChecks: [
      'accents misread, once to three times',
      'letters left in another encoding',
      'lost, replaced or invisible characters',
    ],
    cleanSave: 'A copy “Like the original” will hold exactly the same content.',
    table: 'Table',
    noRows: 'This file has no data row.',
  },

  lostWords: {
    panel: (place) => `Lost word, ${place}`,
    wordOf: (word, words) => `word ${String(word)} of ${String(words)}`,
    question: 'What should it read?',
    list: (lost) => `What should it read instead of “${lost}”?`,
    noCandidate: 'Aigu knows no word that fits here.',
    stays: 'Leave as it is',
    chosen: 'chosen',
    everywhere: (cells, isWord) =>
      `Wherever it is the same ${isWord ? 'word' : 'text'} (${many(cells, 'cell', 'cells')})`,
    done: (word, cells) => `“${word}”: ${many(cells, 'cell corrected', 'cells corrected')}`,
    left: (lost) => `“${lost}” stays as it is.`,
    toChoose: (words) => many(words, 'word to choose', 'words to choose'),
    allChosen: 'All the words are chosen.',
    noneLeft: 'No word is left to choose here.',
    everywhereKey: 'Shift+Enter',
    keys: [
      ['Enter', 'choose'],
      ['→', 'next word'],
      ['Esc', 'close'],
    ],
  },

  undecided: {
    title: 'Aigu hesitates: which one reads well?',
    text: 'The file does not say how it was written, and several readings are possible. Here are the lines where they differ.',
    likeliest: 'the likeliest',
    choose: 'This one',
    chooseName: (name) => `This one: ${name}`,
    noSamples: 'No line differs.',
    later: 'None is right? The menu “Read as” offers every encoding.',
  },

  save: {
    title: 'Save a copy',
    back: 'Back to the repairs',
    formatLabel: 'Who is this copy for?',
    formats: {
      original: {
        name: 'Like the original',
        text: 'Same separators, same line ends, same quotation marks. Always in UTF-8.',
      },
      excel: { name: 'For Excel', text: 'Opens with a double-click, accents included.' },
      datagouv: { name: 'For data.gouv.fr', text: 'The format open data portals expect.' },
      'windows-1252': { name: 'Windows-1252', text: 'For old software that knows this encoding only.' },
    },
    written: (encoding, bom, delimiter, lineEnding) =>
      `${encoding}${bom ? ' with BOM' : ''}, ${delimiter}, line ends ${lineEnding}`,
    lineEndings: { '\r\n': 'Windows', '\n': 'Unix', '\r': 'old Mac' },
    identical: 'The text will be identical to the original.',
    readersTitle: 'What others will see',
    readersHint: 'The first rows of the copy, as these tools will show them.',
    readers: {
      'excel-fr': 'Excel, double-click',
      'libreoffice-fr': 'LibreOffice',
      datagouv: 'data.gouv.fr',
    },
    readerFine: 'Everything shows as written.',
    readerHarms: 'What changes on opening:',
    moreColumns: (columns) => `and ${many(columns, 'other column', 'other columns')}.`,
    loading: 'Working out the preview…',
    unencodableTitle: (cells, encoding) =>
      `${many(cells, 'cell', 'cells')} cannot be written in ${encoding}.`,
    unencodableText:
      'Nothing will be written in this format, so that nothing is lost. Choose another format, accept the repairs of these cells where there are any, or correct them in the original.',
    unencodableWhere: 'Row',
    unencodableColumn: 'Column',
    unencodableCell: 'Cell',
    unencodableCharacters: 'Characters at fault',
    unencodableMore: (cells) => `and ${many(cells, 'other cell', 'other cells')}.`,
    headerRow: 'header',
    button: 'Save the copy…',
    buttonHint: 'You will choose its name and folder.',
    savedTitle: 'Copy saved',
    savedWhere: (name, folder) => `${name}, in ${folder}`,
    savedSize: (size) => `${size} written.`,
    savedOriginal: (name) => `The original, ${name}, was not touched.`,
    savedOver: (name) => `As you asked, the copy replaced ${name}.`,
    savedIdentical: 'The text is identical to the original.',
    again: 'Save another copy',
  },

  palette: {
    title: 'Commands',
    placeholder: 'What do you want to do?',
    empty: 'No command by that name.',
  },

  preferences: {
    language: 'Language',
    french: 'Français',
    english: 'English',
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
  },

  project: {
    savedIn: (name) => `The project is saved in ${name}. Send this file, or keep it: everything is in it.`,
    mayRefill: (folder) => `Aigu can put “${folder}” right again from this computer.`,
    waitOrDoWithout:
      'It usually comes by itself, through the project’s folder or with the next file. If you know that it will not come, go on without it: if it comes later, it is taken all the same.',
    waitOnly:
      'It usually comes by itself, through the project’s folder or with the next file; nothing is lost.',
    doneWithout: 'What waited is in the table. If the file comes, it will be taken.',
    yourName: 'Your name',
    yourNameHint: 'Colleagues will see it beside your changes.',
    keepName: 'Keep this name',
    cancel: 'Cancel',
  },

  bug: {
    title: 'Aigu made a mistake.',
    text: 'It is our fault, not yours. Your original file is intact. The incident is noted in Aigu’s log.',
    detail: 'Technical detail',
    dismiss: 'Go on',
    restart: 'Start again from the home screen',
  },

  announce: {
    opened: (name, damage) => `${name} is open. ${damage}`,
    refused: (title) => `The file was not opened. ${title}`,
    cellsAccepted: (cells) => many(cells, 'cell accepted', 'cells accepted'),
    cellsRefused: (cells) => many(cells, 'cell left as it was', 'cells left as they were'),
    accepted: (accepted) => many(accepted, 'repair accepted', 'repairs accepted'),
    saved: (name) => `Copy saved: ${name}.`,
    progress: (phase, percent) => `${phase}: ${String(percent)}%`,
  },

  actions: actionNamesEn,

  dismiss: 'Close',
  skip: 'Go to content',
}
