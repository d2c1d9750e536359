/** Titles of the Atom feeds. */
export const feeds = {
  ideas: 'New ideas on Commonspark',
  filtered: 'New ideas on Commonspark: {{what}}',
}
