import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in English that join two sides and that others may take over. */
export const BRIDGES: readonly DemoIdea[] = [
  {
    key: 'valley-hours',
    content: {
      title: 'Hours for hours: a time bank of care across a border valley',
      summary: text`
        Families around Gorizia and Nova Gorica exchange hours of care: one drives to dialysis, another reads in Slovene, a
        third sits with a father at night. The border is ten minutes away.`,
      language: 'en', country: 'IT', region: 'Friuli Venezia Giulia', stage: 'pilot', sdgs: [3, 10, 17],
      tags: ['care', 'elderly care', 'volunteers', 'rural', 'families', 'sharing'],
      needs: [
        { kind: 'policyChange', note: 'One accident insurance for volunteers that is valid on both sides of the border' },
        {
          kind: 'funding', amount: 64000, currency: 'EUR',
          note: 'Two coordinators at half time, one on each side, for two years',
        },
        { kind: 'partners', note: 'A nursing service that trains our people for night visits' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Our rules, in Italian, Slovene and Friulian, and the quarrels behind each of them' },
        { kind: 'pilotSite', note: 'A valley where two systems of care meet, open for researchers and students' },
      ],
      canvas: {
        problem: text`
          In the Vipava and lower Isonzo valleys daughters care for parents alone, on both sides, with different forms.
          Anyone who has a free Tuesday may help nobody on the other bank, since insurance, doctors and buses stop at a
          border that no one else notices any more. In the villages around us every third person over eighty lives alone.`,
        beneficiaries: text`
          At present 118 households in nine villages, 71 Italian and 47 Slovene. Those who need an hour are mostly women
          over fifty who care for a parent. Those who give one are more mixed than we had thought: pensioners, two night
          watchmen, a school class, a man who himself has been on dialysis for years.`,
        solution: text`
          One hour is one hour, whatever is done in it. Two coordinators, each with a telephone and a big paper calendar,
          match requests in the morning. Four kinds of help are allowed: company, transport, errands, a night. Medical care
          stays with professionals. Hours may be given away, and a third of them are.`,
        novelty: text`
          Time banks come and go in cities. Ours is held together by kitchens on two sides of a border and by one rule: an
          account may never be more than ten hours below zero **nor above forty**. Who has more is asked to accept
          something. That is the hardest part, and the one that turns helpers into neighbours.`,
        businessModel: text`
          An hour costs us 3.80 euros in coordination, insurance and mileage. Municipalities on the Italian side pay for
          each active household, on the Slovene side so far nobody does. Membership is 10 euros a year. We have 18 months of
          money, from a small cross-border fund, and wish to have a contract with both health districts before it ends.`,
        impactLogic: text`
          Relief for a few hours keeps care at home possible for longer. We ask carers twice a year with a short burden
          scale used by nurses; after a year the mean fell by four points out of 48. We also note every admission to a home
          and whether the family had wanted it. Numbers are small, so we publish them as cases.`,
        partners: text`
          Two parishes, the dialysis unit, the library in Nova Gorica, a driving school that gave eye tests free of charge.
          Cooperativa Filo d’Acqua employs the Italian coordinator. For the Slovene side Zavod Krožišče has offered to be
          the employer until something local exists.`,
        policyFit: text`
          The Slovene long-term care act and the Italian reform for the non-self-sufficient both speak of informal carers.
          Neither knows a helper from abroad. A European grouping of territorial cooperation exists here already, and it
          could hold a single insurance policy. We have drafted one page for it.`,
        risks: text`
          Somebody falls while a neighbour is with them. Insurance covers it today with two policies and a lot of paper; it
          has happened twice. Old stories between the two sides come up at kitchen tables, which the coordinators are
          trained for. And if both were to leave at the same time, the calendar would be all that remains.`,
        nextSteps: text`
          1. Get a joint insurance through the European grouping.
          2. Train twelve people for nights.
          3. Sign with one health district, whichever is quicker.
          4. Write down the rules so that a valley in Carinthia can start, since three people from there have asked.`,
      },
    },
    team: [{ person: 'giulia', role: 'lead' }, { person: 'nives', role: 'author' }, { person: 'ana', role: 'contributor' }],
    publishedDaysAgo: 72,
    supporters: ['elena', 'spela', 'matej', 'irena', 'davide', 'ingrid', 'clara', 'broker', 'desi', 'reka'],
    followers: ['elena', 'ingrid', 'spela', 'ben'],
    comments: [
      {
        author: 'elena', daysAgo: 66,
        text: text`
          The joint policy is possible. The obstacle is not the insurer, it is that nobody has asked with one voice. If you
          bring me the Slovene health district, I will bring the Italian one. A first meeting in the week after Epiphany?`,
        reactions: [{ person: 'giulia', emoji: '🎉' }, { person: 'nives', emoji: '❤️' }],
        replies: [
          {
            author: 'nives', daysAgo: 65.5,
            text: text`
              I have spoken with the district in Nova Gorica. They will come, if the paper is in Slovene as well. I am
              translating it tonight.`,
          },
          {
            author: 'elena', daysAgo: 65,
            text: text`Agreed. Both languages, one page, and no logo larger than the text.`,
            reactions: [{ person: 'giulia', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'ben', daysAgo: 35,
        text: text`
          3.80 an hour is low. Does it contain the two coordinators? If I divide 32,000 a year by 3.80, you would need more
          than 8,000 hours.`,
        replies: [
          {
            author: 'giulia', daysAgo: 34.5,
            text: text`
              It contains one of them, since the second is a volunteer at the moment. With both it is 6.10 at last year’s
              5,250 hours. Thank you, I have corrected our sheet and will correct the text.`,
            reactions: [{ person: 'ben', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'broker-on-call',
    content: {
      title: 'Broker on call: one person who carries an idea to the right desk',
      summary: text`
        Trained social innovation brokers in Wielkopolska and Vestland accompany an idea for 100 days: they find the desk
        where it belongs, translate between both sides and leave when the two talk.`,
      language: 'en', country: 'PL', region: 'Wielkopolskie', stage: 'pilot', sdgs: [17, 16],
      tags: ['brokerage', 'participation', 'public services', 'procurement', 'rural'],
      needs: [
        { kind: 'funding', note: 'Twelve accompaniments of 100 days', amount: 168000, currency: 'PLN' },
        { kind: 'partners', note: 'A region in Slovakia or Hungary that wants to train its own brokers' },
        { kind: 'policyChange', note: 'Brokerage as a cost that may be claimed in regional calls' },
      ],
      offers: [
        { kind: 'mentoring', note: 'The 100-hour course for brokers, in Polish and English, with all exercises' },
        { kind: 'partners', note: 'Introductions to centres for social services in 31 municipalities' },
      ],
      canvas: {
        problem: text`
          Good ideas rarely fail because they are refused. They fail in the corridor: sent to the wrong department, answered
          after four months, presented in the wrong words. Officials told us the same from the other side, for they see a
          stack of proposals in which the one that would help them cannot be recognised.`,
        beneficiaries: text`
          People with an idea who have never written an official letter. Civil servants with a task and no budget for
          searching. Foundations that receive proposals after the fact. Of the 72 people who took part in our course 28
          completed it with a certificate; they are the first to whom such work can be given.`,
        solution: text`
          A broker accompanies one idea for 100 days, about six hours a week. In the first thirty days she listens and finds
          three possible desks. In the next forty she arranges conversations and writes down what each side understood. In
          the last thirty she withdraws, and the two sides go on, or stop with good reasons.`,
        novelty: text`
          Advisers improve an application, accelerators improve a team. A broker improves the relation between two sides and
          belongs to neither. The profession has a course with lectures, workshops and mentored projects; what is new here
          is the timetable and the duty to leave.`,
        businessModel: text`
          An accompaniment costs 14,000 PLN or about 3,300 euros. In Poland regional social policy centres could order them,
          in Norway the municipality’s development unit does so already, three a year. We reckon that from 25 a year a small
          cooperative of brokers can live from it. Ideas themselves pay nothing.`,
        impactLogic: text`
          After 100 days there is a signed next step, or a documented no. Both count, since a no on day 80 frees two years.
          Of fourteen accompaniments so far nine ended with a next step, three with a no, two without a result. After a year
          we ask again what became of the nine.`,
        partners: text`
          Fundacja Warta Działa in Poznań and Nabohjelp Vestland carry the pilot. The regional centre for social policy
          gives rooms and addresses. Participants of the course rated structure and usefulness at 4.36 of 5, which made us
          bold enough to build on it. Two conferences brought more than 280 people together.`,
        policyFit: text`
          EEA and Norway grants financed the training of the brokers; no programme as yet finances their work. The European
          Council’s recommendation on social economy asks member states to build up support structures. A short line in
          regional calls, *brokerage up to 3 per cent*, would be such a structure, and a cheap one.`,
        risks: text`
          A broker may fall in love with the idea and turn into its advocate. Hence the timetable, a supervisor for each,
          and no success fee. A second danger is that offices send people to us instead of answering. Each desk therefore
          names one person who must reply within ten working days.`,
        nextSteps: text`
          1. Finish the six running accompaniments and publish all diaries, without names.
          2. Propose the line in regional calls, with wording.
          3. Begin a course in a third country with local trainers.
          4. Found the cooperative of brokers when there are 25 orders, and no earlier.`,
      },
    },
    team: [{ person: 'broker', role: 'lead' }, { person: 'ingrid', role: 'author' }],
    publishedDaysAgo: 120,
    supporters: [
      'agnieszka', 'kasia', 'irena', 'elena', 'reka', 'peter', 'organiser', 'moderator', 'tomek', 'zuzana', 'matej', 'felix',
      'clara',
    ],
    followers: ['agnieszka', 'reka', 'irena', 'zuzana'],
    comments: [
      {
        author: 'agnieszka', daysAgo: 112,
        text: text`
          I was the desk in two of the fourteen. In one case the answer was no, and it was the most useful no I have ever
          given, because somebody wrote down why. Please keep the ten days, even if my colleagues complain.`,
        reactions: [{ person: 'broker', emoji: '🙏' }, { person: 'ingrid', emoji: '❤️' }, { person: 'irena', emoji: '👍' }],
      },
      {
        author: 'irena', daysAgo: 90,
        text: text`
          What became of the nine? At our institute we found that half of the signed next steps were silent after a year.
          Not a reproach, only a number to compare with.`,
        replies: [
          {
            author: 'broker', daysAgo: 89,
            text: text`
              Four are a year old by now: three live, one is silent. The silent one changed its mayor. I will ask the others
              in spring and write the answer under this comment.`,
            reactions: [{ person: 'irena', emoji: '👍' }],
          },
          {
            author: 'broker', daysAgo: 4,
            text: text`As promised: of the nine six live, one has merged with another idea, two are silent.`,
            reactions: [{ person: 'irena', emoji: '🙏' }, { person: 'agnieszka', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'zuzana', daysAgo: 44,
        text: text`
          We would like to be the third country. In Košice I can name eight people who do this work already without having a
          word for it.`,
        reactions: [{ person: 'ingrid', emoji: '🎉' }, { person: 'broker', emoji: '🎉' }],
      },
    ],
  },
  {
    key: 'one-notebook',
    content: {
      title: 'One notebook: impact measurement small enough for a village association',
      summary: text`
        A paper notebook with four questions, filled in on the day and photographed once a month, gives small associations
        figures they can trust and funders a report they will read.`,
      language: 'en', country: 'AT', region: 'Oberösterreich', stage: 'scaling', sdgs: [16, 17, 4],
      tags: ['impact measurement', 'volunteers', 'rural', 'education', 'open data'],
      needs: [
        { kind: 'partners', note: 'Foundations that accept the notebook in place of their own report form' },
        { kind: 'skills', note: 'Proofreaders in Slovak, Hungarian and Bulgarian' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Office hour on Thursdays, half an hour for any team on Commonspark' },
        { kind: 'skills', note: 'Notebooks at the cost of printing, 4.20 euros each' },
      ],
      canvas: {
        problem: text`
          Small associations report in order to be paid. A choir for people with dementia, run by two volunteers, had last
          year to fill in four forms with 61 fields, none of which helped it to sing better. So figures are made up in
          December, everybody knows it, and nobody learns anything from them.`,
        beneficiaries: text`
          Associations with no paid staff or a very small one: 340 use the notebook today, most of them in Upper Austria,
          Friuli and Slovenia. Funders who read thirty reports in a week. And the people such groups exist for, who are
          asked a real question four times a year and get to see the answer.`,
        solution: text`
          One page for each meeting, four questions: *Who came? What happened? What surprised us? What will we change?* A
          page at the end of each quarter adds up the first and copies the third. Once a month somebody photographs the
          pages; volunteers at the laboratory turn them into a table and send back two pages with a chart.`,
        novelty: text`
          Most tools for measuring impact begin with a theory and end with a dashboard. We begin with what can be written in
          three minutes by a tired person putting chairs away. The surprise question is the heart of it: in our analysis it
          announced four of five later changes of course.`,
        businessModel: text`
          The notebook pays for its own printing. Turning pages into tables costs 38 euros for an association each year;
          foundations that accept the format pay it for their grantees, nine of them at present. A licence for other
          laboratories is free, provided that they publish their error rate, as we do: 2.3 per cent of cells.`,
        impactLogic: text`
          Fewer fields, more truth: we compare reported attendance with blind counts in forty visits. With the old forms the
          difference was 31 per cent upwards, with the notebook 6. The second effect we look for is change; 58 per cent of
          associations altered something during the year and can name the page on which it began.`,
        partners: text`
          Nine foundations, among them Stiftung Murbogen, two adult education networks, the Institute for Social Innovation
          in Ljubljana for the Slovene edition and the cooperative Filo d’Acqua for the Italian one. Students in Linz do the
          reading as a course, for credits, in pairs.`,
        policyFit: text`
          Public calls could permit a short report below a certain amount; European rules on simplified cost options leave
          room for that. We propose a threshold of 20,000 euros under which a notebook is enough. One province has tried it
          for a year and reduced its own working time for each case by half.`,
        risks: text`
          Four questions do not suffice for a hospital, and we say so. Photographs may show names; the cover explains how to
          avoid it, and our readers black out what slips through. A tool that funders love can become a duty. Our licence
          forbids making it one.`,
        nextSteps: text`
          1. Print the Slovak, Hungarian and Bulgarian editions.
          2. Ask three public funders to accept it for small grants.
          3. Repeat the blind counts outside Austria.
          4. Hand the collected surprises, without names, to anybody who wishes to do research on them.`,
      },
    },
    team: [{ person: 'clara', role: 'lead' }, { person: 'irena', role: 'author' }],
    publishedDaysAgo: 140,
    supporters: [
      'ben', 'elena', 'juror', 'felix', 'agnieszka', 'ingrid', 'spela', 'ana', 'davide', 'giulia', 'mentor', 'organiser',
    ],
    followers: ['ben', 'juror', 'agnieszka'],
    comments: [
      {
        author: 'ben', daysAgo: 130,
        text: text`
          We have accepted it since spring, for everything up to 15,000. I read nineteen of them in one evening and for the
          first time laughed while doing so. What I miss is money: one line for each quarter, planned and spent, would spare
          us the second form.`,
        reactions: [{ person: 'clara', emoji: '❤️' }],
        replies: [
          {
            author: 'clara', daysAgo: 129,
            text: text`
              We took the line out because treasurers wrote novels in it. Shall we try it again with two boxes and nothing
              else?`,
          },
          { author: 'ben', daysAgo: 128.8, text: text`Two boxes. Agreed.`, reactions: [{ person: 'irena', emoji: '👍' }] },
        ],
      },
      {
        author: 'davide', daysAgo: 50,
        text: text`
          I have no association, only a desk in the street. May one person use it? I filled in a week as a trial, and page
          three says that on Wednesdays nobody needs me. I had not noticed in two years.`,
        reactions: [{ person: 'clara', emoji: '💡' }, { person: 'irena', emoji: '❤️' }],
      },
      {
        author: 'juror', daysAgo: 21,
        text: text`
          I would be careful with “announced four of five later changes”. Who decided which surprise belonged to which
          change? If it was the authors, please have two strangers do it again.`,
        replies: [
          {
            author: 'irena', daysAgo: 20,
            text: text`It was us. Two doctoral students start in January, and they do not like us much.`,
            reactions: [{ person: 'juror', emoji: '👍' }],
          },
        ],
      },
    ],
  },
]
