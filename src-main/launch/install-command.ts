export type InstallCommand = { readonly text: string; readonly byApt: boolean }

/** How a person installs a Chromium on this system. */
export function installCommand(platform: NodeJS.Platform, exists: (path: string) => boolean): InstallCommand {
  if (platform === 'win32') return { text: 'winget install Google.Chrome', byApt: false }
  if (platform === 'darwin') return { text: 'brew install --cask chromium', byApt: false }
  if (exists('/usr/bin/apt-get')) return { text: 'sudo apt-get install chromium', byApt: true }
  if (exists('/usr/bin/dnf')) return { text: 'sudo dnf install chromium', byApt: false }
  if (exists('/usr/bin/pacman')) return { text: 'sudo pacman -S chromium', byApt: false }
  return { text: 'https://www.chromium.org/getting-involved/download-chromium/', byApt: false }
}
