export const letters = {
  greeting: 'Dzień dobry, {{name}},',
  whyAccount: 'Ten list przyszedł, bo ktoś podał ten adres w serwisie Commonspark. Jeśli to pomyłka, nie trzeba nic robić.',
  verify: {
    subject: 'Potwierdź swój adres',
    text: 'Został jeden krok: potwierdź, że ten adres należy do Ciebie. Odnośnik działa raz, przez dwa dni.',
    action: 'Potwierdź adres',
  },
  alreadyAMember: {
    subject: 'Masz już konto',
    text: 'Ktoś, być może Ty, poprosił o konto z tym adresem. Takie konto już istnieje. Jeśli hasło wypadło z pamięci, w ciągu dwóch godzin można tu ustawić nowe.',
    action: 'Ustaw nowe hasło',
  },
  reset: {
    subject: 'Ustaw nowe hasło',
    text: 'Tym odnośnikiem można ustawić nowe hasło. Działa raz, przez dwie godziny.',
    action: 'Ustaw nowe hasło',
  },
  passwordChanged: {
    subject: 'Hasło zostało zmienione',
    text: 'Przed chwilą zmieniono hasło do Twojego konta i wylogowano wszystkie inne urządzenia. Jeśli to nie Ty, od razu poproś o nowe hasło na stronie logowania.',
  },
  confirmEmail: {
    subject: 'Potwierdź nowy adres',
    text: 'Potwierdź, że to Twój nowy adres w serwisie Commonspark. Odnośnik działa raz, przez dobę.',
    action: 'Potwierdź nowy adres',
  },
  emailChanging: {
    subject: 'Twój adres ma się zmienić',
    text: 'Ktoś zalogowany na Twoje konto poprosił o zmianę adresu. Jeśli to nie Ty, zmień teraz hasło.',
  },
  voteInvitation: {
    subject: 'Jesteś na liście uprawnionych do głosowania',
    greeting: 'Dzień dobry,',
    text: '{{organisation}} prowadzi głosowanie na Commonspark i wpisuje ten adres na listę osób, które mogą głosować: „{{vote}}”. Kończy się {{until}}.',
    plain: 'Ten adres jest na liście osób, które mogą wziąć udział w głosowaniu na Commonspark. Kończy się ono {{until}}.',
    how: 'Każdy ma jeden głos, dlatego potrzebne jest konto właśnie z tym adresem. Założenie go trwa minutę, a potem wracasz do głosowania.',
    action: 'Załóż konto i zagłosuj',
    why: 'Dostajesz ten jeden list, bo adres podali organizatorzy głosowania. Udział zależy tylko od ciebie.',
    stop: 'Żadnych więcej zaproszeń do głosowań na ten adres: {{url}}',
  },
}
