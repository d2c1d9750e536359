import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import './QrCode.css'

/** Space around the modules, as the standard asks for, in modules. */
const QUIET = 4

/** A text that a telephone's camera reads, dark on light whatever the theme; `label` says where it leads. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text)
    code.make()
    const count = code.getModuleCount()
    const places = Array.from({ length: count }, (_, at) => at)
    return { size: count + 2 * QUIET, path: places.flatMap((row) => places.flatMap((column) => (code.isDark(row, column) ? [`M${column + QUIET} ${row + QUIET}h1v1h-1z`] : []))).join('') }
  }, [text])
  return <svg className="ui-qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges"><path d={path} /></svg>
}
