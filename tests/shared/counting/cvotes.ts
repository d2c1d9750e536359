import type { Profile } from '@commonspark/shared/counting/profile'

/** Reads a file in the Condorcet Election Format as ranking ballots; `withoutLast` leaves out each ballot's last place. */
export function readCvotes(text: string, withoutLast = false): { profile: Profile; seats: number } {
  const lines = text.split('\n').map((l) => l.trim())
  const header = (name: string) => lines.find((l) => l.startsWith(`#/${name}:`))!.split(':')[1]!.trim()
  const ballots = lines.filter((l) => l !== '' && !l.startsWith('#')).map((line) => {
    const [, ranking = '', count = '1'] = /^(.*?)(?:\s\*\s(\d+))?$/.exec(line)!
    const places = ranking.split('>').map((place) => place.split('=').map((name) => name.trim()))
    return { ballot: withoutLast ? places.slice(0, -1) : places, count: Number(count) }
  })
  return {
    seats: Number(header('Number of Seats')),
    profile: {
      form: { kind: 'ranking', max: null, ties: true }, budget: null, ballots,
      options: header('Candidates').split(';').map((name) => ({ id: name.trim(), cost: null })),
    },
  }
}

/** 'A > B = C' as places. */
export const placesIn = (text: string): string[][] => text.split('>').map((place) => place.split('=').map((name) => name.trim()).sort())
