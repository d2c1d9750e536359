export const letters = {
  greeting: 'Pozdravljeni, {{name}},',
  whyAccount: 'To pismo ste prejeli, ker je nekdo ta naslov uporabil v storitvi Commonspark. Če to niste bili vi, vam ni treba storiti ničesar.',
  verify: {
    subject: 'Potrdite svoj naslov',
    text: 'Ostal je en korak: potrdite, da je ta naslov vaš. Povezava deluje enkrat, dva dni.',
    action: 'Potrdi naslov',
  },
  alreadyAMember: {
    subject: 'Račun že imate',
    text: 'Nekdo, morda vi, je prosil za račun s tem naslovom. Ta račun že obstaja. Če ste geslo pozabili, lahko tukaj v dveh urah izberete novo.',
    action: 'Izberi novo geslo',
  },
  reset: {
    subject: 'Izberite novo geslo',
    text: 'S to povezavo lahko izberete novo geslo. Deluje enkrat, dve uri.',
    action: 'Izberi novo geslo',
  },
  passwordChanged: {
    subject: 'Vaše geslo je spremenjeno',
    text: 'Geslo vašega računa je bilo pravkar spremenjeno, povsod drugod ste odjavljeni. Če to niste bili vi, na strani za prijavo takoj zaprosite za novo geslo.',
  },
  confirmEmail: {
    subject: 'Potrdite novi naslov',
    text: 'Potrdite, da je to vaš novi naslov v storitvi Commonspark. Povezava deluje enkrat, en dan.',
    action: 'Potrdi novi naslov',
  },
  emailChanging: {
    subject: 'Vaš naslov se bo spremenil',
    text: 'Nekdo, prijavljen v vaš račun, je prosil za spremembo naslova. Če to niste bili vi, takoj spremenite geslo.',
  },
  voteInvitation: {
    subject: 'Ste na seznamu za glasovanje',
    greeting: 'Pozdravljeni,',
    text: '{{organisation}} vodi glasovanje na Commonsparku in je ta naslov uvrstila na seznam tistih, ki lahko glasujejo: »{{vote}}«. Konča se {{until}}.',
    plain: 'Ta naslov je na seznamu tistih, ki lahko glasujejo na Commonsparku. Glasovanje se konča {{until}}.',
    how: 'Vsak ima eno glasovnico, zato je potreben račun prav s tem naslovom. Ustvarite ga v minuti in ste spet pri glasovanju.',
    action: 'Ustvarite račun in glasujte',
    why: 'To edino pismo ste dobili, ker so organizatorji glasovanja navedli ta naslov. Ali boste glasovali, odločate sami.',
    stop: 'Nič več vabil h glasovanjem na ta naslov: {{url}}',
  },
}
