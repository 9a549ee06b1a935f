/** Something to look at: a triangle, never the colour alone. */
export function WarnSign() {
  return (
    <svg
      className="warn-sign"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M8 2 15 14H1Z" />
      <path d="M8 6.5v3.8M8 11.6v1.2" />
    </svg>
  )
}
