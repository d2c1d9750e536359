import type { VoteContent } from '@commonspark/shared/votes/content'

/** An open vote of the demo; a link may name an idea of the demo as {idea:key}. */
export interface DemoVote {
  readonly key: string
  readonly organisation: string
  readonly organisers: readonly string[]
  readonly days: number
  readonly voters: number
  readonly content: Partial<VoteContent>
}

const option = (id: string, title: string, summary: string, cost: string | null = null, link: string | null = null) => ({ id, title, summary, cost, link })

/** Votes that are open in the demo; the projects are invented, the kinds of projects and their prices are usual. */
export const DEMO_VOTES: readonly DemoVote[] = [
  {
    key: 'youth-budget', organisation: 'maribor', organisers: ['organiser'], days: 12, voters: 41,
    content: {
      title: 'Mladinski proračun četrti Tabor',
      description: 'Mladi iz četrti odločate, za kaj gre letos **12.000 €**. V košarico dajte projekte, ki jih podpirate, dokler je v njej prostor. Šteje metoda enakih deležev: vsak glas odloča o enako velikem delu denarja.',
      options: [
        option('kosarka', 'Nova košarkarska koša na igrišču ob šoli', 'Stara obroča sta počena, tabli pa zarjaveli. Postavimo nova koša z mrežama, ki zdržita zimo.', '2400'),
        option('studio', 'Glasbeni kotiček v mladinskem centru', 'Dva ojačevalca, bobni in zvočna izolacija, da lahko skupine vadijo po šoli.', '3800'),
        option('kolesa', 'Popravljalnica koles', 'Stojalo, orodje in črpalka pod nadstreškom; ob sobotah pomaga nekdo, ki zna.', '1500'),
        option('drevesa', 'Deset dreves za senco', 'Ob poti do šole poleti ni sence. Posadimo lipe in poljske jesene, zalivamo jih sami.', '2900'),
        option('kuhinja', 'Skupna kuhinja ob petkih', 'Enkrat na teden kuhamo skupaj in jemo za eno mizo: posoda, pult in hladilnik.', '3200'),
        option('mural', 'Stenska poslikava v podhodu', 'Delavnica z ulično umetnico in barve za dvajset metrov stene.', '1800'),
        option('sprejem', 'Večeri za mlade, ki so prišli na novo', 'Dvanajst večerov iger in jezika za vrstnike, ki so se preselili v Maribor.', '900'),
        option('luci', 'Luči ob poti do dvorane', 'Štiri svetilke na sonce, da bo pot tudi jeseni varna.', '4200'),
      ],
      form: { kind: 'budget' }, rule: 'equalShares', parameters: { completion: 'add1', step: '1' }, budget: '12000', currency: 'EUR', secrecy: 'secret', eligibility: { kind: 'anyone' }, timeZone: 'Europe/Ljubljana',
    },
  },
  {
    key: 'audience-prize', organisation: 'idi', organisers: ['organiser'], days: 6, voters: 33,
    content: {
      title: 'Be Social, Be Maker: the audience prize',
      description: 'Six teams made it to the final evening. Put them in your order; those you leave out count as last. The prize is ten consulting hours. The winner is the team that beats each other one in the opinion of more voters (Schulze).',
      options: [
        option('sluzba', 'Ob strani: a year with a mentor in the first job', 'Young people who begin their first job, each with somebody at their side for a year.', null, '/ideas/{idea:sluzba}'),
        option('valley-hours', 'Hours for hours', 'A time bank of care across a border valley.', null, '/ideas/{idea:valley-hours}'),
        option('quiet-hours', 'Quiet hours', 'Shops, offices and pools for people who are easily overwhelmed.', null, '/ideas/{idea:quiet-hours}'),
        option('prison-bikes', 'Bicycles repaired in prison', 'Ridden by apprentices who could not buy one.', null, '/ideas/{idea:prison-bikes}'),
        option('cool-yards', 'Cool yards', 'Pupils measure and shade the hottest schoolyards.', null, '/ideas/{idea:cool-yards}'),
        option('lj-things', 'Library of things', 'And repair evenings for Ljubljana’s housing blocks.', null, '/ideas/{idea:lj-things}'),
      ],
      form: { kind: 'ranking', max: null, ties: false }, rule: 'schulze', parameters: {}, secrecy: 'secret', eligibility: { kind: 'anyone' }, timeZone: 'Europe/Ljubljana',
    },
  },
]
