/** A conversation of the demo; a direct one has two people. A message is who, how many hours ago, and what; the one who is `request` has not answered. */
export interface DemoConversation {
  key: string
  kind: 'direct' | 'group' | 'broadcast'
  title?: string
  people: readonly string[]
  request?: string
  /** How many of the newest messages who has not read. */
  unread?: Readonly<Record<string, number>>
  messages: readonly (readonly [who: string, hoursAgo: number, text: string])[]
}

/** What the demo's people write to each other. */
export const CONVERSATIONS: readonly DemoConversation[] = [
  {
    key: 'ana-ben', kind: 'direct', people: ['ana', 'ben'], unread: { ana: 2 },
    messages: [
      ['ben', 74, 'Dear Ana, I read about the library of things in Šiška. Our foundation funds prototypes in Slovenia and Styria, up to 10,000 EUR. May I ask two questions?'],
      ['ana', 72, 'Please do. We meet on Wednesday evenings, but I read everything here.'],
      ['ben', 71, '1. Who answers when a drill breaks?\n2. What does one year of shelves, rent and insurance cost you?'],
      ['ana', 70, 'Luka repairs, and every loan has a deposit of 5 EUR. A year costs **7,800 EUR**: rent 4,200, insurance 1,900, shelves and tools 1,700.'],
      ['ana', 70, 'The table with all the figures is in the idea, under "business model".'],
      ['ben', 26, 'Thank you, that is clearer than most applications we get.'],
      ['ben', 3, 'Our board meets on the 12th. Could you join us for twenty minutes? A video call is enough.'],
      ['ben', 3, 'And please bring the mayor’s letter about the rooms, if you have it by then.'],
    ],
  },
  {
    key: 'repair', kind: 'group', title: 'Repair evenings, four towns', people: ['ana', 'luka', 'kasia', 'tomek', 'clara'], unread: { ana: 3, kasia: 1 },
    messages: [
      ['ana', 100, 'Welcome. Four towns run repair evenings, and each of us keeps solving the same problems. Let us solve them once.'],
      ['kasia', 99, 'Gladly. Ours in Poznań: people come with washing machines. We cannot carry them, and we cannot say no.'],
      ['luka', 98, 'We wrote on the poster: _what you can carry up one flight of stairs_. Since then nobody has brought one.'],
      ['tomek', 97, 'That is brilliant. Stealing it.'],
      ['clara', 50, 'For the impact measurement in Linz we count three things: repaired, not repaired, and **learned something**. The third number is the one the city liked.'],
      ['kasia', 49, 'How do you ask for the third one?'],
      ['clara', 48, '> What could you now do yourself next time?\n\nIf there is an answer, we count it.'],
      ['tomek', 6, 'Next evening in Poznań is on Thursday at 17:00. Who wants to watch how we do the queue?'],
      ['luka', 5, 'I do.'],
      ['clara', 1, 'I have put our counting sheet here: https://example.org/linz/counting-sheet'],
    ],
  },
  {
    key: 'elena-matej', kind: 'direct', people: ['elena', 'matej'], unread: { elena: 1 },
    messages: [
      ['elena', 120, 'Matej, how did Maribor get empty shops into temporary use without a tender for each one?'],
      ['matej', 118, 'One ordinance for all of them: up to twelve months, no rent, the user pays running costs and leaves within thirty days when the owner asks.'],
      ['elena', 117, 'And the owners agreed?'],
      ['matej', 116, 'Forty of fifty-two. Those who did are freed of the vacancy fee. I can send you the text and the opinion of our lawyers.'],
      ['elena', 30, 'Please do, our legal office believes only what it can read.'],
      ['matej', 4, 'Sent to your office today. If they have questions, let them call me directly.'],
    ],
  },
  {
    key: 'mentor-spela', kind: 'direct', people: ['mentor', 'spela'],
    messages: [
      ['spela', 60, 'Gregor, ali imaš čas za en pogled na naš izračun? Nisem prepričana o ceni članarine.'],
      ['mentor', 58, 'Seveda. Začni pri tem, koliko članov bi ostalo, če bi bila dvakrat višja.'],
      ['spela', 57, 'Polovica, mislim.'],
      ['mentor', 57, 'Potem je prihodek enak, dela pa pol manj. Poglejva to v sredo.'],
    ],
  },
  {
    key: 'felix-kasia', kind: 'direct', people: ['felix', 'kasia'], request: 'kasia',
    messages: [['felix', 8, 'Hello Katarzyna, we have not met. I mentor social start-ups in Bavaria and would like to visit your workshop in May. Would that be welcome?']],
  },
  {
    key: 'call-news', kind: 'broadcast', title: 'Be Social, Be Maker: news for teams', people: ['organiser', 'ana', 'kasia', 'spela', 'hannah', 'yusuf'], unread: { ana: 1, kasia: 1 },
    messages: [
      ['organiser', 200, 'The call is open. Teams of young people from 15 to 23, from seven countries. Questions go to the challenge’s page, so that everybody reads the answers.'],
      ['organiser', 20, 'Reminder: the six criteria are innovativeness, outputs, outcome, impact, sustainability and scalability. The jury scores each from 1 to 5.'],
    ],
  },
]

/** What is said around the challenge that is open for entries; its organiser looks after the conversation. */
export const LOBBY: Required<Pick<DemoConversation, 'people' | 'unread' | 'messages'>> = {
  people: ['organiser', 'kasia', 'hannah', 'balint', 'yusuf', 'spela', 'zuzana', 'giulia'], unread: { kasia: 2, organiser: 2 },
  messages: [
    ['organiser', 240, 'Questions about the third round are welcome here. I answer on working days; what concerns everybody goes into the rules as well.'],
    ['hannah', 190, 'Can we still change our entry after we have submitted it?'],
    ['organiser', 187, 'As often as you like until the deadline. What you submitted last counts, and your receipt shows it.'],
    ['balint', 165, 'Does the jury see who we are?'],
    ['organiser', 163, 'No. Jurors see a code and your answers, so please leave names and schools out of the text.'],
    ['spela', 121, 'Lahko oddamo v slovenščini?'],
    ['organiser', 119, 'Of course. Slovene is one of the seven languages of the call, and one of the jurors grew up with it.'],
    ['yusuf', 70, 'About the budget: is that the first year, or until it carries itself?'],
    ['organiser', 68, 'The first year. Say what you would do first with the 5,000 EUR, and what could wait.'],
    ['zuzana', 9, 'We look for somebody who has once talked a city council into something. Is anybody here?'],
    ['giulia', 5, 'I have, in Udine: two years of meetings for eleven benches. Write to me, I know now which meetings one can skip.'],
  ],
}
