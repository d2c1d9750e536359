import type { Scheme } from './palette.ts'
import type { Draw } from '../ground/random.ts'
import { circle, line, path, placed, rect, ring, SHEET, type Colour } from './shapes.ts'

/** Draws one print: shapes on a sheet whose ground is already there. `marks` are up to three colours to be used once each, small. */
export type Composition = (draw: Draw, scheme: Scheme, marks: readonly Colour[]) => string[]

const { width: W, height: H } = SHEET

/** A sun above hills. */
const horizon: Composition = (draw, { inks: [first, second, third] }, marks) => {
  const sunX = draw.int(260, 940)
  const sunY = draw.int(240, 360)
  const hill = (of: Colour, top: number, radius: number) => {
    const x = draw.int(100, W - 100)
    return circle(of, x, top + radius, radius)
  }
  const away = sunX > W / 2 ? -1 : 1
  return [
    circle(draw.pick([third, first]), sunX, sunY, draw.int(130, 200)),
    hill(second, draw.int(400, 450), draw.int(900, 1300)),
    hill(first, draw.int(520, 560), draw.int(800, 1100)),
    hill(third, draw.int(640, 680), draw.int(700, 1000)),
    ...marks.map((mark, at) => circle(mark, sunX + away * (330 + at * 76), sunY - 90 + at * 34, 18)),
  ]
}

/** Tiles of a patchwork, many of them left blank. */
const quilt: Composition = (draw, { inks }, marks) => {
  const side = 200
  const turns = [0, 90, 180, 270]
  const half = side / 2
  const patterns: ((of: Colour) => string)[] = [
    (of) => path(of, 'M', -half, -half, 'H', half, 'A', side, side, 0, 0, 1, -half, half, 'Z'),
    (of) => path(of, 'M', -half, -half, 'A', side, side, 0, 0, 1, half, half, 'A', side, side, 0, 0, 1, -half, -half, 'Z'),
    (of) => path(of, 'M', -half, -half, 'H', half, 'A', half, half, 0, 0, 1, -half, -half, 'Z'),
    (of) => path(of, 'M', -half, -half, 'H', half, 'L', -half, half, 'Z'),
    (of) => circle(of, 0, 0, half),
  ]
  const chosen = draw.shuffle(patterns).slice(0, 3)
  const tiles = draw.shuffle(Array.from({ length: 24 }, (_, at) => at))
  const filled = tiles.slice(0, draw.int(13, 16))
  const blank = tiles.slice(filled.length)
  const centre = (tile: number): [number, number] => [(tile % 6) * side + half, Math.floor(tile / 6) * side + half]
  return [
    ...filled.map((tile) => placed(...centre(tile), draw.pick(turns), draw.pick(chosen)(draw.pick(inks)))),
    ...marks.map((mark, at) => circle(mark, ...centre(blank[at]!), 30)),
  ]
}

/** A street of houses; the lit windows carry the marks. */
const roofs: Composition = (draw, { inks }, marks) => {
  const shapes: string[] = [circle(inks[2], draw.int(200, 1000), draw.int(150, 230), draw.int(60, 95))]
  const windows: [number, number][] = []
  const base = 720
  let x = -draw.int(10, 60)
  let before: Colour | undefined
  while (x < W) {
    const width = draw.int(130, 230)
    const top = base - draw.int(190, 400)
    const of = draw.pick(inks.filter((ink) => ink !== before))
    before = of
    // Houses overlap a little, and the street lies over their feet: edges that only meet show a seam.
    const right = x + width + 3
    const roof = draw.pick([
      ['H', right],
      ['L', (x + right) / 2, top - width * 0.45, 'L', right, top],
      ['A', (right - x) / 2, (right - x) / 2, 0, 0, 1, right, top],
      ['V', top - width * 0.4, 'L', right, top],
    ])
    shapes.push(path(of, 'M', x, H, 'V', top, ...roof, 'V', H, 'Z'))
    windows.push([x + width / 2, top + 70])
    x += width
  }
  const lit = draw.shuffle(windows.filter(([at]) => at > 60 && at < W - 60))
  return [
    ...shapes,
    rect(inks[0], 0, base, W, H - base),
    ...marks.map((mark, at) => rect(mark, lit[at]![0] - 17, lit[at]![1] - 24, 34, 48)),
  ]
}

/** Rings that meet, as on water. */
const ripples: Composition = (draw, { inks: [first, second, third] }, marks) => {
  const gap = draw.pick([46, 54, 62])
  const around = (of: Colour, x: number, y: number, rings: number) =>
    Array.from({ length: rings }, (_, at) => ring(of, x, y, (at + 1) * gap, gap * 0.3))
  const [left, right] = [draw.int(180, 400), draw.int(760, 1020)]
  const [upper, lower] = draw.shuffle([draw.int(200, 320), draw.int(480, 620)])
  return [
    ...around(second, left, upper!, 9),
    ...around(first, right, lower!, 7),
    circle(third, right, lower!, gap * 0.62),
    circle(second, left, upper!, gap * 0.62),
    ...marks.map((mark, at) => circle(mark, right + Math.cos(at * 1.1 - 2.4) * gap * (3 + at), lower! + Math.sin(at * 1.1 - 2.4) * gap * (3 + at), 20)),
  ]
}

