/** The mark: an acute accent, one stroke of the pen. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M6.6 19.9 13.7 4.2c.8-1.7 2.8-2.4 4.4-1.5 1.6.9 2.1 2.8 1 4.3L8.7 21.1c-.9 1.3-2.8.2-2.1-1.2Z" />
    </svg>
  )
}
