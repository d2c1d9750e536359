/** Where whoever signs up wanted to go: kept in this browser, because the letter's link cannot know. */
export const NEXT = 'account:next'
