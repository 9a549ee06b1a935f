import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import type { GridControl } from './grid-handle.ts'
import { placeBeside } from './place-beside.ts'
import type { CellPlace } from './selection.ts'
import './cell-popover.css'

type Props = {
  readonly control: GridControl
  readonly at: CellPlace
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel beside a cell: it goes with its cell, closes on Escape or a press elsewhere, and gives the keyboard back. */
export function CellPopover({ control, at, label, onClose, children }: Props) {
  const { host } = control
  const panel = useRef<HTMLDivElement>(null)
  const { place, column } = at

  const lay = useCallback(() => {
    const element = panel.current
    const frame = element?.parentElement
    if (!element || !frame) return
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const room = { width: frame.clientWidth, height: frame.clientHeight }
    const spot = placeBeside(control.edgesOf({ place, column }), size, room)
    element.style.translate = `${String(Math.round(spot.left))}px ${String(Math.round(spot.top))}px`
  }, [control, place, column])

  useLayoutEffect(() => {
    control.goTo({ place, column })
    const { bottom, top } = control.edgesOf({ place, column })
    const height = panel.current?.offsetHeight ?? 0
    const isTight = bottom + height > (host.parentElement?.clientHeight ?? 0) && top < height
    // Where it fits neither under nor over the cell, the cell makes room: its row is what the officer decides by.
    if (isTight) control.scrollBy(0, top - host.clientHeight / 4)
    lay()
  }, [control, host, place, column, lay])

  useEffect(() => {
    const resized = new ResizeObserver(lay)
    resized.observe(host)
    if (panel.current) resized.observe(panel.current)
    host.addEventListener('scroll', lay, { passive: true })
    const stop = control.listen(lay)
    return () => {
      resized.disconnect()
      host.removeEventListener('scroll', lay)
      stop()
    }
  }, [control, host, lay])

  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) onClose()
    }
    window.addEventListener('pointerdown', onPress, true)
    return () => {
      window.removeEventListener('pointerdown', onPress, true)
    }
  }, [onClose])

  // Closed by key or by the last choice, the keyboard would fall back to the page.
  useEffect(
    () => () => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) host.focus({ preventScroll: true })
    },
    [host],
  )

  return (
    <div
      ref={panel}
      className="cell-popover"
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'F2') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
        host.focus({ preventScroll: true })
        // F2 once more: the text itself.
        if (event.key === 'F2') control.editFocused()
      }}
    >
      {children}
    </div>
  )
}
