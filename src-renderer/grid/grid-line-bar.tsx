import { useEffect, useRef, useSyncExternalStore } from 'react'

import type { GridControl } from './grid-handle.ts'

/** A question of the grid, or what was refused, with its answers; Escape gives the last one, which changes nothing. */
export function GridLineBar({ control }: { readonly control: GridControl }) {
  const line = useSyncExternalStore(control.listen, () => control.line)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (line?.asks) first.current?.focus({ preventScroll: true })
  }, [line])
  if (line === null) return null
  return (
    <div
      className="grid-line"
      role="group"
      aria-label={line.text}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        line.answers.at(-1)?.run()
        control.host.focus({ preventScroll: true })
      }}
    >
      <p className="grid-line-text">{line.text}</p>
      {line.answers.map(({ label, run }, at) => (
        <button
          key={label}
          ref={at === 0 ? first : undefined}
          type="button"
          className="button button-plain"
          onClick={run}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
