import { commandArguments } from '../../shared/ipc.ts'
import type { CommandArguments, CommandName, CommandReplies } from '../../shared/ipc.ts'
import { isAppUrl } from './app-origin.ts'
import type { CommandReply } from './command-reply.ts'

/** One function per command; its argument has passed the command's schema. */
export type CommandHandlers = {
  readonly [K in CommandName]: (argument: CommandArguments<K>) => Promise<CommandReplies[K]>
}

/** The part of Electron's `IpcMainInvokeEvent` that says who is asking. */
export type CommandSender = {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/** Only the main frame of our window, showing a page of ours, may command. A frame that is gone (null) may not. */
export function isTrustedSender(event: CommandSender, windowContentsId: number | null): boolean {
  const frame = event.senderFrame
  return (
    event.sender.id === windowContentsId && frame !== null && frame.parent === null && isAppUrl(frame.url)
  )
}

function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commandArguments, name)
}

/** Only a text is written out: turning any other value into one may run its own code, or throw. */
function nameOf(command: unknown): string {
  return typeof command === 'string' ? command.slice(0, 100) : `of type ${typeof command}`
}

export type CommandDoor = (event: CommandSender, command: unknown, argument: unknown) => Promise<CommandReply>

/**
 * The one door from the page into the main process: checks who asks, what for and with what, then calls the handler.
 * What fails a check, and what a handler throws, is a bug (or an attack): logged whole, answered with the log's id.
 * @param trusted whether the asker is our page
 * @param reportBug logs the error and returns its short id
 */
export function createCommandDoor(
  handlers: CommandHandlers,
  trusted: (event: CommandSender) => boolean,
  reportBug: (where: string, error: unknown) => string,
): CommandDoor {
  const refuse = (reason: string): CommandReply => ({
    ok: false,
    bugId: reportBug('command refused', new Error(reason)),
  })

  return async (event, command, argument) => {
    if (!trusted(event)) return refuse(`asked by ${event.senderFrame?.url ?? 'a frame that is gone'}`)
    if (!isCommandName(command)) return refuse(`unknown command ${nameOf(command)}`)
    const parsed = commandArguments[command].safeParse(argument)
    // The issues name fields and types; the values, which may be the officer's data, stay out of the log.
    if (!parsed.success)
      return refuse(`${command}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`)
    try {
      const handler = handlers[command] as (argument: unknown) => Promise<unknown>
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      return { ok: false, bugId: reportBug(command, error) }
    }
  }
}
