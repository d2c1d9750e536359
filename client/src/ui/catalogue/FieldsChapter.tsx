import { Mail } from 'lucide-react'
import { useState } from 'react'
import { Checkbox } from '../Checkbox.tsx'
import { ComboBox } from '../ComboBox.tsx'
import { FileDrop, type DroppedFile } from '../FileDrop.tsx'
import { MomentField } from '../MomentField.tsx'
import { NumberField } from '../NumberField.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { SearchField } from '../SearchField.tsx'
import { Scale } from '../Scale.tsx'
import { Select } from '../Select.tsx'
import { Stepper } from '../Stepper.tsx'
import { Switch } from '../Switch.tsx'
import { TagField } from '../TagField.tsx'
import { TextArea } from '../TextArea.tsx'
import { TextField } from '../TextField.tsx'
import { COUNTRIES, LONG, SKILLS } from './samples.ts'
import { Chapter, Specimen } from './Specimen.tsx'

const STAGES = [{ id: 'spark', label: 'Spark', hint: 'A first thought' }, { id: 'concept', label: 'Concept', hint: 'Written down, talked about' }, { id: 'pilot', label: 'Pilot' }]
const GRADES = ['0', '1', '2', '3', '4', '5'].map((id) => ({ id, label: id }))
const GRADE_WORDS = ['Reject', 'Poor', 'Acceptable', 'Good', 'Very good', 'Excellent'].map((label, id) => ({ id: `${id}`, label }))

/** What is typed, chosen and switched. */
export function FieldsChapter() {
  const [country, setCountry] = useState<string | null>('PL')
  const [grade, setGrade] = useState<string | null>('3')
  const [none, setNone] = useState<string | null>(null)
  const [stage, setStage] = useState<string | null>('concept')
  const [skills, setSkills] = useState<string[]>(['carpentry', 'grant writing'])
  const [files, setFiles] = useState<readonly DroppedFile[]>([
    { id: '1', name: 'plan-of-the-depot.pdf', size: 2_400_000 }, { id: '2', name: 'open-day.jpg', size: 8_100_000, part: 0.62 },
    { id: '3', name: 'film.mov', size: 90_000_000, error: 'Films are not taken. Link to it from the text instead.' },
  ])
  return (
    <Chapter id="fields" title="Fields" lead="Every field has a name. Help stands under it; what is wrong is said beside it, in words that say what to do.">
      <Specimen name="Text" note="One line, with a counter where there is a limit.">
        <div className="cat-fields">
          <TextField label="Title" description="What you would call it in front of the neighbours." limit={120} defaultValue="Repair café in the old tram depot" />
          <TextField label="E-mail" type="email" icon={<Mail aria-hidden />} placeholder="maja@example.org" optional />
          <TextField label="Title" limit={20} defaultValue="Repair café in the old tram depot" error="Shorten it to 20 characters, so that it fits on a card." />
          <TextField label="Region" isDisabled defaultValue="Styria" description="Comes from your profile." />
          <TextField label="Identity" isReadOnly defaultValue="65f0c2a9" />
          <TextField label="Long word" defaultValue={LONG} />
        </div>
        <div className="cat-fields">
          <div className="ui-field"><span className="ui-label">Hover</span><div className="ui-input" data-hovered="true">Styria</div></div>
          <div className="ui-field"><span className="ui-label">Focus</span><div className="ui-input" data-focused="true">Styria</div></div>
        </div>
      </Specimen>
      <Specimen name="Text area" note="Grows with what is written.">
        <div className="cat-fields">
          <TextArea label="Summary" limit={280} description="One or two sentences." defaultValue="Two evenings a week, retired mechanics and school leavers mend what the neighbourhood brings in." />
          <TextArea label="Problem" rows={5} error="Say in a sentence whose problem it is." />
        </div>
      </Specimen>
      <Specimen name="Search and number" note="Escape empties a search. Numbers follow the reader’s language.">
        <div className="cat-fields">
          <SearchField label="Search ideas" placeholder="Search ideas" defaultValue="repair" />
          <MomentField label="Entries close" description="By the clocks of Warsaw." defaultValue="2026-11-25T12:00" />
          <NumberField label="Amount" defaultValue={5000} minValue={1} formatOptions={{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }} />
        </div>
      </Specimen>
      <Specimen name="Stepper and scale" note="Small numbers that hands count; a few steps from low to high.">
        <div className="cat-fields">
          <Stepper label="Points" defaultValue={3} minValue={0} maxValue={10} description="7 of 10 left" />
          <Stepper label="Points" defaultValue={12} error="That is 2 points too many." />
          <Stepper label="Points" defaultValue={4} isDisabled />
          <Scale label="Grade" steps={GRADES} value={grade} onChange={setGrade} />
          <Scale label="Grade" words steps={GRADE_WORDS} value={grade} onChange={setGrade} />
          <Scale label="Grade" steps={GRADES} value="2" onChange={setGrade} isDisabled />
        </div>
      </Specimen>
      <Specimen name="Select, combo box, tags" note="A few things, many things, several of many things.">
        <div className="cat-fields">
          <Select label="Country" options={COUNTRIES} value={country} onChange={setCountry} />
          <Select label="Country" options={COUNTRIES} value={none} onChange={setNone} error="Choose where the idea is at home." />
          <ComboBox label="Country" description="Type to find it." options={COUNTRIES} value={country} onChange={setCountry} />
          <ComboBox label="Country" isDisabled options={COUNTRIES} value={country} onChange={setCountry} />
          <TagField label="Skills you need" description="Choose, or type your own and press Enter." options={SKILLS} value={skills} onChange={setSkills} allowsNew max={5} placeholder="Add a skill" />
        </div>
      </Specimen>
      <Specimen name="Choices" note="Boxes and rings wait for the form; a switch acts at once.">
        <div className="cat-fields">
          <RadioGroup label="Stage" options={STAGES} value={stage} onChange={setStage} />
          <RadioGroup label="Stage" options={STAGES} value={none} onChange={setNone} error="Choose how far it has come." />
          <div>
            <Checkbox defaultSelected>Anyone may read it</Checkbox>
            <Checkbox isIndeterminate>All members of the team</Checkbox>
            <Checkbox isDisabled>Funders only</Checkbox>
            <Checkbox error="Agree to take part.">I have read the rules of the challenge</Checkbox>
          </div>
          <div>
            <Switch defaultSelected description="At most one letter a week.">News by e-mail</Switch>
            <Switch>Read receipts</Switch>
            <Switch isDisabled>Show my region</Switch>
          </div>
        </div>
      </Specimen>
      <Specimen name="Files" note="Drop, paste or choose; each with its preview and how far it is.">
        <FileDrop label="Pictures and papers" multiple maxSize={25_000_000} files={files} onRemove={(id) => setFiles(files.filter((file) => file.id !== id))} onAdd={(added) => setFiles([...files, ...added.map((file) => ({ id: crypto.randomUUID(), name: file.name, size: file.size, file }))])} />
      </Specimen>
    </Chapter>
  )
}
