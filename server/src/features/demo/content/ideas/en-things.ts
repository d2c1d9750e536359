import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in English about things that are lent, repaired and made again. */
export const THINGS: readonly DemoIdea[] = [
  {
    key: 'graz-things',
    content: {
      title: 'A library of things in every district of Graz',
      summary: text`
        Drills, tents, sewing machines and a projector, lent for a few euros from branch libraries, with a repair evening
        every second week so that what is lent keeps working.`,
      language: 'en', country: 'AT', region: 'Steiermark', stage: 'pilot', sdgs: [12, 11, 10],
      tags: ['sharing', 'repair', 'circular economy', 'libraries', 'neighbourhood', 'waste'],
      needs: [
        {
          kind: 'funding', amount: 38000, currency: 'EUR',
          note: 'Two part-time coordinators and the first stock for three more branches',
        },
        { kind: 'skills', note: 'An electrician, four hours a month, for the safety check after each repair' },
        { kind: 'partners', note: 'Insurers willing to cover lent tools by the item' },
      ],
      offers: [
        {
          kind: 'mentoring',
          note: 'Our condition sheets, lending terms and three years of loan figures for anybody starting out',
        },
        { kind: 'partners', note: 'Joint purchasing with other lending libraries within a day’s drive' },
      ],
      canvas: {
        problem: text`
          A household drill runs for a few minutes a year. In the courtyard blocks of Lend and Gries, cellars are full of
          carpet cleaners, raclette grills and ladders used once, while the family next door buys the same thing on credit.
          What breaks is thrown away, because the shop that used to mend it has closed and a new one costs less than an hour
          of labour.`,
        beneficiaries: text`
          First of all the tenants of small flats without a cellar: a third of our borrowers live on less than 50 square
          metres. Then young families and students who furnish a home in one summer. The repair evenings draw a third group
          that we had not planned for, retired craftsmen, who come for the company and stay for the toasters.`,
        solution: text`
          Branch libraries already have shelves, opening hours, a counter and a catalogue. We add 120 to 180 things to each
          branch and lend them for a week with the ordinary library card.

          - Every thing has a **condition sheet** with a photograph, filled in at loan and return.
          - Every second Thursday the reading room becomes a repair evening, and borrowers may bring their own broken things
            too.
          - A cargo bike moves items between branches on Mondays.`,
        novelty: text`
          Libraries of things exist in many cities, usually as a club in a back room with its own opening hours and its own
          members. Ours uses the public library system that is already paid for, so that a person needs no new membership,
          and it ties lending to repair: whatever comes back damaged is mended in public, by those who borrow.`,
        businessModel: text`
          A loan costs 2 to 6 euros a week, free with the city’s social card. Last year’s 3,140 loans brought in 9,700
          euros, which paid for spare parts and a fifth of the salaries. At four branches we expect fees to cover 45 per
          cent of running costs; the rest has to be a line in the library’s own budget, and we say so openly.`,
        impactLogic: text`
          We ask at every fifth return: *would you have bought it?* Of 611 answers, 38 per cent said yes. From that and the
          weight of each thing we estimate purchases avoided. The second figure is return in working order, at present 96.4
          per cent. The third is repairs completed, 412 in three years. The method is described at
          [example.org/things](https://example.org/things).`,
        partners: text`
          The city library gives rooms, catalogue and staff time at the counter. The waste department passes on well-made
          items from its collection points and pays for the annual weighing. A vocational school checks cables and plugs. We
          are still looking for an insurer, and for a partner city abroad with which to compare figures honestly.`,
        policyFit: text`
          The city’s waste plan asks for reuse before recycling but has no target for lending. We propose one: loans for
          each thousand inhabitants. At European level the directive on the repair of goods gives consumers a right to
          repair; places such as ours are where people find out that a repair is possible at all.`,
        risks: text`
          Power tools can hurt people; we lend no chainsaws, and every tool with a blade comes with a five-minute briefing.
          The librarians might come to see lending as a burden, so their hours are counted and paid. The largest risk is
          dull: without a permanent budget line the whole thing depends on two people, and one of them is me.`,
        nextSteps: text`
          1. January: agree with the library on a service description and hours.
          2. March: open the branches in Andritz and Eggenberg with 120 things each.
          3. June: publish the first yearly report with all figures, also the bad ones.
          4. Autumn: decide with the city whether lending becomes part of the library’s regular task, or whether we stop at
            four branches.`,
      },
    },
    team: [{ person: 'hannah', role: 'lead' }, { person: 'clara', role: 'contributor' }],
    publishedDaysAgo: 64,
    earlier: [
      {
        daysAgo: 64, note: 'First published, after the first year in one branch',
        content: {
          title: 'A library of things for Graz',
          summary: text`Drills, tents and sewing machines lent for a few euros from a branch library in Lend.`,
          stage: 'prototype',
          needs: [
            { kind: 'funding', note: 'One coordinator and the stock for a second branch', amount: 15000, currency: 'EUR' },
          ],
          canvas: {
            businessModel: text`
              A loan costs 2 to 6 euros a week, free with the city’s social card. We expect that fees will cover our costs
              by the third year, once enough people know about us. Until then we are looking for a foundation that will
              carry the salaries.`,
            risks: text`
              Power tools can hurt people; we lend no chainsaws, and every tool with a blade comes with a five-minute
              briefing. Things may be stolen or come back broken, which is why we ask for a deposit of 20 euros.`,
          },
        },
      },
      {
        daysAgo: 38, note: 'Dropped the deposit, added the figures of the second year',
        content: {
          canvas: {
            businessModel: text`
              A loan costs 2 to 6 euros a week, free with the city’s social card. We gave up the deposit: it kept people
              away and only three things were ever lost. Last year’s 3,140 loans brought in 9,700 euros. We expect that fees
              will cover our costs by the third year.`,
          },
        },
      },
    ],
    revised: { daysAgo: 12, note: 'Honest about the budget line, after the conversation with Stiftung Murbogen' },
    supporters: ['ana', 'ben', 'luka', 'miriam', 'nikos', 'kasia', 'matej', 'felix', 'irena', 'davide', 'jakob'],
    followers: ['ben', 'ana', 'luka', 'felix', 'nikos'],
    comments: [
      {
        author: 'ben', daysAgo: 40,
        text: text`
          I like the counter and the card. What I cannot find is the year in which fees carry the salaries. You write “by
          the third year”. With 3,140 loans at three euros on average I get less than 10,000. What has to triple?`,
        reactions: [{ person: 'felix', emoji: '👍' }, { person: 'clara', emoji: '🤔' }],
        replies: [
          {
            author: 'hannah', daysAgo: 39.6,
            text: text`
              Nothing will triple. I wrote it because the last call I answered wanted to read it. At four branches fees
              reach something like 45 per cent, and I do not believe more without pricing out the people we are here for.`,
            reactions: [{ person: 'ben', emoji: '🙏' }, { person: 'ana', emoji: '❤️' }],
          },
          {
            author: 'ben', daysAgo: 39.1,
            text: text`
              That answer is worth more to me than the third year. Write it into the plan and tell me who in the library
              would have to sign for the other 55. Then we can talk about a bridge of two years.`,
          },
          {
            author: 'hannah', daysAgo: 12,
            text: text`
              Done, see the new version. The signature belongs to the head of branch services; she has agreed to a meeting
              in January.`,
          },
        ],
      },
      {
        author: 'felix', daysAgo: 22,
        text: text`
          Before branch three: who replaces you for six weeks if you break a leg? Not a rhetorical question. Every second
          lending place I know stopped on the day its founder moved away.`,
        replies: [
          {
            author: 'hannah', daysAgo: 21.5,
            text: text`
              @{clara} and I have started a handbook. At the moment it is eleven pages and a list of telephone numbers. Fair
              point.`,
          },
        ],
      },
      {
        author: 'nikos', daysAgo: 9,
        text: text`
          We lend wheelchairs and walking frames in Thessaloniki, with nearly the same condition sheet. Could I see yours
          for things with batteries? We lose most of our time there.`,
        reactions: [{ person: 'hannah', emoji: '👍' }],
        replies: [
          {
            author: 'hannah', daysAgo: 8.7,
            text: text`With pleasure, I have sent it to you as a message. Column four is the one that saves the arguments.`,
          },
        ],
      },
    ],
  },
  {
    key: 'lj-things',
    content: {
      title: 'Library of things and repair evenings for Ljubljana’s housing blocks',
      summary: text`
        In three housing estates of Ljubljana an unused bicycle room becomes a library of things: neighbours borrow drills,
        tents and sewing machines, and mend them together on repair evenings.`,
      language: 'en', country: 'SI', region: 'Osrednjeslovenska', stage: 'concept', sdgs: [12, 11],
      tags: ['sharing', 'repair', 'circular economy', 'neighbourhood', 'housing', 'volunteers'],
      needs: [
        { kind: 'funding', note: 'Fitting out three bicycle rooms and the first 200 things', amount: 21000, currency: 'EUR' },
        { kind: 'pilotSite', note: 'A third estate with a room on the ground floor and a patient caretaker' },
        { kind: 'mentoring', note: 'Somebody who has lent power tools for some years and kept count' },
      ],
      offers: [
        { kind: 'skills', note: 'Repair evenings with our two mobile workbenches, anywhere in Slovenia' },
        { kind: 'pilotSite', note: 'Rooms in Fužine and Savsko naselje for anybody who wants to try something with neighbours' },
      ],
      canvas: {
        problem: text`
          In Fužine some 12,000 people live within a fifteen-minute walk and own, by our count in two stairwells, one drill
          for every 1.7 flats. Nearly all of them lie still. Meanwhile the bicycle rooms on the ground floors stand half
          empty, locked since the keys were lost, and a broken mixer goes into the container because nobody within reach
          dares to open it.`,
        beneficiaries: text`
          Families in flats of 50 to 60 square metres who have no place for things used twice a year. Older residents who
          know how to mend and are asked too rarely. And the newcomers of the estate, for whom borrowing a ladder is often
          the first reason to ring a neighbour’s bell.`,
        solution: text`
          Each estate gets one room, opened two evenings and one morning a week by volunteers from the stairwells around it.
          People borrow with a card that costs 15 euros a year for a whole household. On Wednesdays the room turns into a
          repair evening with two mobile workbenches, where borrowed and private things are opened, mended and tested
          together.`,
        novelty: text`
          The room belongs to the building. Owners in Slovenia hold shared spaces in common and decide together, so the
          library starts with an assembly of owners and ends up on its agenda every year. A lending place in a shop can
          close quietly; one that is written into the house rules has to be voted away.`,
        businessModel: text`
          We count on 90 households for each room, which makes 1,350 euros a year from cards, about the price of spare
          parts, electricity and insurance. The room itself is free. Volunteers open it; a coordinator at half time looks
          after all three rooms and is paid from our workshop income and, in the first two years, from a grant.`,
        impactLogic: text`
          We want fewer purchases and more acquaintances, and measure both. Before opening we count drills, mixers and
          ladders in two stairwells, and repeat it after twelve months. Twice a year we ask residents how many neighbours
          they know by name. If neither number moves, we shall close the room and say what we learned.`,
        partners: text`
          Two building managers have agreed to put the question to the owners. The Institute for Social Innovation in
          Ljubljana will run the counts with its students. A manufacturer of hand tools in the Savinja valley offers
          returned goods at cost. We are looking for a sister project that is a few years ahead of us.`,
        policyFit: text`
          Ljubljana’s circular economy strategy names reuse centres at the edge of the city, which one reaches by car. We
          propose a counterpart within walking distance. The national programme for waste prevention mentions sharing,
          without money behind it; a small municipal scheme for opening shared rooms would cost less than one collection
          point.`,
        risks: text`
          Owners may say no, and one loud no is often enough in an assembly. Volunteers tire in February. Tools with blades
          need a briefing and a signature. We have no answer yet to a question asked at the first meeting: what happens when
          somebody borrows for a neighbour who is not allowed to.`,
        nextSteps: text`
          1. Hold the assemblies in the first two buildings before Christmas.
          2. Visit a lending library that already works and copy what is good.
          3. Fit out the first room in February, with shelves from a closed pharmacy.
          4. Open in March with 70 things and one repair evening a week.
          5. Publish the first count in September.`,
      },
    },
    team: [{ person: 'ana', role: 'lead' }, { person: 'luka', role: 'author' }],
    publishedDaysAgo: 0.2,
    supporters: ['hannah', 'irena', 'ben', 'mentor'],
    followers: ['hannah', 'ben', 'irena'],
    comments: [
      {
        author: 'hannah', daysAgo: 0.13,
        text: text`
          Hello from Graz, two hours up the motorway. We have been doing nearly this for three years, from branch libraries,
          and the owners’ assembly is the part I envy. Come and see us before you buy a single shelf; I will show you what
          we bought twice.`,
        reactions: [{ person: 'ana', emoji: '❤️' }, { person: 'luka', emoji: '🎉' }],
        replies: [
          {
            author: 'ana', daysAgo: 0.11,
            text: text`
              I found your page ten minutes after pressing publish and was at first a little jealous. Would a Thursday suit
              you, so that we see a repair evening? @{luka} drives.`,
          },
          {
            author: 'hannah', daysAgo: 0.1,
            text: text`Thursday is perfect. Bring a broken mixer.`,
            reactions: [{ person: 'luka', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'ben', daysAgo: 0.05,
        text: text`
          The foundation I work for funds on both sides of the border. One question before anything else: 90 households at
          15 euros. Where does 90 come from?`,
        replies: [
          {
            author: 'luka', daysAgo: 0.03,
            text: text`
              From the two stairwells we counted: 148 flats, 61 said they would join, so we took a bit more than that for an
              estate of several hundred. I can send you the sheet tonight.`,
          },
        ],
      },
    ],
  },
  {
    key: 'net-bags',
    content: {
      title: 'From ghost nets to school bags',
      summary: text`
        Fishermen in the Thermaic Gulf and in Koper bring lost nets ashore instead of cutting them loose; two social
        enterprises wash, cut and sew them into bags that last through primary school.`,
      language: 'en', country: 'GR', region: 'Κεντρική Μακεδονία', stage: 'pilot', sdgs: [14, 12, 8],
      tags: ['sea', 'circular economy', 'textiles', 'social enterprise', 'employment', 'waste'],
      needs: [
        { kind: 'partners', note: 'A second harbour on the northern Adriatic with a net skip and a willing harbour master' },
        { kind: 'skills', note: 'A textile technologist who knows how to take salt and diesel out of nylon' },
        { kind: 'funding', note: 'An industrial washing drum with a filter for fibres', amount: 26000, currency: 'EUR' },
      ],
      offers: [
        { kind: 'skills', note: 'Diving team for net recovery, certified, six weekends a year' },
        { kind: 'partners', note: 'Cleaned netting by the kilogram for other workshops' },
      ],
      canvas: {
        problem: text`
          A net torn on a wreck goes on fishing for years. Skippers know where the lost ones lie and rarely say so, because
          a net brought to the quay counts as commercial waste and the fee is theirs. In the harbour of Michaniona we
          counted eleven skips of rope and netting in one winter, all of them bound for landfill.`,
        beneficiaries: text`
          Small-boat fishermen, who lose a day each time a ghost net fouls the propeller. Nine people in our workshop, among
          them five who had been without work for more than three years. Children who carry the bags, and their parents, who
          at present buy a new one almost every September.`,
        solution: text`
          Harbours get a marked skip where nets are taken at no charge. We collect twice a month, sort nylon from
          polyethylene by a burn test, wash, cut and sew. The bag has one seam that matters, and it can be repaired with a
          curved needle, which is sold with it. Divers recover what fishermen report, without asking how it got there.`,
        novelty: text`
          Several brands spin old nets into new yarn in large plants. We leave the net a net: woven mesh as the outer skin
          of a bag, lined with cloth from worn-out hotel sheets. It needs no chemistry, a workshop of nine can do it, and
          everybody sees what the material used to be.`,
        businessModel: text`
          A bag sells for 39 euros, of which 21 are wages. We sold 1,260 last year, two thirds through schools, and broke
          even in the sewing room; collection and diving are paid by two harbour authorities and one ferry company. At 2,400
          bags a year the sewing room could pay for collection as well.`,
        impactLogic: text`
          The chain is short: a net reported, recovered, weighed, sewn. We publish the weight of each recovery, 8.7 tonnes
          so far, and the number of hours worked. What we cannot claim is how many fish were spared; we have stopped saying
          so and now write only what was on the scale.`,
        partners: text`
          Harbour authorities in Michaniona and Koper, a diving club, eleven skippers who have signed for the skip, and the
          tailors of Spółdzielnia Socjalna Nić in Poznań, who cut our first pattern and still correct it. A biologist from
          the university joins the dives and keeps the log.`,
        policyFit: text`
          The European directive on port reception facilities wants waste from fishing to be taken without an extra charge
          on the day, and the single-use plastics directive makes producers of fishing gear share the costs. Both are law;
          in small harbours neither has reached the quay. We can be the practical end of them.`,
        risks: text`
          Diving is dangerous, so no volunteer goes below twelve metres and every dive needs calm water and a second boat.
          The smell of diesel comes back in summer if the wash was poor, which cost us 140 bags in our first year. If yarn
          plants raise the price of old nets, collectors may pass us by.`,
        nextSteps: text`
          1. Buy the drum and test three washing recipes before spring.
          2. Place the skip in Koper and collect for half a year.
          3. Offer the pattern and the list of mistakes to two more workshops at cost.
          4. Ask the regional school board to try one bag for each first-year pupil in ten schools, and follow how long they
            last.`,
      },
    },
    team: [
      { person: 'nikos', role: 'lead' }, { person: 'kasia', role: 'contributor' }, { person: 'tomek', role: 'contributor' },
    ],
    publishedDaysAgo: 55,
    supporters: ['giulia', 'desi', 'ingrid', 'ana', 'elena', 'nives', 'peter', 'broker'],
    followers: ['peter', 'ingrid', 'elena'],
    comments: [
      {
        author: 'ingrid', daysAgo: 48,
        text: text`
          Our fishermen hand in nets for free since the harbour fee was spread over everybody. Before that the skips were
          empty. May I introduce you to the woman who changed the fee? She did it with one page of figures.`,
        replies: [
          {
            author: 'nikos', daysAgo: 47.5,
            text: text`Please do. One page is exactly the length our harbour authority reads.`,
            reactions: [{ person: 'ingrid', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'peter', daysAgo: 30,
        text: text`
          Twenty-one euros of wages in a bag of 39 leaves 18 for thread, lining, rent, shop margin and returns. Is the
          margin of the schools in there? I would want to see the month of August before I believe in break-even.`,
        replies: [
          {
            author: 'nikos', daysAgo: 29,
            text: text`
              Schools take nothing, parents’ associations take two euros. August is our best month and January our worst:
              minus 3,100 last year. I will add the twelve months to the plan, you are right that the average hides them.`,
            reactions: [{ person: 'peter', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'kasia', daysAgo: 14,
        text: text`
          Pattern number four is on its way by post. Turn the mesh by 45 degrees at the bottom corner, then the seam carries
          twice the weight. We hung a sewing machine on it over the weekend.`,
        reactions: [{ person: 'nikos', emoji: '💡' }, { person: 'tomek', emoji: '❤️' }],
      },
    ],
  },
]
