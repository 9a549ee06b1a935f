/** Electron's `Menu` and `MenuItem`: never drawn, but built, found by id, clicked, and reached by accelerators. */
import type { BrowserWindow } from './browser-window.ts'
import type { PressedKeys } from './preload-runtime.ts'
import { windows } from './windows.ts'

export type MenuItemOptions = {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  readonly accelerator?: string
  /** False: shown beside the label, but the page handles the keys. */
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly MenuItemOptions[] | Menu
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void
}

export class MenuItem {
  readonly id: string | undefined
  label: string
  readonly role: string | undefined
  readonly type: NonNullable<MenuItemOptions['type']>
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: MenuItemOptions['click']

  constructor(options: MenuItemOptions) {
    const { submenu } = options
    this.id = options.id
    this.label = options.label ?? ''
    this.role = options.role
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#click = options.click
  }

  click = (): void => {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#click?.(this, [...windows].at(-1), {})
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.find((item) => item.id === id)
  }

  find(wanted: (item: MenuItem) => boolean): MenuItem | null {
    for (const item of this.items) {
      if (wanted(item)) return item
      const inside = item.submenu?.find(wanted)
      if (inside !== null && inside !== undefined) return inside
    }
    return null
  }

  popup(): void {
    // Never drawn.
  }
}

/** Clicks the application menu's item whose accelerator these keys are, if there is one. */
export function clickAccelerator(keys: PressedKeys, window: BrowserWindow): void {
  if (window.isDestroyed()) return
  Menu.getApplicationMenu()
    ?.find(
      ({ accelerator, registerAccelerator }) =>
        registerAccelerator && accelerator !== undefined && isPressed(accelerator, keys),
    )
    ?.click()
}

function isPressed(accelerator: string, keys: PressedKeys): boolean {
  const parts = accelerator.toLowerCase().split('+')
  // A "+" at the end is the key itself: "CmdOrCtrl++".
  const key = accelerator.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const mac = process.platform === 'darwin'
  const has = (...names: string[]): boolean => names.some((name) => parts.includes(name))
  const either = has('cmdorctrl', 'commandorcontrol')
  return (
    keyNames(keys.key).includes(key) &&
    keys.ctrl === (has('ctrl', 'control') || (either && !mac)) &&
    keys.meta === (has('cmd', 'command', 'meta', 'super') || (either && mac)) &&
    keys.alt === has('alt', 'option') &&
    (keys.shift === has('shift') || key === '+')
  )
}

function keyNames(key: string): string[] {
  const lower = key.toLowerCase()
  const electronNames: Readonly<Record<string, string>> = {
    arrowup: 'up',
    arrowdown: 'down',
    arrowleft: 'left',
    arrowright: 'right',
    escape: 'esc',
    '+': 'plus',
    enter: 'return',
    ' ': 'space',
  }
  const other = electronNames[lower]
  return other === undefined ? [lower] : [lower, other]
}
