import type { TFunction } from 'i18next'
import type { Wish } from './filters.ts'

/** What a list shows, as one sentence of the reader's language: "214 ideas in Poland and Slovenia that need a pilot site". */
export function sentenceOf(t: TFunction<'explore'>, locale: string, wish: Wish, total: number): string {
  const either = new Intl.ListFormat(locale, { type: 'disjunction' })
  const both = new Intl.ListFormat(locale, { type: 'conjunction' })
  const clause = <T>(values: readonly T[], word: (value: T) => string, say: (list: string) => string, format = either): string =>
    (values.length > 0 ? say(format.format(values.map(word))) : '')
  return [
    t('sentence.count', { count: total }),
    clause(wish.tag, (name) => t('sentence.tag', { name }), (list) => t('sentence.tagged', { list })),
    clause(wish.language, (code) => t(`sentence.language.${code}`), (list) => t('sentence.written', { list })),
    clause(wish.stage, (stage) => t(`sentence.stage.${stage}`), (list) => t('sentence.at', { list })),
    clause(wish.country, (code) => t(`sentence.country.${code}`), (list) => t('sentence.places', { list }), both),
    clause(wish.sdg, String, (list) => t('sentence.goals', { list })),
    wish.q.trim() ? t('sentence.words', { words: wish.q.trim() }) : '',
    clause(wish.need, (need) => t(`sentence.needed.${need}`), (list) => t('sentence.need', { count: total, list })),
  ].filter(Boolean).join(' ').replaceAll(' ,', ',')
}
