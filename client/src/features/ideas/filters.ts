import { FACETS, type Facet, type Filters, type Sort, SORTS } from '@commonspark/shared/search/schema'
import { COUNTRIES, LANGUAGES, NEED_KINDS, SDGS, STAGES } from '@commonspark/shared/taxonomy/taxonomy'

/** What the explore page is asked to show; `sort` null leaves the order to the server. */
export interface Wish extends Filters { sort: Sort | null }

/** Values of each facet in the order of the field. */
export const FACET_VALUES: Record<Facet, readonly (string | number)[]> = { country: COUNTRIES, sdg: SDGS, stage: STAGES, need: NEED_KINDS, language: LANGUAGES }

/** One filter in force: a facet's value, a tag, or the words searched for. */
export interface ActiveFilter { name: Facet | 'tag' | 'q'; value: string }

/** Reads an address; values that nobody offers are passed over, so that an old or mistyped link still works. */
export function wishFrom(params: URLSearchParams): Wish {
  const listed = (name: string): string[] => params.getAll(name).flatMap((values) => values.split(',')).map((value) => value.trim()).filter(Boolean)
  const known = (facet: Facet): never[] => FACET_VALUES[facet].filter((value) => listed(facet).includes(String(value))) as never[]
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    country: known('country'), sdg: known('sdg'), stage: known('stage'), need: known('need'), language: known('language'),
    tag: [...new Set(listed('tag').map((tag) => tag.toLocaleLowerCase('en').slice(0, 40)))].slice(0, 20),
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? null,
  }
}

/** The address of a wish: only what is wished, always in the same order. */
export function paramsOf(wish: Partial<Wish>): URLSearchParams {
  const params = new URLSearchParams()
  if (wish.q?.trim()) params.set('q', wish.q.trim())
  for (const name of [...FACETS, 'tag'] as const) if (wish[name]?.length) params.set(name, wish[name].join(','))
  if (wish.sort) params.set('sort', wish.sort)
  return params
}

/** The address of the explore page for a wish. */
export function exploreHref(wish: Partial<Wish>): string {
  const query = paramsOf(wish).toString().replaceAll('%2C', ',')
  return query ? `/explore?${query}` : '/explore'
}

/** Everything that narrows the list, in the order in which it is shown. */
export const activeFilters = (wish: Wish): ActiveFilter[] => [
  ...(wish.q.trim() ? [{ name: 'q' as const, value: wish.q.trim() }] : []),
  ...(['need', 'stage', 'country', 'sdg', 'language', 'tag'] as const).flatMap((name) => wish[name].map((value) => ({ name, value: String(value) }))),
]

/** The wish with one filter turned on or off. */
export function toggled(wish: Wish, { name, value }: ActiveFilter): Wish {
  if (name === 'q') return { ...wish, q: wish.q.trim() === value ? '' : value }
  const values = (wish[name] as readonly (string | number)[]).map(String)
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return { ...wish, [name]: name === 'sdg' ? next.map(Number).toSorted((a, b) => a - b) : next }
}

/** The wish without any filter; its order stays. */
export const cleared = ({ sort }: Wish): Wish => ({ ...wishFrom(new URLSearchParams()), sort })
