/** Titles of the Atom feeds. */
export const feeds = {
  ideas: 'Nowe pomysły na Commonspark',
  filtered: 'Nowe pomysły na Commonspark: {{what}}',
}
