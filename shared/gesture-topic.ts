/** What a gesture was about. Apart from the door's schemas: the page needs the list, and zod would ask it to evaluate text. */
export const gestureTopics = ['cells', 'rows', 'columns', 'repairs', 'versions'] as const
export type GestureTopic = (typeof gestureTopics)[number]
