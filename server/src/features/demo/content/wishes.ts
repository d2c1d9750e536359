import type { z } from 'zod'
import type { Wish } from '@commonspark/shared/matches/schema'
import { text } from './text.ts'

/** What funders, policymakers and a mentor of the demo look for. */
export const WISHES: readonly { readonly person: string; readonly wish: Omit<z.input<typeof Wish>, 'open'> }[] = [
  {
    person: 'ben',
    wish: {
      topics: ['sharing', 'repair', 'circular economy', 'neighbourhood'], sdgs: [11, 12], stages: ['prototype', 'pilot'], countries: ['AT', 'SI', 'DE'], languages: ['de', 'en', 'sl'],
      support: ['funding', 'mentoring'], amount: { from: 0, to: 30_000, currency: 'EUR' }, conditions: ['support', 'countries'],
      note: text`
        Die Stiftung Murbogen fördert, was Nachbarn gemeinsam nutzen, reparieren und weitergeben, und fragt nach dem
        dritten Jahr. Tools, repair cafés, libraries of things, shared rooms.`,
    },
  },
  {
    person: 'elena',
    wish: {
      topics: ['procurement', 'social enterprise', 'rural', 'participation'], sdgs: [8, 16, 17], countries: ['IT', 'SI', 'AT'], languages: ['it', 'en', 'sl'], support: ['policyChange', 'partners', 'pilotSite'],
      policyArea: 'Social procurement and cooperatives', note: 'Small cooperatives that want to sell to municipalities, and rules that keep them from it.',
    },
  },
  {
    person: 'matej',
    wish: {
      topics: ['public space', 'participation', 'housing', 'energy poverty'], sdgs: [7, 11, 16], stages: ['concept', 'prototype', 'pilot'], countries: ['SI'], languages: ['sl', 'en'], support: ['pilotSite', 'policyChange'],
      conditions: ['countries'], policyArea: 'Public space and housing', note: 'Mestna občina išče ideje, ki jih lahko preizkusimo na eni ulici ali v enem bloku.',
    },
  },
  {
    person: 'juror',
    wish: { topics: ['employment', 'youth', 'social enterprise'], sdgs: [1, 4, 8], stages: ['concept', 'prototype'], countries: ['HU', 'SK', 'PL'], support: ['funding', 'mentoring'], amount: { from: 1000, to: 15_000, currency: 'EUR' }, note: 'First jobs for people whom nobody employs.' },
  },
  {
    person: 'felix',
    wish: { topics: ['scaling', 'social enterprise', 'finance', 'rural'], sdgs: [8, 11], stages: ['pilot', 'scaling'], languages: ['de', 'en'], support: ['funding', 'mentoring'], amount: { from: 20_000, to: 250_000, currency: 'EUR' }, conditions: ['stages'], note: 'Loans and patient capital for what already pays part of its way.' },
  },
  {
    person: 'peter',
    wish: { topics: ['finance', 'social enterprise', 'water', 'employment', 'prison'], sdgs: [6, 8], countries: ['SK', 'PL', 'HU', 'CZ'], support: ['funding'], amount: { from: 0, to: 20_000, currency: 'EUR' }, note: 'Work after prison, clean water in settlements, cooperatives.' },
  },
  {
    person: 'agnieszka',
    wish: { topics: ['rural', 'public services', 'elderly care', 'food waste'], sdgs: [10, 12, 16], countries: ['PL'], languages: ['pl'], support: ['pilotSite', 'policyChange', 'partners'], policyArea: 'Usługi publiczne na wsi', note: 'Gmina wiejska szuka pomysłów na opiekę nad starszymi, dojazdy i niemarnowanie jedzenia.' },
  },
  {
    person: 'reka',
    wish: { topics: ['education', 'rural', 'families', 'mobility'], sdgs: [4, 10], countries: ['HU', 'SK'], languages: ['hu', 'en'], support: ['pilotSite', 'partners'], policyArea: 'Rural public services' },
  },
  {
    person: 'mentor',
    wish: { topics: ['social enterprise', 'employment', 'makers'], sdgs: [8, 9], stages: ['concept', 'prototype'], countries: ['SI', 'AT'], languages: ['sl', 'en', 'de'], support: ['mentoring', 'skills'], note: 'Poslovni modeli: kdo plača, koliko in zakaj tudi drugo leto.' },
  },
]

/** The session of the demo: its organiser, and those who come as soon as somebody real is there. None of them is an account to sign in with. */
export const SESSION = {
  organiser: 'broker',
  title: 'An hour for things shared and repaired',
  topic: 'Innovators, funders and policymakers from seven countries, four minutes each',
  rounds: 5, roundSeconds: 240, breakSeconds: 30,
  guests: ['luka', 'spela', 'matej', 'nives', 'tomek', 'hannah', 'yusuf', 'felix', 'giulia', 'peter', 'zuzana'],
} as const

/** What a guest says, one line after each answer. */
export const GUEST_LINES = [
  'Hello, good to meet you. What are you working on this week?',
  'That is close to what we try. What was harder than you thought?',
  'Who pays for it today, and who should?',
  'I know two people who should hear this. Shall we keep in touch?',
] as const
