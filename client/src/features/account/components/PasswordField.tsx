import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '@commonspark/shared/people/schema'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'

const LEAST = NewPassword.minLength ?? 0
const MOST = NewPassword.maxLength ?? Infinity

/** `isNew` says how long it must be, and how much is missing while it is typed. */
export interface PasswordFieldProps {
  label: string
  value: string
  onChange: (password: string) => void
  error?: string | undefined
  isNew?: boolean
}

/** A password, hidden until one asks to see it. */
export function PasswordField({ label, value, onChange, error, isNew = false }: PasswordFieldProps) {
  const { t } = useTranslation('account')
  const [isShown, setShown] = useState(false)
  const missing = LEAST - value.length
  const hint = value === '' ? t('passwordHelp') : missing > 0 ? t('passwordShort', { count: missing }) : t('passwordLong')
  // What was too short says how much is still missing, and is mended as soon as nothing is.
  const wrong = !error || !isNew || value === '' || value.length > MOST ? error : missing > 0 ? hint : undefined
  return (
    <TextField
      label={label} value={value} onChange={onChange} error={wrong} isRequired type={isShown ? 'text' : 'password'} name={isNew ? 'new-password' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'} spellCheck="false" {...(isNew && !wrong ? { description: hint } : {})}
      after={<IconButton size="small" label={t(isShown ? 'hidePassword' : 'showPassword')} icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />} onPress={() => { setShown(!isShown) }} />}
    />
  )
}
