import { CircleCheck, HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import './SaveBar.css'

/** `words` say where the text is; the bar floats while there is something to save. */
export interface SaveBarProps {
  isChanged: boolean
  isSaving: boolean
  words: string
  save: string
  discard: string
  onDiscard: () => void
  /** What is wrong, above the bar's words. */
  children?: ReactNode
}

/** The foot of a long form: whether it is saved, and the button that saves it. Stands inside the form. */
export function SaveBar({ isChanged, isSaving, words, save, discard, onDiscard, children }: SaveBarProps) {
  const Icon = isChanged ? HardDrive : CircleCheck
  return (
    <div className="ui-save" data-changed={isChanged || undefined}>
      {children}
      <div className="ui-save-line">
        <p role="status"><Icon aria-hidden />{words}</p>
        <div className="ui-save-ends">
          {isChanged && <Button variant="plain" onPress={onDiscard}>{discard}</Button>}
          <Button type="submit" variant="primary" isPending={isSaving} isDisabled={!isChanged}>{save}</Button>
        </div>
      </div>
    </div>
  )
}
