/** The mark: an acute accent, one stroke of the pen. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d="M4.1 17.4 12.9 4.6c1.2-1.8 3.7-2.2 5.4-.8 1.7 1.4 1.8 3.9.3 5.4L7 19.9c-1.8 1.7-4.3-.4-2.9-2.5Z" />
    </svg>
  )
}
