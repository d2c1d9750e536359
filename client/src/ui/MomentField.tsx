import { TextField, type TextFieldProps } from './TextField.tsx'

/** `value` is what a clock on the wall shows ("2026-11-25T12:00"), empty while nothing is chosen. */
export type MomentFieldProps = Omit<TextFieldProps, 'type' | 'limit' | 'icon' | 'after' | 'placeholder'>

/** A day and an hour, chosen with the device's own picker. */
export const MomentField = (props: MomentFieldProps) => <TextField {...props} type="datetime-local" />