/** Ways that run side by side and turn together; the marks are their stops. */
const ways: Composition = (draw, { inks }, marks) => {
  const gap = draw.pick([74, 84])
  const thick = gap * 0.62
  const start = draw.int(70, 130)
  const bend = draw.int(430, 620)
  const outer = gap * 4 + 150
  const down = inks.map((of, at) => {
    const [y, radius] = [start + at * gap, outer - at * gap]
    return line(of, thick, 'M', -20, y, 'H', bend, 'A', radius, radius, 0, 0, 1, bend + radius, y + radius, 'V', H + 20)
  })
  return [
    ...down,
    circle(inks[1], draw.int(170, 290), H - draw.int(140, 190), draw.int(80, 110)),
    ...marks.map((mark, at) => circle(mark, 130 + draw.int(0, 60) + at * 140, start + at * gap, thick * 0.3)),
  ]
}

/** Leaves on their stems. */
const leaves: Composition = (draw, { inks: [first, second, third] }, marks) => {
  const stems = draw.int(3, 4)
  const leaf = (of: Colour, length: number) =>
    path(of, 'M', 0, 0, 'C', length * 0.2, -length * 0.42, length * 0.75, -length * 0.42, length, 0, 'C', length * 0.75, length * 0.42, length * 0.2, length * 0.42, 0, 0, 'Z')
  const tops: [number, number][] = []
  const drawn = Array.from({ length: stems }, (_, at) => {
    const x = (W / stems) * (at + 0.5) + draw.int(-24, 24)
    const pairs = draw.int(3, 4)
    const step = 148
    const top = H - pairs * step - 30
    const of = at % 2 === 0 ? first : second
    tops.push([x, top - 56])
    return [
      line(of, 9, 'M', x, H, 'V', top - 40),
      ...Array.from({ length: pairs }, (_, pair) => {
        const y = H - 40 - pair * step
        const length = 165 - pair * 17
        return placed(x, y, -38, leaf(of, length)) + placed(x, y, -142, leaf(pair % 2 === 0 ? of : third, length))
      }),
    ].join('')
  })
  const berries = draw.shuffle(tops)
  return [...drawn, ...berries.map(([x, y], at) => circle(marks[at] ?? third, x, y, at < marks.length ? 24 : 18))]
}

/** People around a table. */
const table: Composition = (draw, { inks, ground }, marks) => {
  const x = draw.int(430, 770)
  const y = draw.int(360, 440)
  const seats = draw.int(6, 9)
  const turn = draw.next() * Math.PI
  const order = draw.shuffle(inks)
  const far = 330
  const size = Math.min(112, Math.PI * far / seats - 16)
  return [
    ...Array.from({ length: seats }, (_, at) => {
      const angle = turn + (at / seats) * 2 * Math.PI
      return circle(order[at % (seats % 4 === 1 ? 3 : 4)]!, x + Math.cos(angle) * far, y + Math.sin(angle) * far, size)
    }),
    circle(inks[0], x, y, 186),
    circle(ground, x, y, 150),
    ...marks.map((mark, at) => circle(mark, x + (at - (marks.length - 1) / 2) * 74, y, 24)),
  ]
}

/** Threads over and under each other. */
const weave: Composition = (draw, { inks }, marks) => {
  const pitch = 210
  const band = draw.pick([96, 120, 140])
  const [left, top] = [draw.int(-40, 30), draw.int(0, 50)]
  const single = draw.int(1, 4)
  const columns = Array.from({ length: 6 }, (_, at) => ({ at: left + at * pitch, of: at === single ? inks[1] : inks[0] }))
  const rows = Array.from({ length: 4 }, (_, at) => ({ at: top + at * pitch, of: inks[3] }))
  const isOver = (column: number, row: number) => (column + row) % 2 === 1
  // A thread that passes under is left out there: one drawn over the other would show its edges.
  const pieces = rows.flatMap((row, r) => {
    const hidden = columns.filter((_, c) => isOver(c, r))
    return [-100, ...hidden.map(({ at }) => at + band)].map((from, at) => rect(row.of, from, row.at, (hidden[at]?.at ?? W + 100) - from, band))
  })
  const knots = draw.shuffle(columns.flatMap((column, c) => rows.flatMap((row, r) => (isOver(c, r) || column.at < 60 || column.at > W - 260 || row.at > H - 260 ? [] : [{ x: column.at, y: row.at }]))))
  return [
    ...columns.map(({ at, of }) => rect(of, at, -10, band, H + 20)),
    ...pieces,
    ...marks.map((mark, at) => circle(mark, knots[at]!.x + band / 2, knots[at]!.y + band / 2, 24)),
  ]
}

/** The family of prints. */
export const COMPOSITIONS: readonly Composition[] = [horizon, quilt, roofs, ripples, ways, leaves, table, weave]
