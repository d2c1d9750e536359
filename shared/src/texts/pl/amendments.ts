/** Słowa propozycji czytelników. */
export const amendments = {
  title: 'Propozycje czytelników', open: 'Pozwól czytelnikom proponować inne słowa', openHelp: 'Zalogowane osoby proponują zmiany w akapicie albo w kilku sąsiednich. Nic się nie zmienia, dopóki ktoś z was tego nie przyjmie.',
  suggest: 'Zaproponuj zmianę', closed: 'Autorzy nie przyjmują teraz propozycji.', section: 'Część', paragraph: 'Akapit', upTo: 'Aż do', add: 'Nowy akapit na końcu',
  text: 'Twoimi słowami', textHelp: 'Zostaw puste, aby zaproponować usunięcie.', note: 'Dlaczego', noteHelp: 'Jedno zdanie pomoże autorom zdecydować.', send: 'Wyślij propozycję', sent: 'Wysłano. Autorzy zdecydują, czy ją przyjąć.',
  by: '{{name}}, {{section}}', somebody: 'Ktoś', accept: 'Przyjmij', refuse: 'Nie przyjmuj', withdraw: 'Wycofaj', accepted: 'Przyjęto do szkicu.', refused: 'Nie przyjęto.', withdrawn: 'Wycofano.',
  reply: 'Słowo do osoby, która to zaproponowała', none: 'Nikt jeszcze niczego nie zaproponował.', waiting_one: 'Jedna propozycja czeka na ciebie', waiting_few: '{{count}} propozycje czekają na ciebie', waiting_many: '{{count}} propozycji czeka na ciebie', waiting_other: '{{count}} propozycji czeka na ciebie',
  state: { open: 'Czeka', accepted: 'Przyjęta', refused: 'Nieprzyjęta', withdrawn: 'Wycofana' }, yours: 'Twoje propozycje', credits: 'Lepsze słowa dzięki', inDraft: 'Przyjęte propozycje są w szkicu; czytelnicy zobaczą je po ponownej publikacji.',
}
