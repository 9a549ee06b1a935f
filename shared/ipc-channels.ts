/**
 * The single ipc channel that carries commands, and the one that carries events. Apart from `ipc.ts` because the preload
 * needs these two words alone: importing the schemas would put the whole of zod into it.
 */
export const COMMAND_CHANNEL = 'aigu:command'
export const EVENT_CHANNEL = 'aigu:event'
