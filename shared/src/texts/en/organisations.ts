export const organisations = {}
