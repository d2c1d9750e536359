import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in English about rivers, roofs, heat and light. */
export const PLACES: readonly DemoIdea[] = [
  {
    key: 'river-watch',
    content: {
      title: 'Mura Watch: a river measured by those who live on it',
      summary: text`
        Forty anglers, ferrymen and school classes between Graz and Radenci test the water every week with one kit and one
        calendar, and the results are public the same evening.`,
      language: 'en', country: 'SI', region: 'Pomurska', stage: 'prototype', sdgs: [6, 14, 15],
      tags: ['water', 'citizen science', 'open data', 'biodiversity', 'education'],
      needs: [
        {
          kind: 'funding', amount: 24000, currency: 'EUR',
          note: 'Forty test kits, reagents for two seasons and a yearly check in a laboratory',
        },
        { kind: 'partners', note: 'An accredited laboratory that repeats every twentieth sample' },
        { kind: 'skills', note: 'Somebody who can draw a chart that a ferryman reads at a glance' },
      ],
      offers: [
        { kind: 'partners', note: 'Weekly open data on nitrate, phosphate, oxygen and temperature at 22 points' },
        { kind: 'mentoring', note: 'A teaching unit for ages 12 to 15, tried in four schools' },
      ],
      canvas: {
        problem: text`
          The official stations on the Mura measure thoroughly, in few places and publish months later. When fish floated
          belly up near Bad Radkersburg in a dry August, three authorities in two countries had no sample from that week.
          The anglers had seen it coming for days, in the colour and the smell, and had nowhere to write it down.`,
        beneficiaries: text`
          Anglers, ferrymen and mill owners who see the river every day. School classes on both banks, about 300 pupils a
          year. The two water authorities, for whom a weekly rough value is better than a precise one in spring. In the end
          the river, which has no account here.`,
        solution: text`
          A kit in a lunch box: strips, a thermometer, a disc for clarity, a card with colours. Every Sunday between eight
          and ten the measurers photograph strip and card; two others read the photograph without knowing the place. The map
          at [example.org/mura](https://example.org/mura) shows the values the same evening, and marks in grey whatever is
          doubtful.`,
        novelty: text`
          Citizen science on rivers is known; what usually fails is trust in the values. Ours are read twice by strangers
          and repeated every twentieth time by a laboratory, and the error is printed beside the value. The calendar is the
          same on both sides of the border, so the river is one river in the data too.`,
        businessModel: text`
          A point costs 290 euros a year, all included. Angling clubs pay for eleven points, two municipalities for six,
          schools for five. Coordination takes one day a week, which the Institute for Social Innovation pays until summer.
          A seminar for other rivers, held twice, brought in 1,800 euros.`,
        impactLogic: text`
          Dense values lead to early warning, and early warning to a visit by the authority while there is still something
          to find. We count three things: share of Sundays with a value (84 per cent), agreement with the laboratory
          (nitrate within a fifth in 9 of 10 samples), and visits triggered, which so far are three.`,
        partners: text`
          Two angling federations, the laboratory for impact measurement in Linz, which designed the double reading, four
          schools, and the ferry at Sladki Vrh. The environment agencies of Styria and Slovenia receive everything and have
          each named a person who answers. An accredited laboratory is still missing.`,
        policyFit: text`
          The Water Framework Directive asks member states to encourage the active involvement of all interested parties. On
          most rivers that means a hearing every six years. We propose that plans for the basin list public observation
          points beside official ones, with their error stated, so that nobody confuses the two.`,
        risks: text`
          A wrong alarm could ruin a farmer’s name. We publish places and values, never guesses about causes, and an unusual
          value is repeated within a day before it is shown. Children measure from the bank only. The dullest risk is
          winter, when in our first year a third of the measurers stayed at home.`,
        nextSteps: text`
          1. Win a laboratory for every twentieth sample.
          2. Add eight points upstream of Graz.
          3. Write to both agencies after each season with the same two pages.
          4. Exchange measurers with a group on the Tagliamento, so that both see another river.`,
      },
    },
    team: [{ person: 'nives', role: 'lead' }, { person: 'clara', role: 'author' }, { person: 'irena', role: 'contributor' }],
    publishedDaysAgo: 41,
    supporters: ['tomek', 'jakob', 'elena', 'ana', 'hannah', 'maja', 'peter', 'zuzana', 'giulia'],
    followers: ['elena', 'jakob', 'ben', 'zuzana'],
    comments: [
      {
        author: 'jakob', daysAgo: 37,
        text: text`
          I built a probe for temperature and conductivity for 38 euros that sends every ten minutes. It has survived one
          winter in the Saalach. I could make five for you, if somebody is willing to wade in and clean them once a month.`,
        reactions: [{ person: 'nives', emoji: '🎉' }, { person: 'clara', emoji: '💡' }],
        replies: [
          {
            author: 'nives', daysAgo: 36.5,
            text: text`
              The ferryman at Sladki Vrh is in the water anyway, he says. Five would be wonderful. What do they do in flood?`,
          },
          {
            author: 'jakob', daysAgo: 36.2,
            text: text`They hang on a chain and usually turn up again. I lost one of three.`,
          },
        ],
      },
      {
        author: 'elena', daysAgo: 26,
        text: text`
          From the administration’s side: an agency cannot act on a value whose origin it cannot defend. Could each
          published value carry the name of the method and the two readings? Then I would happily show it to our colleagues
          for the Isonzo.`,
        replies: [
          {
            author: 'clara', daysAgo: 25.4,
            text: text`Both readings are in the download already, only the page hides them. We will bring them up front.`,
            reactions: [{ person: 'elena', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'cool-yards',
    content: {
      title: 'Cool yards: pupils measure and shade the hottest schoolyards',
      summary: text`
        Teams of teenagers in Freilassing, Celje and Leszno map the heat of their schoolyards with home-built sensors, build
        shade from reused sails and pallets, and measure again.`,
      language: 'en', country: 'DE', region: 'Oberbayern', stage: 'prototype', sdgs: [13, 11, 4],
      tags: ['youth', 'climate adaptation', 'heat', 'makers', 'education', 'open data'],
      needs: [
        { kind: 'funding', note: 'Material for shade in three schoolyards', amount: 5000, currency: 'EUR' },
        { kind: 'mentoring', note: 'A structural engineer who checks our anchors and tells us off if necessary' },
        { kind: 'pilotSite', note: 'Three more schools with a caretaker who likes us' },
      ],
      offers: [
        { kind: 'skills', note: 'Sensor workshop for one class, a morning, parts about 120 euros' },
      ],
      canvas: {
        problem: text`
          On 19 June our schoolyard in Freilassing had 41 degrees one metre above the asphalt. The grass strip behind the
          gym, thirty steps away, had 32. At break everybody stands where it is 41, because that is where the benches are.
          In Celje it is the butter-yellow wall, in Leszno the new playground with the rubber floor.`,
        beneficiaries: text`
          About 2,300 pupils in the three schools who have to go outside at every break. The youngest most of all: at their
          height the air over asphalt was up to two degrees warmer than at ours. Also teachers on duty, and everybody who
          uses the yards after school, such as the football club for girls in Celje.`,
        solution: text`
          First measure for two weeks, with twelve sensors in a grid. Then choose the three worst spots and the three best,
          and move what can be moved: benches cost nothing. Then build shade from old sailcloth on posts, and boxes with
          climbing plants made of pallets. Then measure again for two weeks and show both maps in the entrance hall.`,
        novelty: text`
          Cities plan trees, which need fifteen years. We do what works by the next summer and prove it with our own
          numbers. The order matters as well: move, shade, plant. In our trial moving eleven benches brought more than the
          first sail, and it took us a Saturday.`,
        businessModel: text`
          A yard costs between 1,200 and 1,900 euros for material. Sailcloth is given to us by a sailing school on the
          Chiemsee and by a truck tarpaulin maker. We would like to sell the sensor workshop to schools, 250 euros a
          morning, so that each workshop pays for one tenth of a yard.`,
        impactLogic: text`
          If the places where people stand become cooler, they drink more calmly, quarrel less and learn better after break.
          We can only prove the first part: degrees, in the places where pupils really stand, which we count from a window.
          In the trial the mean fell from 37.4 to 33.1. The rest we ask in a short survey.`,
        partners: text`
          Our physics teacher, the caretaker, a sailing school, the vocational school for carpenters in Traunstein. In Celje
          the town’s youth council takes part, in Leszno the workshop of the technical school. Werkstatt Inn-Salzach gave us
          the room and the soldering irons.`,
        policyFit: text`
          Many towns have a heat action plan with a page about schools that says “raise awareness”. We would like a sentence
          with a number in it, such as: *no bench above 35 degrees in June*. The open data go to the town, which can use
          them when it decides which yard is unsealed first.`,
        risks: text`
          A sail in a storm is a large knife. Each one has a breaking point and is taken down by the caretaker from wind
          force six, and until an engineer has signed we hang nothing higher than two metres. Also we graduate: two of us
          leave next summer, so each team has people from year nine.`,
        nextSteps: text`
          1. Have the anchors checked.
          2. Build in all three yards in the Easter holidays.
          3. Measure in June, at the same hours as last year.
          4. Write the manual in four languages, with the things that went wrong in a box of their own.`,
      },
    },
    team: [{ person: 'jakob', role: 'lead' }, { person: 'maja', role: 'author' }, { person: 'oskar', role: 'author' }],
    publishedDaysAgo: 9,
    supporters: ['organiser', 'tomek', 'miriam', 'nives', 'clara', 'matej', 'davide', 'hannah', 'irena', 'agnieszka'],
    followers: ['organiser', 'juror', 'davide', 'matej'],
    comments: [
      {
        author: 'organiser', daysAgo: 8.2,
        text: text`
          Good to see three towns in one team. For the challenge: the jury reads “scalability” as a question about others,
          so say what a school needs that does not have a Jakob. A list of parts and a film of ten minutes may be enough.`,
        reactions: [{ person: 'maja', emoji: '👍' }, { person: 'jakob', emoji: '🙏' }],
        replies: [
          {
            author: 'maja', daysAgo: 8,
            text: text`
              In Celje we have no Jakob, only his drawing. It took us two evenings and one burnt finger. I will write down
              what was missing in the drawing.`,
          },
        ],
      },
      {
        author: 'mentor', daysAgo: 5,
        text: text`
          I ran a wood-processing plant and have seen a tarpaulin fold a steel post. Write to me with the dimensions of your
          ground sleeves, I know an engineer in Žalec who owes me a favour.`,
        reactions: [{ person: 'jakob', emoji: '❤️' }, { person: 'oskar', emoji: '👍' }],
      },
      {
        author: 'davide', daysAgo: 2,
        text: text`
          In Bari it is the same with the square in front of the market: the benches stand where the architect had shade in
          mind and there is none. May I borrow the idea of moving benches first? It is so simple that nobody will pay for
          it.`,
        replies: [
          {
            author: 'jakob', daysAgo: 1.8,
            text: text`Please do. Count from a window before and after, otherwise nobody believes you.`,
            reactions: [{ person: 'davide', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'cool-rooms',
    content: {
      title: 'Cool rooms: a chain of telephone calls for hot nights',
      summary: text`
        When the night stays above 25 degrees, parish halls and libraries in Bari open until midnight, and forty volunteers
        ring those who would otherwise sit alone in a flat under the roof.`,
      language: 'en', country: 'IT', region: 'Puglia', stage: 'spark', sdgs: [13, 3, 11],
      tags: ['heat', 'climate adaptation', 'loneliness', 'volunteers', 'public space'],
      needs: [
        { kind: 'partners', note: 'Parishes, libraries or sports clubs with air conditioning and a key holder' },
        { kind: 'mentoring', note: 'A general practitioner who knows which signs a volunteer must not miss' },
      ],
      offers: [
        { kind: 'pilotSite', note: 'The neighbourhood desk in Libertà, with 260 people who know its telephone number' },
      ],
      canvas: {
        problem: text`
          In Libertà the flats under the roof do not cool down before four in the morning. Air conditioning is broken, or
          too dear to run. Last July I had eleven people at my desk in one week who had not slept, and I learned of one
          neighbour’s death from the letterbox. The heat bulletin reaches those who have the app.`,
        beneficiaries: text`
          People over seventy who live alone on upper floors, about 900 in the quarter according to the municipal register.
          Pregnant women, and families in one room. The volunteers, many of whom are old themselves and sleep badly anyway;
          calling somebody at eleven gives the night a shape.`,
        solution: text`
          On days with a warning for the night the chain starts at six: each volunteer calls seven people, always the same
          seven. Those who want to come are told which room is open and who walks with them. The rooms have water, chairs,
          dominoes, and they close at midnight or, in a second stage, offer camp beds.`,
        novelty: text`
          Cooling centres exist in large cities and are often empty, because nobody goes alone to an unknown hall in the
          evening. I start from the person who calls. The room is the second step. As far as I can see the telephone chain
          for snow days in mountain villages works in just this way.`,
        businessModel: text`
          Calls cost nothing, rooms cost electricity, about 14 euros an evening. With 35 hot nights and four rooms that
          makes 1,960 euros a summer, to which come water and insurance for volunteers. I should like to ask the energy
          supplier and the parish for half each. A coordinator in July and August is my own work.`,
        impactLogic: text`
          More people sleep at least five cool hours, fewer ambulances come at dawn. I can count calls made and answered,
          visits to the rooms, and people whom we sent to a doctor. For ambulances I would need the emergency service, and I
          do not know yet whether it would share its figures.`,
        partners: text`
          So far: my own desk, the parish of the Redeemer with a cool hall, two pharmacists, and the women of the card club.
          The public library is interested and needs permission to open after eight. The local health authority has a heat
          plan with a telephone number that nobody here knows.`,
        policyFit: text`
          The national heat plan publishes bulletins for 27 cities, and Bari is among them. The plan ends with advice, to
          drink and to stay indoors. A municipality could add one line: who calls whom. Regional money for active ageing
          might pay for insurance and water.`,
        risks: text`
          Somebody does not pick up. What then? A volunteer must not break down a door, yet must not go to bed either; we
          need an agreement with the emergency services before the first call. Addresses of people who live alone are a gift
          to burglars, so lists stay on paper, with seven names each.`,
        nextSteps: text`
          1. Speak with the emergency service about unanswered calls.
          2. Find the second, third and fourth room.
          3. Train twenty volunteers in May.
          4. Begin with 140 people in one parish and write everything down. Then decide in September whether there is to be
            a second summer.`,
      },
    },
    team: [{ person: 'davide', role: 'lead' }],
    publishedDaysAgo: null,
    supporters: [],
    followers: [],
    comments: [],
  },
  {
    key: 'balcony-power',
    content: {
      title: 'Balcony power for tenants without a balcony',
      summary: text`
        Tenants buy a share of a few solar panels on somebody else’s barn, school or parish hall, and see each month on
        their bill what their two panels have earned.`,
      language: 'en', country: 'DE', region: 'Schwaben', stage: 'concept', sdgs: [7, 10, 13],
      tags: ['energy', 'energy poverty', 'housing', 'finance', 'sharing'],
      needs: [
        { kind: 'mentoring', note: 'A lawyer who has founded an energy cooperative' },
        { kind: 'funding', note: 'Solidarity shares for fifty households with low incomes', amount: 45000, currency: 'EUR' },
        { kind: 'partners', note: 'Roof owners in Augsburg with at least 100 square metres facing south' },
      ],
      offers: [
        { kind: 'skills', note: 'Evening consultation on balcony power, with a measuring plug to borrow' },
      ],
      canvas: {
        problem: text`
          Whoever owns a roof has been earning with the sun for twenty years. Whoever rents pays the same levies and owns
          none. Small balcony panels have helped some, but of the 96 households in my consultation 41 have no balcony or one
          that faces north, and those with prepaid meters were as a rule among them.`,
        beneficiaries: text`
          Tenants in Oberhausen and Lechhausen, two districts of Augsburg with many old buildings and low incomes. We want
          at least a third of the shares to be held by households that receive housing benefit. Owners of roofs profit as
          well, above all parishes and clubs that cannot pay for an installation in advance.`,
        solution: text`
          A cooperative rents roofs and builds plants of 30 to 60 kilowatts. A share of 180 euros stands for half a panel;
          up to six can be bought by each household. The yield is paid once a year, or is credited monthly by a local
          supplier. A fund pays the first two shares of a household that cannot.`,
        novelty: text`
          Energy cooperatives exist by the hundred, and their typical member is an owner of a house who is past fifty and
          invests several thousand euros. Ours begins at 180, speaks six languages, and knocks on doors. The solidarity
          share is owned by the household from the first day and may not be taken back.`,
        businessModel: text`
          A plant of 40 kilowatts costs about 46,000 euros and produces 40,000 kilowatt hours a year. With direct use by the
          school or parish at 18 cents and feed-in of the rest it yields some 4,900 euros. After rent, insurance and
          reserves 3 per cent remain for members. Not exciting, but safe and theirs.`,
        impactLogic: text`
          Ownership, even small, changes how people deal with electricity: this is our assumption, and we test it. We
          compare consumption and arrears of members with those on the waiting list over two years. We also ask who came to
          the general assembly, since a cooperative without tenants in the room would have missed its purpose.`,
        partners: text`
          The tenants’ association, two parishes, a vocational school with 900 square metres of roof, and Adler & Mohn,
          whose apprentices in electrical engineering want to help with mounting under supervision. The municipal supplier
          has had a friendly first talk with us about the monthly credit.`,
        policyFit: text`
          The renewable energy directive gives citizens the right to share electricity in energy communities; national rules
          for small cooperatives are still laborious. What we ask for locally is simple: that the town offers its school
          roofs to such cooperatives first. A short draft resolution is at
          [example.org/balcony](https://example.org/balcony).`,
        risks: text`
          Prices may fall below our calculation; then the return shrinks to zero and the members must have known that from
          the start. A cooperative needs an audit, which costs 2,000 euros a year and crushes small ones. People may see the
          solidarity share as alms, so it bears no name and no mark.`,
        nextSteps: text`
          1. Write the statutes and have them checked by the auditing association.
          2. Sign the first roof, at the vocational school.
          3. Hold six evenings in stairwells and find eighty founding members.
          4. Build in the summer holidays. The apprentices are paid for their hours.`,
      },
    },
    team: [{ person: 'miriam', role: 'lead' }, { person: 'felix', role: 'contributor' }],
    publishedDaysAgo: 15,
    supporters: ['ben', 'admin', 'spela', 'matej', 'hannah', 'jakob', 'ana', 'reka'],
    followers: ['ben', 'spela', 'matej'],
    comments: [
      {
        author: 'spela', daysAgo: 12,
        text: text`
          In Maribor we visit households in energy poverty. Eleven of the last forty had debts with the supplier. Would they
          be allowed to hold a share, or does the credit go straight into the debt? For many that would decide whether they
          come.`,
        replies: [
          {
            author: 'miriam', daysAgo: 11.2,
            text: text`
              Very good question, and I have no answer yet. My wish: the credit goes to the household, and the debt is a
              matter for a payment plan. I will ask the supplier for it in writing.`,
            reactions: [{ person: 'spela', emoji: '🙏' }],
          },
        ],
      },
      {
        author: 'ben', daysAgo: 6,
        text: text`
          Our statutes tie us to Styria and Slovenia, so I cannot fund this one. But your sentence about the general
          assembly is the best measure of ownership I have read this year, and I shall quote it to others.`,
        reactions: [{ person: 'miriam', emoji: '❤️' }, { person: 'felix', emoji: '👍' }],
      },
    ],
  },
]
