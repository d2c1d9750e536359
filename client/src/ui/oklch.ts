/** Lightness 0 to 1, chroma from 0, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** Linear-light sRGB, not clipped. Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020), as in CSS Color 4. */
export function linearSrgb([lightness, chroma, hue]: Oklch): [number, number, number] {
  const angle = (hue * Math.PI) / 180
  const a = chroma * Math.cos(angle)
  const b = chroma * Math.sin(angle)
  const l = (lightness + 0.3963377773761749 * a + 0.2158037573099136 * b) ** 3
  const m = (lightness - 0.1055613458156586 * a - 0.0638541728258133 * b) ** 3
  const s = (lightness - 0.0894841775298119 * a - 1.2914855480194092 * b) ** 3
  return [
    4.0767416360759583 * l - 3.3077115392580629 * m + 0.2309699031821043 * s,
    -1.2684379732850315 * l + 2.6097573492876882 * m - 0.341319376002657 * s,
    -0.0041960761386756 * l - 0.7034186179359362 * m + 1.7076146940746117 * s,
  ]
}

/** True if the colour can be shown on an sRGB screen as it is, within half a step of 8 bits. */
export function inSrgb(colour: Oklch): boolean {
  return hexChannels(colour).every((channel) => channel > -0.5 && channel < 255.5)
}

/** The colour as #rrggbb, each channel clipped to sRGB. */
export function toHex(colour: Oklch): string {
  const byte = (channel: number) => Math.round(Math.min(255, Math.max(0, channel))).toString(16).padStart(2, '0')
  return `#${hexChannels(colour).map(byte).join('')}`
}

/** Contrast of two opaque colours, 1 to 21: WCAG 2.2, "relative luminance" and "contrast ratio". */
export function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = linearSrgb(colour).map((channel) => Math.min(1, Math.max(0, channel))) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

// The sRGB transfer function of IEC 61966-2-1, mirrored for values below zero.
function hexChannels(colour: Oklch): number[] {
  return linearSrgb(colour).map((linear) => {
    const size = Math.abs(linear)
    return 255 * Math.sign(linear) * (size <= 0.0031308 ? 12.92 * size : 1.055 * size ** (1 / 2.4) - 0.055)
  })
}
