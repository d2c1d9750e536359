/** Builds client/dist or server/dist when it is missing or its sources have changed since. */
export function build(part: 'client' | 'server'): Promise<void>
