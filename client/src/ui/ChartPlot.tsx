import { Area, AreaChart, Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

/** What is drawn: `area` for what grows over time, `bars` for what is compared. */
export interface PlotProps { kind: 'area' | 'bars'; points: readonly { label: string; value: number }[] }

const TEXT = { fill: 'var(--soft-ink)', fontSize: 13 }
const TIP = { background: 'var(--raised)', border: '1px solid var(--hairline)', borderRadius: 4, color: 'var(--ink)', fontSize: 14 }

/** The picture of a Chart; loaded when one is shown. */
export function ChartPlot({ kind, points }: PlotProps) {
  const data = [...points]
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === 'area' ? (
        <AreaChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="label" tick={TEXT} tickLine={false} axisLine={{ stroke: 'var(--hairline)' }} minTickGap={32} />
          <YAxis allowDecimals={false} width={34} tick={TEXT} tickLine={false} axisLine={false} />
          <Tooltip contentStyle={TIP} itemStyle={{ color: 'var(--ink)' }} labelStyle={{ color: 'var(--soft-ink)' }} separator=" " formatter={(value) => [value, '']} />
          <Area dataKey="value" type="stepAfter" stroke="var(--spark)" strokeWidth={2} fill="var(--spark-tint)" isAnimationActive={false} dot={data.length === 1} />
        </AreaChart>
      ) : (
        <BarChart data={data} layout="vertical" margin={{ top: 0, right: 36, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="label" width={132} tick={TEXT} tickLine={false} axisLine={false} interval={0} />
          <Bar dataKey="value" fill="var(--pine)" barSize={16} radius={[0, 3, 3, 0]} isAnimationActive={false}><LabelList dataKey="value" position="right" fill="var(--ink)" fontSize={13} /></Bar>
        </BarChart>
      )}
    </ResponsiveContainer>
  )
}
