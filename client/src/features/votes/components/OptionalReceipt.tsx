import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../../ui/Banner.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import type { Receipt } from '../voting/caster.ts'
import { readReceiptFile } from '../voting/receipt.ts'

/** The way to a ballot cast on another device: its receipt as a file. */
export function OptionalReceipt({ voteId, onReceipt }: { voteId: string; onReceipt: (receipt: Receipt) => void }) {
  const { t } = useTranslation('votes')
  const [wrong, setWrong] = useState(false)
  const open = async (file: File): Promise<void> => {
    const receipt = file.size < 1_000_000 ? readReceiptFile(await file.text()) : null
    setWrong(receipt?.voteId !== voteId)
    if (receipt?.voteId === voteId) onReceipt(receipt)
  }
  return (
    <>
      <Banner title={t('receipt.needed')}>{t('receipt.neededText')}</Banner>
      <FileDrop label={t('receipt.file')} files={[]} onAdd={([file]) => { if (file) void open(file) }} onRemove={() => undefined} />
      {wrong && <Banner tone="refusal">{t('receipt.wrong')}</Banner>}
    </>
  )
}
