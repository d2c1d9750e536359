import { Download, Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CastView } from '@commonspark/shared/votes/schema'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { exactTime } from '../../../ui/time.ts'
import type { Receipt } from '../voting/caster.ts'
import { downloadText, receiptFile } from '../voting/receipt.ts'

/** The receipt of a ballot: what it is, what it proves and what not, and the ways to keep it. */
export function ReceiptPanel({ receipt, answer, secret, onForget }: { receipt: Receipt; answer: CastView | null; secret: boolean; onForget: () => void }) {
  const { t } = useTranslation('votes')
  const { locale } = useLocale()
  const [asks, setAsks] = useState(false)
  return (
    <div className="voting-receipt">
      {answer?.state === 'held' && <Banner title={t('hold.held')}>{answer.signs.map((sign) => t(`sign.${sign}`)).join(' ')} {t('hold.heldText')}</Banner>}
      <p>{t('receipt.text')}</p>
      <dl>
        <dt>{t('receipt.number')}</dt><dd className="vote-digest" data-receipt>{receipt.receipt}</dd>
        <dt>{t('receipt.secret')}</dt><dd className="vote-digest">{receipt.secret}</dd>
        <dt>{t('receipt.when')}</dt><dd>{exactTime(receipt.at, locale)}</dd>
      </dl>
      <div className="voting-ways">
        <Button icon={<Download aria-hidden />} onPress={() => { downloadText(`receipt-${receipt.receipt.slice(0, 8)}.json`, receiptFile(receipt)) }}>{t('receipt.download')}</Button>
        <Button icon={<Printer aria-hidden />} onPress={() => { print() }}>{t('receipt.print')}</Button>
        <Button variant="plain" onPress={() => { setAsks(true) }}>{t('receipt.forget')}</Button>
      </div>
      <details className="vote-exact">
        <summary>{t('receipt.proves')}</summary>
        <div>
          <p>{t('receipt.does')}</p>
          <p>{t('receipt.doesNot')}</p>
          <p>{t(secret ? 'receipt.changeSecret' : 'receipt.changeOpen')}</p>
        </div>
      </details>
      <Dialog title={t('receipt.forgetTitle')} isOpen={asks} onOpenChange={setAsks} isAlert foot={(close) => (
        <>
          <Button onPress={close}>{t('receipt.keep')}</Button>
          <Button variant="danger" onPress={() => { close(); onForget() }}>{t('receipt.forget')}</Button>
        </>
      )}>
        <p>{t(secret ? 'receipt.forgetSecret' : 'receipt.forgetOpen')}</p>
      </Dialog>
    </div>
  )
}
