import { text } from '../text.ts'
import type { DemoIdea } from '../types.ts'

/** Ideas in English about people whom ordinary services miss. */
export const CARE: readonly DemoIdea[] = [
  {
    key: 'second-shift',
    content: {
      title: 'Second Shift: childcare for parents who work at night',
      summary: text`
        A kindergarten in Vienna stays open from 18:00 to 07:00 for children of nurses, cleaners and bakers, run by a
        parents’ cooperative and paid in part by their employers.`,
      language: 'en', country: 'AT', region: 'Wien', stage: 'concept', sdgs: [5, 8, 4],
      tags: ['childcare', 'families', 'gender equality', 'employment', 'social enterprise'],
      needs: [
        { kind: 'pilotSite', note: 'A kindergarten in the 10th or 11th district that would share its rooms at night' },
        { kind: 'policyChange', note: 'A rule for sleeping groups: how many children for each adult after 21:00' },
        { kind: 'funding', note: 'One year of a group of eight children', amount: 96000, currency: 'EUR' },
        { kind: 'mentoring', note: 'A lawyer for labour and childcare law, about ten hours' },
      ],
      offers: [
        { kind: 'partners', note: 'A survey of 212 parents with night shifts, anonymised, free to use' },
      ],
      canvas: {
        problem: text`
          Hospitals, bakeries and cleaning firms in Vienna run through the night; kindergartens close at half past five. Of
          the 212 parents we asked, most of them mothers, 61 leave their children with an older sibling at least twice a
          month, and 38 have refused a better paid position because of its hours. Grandparents often live in another
          country.`,
        beneficiaries: text`
          Children from two to eight whose parents start before six or finish after nine. Lone parents in particular: they
          made up half of those who answered. Employers who cannot fill night shifts. And older siblings, who at present get
          to school after four hours of sleep and never tell anybody why.`,
        solution: text`
          One kindergarten group in the evening and at night, eight children, two educators until 21:00 and one educator
          with one assistant until morning. Supper at half past six, the same bed each time, breakfast at six. Places are
          booked by shift plan, a month ahead. From seven the house is an ordinary kindergarten again.`,
        novelty: text`
          There are costly babysitter agencies and a few company nurseries. Ours is run by a cooperative in which parents of
          different employers hold the majority, so that a change of job does not cost the child its bed. Educators choose
          nights and are paid a third more.`,
        businessModel: text`
          A night costs 62 euros for each child. Parents pay 9 to 15 according to income, employers 25, the cooperative
          receives the public rate for the hours that count as kindergarten. About 12 euros remain uncovered until the group
          is full on at least five nights a week. Three employers have stated in writing that they would pay.`,
        impactLogic: text`
          If the bed is certain, parents can accept regular shifts; if shifts are regular, income rises and children sleep.
          We shall measure three things each half-year: nights with an unsupervised child (asked anonymously), hours worked,
          and how children fall asleep, observed by the educators with a simple diary.`,
        partners: text`
          A works council of a hospital, a bakery with 300 employees and a cleaning firm gave us their shift plans. A
          training college for kindergarten educators wants to send trainees for evenings. We are still looking for the
          house, and we know that without one all of this is paper.`,
        policyFit: text`
          Vienna pays for kindergarten places by the day. The law knows neither night nor sleeping group. The European Child
          Guarantee and the work-life balance directive both point in our direction. We ask for an experimental clause of
          two years, with an evaluation that the city itself commissions.`,
        risks: text`
          Night care might become an invitation to plan even worse shifts. Therefore no child may stay more than four nights
          a week, and employers sign this. A night with a sick child is the hardest case; a doctor on call is part of the
          price. If we are not full on four nights after a year, we end it.`,
        nextSteps: text`
          1. Find the house by March.
          2. Write the statutes of the cooperative with twelve founding parents.
          3. Agree the experimental clause with the city’s kindergarten department.
          4. Start in September with five nights and eight beds.
          5. Show the diary results after six months, in the kindergarten, with supper.`,
      },
    },
    team: [{ person: 'yusuf', role: 'lead' }, { person: 'hannah', role: 'contributor' }],
    publishedDaysAgo: 33,
    supporters: ['clara', 'miriam', 'reka', 'spela', 'desi', 'maja', 'ben', 'juror', 'ingrid'],
    followers: ['reka', 'ben', 'clara'],
    comments: [
      {
        author: 'reka', daysAgo: 30,
        text: text`
          As somebody who signs kindergarten budgets: the day rate will not stretch to the night, so do not build on it. Ask
          for the experimental clause first and the money second. A clause costs the department nothing and it can show it
          off.`,
        reactions: [{ person: 'yusuf', emoji: '💡' }, { person: 'hannah', emoji: '👍' }],
        replies: [
          {
            author: 'yusuf', daysAgo: 29.4,
            text: text`
              That order had not occurred to me. I will rewrite the next steps. Do you know of any such clause that worked?`,
          },
        ],
      },
      {
        author: 'ben', daysAgo: 18,
        text: text`
          Five nights and eight beds make 2,080 places a year at 62 euros, so roughly 129,000. You ask for 96,000. Do the
          employers’ letters cover the difference, and for how long have they signed?`,
        replies: [
          {
            author: 'yusuf', daysAgo: 17,
            text: text`
              The letters cover 1,100 nights at 25 euros, for one year. Parents bring about 24,000. With the public rate for
              the evening hours it would close, but only if the beds are full, and they will not be in the first three
              months.`,
          },
          {
            author: 'ben', daysAgo: 16.8,
            text: text`
              Then please show the first three months separately. A gap I can see is easier to fund than one I have to find.`,
            reactions: [{ person: 'clara', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'quiet-hours',
    content: {
      title: 'Quiet hours: shops, offices and pools for people who are easily overwhelmed',
      summary: text`
        Two hours a week without music, flicker and crowds, in places of a town that agree on one standard, one sign and one
        honest calendar. Tried in Linz, open to any town.`,
      language: 'en', country: 'AT', region: 'Oberösterreich', stage: 'pilot', sdgs: [10, 3, 11],
      tags: ['inclusion', 'disability', 'public space', 'mental health', 'open data'],
      needs: [
        { kind: 'pilotSite', note: 'Two towns of 20,000 to 80,000 people with a swimming pool and a citizens’ office' },
        { kind: 'skills', note: 'Translation of the standard into plain language in Slovene, Italian and Czech' },
      ],
      offers: [
        { kind: 'mentoring', note: 'Half-day training for staff, designed and led by autistic trainers' },
        { kind: 'skills', note: 'Sound and light measurement for a first round of ten places' },
      ],
      canvas: {
        problem: text`
          For some people a supermarket at five in the afternoon is an assault: music, beeps, cold light, a trolley in the
          back. Autistic people, people after a brain injury or with dementia and many with migraine avoid such places
          altogether. In our survey of 140 people in Linz, half had not been to a swimming pool for more than two years.`,
        beneficiaries: text`
          People with autism, dementia, anxiety, brain injuries or hearing aids, about one in twenty of the population by
          the associations’ estimate, and those who go along with them. Staff, too: cashiers asked us to keep the hours
          because they went home less tired.`,
        solution: text`
          A place that joins keeps the same two hours each week. It switches off music and announcements, dims light where
          it can, stops restocking, opens one till without a queue and trains two people. We measure noise and light, hang
          up the sign and list the place in an open calendar at [example.org/quiet](https://example.org/quiet).`,
        novelty: text`
          Single chains have quiet hours, each with its own rules, often on a Tuesday morning when nobody who works can
          come. We agree on one standard for a whole town, written and checked by those concerned, and the list is open data
          that any map may show.`,
        businessModel: text`
          Joining is free for small shops. Chains and public offices pay 480 euros a year for measurement and training,
          which is led by six autistic trainers at 55 euros an hour. Thirty-one places have joined and twelve pay; the
          budget of the coordinator needs twenty. A town can buy the start for 9,500 euros.`,
        impactLogic: text`
          Lower noise (we measured a fall from 71 to 54 decibels on average) leads to visits by people who stayed away. We
          ask a panel of sixty people each quarter which places they used alone for the first time. So far 43 have named at
          least one. It is a small panel and we know nearly all of them.`,
        partners: text`
          Three self-advocacy groups, the city’s pool operator, a regional grocery chain, the citizens’ office and the
          laboratory for impact measurement at the university in Linz. The first sign was drawn by a pupil in the
          special-needs class of a vocational school, who receives a licence fee of one euro for each place.`,
        policyFit: text`
          The UN convention on the rights of persons with disabilities speaks of access, and building codes have translated
          that into ramps and lifts. Sensory access is missing. The European Accessibility Act covers products and services
          and leaves the built environment mostly to the states, so a voluntary standard can run ahead of the law here.`,
        risks: text`
          Quiet hours may turn into an alibi: two hours for some, noise for the rest of the week. We ask each place to keep
          one change permanently. Another danger is a bad visit, because trust is lost at once; whoever breaks the standard
          twice is taken off the calendar, without a discussion.`,
        nextSteps: text`
          1. Publish version two of the standard, with fewer words and more pictures.
          2. Bring one town in Slovenia and one in Italy on board.
          3. Try evenings, since working people have asked for them.
          4. Hand the sign and the standard over to a foundation owned by the three self-advocacy groups.`,
      },
    },
    team: [{ person: 'clara', role: 'lead' }, { person: 'yusuf', role: 'contributor' }],
    publishedDaysAgo: 88,
    supporters: ['elena', 'desi', 'matej', 'spela', 'oskar', 'moderator', 'nikos', 'hannah', 'irena', 'giulia'],
    followers: ['elena', 'matej', 'desi'],
    comments: [
      {
        author: 'elena', daysAgo: 80,
        text: text`
          Could a public office in Gorizia join although it lies in another country? We have a counter that serves people
          from both sides. I can offer the counter, two afternoons and a director who has noticed the problem himself.`,
        reactions: [{ person: 'clara', emoji: '🎉' }],
        replies: [
          {
            author: 'clara', daysAgo: 79.5,
            text: text`
              Yes, and it would be the first one in three languages. I will bring the decibel meter. @{spela}, you once
              offered to help with the Slovene plain language, does that still stand?`,
          },
          {
            author: 'spela', daysAgo: 79,
            text: text`
              It stands. I will read it with two people from the memory café, they find every word that is too long.`,
            reactions: [{ person: 'elena', emoji: '❤️' }],
          },
        ],
      },
      {
        author: 'matej', daysAgo: 51,
        text: text`
          Our pool operator asks what it costs him in lost swimmers. Do you have figures from Linz before and after?`,
        replies: [
          {
            author: 'clara', daysAgo: 50.2,
            text: text`
              He lost nine tickets a week in the first month and none after that. He gained a group that comes every
              Thursday and eats chips. I will put the table into the appendix.`,
            reactions: [{ person: 'matej', emoji: '👍' }],
          },
        ],
      },
    ],
  },
  {
    key: 'sign-first',
    content: {
      title: 'Sign first: a hospital admission in sign language within ten minutes',
      summary: text`
        A tablet at the admission desk connects deaf patients with a deaf guide and an interpreter on call, who stay with
        them by video from the desk to the doctor.`,
      language: 'en', country: 'AT', region: 'Wien', stage: 'prototype', sdgs: [3, 10],
      tags: ['health', 'disability', 'inclusion', 'digital skills'],
      needs: [
        { kind: 'pilotSite', note: 'A hospital with an emergency department and wireless network in every corridor' },
        { kind: 'funding', note: 'Standby fees for interpreters over twelve months', amount: 72000, currency: 'EUR' },
        { kind: 'skills', note: 'Data protection officer with experience of medical video' },
      ],
      offers: [
        { kind: 'skills', note: 'Two deaf trainers for a first evening with ward staff' },
      ],
      canvas: {
        problem: text`
          My sister waited five hours in an emergency department because her name was called out. A sign language
          interpreter has to be booked two days ahead; a broken wrist does not wait that long. So relatives interpret,
          children among them, and hear what a child should not hear. Notes on paper do not help people whose first language
          is signed.`,
        beneficiaries: text`
          Some ten thousand deaf signers in Austria, of whom roughly a third live in and around Vienna, and hard-of-hearing
          people who sign a little. Hearing children of deaf parents. Doctors and nurses, who told us that they dread a
          conversation in which they cannot tell whether they have been understood.`,
        solution: text`
          At the desk the patient taps one large picture. Within ten minutes a **deaf guide** appears, who explains in sign
          what will happen; for the medical talk an interpreter joins. The tablet has its own battery and stand and goes
          along to X-ray and treatment. Names are called by vibration on a borrowed wristband.`,
        novelty: text`
          Video interpreting exists for offices by day. The new thing is the deaf guide as the first face: a trained, paid
          deaf person who knows hospitals. In our trial guides solved four of ten situations without any interpreter,
          because what was missing was orientation and not language.`,
        businessModel: text`
          A hospital pays a monthly fee of 1,400 euros, which includes 25 hours. Above that, each hour costs 48 euros. Six
          hospitals make the standby pool of interpreters pay for itself. The health insurance fund already reimburses
          interpreters in some cases; we want to be on its list by the second year.`,
        impactLogic: text`
          If understanding comes within ten minutes, fewer patients leave before treatment and fewer children interpret. We
          record time to first signed contact (median in the trial 7 minutes, 34 cases), who interpreted, and whether the
          patient could repeat the instructions in sign afterwards.`,
        partners: text`
          The association of the deaf recruits and trains the guides. A cooperative of interpreters runs the pool. The
          laboratory in Linz evaluates the trial. One outpatient clinic has let us work two evenings a week since May. We
          have no hospital yet, only friendly conversations.`,
        policyFit: text`
          Austrian Sign Language has been recognised in the constitution since 2005, and patients have a right to be
          informed in a way they understand. Between the two lies a corridor with nobody in it. We propose that every
          emergency department names one signed way in, and that the owner of the hospital pays for it as for a ramp.`,
        risks: text`
          A frozen picture in the middle of a diagnosis would be worse than no picture; therefore there is always a written
          fallback and a telephone number for a person who comes. Interpreters are few, and we must not draw them away from
          schools. Guides hear sad things and need supervision, which we have budgeted.`,
        nextSteps: text`
          1. Sign a contract with one hospital for twelve months.
          2. Train eight more guides, two of them for weekends.
          3. Have the video checked by an outside data protection expert and publish the result.
          4. Report every quarter, in German and in sign.`,
      },
    },
    team: [{ person: 'yusuf', role: 'lead' }, { person: 'clara', role: 'author' }],
    publishedDaysAgo: 27,
    supporters: ['desi', 'hannah', 'juror', 'felix', 'nikos', 'elena', 'organiser', 'moderator'],
    followers: ['desi', 'juror'],
    comments: [
      {
        author: 'felix', daysAgo: 20,
        text: text`
          Six hospitals for break-even is a long way when you have none. What would a version look like that pays for itself
          with one? Perhaps the guides alone, without the standby pool.`,
        reactions: [{ person: 'clara', emoji: '🤔' }],
        replies: [
          {
            author: 'yusuf', daysAgo: 19,
            text: text`
              Guides alone would work by day. At night I would not dare it, since for a consent form one needs an
              interpreter. But a daytime start with one hospital might be the door. Thank you, that helps.`,
          },
        ],
      },
      {
        author: 'desi', daysAgo: 11,
        text: text`
          Two of our bakers are deaf. I read them your text and they had one question: can the guide also be called from
          home, to explain a letter from the hospital? That is where it goes wrong for them.`,
        reactions: [{ person: 'yusuf', emoji: '💡' }],
      },
    ],
  },
]
