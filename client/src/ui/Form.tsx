import { type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import './Form.css'

/** `error` is what the last sending came back with: a new one leads the keyboard to the first field that it marks. */
export interface FormProps {
  onSubmit: () => void
  error?: unknown
  label?: string
  className?: string
  children: ReactNode
}

/** Fields below each other, sent together. */
export function Form({ onSubmit, error, label, className, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  return (
    <form ref={form} noValidate {...(label ? { 'aria-label': label } : {})} className={classes('ui-form', className)} onSubmit={(event) => { event.preventDefault(); onSubmit() }}>
      {children}
    </form>
  )
}

/** What a form ends with: the button that sends it, and perhaps a way beside it. */
export function FormEnd({ children }: { children: ReactNode }) {
  return <div className="ui-form-end">{children}</div>
}
