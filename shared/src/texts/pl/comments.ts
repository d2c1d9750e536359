export const comments = {}
