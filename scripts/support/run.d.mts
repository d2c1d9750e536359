/** A path relative to the project. */
export const inRoot: (...parts: string[]) => string
