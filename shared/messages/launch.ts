import type { Language } from './language.ts'

/** What `npm start` says in the terminal, one line each. Plain spaces: they are copied into terminals. */
export type LaunchMessages = {
  readonly building: string
  readonly buildFailed: string
  readonly downloadingElectron: string
  readonly electronMissing: string
  readonly standInStarts: string
  readonly noDisplay: string
  readonly noChromium: string
  readonly terminalInstead: string
  readonly sampleInstead: string
  /** How the copy can be kept, as a command to type. */
  keepCopy(command: string): string
  readonly installingChromium: string
  chromiumInstallFailed(command: string): string
  installChromium(command: string): string
}

export const launchMessages: Readonly<Record<Language, LaunchMessages>> = {
  fr: {
    building: "Construction d'Aigu...",
    buildFailed: "Aigu n'a pas pu être construit : voir ci-dessus.",
    downloadingElectron: "Téléchargement d'Electron (une seule fois, environ 110 Mo)...",
    electronMissing: "Electron n'est pas installé et ne peut pas être téléchargé d'ici.",
    standInStarts: 'Aigu ouvre sa fenêtre avec Chromium à la place (menus et dialogues simplifiés).',
    noDisplay: "Il n'y a pas d'écran ici (ni DISPLAY ni WAYLAND_DISPLAY qui réponde) : pas de fenêtre.",
    noChromium:
      'Il manque Chromium pour ouvrir une fenêtre sans Electron. Sous Debian : apt-get install chromium',
    terminalInstead: 'Aigu fait le même travail dans le terminal.',
    sampleInstead: "Aucun fichier donné (npm start -- fichier.csv) : voici l'exemple fourni.",
    keepCopy: (command) =>
      `Cette copie est dans un dossier temporaire. Pour l'enregistrer où vous voulez : ${command}`,
    installingChromium: "Installation de Chromium, dont les tests d'application ont besoin...",
    chromiumInstallFailed: (command) => `Chromium n'a pas pu être installé. À faire à la main : ${command}`,
    installChromium: (command) => `Il manque Chromium, dont les tests d'application ont besoin : ${command}`,
  },
  en: {
    building: 'Building Aigu...',
    buildFailed: 'Aigu could not be built: see above.',
    downloadingElectron: 'Downloading Electron (only once, about 110 MB)...',
    electronMissing: 'Electron is not installed and cannot be downloaded from here.',
    standInStarts: 'Aigu opens its window with Chromium instead (simplified menus and dialogs).',
    noDisplay: 'There is no screen here (no DISPLAY or WAYLAND_DISPLAY that answers): no window.',
    noChromium:
      'Without Electron, a window needs Chromium, which is missing. On Debian: apt-get install chromium',
    terminalInstead: 'Aigu does the same job in the terminal.',
    sampleInstead: 'No file given (npm start -- file.csv): here is the sample that comes with Aigu.',
    keepCopy: (command) => `This copy is in a temporary folder. To save it where you want: ${command}`,
    installingChromium: 'Installing Chromium, which the application tests need...',
    chromiumInstallFailed: (command) => `Chromium could not be installed. By hand: ${command}`,
    installChromium: (command) => `Chromium is missing, and the application tests need it: ${command}`,
  },
}
