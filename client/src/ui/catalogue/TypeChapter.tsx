import { countWords } from '../format.ts'
import { motion, radii, spaces, typeScale, typeSteps } from '../tokens.ts'
import { Chapter, Specimen } from './Specimen.tsx'

const SAMPLE = { display: 'What if', headline: 'What if the tram depot', heading: 'What if the tram depot mended things', title: 'Neighbours who mend what others throw away', lead: 'A calm sentence that says in one breath what the page is about.', body: 'Body text is set in Inter at a size that reads at arm’s length, sixty to seventy-two characters a line.', small: 'Graz, Austria · 2 hours ago · 214 supports' }

/** Type, space, corners and motion. */
export function TypeChapter() {
  const steps = Object.entries(typeSteps).toReversed() as [keyof typeof SAMPLE, number][]
  const px = (step: number, { body, ratio }: { body: number; ratio: number }) => countWords(Math.round(body * ratio ** step * 10) / 10, 'en')
  return (
    <Chapter id="type" title="Type and space" lead="Literata speaks, Inter explains. Sizes grow by 1.2 on phones and 1.25 on desks; distances are multiples of four pixels.">
      <Specimen name="Scale" note="Seven steps. Headings are balanced, paragraphs avoid orphans.">
        <dl className="cat-type">
          {steps.map(([name, step]) => (
            <div key={name}>
              <dt>{name}<small className="ui-figures">{px(step, typeScale.narrow)} / {px(step, typeScale.wide)} px</small></dt>
              <dd data-step={name} style={{ fontSize: `var(--text-${name})` }}>{SAMPLE[name]}</dd>
            </div>
          ))}
        </dl>
      </Specimen>
      <Specimen name="Letters" note="Latin with every diacritic, Greek and Cyrillic, each script loaded only when it is read.">
        <div className="cat-letters">
          <p lang="pl">Zażółć gęślą jaźń</p><p lang="sl">Šerif bo za vajo spet kuhal žgance</p><p lang="hu">Árvíztűrő tükörfúrógép</p><p lang="bg">Жълтата дюля беше щастлива</p><p lang="el">Ξεσκεπάζω την ψυχοφθόρα βδελυγμία</p>
        </div>
      </Specimen>
      <Specimen name="Space" note="Few things, far apart. Related things 8 or 12 px, groups 24 or 32, chapters 64 and more.">
        <ul className="cat-spaces">{spaces.map((step) => <li key={step}><span style={{ inlineSize: step * 4 }} /><small>{step * 4}</small></li>)}</ul>
      </Specimen>
      <Specimen name="Corners" note="Four for controls, twelve for cards, full for people.">
        <ul className="cat-corners">{Object.entries(radii).map(([name, px]) => <li key={name} style={{ borderRadius: px }}>{name}</li>)}</ul>
      </Specimen>
      <Specimen name="Motion" note="Only to explain where something came from or went; none of it for readers who ask for less.">
        <ul className="cat-motion">{Object.entries(motion).map(([name, ms]) => <li key={name}>{name}<small>{ms} ms</small></li>)}</ul>
      </Specimen>
    </Chapter>
  )
}
