import type { ReactNode } from 'react'

type Props = {
  readonly isTicked: boolean
  readonly onTick: (isNow: boolean) => void
  /** For ears, where the words beside the box are not in the label. */
  readonly label?: string
  readonly children?: ReactNode
}

/** A box to tick, as the browser has it: a list may hold a thousand of them. */
export function Tick({ isTicked, onTick, label, children }: Props) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="tick-box"
        checked={isTicked}
        aria-label={label}
        onChange={(event) => {
          onTick(event.target.checked)
        }}
      />
      {children}
    </label>
  )
}
