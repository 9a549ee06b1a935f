/** All is well: a tick, never the colour alone. */
export function OkSign() {
  return (
    <svg className="ok-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="m2.5 8.5 3.6 3.6 7.4-8" />
    </svg>
  )
}
