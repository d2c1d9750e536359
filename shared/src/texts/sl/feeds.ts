/** Titles of the Atom feeds. */
export const feeds = {
  ideas: 'Nove ideje na Commonsparku',
  filtered: 'Nove ideje na Commonsparku: {{what}}',
}
