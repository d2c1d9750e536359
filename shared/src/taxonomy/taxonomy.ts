import { z } from 'zod'

/** The stages of an idea, from first thought to wide use, in order. */
export const STAGES = ['spark', 'concept', 'prototype', 'pilot', 'scaling'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** What an idea may need or a person may offer. */
export const NEED_KINDS = ['funding', 'skills', 'partners', 'pilotSite', 'mentoring', 'policyChange'] as const
export const NeedKind = z.enum(NEED_KINDS)
export type NeedKind = z.infer<typeof NeedKind>

/** What a person is to the field; several at once. */
export const FIELD_ROLES = ['innovator', 'funder', 'policymaker', 'mentor', 'broker'] as const
export const FieldRole = z.enum(FIELD_ROLES)
export type FieldRole = z.infer<typeof FieldRole>

/** Platform roles; a person without any is an ordinary member. */
export const PLATFORM_ROLES = ['moderator', 'administrator'] as const
export const PlatformRole = z.enum(PLATFORM_ROLES)
export type PlatformRole = z.infer<typeof PlatformRole>

export const ORGANISATION_KINDS = ['foundation', 'municipality', 'socialEnterprise', 'ngo', 'university', 'company'] as const
export const OrganisationKind = z.enum(ORGANISATION_KINDS)
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** The ten languages of the projects Commonspark follows; content may be written in any of them and in three more that its imports use. */
export const LANGUAGES = ['en', 'pl', 'sl', 'de', 'it', 'hu', 'sk', 'bg', 'el', 'no', 'fr', 'nl', 'es'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

/** Languages in which the product itself speaks. */
export const LOCALES = ['en', 'pl', 'sl'] as const
export const Locale = z.enum(LOCALES)
export type Locale = z.infer<typeof Locale>

/** ISO 3166-1 alpha-2 codes of Europe and of the countries in the imported data; names come from Intl.DisplayNames. */
export const COUNTRIES = [
  'AL', 'AD', 'AT', 'BA', 'BE', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU',
  'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI',
  'SK', 'SM', 'TR', 'UA', 'US', 'CA', 'BR', 'XK',
] as const
export const Country = z.enum(COUNTRIES)
export type Country = z.infer<typeof Country>

/** The 17 Sustainable Development Goals, by number. */
export const SDGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const
export const Sdg = z.int().min(1).max(17)

/** ISO 4217 codes in which needs and offers may be stated. */
export const CURRENCIES = ['EUR', 'PLN', 'HUF', 'BGN', 'NOK', 'CHF', 'CZK', 'GBP', 'USD'] as const
export const Currency = z.enum(CURRENCIES)
export type Currency = z.infer<typeof Currency>
