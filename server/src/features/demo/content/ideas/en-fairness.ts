import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in English about debts, second chances and a fair way into work. */
export const FAIRNESS: readonly DemoIdea[] = [
  {
    key: 'debt-chair',
    content: {
      title: 'Talk while your hair dries: first help with debts at the hairdresser’s',
      summary: text`
        Hairdressers and barbers hear about the unopened envelopes first. A two-day course and a telephone number turn them
        into the shortest way to a debt counsellor.`,
      language: 'en', country: 'IT', region: 'Friuli Venezia Giulia', stage: 'concept', sdgs: [1, 10],
      tags: ['debt', 'poverty', 'finance', 'neighbourhood', 'mental health'],
      needs: [
        { kind: 'partners', note: 'An accredited debt advice service in each province' },
        {
          kind: 'funding', amount: 31000, currency: 'EUR',
          note: 'Course for forty salons and a counsellor two days a week, first year',
        },
        { kind: 'skills', note: 'A psychologist to help with the course: how to hear something and not carry it home' },
      ],
      offers: [
        { kind: 'partners', note: 'Eight salons in Udine and Cividale ready to start' },
      ],
      canvas: {
        problem: text`
          People come to debt counselling on average four years after the first unpaid instalment, when the bailiff has
          already been. Shame is the reason they give. Yet they do talk, only to somebody else: of thirty-four hairdressers
          we asked in Udine, thirty-one could name a customer with envelopes she no longer opens.`,
        beneficiaries: text`
          Households with between 2,000 and 20,000 euros of overdue bills and consumer credit, for whom early help changes
          most. Two thirds of the customers our salons think of are women over forty who look after the household’s money
          alone. The hairdressers benefit as well, who at present go home with the story and with no idea what to do.`,
        solution: text`
          A two-day course explains how debts grow, what a counsellor does, and above all what **not** to do: no advice, no
          promises, no lending. Each salon gets one telephone number that a counsellor answers within an hour during opening
          times. The customer decides, in the chair or later, with a small card that looks like one for the next
          appointment.`,
        novelty: text`
          Campaigns against over-indebtedness put posters in offices. We go to the one place where people sit still for
          fifty minutes with somebody they trust, and we ask of that person no more than a sentence and a card. Something
          similar has been tried with barbers and blood pressure; with debts we have not found it.`,
        businessModel: text`
          The course is free for salons; those who complete it may show a small sign. A counsellor two days a week costs
          19,000 euros a year. Municipalities already pay for debt advice and have an interest in earlier cases, since a
          case in its first year takes four hours and one in its fourth takes nineteen.`,
        impactLogic: text`
          More conversations early, so fewer evictions and disconnections later. We count calls for each salon, the age of
          the oldest unpaid bill at first contact, and how many people come to a second meeting. Success would be a median
          age below eighteen months. We cannot see evictions avoided and shall not invent them.`,
        partners: text`
          The cooperative Filo d’Acqua coordinates, since half of our own members came to us with debts. The hairdressers’
          guild of the province has put the course on its training list. A consumer association would supply the counsellor.
          With a bank we speak last, and only about payment plans.`,
        policyFit: text`
          Italian law has had procedures for over-indebted households since 2012, and few people know them. The region
          finances social services through its area plans; early debt advice could be one line there. Under the European
          consumer credit directive of 2023, member states have to make independent debt advice available.`,
        risks: text`
          A hairdresser may say too much, to the customer or about her. Half of the course is about silence, and every salon
          has a second person to speak to. Loan sharks also listen in salons. And some customers will feel ambushed; then
          the card stays in the drawer and the haircut is a haircut.`,
        nextSteps: text`
          1. Write the course with two counsellors and two hairdressers.
          2. Try it with eight salons in Udine and Cividale for six months.
          3. Change what does not work, with a psychologist in the room.
          4. Propose it to the province’s area plan in autumn.`,
      },
    },
    team: [{ person: 'giulia', role: 'lead' }],
    publishedDaysAgo: 19,
    supporters: ['elena', 'davide', 'magda', 'reka', 'spela', 'desi', 'juror'],
    followers: ['elena', 'magda', 'juror'],
    comments: [
      {
        author: 'elena', daysAgo: 15,
        text: text`
          The area plans are being rewritten this winter. If you can give me one page with the two numbers, four hours
          against nineteen, and where they come from, I can take it into the meeting in February.`,
        reactions: [{ person: 'giulia', emoji: '🙏' }],
        replies: [
          {
            author: 'giulia', daysAgo: 14.6,
            text: text`
              You will have it on Friday. The numbers are from the consumer association’s own case files, 118 cases, I will
              ask whether the table may be shown.`,
          },
        ],
      },
      {
        author: 'magda', daysAgo: 7,
        text: text`
          Beautiful and a little frightening. In the children’s home we had a rule: whoever is told something must have
          somebody to tell within the day. Does the second person exist in a salon with one chair?`,
        replies: [
          {
            author: 'giulia', daysAgo: 6.3,
            text: text`
              In a salon with one chair it would be the owner of the next salon. You are right, this has to be arranged in
              pairs from the first day.`,
            reactions: [{ person: 'magda', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'prison-bikes',
    content: {
      title: 'Bicycles repaired in prison, ridden by apprentices',
      summary: text`
        Abandoned bicycles are restored in a prison workshop near Košice and lent to apprentices whose first shift starts
        before the first bus. Those released may go on working in the town workshop.`,
      language: 'en', country: 'SK', region: 'Košický kraj', stage: 'pilot', sdgs: [16, 8, 11],
      tags: ['prison', 'repair', 'mobility', 'cycling', 'employment', 'youth'],
      needs: [
        { kind: 'funding', note: 'Two years of wages for the town workshop, three places', amount: 54000, currency: 'EUR' },
        { kind: 'partners', note: 'Companies with early shifts and somewhere dry to lock a bicycle' },
        { kind: 'policyChange', note: 'Recognition of the workshop certificate by the employment office' },
      ],
      offers: [
        { kind: 'skills', note: 'Restored bicycles in batches of ten for organisations, at cost' },
        { kind: 'mentoring', note: 'What we have learned about working with a prison administration' },
      ],
      canvas: {
        problem: text`
          In the industrial parks around Košice shifts begin at six; the first bus from many villages leaves at a quarter
          to. Apprentices lose their places for being late. At the same time men leave prison with a bag and a travel
          voucher, and more than a third of those we asked had never held a job that lasted a year.`,
        beneficiaries: text`
          Apprentices between 15 and 19 in villages up to twelve kilometres from work. Prisoners in the last eighteen months
          of their sentence, twelve at a time. Towns, whose lost-property stores hold bicycles for which nobody comes. And
          employers, who told us that they would rather keep an apprentice than find another.`,
        solution: text`
          Towns hand over unclaimed bicycles after the legal period. In the prison workshop they are stripped, sorted and
          rebuilt to one standard: lights, mudguards, a luggage rack, a lock. An apprentice gets one for the length of the
          apprenticeship for a deposit of 20 euros, with two services a year. After release, three places in the town
          workshop are open to those who want them.`,
        novelty: text`
          Prison workshops that repair bicycles exist, and so do bicycle gifts. What we join is the two ends: the person who
          built the bicycle services it in freedom, and knows the name of the one who rides it. Apprentices write a postcard
          once a year about the road. Those cards hang in the workshop.`,
        businessModel: text`
          A restored bicycle costs us 64 euros in parts. Employers pay 9 euros a month for each apprentice who rides, less
          than the shuttle bus some of them ran. With 180 bicycles that makes 19,440 euros a year, enough for parts,
          transport and one wage in the town workshop. The other two need support until 2028.`,
        impactLogic: text`
          Apprentices: we compare late arrivals in the term before and after; in the first 60 the mean fell from seven to
          two. Released men: are they employed after twelve months? Of eleven so far, seven are, which is encouraging and
          far too few to prove anything. We shall report both numbers with their size beside them.`,
        partners: text`
          The prison administration gives the hall, tools and a master mechanic. Four towns hand over bicycles. Otvorená
          dielňa runs the town workshop and holds the insurance. Esélyműhely in Miskolc lends us a counsellor who knows what
          the first hundred days look like. Five employers pay the monthly fee.`,
        policyFit: text`
          The Slovak act on social economy allows integration enterprises to employ people after release with wage support,
          yet the certificate from the prison workshop counts for nothing at the employment office. Recognising it would
          cost no money. The European Pillar of Social Rights speaks of support to return to work for everybody; here is one
          road to it.`,
        risks: text`
          Somebody in the town workshop may offend again, and the newspaper will write about the workshop. We prepare for
          that day with an open book: who works here, who supervises, what is locked. Bicycles on dark roads are a danger;
          no bicycle leaves without lights and a vest, and three routes we have refused.`,
        nextSteps: text`
          1. Add forty bicycles before the school year.
          2. Bring the certificate to the employment office together with two employers.
          3. Open the second evening of the town workshop for everybody.
          4. Publish the three-year report with a chapter about those who did not stay.`,
      },
    },
    team: [{ person: 'zuzana', role: 'lead' }, { person: 'balint', role: 'contributor' }],
    publishedDaysAgo: 101,
    supporters: ['peter', 'juror', 'luka', 'jakob', 'felix', 'davide', 'reka', 'magda'],
    followers: ['peter', 'juror', 'felix'],
    comments: [
      {
        author: 'peter', daysAgo: 95,
        text: text`
          Strong case. My doubt is the 9 euros: what happens to the bicycle when the apprentice leaves the company in month
          four? Somebody has to chase it across three villages.`,
        replies: [
          {
            author: 'zuzana', daysAgo: 94.2,
            text: text`
              It happened six times. The apprentice keeps it if the next employer pays, otherwise the master mechanic’s
              brother collects it with our van on Fridays. Five of the six came back.`,
          },
          {
            author: 'peter', daysAgo: 94,
            text: text`Five of six is better than most leasing books I have seen.`,
            reactions: [{ person: 'zuzana', emoji: '🙏' }, { person: 'balint', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'juror', daysAgo: 60,
        text: text`
          Seven of eleven employed after a year. Please add how you would know that you are not simply choosing the men who
          would have found work anyway. A waiting list, if you have one, is a fair comparison.`,
        replies: [
          {
            author: 'zuzana', daysAgo: 58,
            text: text`
              We do have a waiting list of nineteen. I had never thought of it as a treasure. I will ask the administration
              whether we may call them after a year.`,
            reactions: [{ person: 'juror', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'no-cv',
    content: {
      title: 'Hiring without a CV: a recruitment kit for social enterprises',
      summary: text`
        A trial day, three small tasks and a conversation over lunch take the place of the curriculum vitae. Forty-six
        social enterprises in Italy, Bulgaria, Greece and Poland hire in this way.`,
      language: 'en', country: 'BG', region: 'Пловдив', stage: 'scaling', sdgs: [8, 10, 4],
      tags: ['employment', 'social enterprise', 'inclusion', 'disability', 'scaling'],
      needs: [
        { kind: 'partners', note: 'Ordinary companies with 20 to 200 people that want to try the kit' },
        { kind: 'funding', note: 'Trainers in six languages and an open evaluation', amount: 85000, currency: 'EUR' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Two-day training for inclusive recruitment, twelve people, at your place' },
        { kind: 'partners', note: 'Shadowing for up to a week in one of eleven host enterprises' },
        { kind: 'skills', note: 'Task cards for 26 jobs, with pictures, free to copy' },
      ],
      canvas: {
        problem: text`
          A curriculum vitae shows where somebody has been allowed to be. A woman who has brought up four children, a man
          after prison, a young person from a special school have a page with gaps, and the gap is read before the name.
          Social enterprises that exist for these people ask for the page all the same, from habit.`,
        beneficiaries: text`
          Applicants who have been out of work for more than two years, people with intellectual disabilities, refugees
          whose papers have stayed behind. So far 512 have gone through a trial day and 287 were hired. Employers gain too:
          in eleven enterprises we could compare, fewer of those hired left within six months.`,
        solution: text`
          The kit is a box. It holds **task cards** in pictures for 26 jobs, a plan for a paid trial day, a sheet on which
          both sides note what they have seen, and questions for lunch. The applicant fills in the same sheet about the
          employer. Whoever decides must explain the decision with an observation and not an impression.`,
        novelty: text`
          Work samples are known to predict better than interviews, and large firms buy them dear. What is new is a version
          that a bakery with eleven people can use on a Tuesday, made with applicants themselves, and the mirrored sheet. In
          38 cases it was the applicant who said no, with a reason that helped the enterprise.`,
        businessModel: text`
          The cards are free. The two-day training costs 1,400 euros for an enterprise, less in the countries of the hubs.
          Last year 23 trainings covered the maintenance of the kit and one salary. Companies pay twice as much. With thirty
          trainings a year we shall be independent of grants; at present we are at three quarters.`,
        impactLogic: text`
          Seeing people work leads to other people being hired, and to their staying. We follow employment after six and
          twelve months in all enterprises that agreed, 31 of 46. After a year 71 per cent are still there, against 54 in
          the year before in the same enterprises. That is no experiment, and we say so on page one.`,
        partners: text`
          The four hubs of our European partnership, with 20 enterprises for each country in the first call, of whom 48
          fellows visited each other and 24 spent a placement in a host enterprise. Filo d’Acqua, Melissi and Nić look after
          the cards in their languages. A faculty of psychology reviews the tasks every year.`,
        policyFit: text`
          Employment services finance training and wages, but hardly ever the choosing. We recommend, after an open event
          with all four countries, that a paid trial day should be insured and allowed for up to three days without losing
          benefits. In one Italian region this is being examined; the text is at
          [example.org/trial-day](https://example.org/trial-day).`,
        risks: text`
          A trial day can be abused as unpaid work, so no kit goes to anybody who does not pay for it, and applicants get
          the number of the hub. Tasks may favour the quick ones; therefore time is never measured. As the network grows,
          quality will thin out. Every enterprise is visited once a year by another one.`,
        nextSteps: text`
          1. Open the kit to ordinary companies, ten of them first, with a supervisor from a social enterprise.
          2. Add Slovak, Hungarian and Slovene cards.
          3. Have the retention figures examined by somebody who is not a friend.
          4. Bring the insurance for trial days to one more government.`,
      },
    },
    team: [
      { person: 'desi', role: 'lead' }, { person: 'giulia', role: 'author' }, { person: 'nikos', role: 'author' },
      { person: 'kasia', role: 'author' },
    ],
    publishedDaysAgo: 160,
    supporters: [
      'elena', 'felix', 'juror', 'balint', 'miriam', 'zuzana', 'peter', 'mentor', 'clara', 'tomek', 'broker', 'irena',
      'moderator', 'ben', 'reka',
    ],
    followers: ['felix', 'balint', 'miriam', 'peter', 'mentor'],
    comments: [
      {
        author: 'miriam', daysAgo: 140,
        text: text`
          We are the ordinary company you are looking for: 140 people, a tool works, and a personnel department that loves
          grades. I would start with apprentices. Could somebody who has been hired this way come to us and explain it? I
          would pay the trip.`,
        reactions: [{ person: 'desi', emoji: '🎉' }, { person: 'giulia', emoji: '❤️' }],
        replies: [
          {
            author: 'desi', daysAgo: 139,
            text: text`
              Stoyan would come. He has been our oven master for four years, he speaks slowly and people remember every
              word. He asks whether there is a lake nearby.`,
          },
          {
            author: 'miriam', daysAgo: 138.7,
            text: text`There is a lake, and there is my uncle’s boat on it.`,
            reactions: [{ person: 'desi', emoji: '❤️' }, { person: 'nikos', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'felix', daysAgo: 75,
        text: text`
          Seventy-one against fifty-four in the same enterprises, one year apart: the labour market changed in that year,
          too. Is there any enterprise that hired with and without the kit in parallel?`,
        replies: [
          {
            author: 'giulia', daysAgo: 74,
            text: text`
              Three, because one manager would not use it. Small numbers: with the kit 14 of 19 stayed, without 9 of 17. I
              had not looked at it as luck until now.`,
            reactions: [{ person: 'felix', emoji: '💡' }, { person: 'juror', emoji: '👍' }],
          },
        ],
      },
      {
        author: 'balint', daysAgo: 33,
        text: text`
          We translated the cards for gardening, painting and chopping wood into Hungarian and tried them with six men in
          Miskolc. The lunch question “what did you like less today” got more out of them than our whole intake form. Files
          are with you.`,
        reactions: [{ person: 'desi', emoji: '🙏' }, { person: 'kasia', emoji: '🎉' }],
      },
    ],
  },
]
