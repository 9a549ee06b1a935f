/** Position and size in device-independent pixels. */
export type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type WindowPlace = Rectangle & { readonly maximized: boolean }

export const MINIMUM_WIDTH = 900
export const MINIMUM_HEIGHT = 600
const FIRST_WIDTH = 1280
const FIRST_HEIGHT = 820
/** How much of the title bar must be on a screen for a hand to catch the window. */
const GRIP = 64

/**
 * Where to open the window: as it was, unless the screen it was on is gone (a laptop taken off its dock).
 * @param workAreas of the screens that are there, the main one first
 * @returns a place without x and y lets the system choose
 */
export function placeWindow(
  remembered: WindowPlace | null,
  workAreas: readonly Rectangle[],
): { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } {
  const wanted = remembered ?? { width: FIRST_WIDTH, height: FIRST_HEIGHT }
  const area = remembered === null ? workAreas[0] : workAreas.find((one) => canBeCaught(remembered, one))
  const room = area ?? workAreas[0] ?? { width: FIRST_WIDTH, height: FIRST_HEIGHT }
  const size = {
    width: Math.max(MINIMUM_WIDTH, Math.min(wanted.width, room.width)),
    height: Math.max(MINIMUM_HEIGHT, Math.min(wanted.height, room.height)),
  }
  return remembered !== null && area !== undefined ? { x: remembered.x, y: remembered.y, ...size } : size
}

function canBeCaught(window: Rectangle, area: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  return visibleWidth >= GRIP && window.y >= area.y && window.y <= area.y + area.height - GRIP
}
