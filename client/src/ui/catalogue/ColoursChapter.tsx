import { contrast, toHex } from '../oklch.ts'
import { colours, shapePairs, textPairs, type ColourName, type Theme } from '../tokens.ts'
import { Chapter, Specimen } from './Specimen.tsx'

const GROUPS: readonly { name: string; note: string; names: readonly ColourName[] }[] = [
  { name: 'Paper and ink', note: 'What everything lies on, and what everything is written with.', names: ['paper', 'raised', 'sunk', 'ink', 'softInk', 'hairline', 'edge'] },
  { name: 'Spark', note: 'The one main action of a screen, and what is alive.', names: ['spark', 'sparkDeep', 'onSpark', 'sparkInk', 'sparkTint'] },
  { name: 'Pine', note: 'Trust: verified, funded, counted.', names: ['pine', 'onPine', 'pineInk', 'pineTint'] },
  { name: 'Amber', note: 'Waiting.', names: ['amber', 'onAmber', 'amberInk', 'amberTint'] },
  { name: 'Crimson', note: 'Refusal.', names: ['crimson', 'crimsonDeep', 'onCrimson', 'crimsonInk', 'crimsonTint'] },
]
const THEMES: readonly Theme[] = ['light', 'dark']

/** Every colour in both themes, and every pair of text and surface with its measured contrast. */
export function ColoursChapter() {
  return (
    <Chapter id="colours" title="Colours" lead="Warm paper, dark ink, one spark. Light and dark are chosen separately, and every pair of words and surface below reaches 4.5:1.">
      {GROUPS.map((group) => (
        <Specimen key={group.name} name={group.name} note={group.note}>
          <div className="cat-themes">
            {THEMES.map((theme) => (
              <ul key={theme} data-theme={theme} className="cat-swatches" aria-label={`${group.name}, ${theme}`}>
                {group.names.map((name) => (
                  <li key={name}>
                    <span className="cat-swatch" style={{ background: toHex(colours[name][theme]) }} />
                    <span>{name}<small>{toHex(colours[name][theme])}</small></span>
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </Specimen>
      ))}
      <Specimen name="Pairs" note="Words on surfaces. A test holds every one of them at 4.5:1 or more, and what must be seen at 3:1.">
        <div className="cat-themes">
          {THEMES.map((theme) => (
            <ul key={theme} data-theme={theme} className="cat-pairs" aria-label={`Pairs, ${theme}`}>
              {textPairs.map(([text, surface]) => (
                <li key={text + surface} style={{ color: toHex(colours[text][theme]), background: toHex(colours[surface][theme]) }}>
                  <span>{text}</span><span className="ui-figures">{contrast(colours[text][theme], colours[surface][theme]).toFixed(1)}</span>
                </li>
              ))}
            </ul>
          ))}
        </div>
        <p className="cat-aside">{textPairs.length} pairs of text and {shapePairs.length} of shape, each in two themes.</p>
      </Specimen>
    </Chapter>
  )
}
