/**
 * The page's scripts and the preload run in two JavaScript worlds of one document, as on Electron with context
 * isolation. Neither sees the other's objects; a DOM event with a cloned `detail` is heard, at once, in both. Over
 * that, each world runs one endpoint: values are copied, functions and promises become proxies.
 * `makeWorldEndpoint` is sent to the page by its source text: it must use nothing outside itself.
 */
export type WorldEndpoint = {
  /** Defines `key` on the other world's window, frozen through and through. */
  readonly expose: (key: string, value: unknown) => void
}

export function makeWorldEndpoint(ownName: string, otherName: string): WorldEndpoint {
  type Packed =
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'array'; readonly items: readonly Packed[] }
    | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }
    | { readonly kind: 'function' | 'promise'; readonly id: number }
  type Callable = (...args: unknown[]) => unknown
  type Outcome = { readonly value?: Packed; readonly error?: Packed }
  type Message =
    | { readonly type: 'expose'; readonly key: string; readonly value: Packed }
    | {
        readonly type: 'call'
        readonly target: number
        readonly args: readonly Packed[]
        readonly call: number
      }
    | ({ readonly type: 'returned'; readonly call: number } & Outcome)
    | ({ readonly type: 'settled'; readonly promise: number } & Outcome)

  const send = (message: Message): void => {
    window.dispatchEvent(new CustomEvent(otherName, { detail: message }))
  }

  const ownFunctions: Callable[] = []
  const idOfOwn = new WeakMap<Callable, number>()
  const proxies = new Map<number, Callable>()
  const promises = new Map<number, (outcome: Outcome) => void>()
  const returned = new Map<number, Outcome>()
  let lastCall = 0
  let lastPromise = 0

  const packFunction = (value: Callable): Packed => {
    let id = idOfOwn.get(value)
    if (id === undefined) {
      id = ownFunctions.push(value) - 1
      idOfOwn.set(value, id)
    }
    return { kind: 'function', id }
  }

  const packPromise = (value: Promise<unknown>): Packed => {
    lastPromise += 1
    const promise = lastPromise
    value.then(
      (result: unknown) => {
        send({ type: 'settled', promise, ...attempt(() => result) })
      },
      (error: unknown) => {
        send({ type: 'settled', promise, error: pack(error) })
      },
    )
    return { kind: 'promise', id: promise }
  }

  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') return packFunction(value as Callable)
    if (value instanceof Promise) return packPromise(value)
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    if (value !== null && typeof value === 'object') {
      const prototype: unknown = Object.getPrototypeOf(value)
      if (prototype === Object.prototype || prototype === null)
        return { kind: 'object', entries: Object.entries(value).map(([k, item]) => [k, pack(item)]) }
    }
    return { kind: 'value', value: structuredClone(value) }
  }

  const unpack = (packed: Packed): unknown => {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'array':
        return packed.items.map(unpack)
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item)]))
      case 'function':
        return proxies.get(packed.id) ?? makeProxy(packed.id)
      case 'promise':
        return new Promise((resolve, reject) => {
          promises.set(packed.id, (outcome) => {
            if (outcome.error === undefined) resolve(outcome.value && unpack(outcome.value))
            else reject(unpack(outcome.error) as Error)
          })
        })
    }
  }

  const makeProxy = (target: number): Callable => {
    const proxy = (...args: unknown[]): unknown => {
      lastCall += 1
      const call = lastCall
      send({ type: 'call', target, args: args.map(pack), call })
      const outcome = returned.get(call)
      returned.delete(call)
      if (outcome?.error !== undefined) throw unpack(outcome.error) as Error
      return outcome?.value && unpack(outcome.value)
    }
    proxies.set(target, proxy)
    return proxy
  }

  /** A failure crosses as data: an exception would not leave the event's listener. */
  const attempt = (act: () => unknown): Outcome => {
    try {
      return { value: pack(act()) }
    } catch (error) {
      return { error: pack(error) }
    }
  }

  const deepFreeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(deepFreeze)
      Object.freeze(value)
    }
    return value
  }

  window.addEventListener(ownName, (event) => {
    const message = (event as CustomEvent<Message>).detail
    switch (message.type) {
      case 'expose':
        Object.defineProperty(window, message.key, {
          value: deepFreeze(unpack(message.value)),
          enumerable: true,
        })
        break
      case 'call': {
        const target = ownFunctions[message.target]
        const outcome = attempt(() => target?.(...message.args.map(unpack)))
        send({ type: 'returned', call: message.call, ...outcome })
        break
      }
      case 'returned':
        returned.set(message.call, message)
        break
      case 'settled':
        promises.get(message.promise)?.(message)
        promises.delete(message.promise)
        break
    }
  })

  return {
    expose: (key, value) => {
      send({ type: 'expose', key, value: pack(value) })
    },
  }
}
