/** The event object that Electron hands to listeners, whose default action they may prevent. */
export type CancellableEvent<T extends object = object> = T & {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function cancellableEvent<T extends object>(details: T): CancellableEvent<T> {
  let prevented = false
  return Object.defineProperties(details, {
    defaultPrevented: { get: () => prevented },
    preventDefault: {
      value: () => {
        prevented = true
      },
    },
  }) as CancellableEvent<T>
}
