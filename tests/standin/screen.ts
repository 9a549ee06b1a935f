/** Electron's `screen`: one display, of the size of a common office screen. */
import { EventEmitter } from 'node:events'

const area = { x: 0, y: 0, width: 1920, height: 1040 }
const display = {
  id: 1,
  scaleFactor: 1,
  rotation: 0,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: area,
  workAreaSize: { width: area.width, height: area.height },
}

class Screen extends EventEmitter {
  getPrimaryDisplay = (): typeof display => display
  getAllDisplays = (): (typeof display)[] => [display]
  getDisplayMatching = (): typeof display => display
  getDisplayNearestPoint = (): typeof display => display
  getCursorScreenPoint = (): { x: number; y: number } => ({ x: 0, y: 0 })
}

export const screen = new Screen()
