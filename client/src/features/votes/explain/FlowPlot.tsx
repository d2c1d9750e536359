import { Layer, Rectangle, ResponsiveContainer, Sankey } from 'recharts'
import type { FlowLink, FlowNode, Flows } from './flows.ts'

const FILL = { pine: 'var(--pine)', plain: 'var(--edge)', gone: 'var(--hairline)' } as const
const BAND = { pine: 'var(--pine)', plain: 'var(--edge)', moved: 'var(--spark)' } as const

interface NodeProps { x: number; y: number; width: number; height: number; payload: FlowNode }
interface LinkProps { sourceX: number; targetX: number; sourceY: number; targetY: number; sourceControlX: number; targetControlX: number; linkWidth: number; payload: { tone: FlowLink['tone'] } }

const Node = ({ x, y, width, height, payload }: NodeProps) => (
  <Layer>
    <Rectangle x={x} y={y} width={width} height={Math.max(1, height)} fill={FILL[payload.tone]} />
    {(payload.round === 0 || payload.last) && (
      <text x={payload.round === 0 && !payload.last ? x + width + 6 : x - 6} y={y + height / 2} dy="0.32em" textAnchor={payload.round === 0 && !payload.last ? 'start' : 'end'} fontSize={13} fill="var(--ink)" stroke="var(--raised)" strokeWidth={3} paintOrder="stroke">
        {payload.name.length > 26 ? `${payload.name.slice(0, 25)}…` : payload.name}
      </text>
    )}
  </Layer>
)

const Band = ({ sourceX, targetX, sourceY, targetY, sourceControlX, targetControlX, linkWidth, payload }: LinkProps) => (
  <path d={`M${sourceX},${sourceY}C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`} fill="none" stroke={BAND[payload.tone]} strokeOpacity={payload.tone === 'plain' ? 0.28 : 0.45} strokeWidth={Math.max(1, linkWidth)} />
)

/** The picture of RoundByRound; loaded when one is shown. */
export function FlowPlot({ nodes, links }: Flows) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Sankey
        data={{ nodes: [...nodes], links: [...links] }} nodeWidth={8} nodePadding={14} sort={false} iterations={0} align="left" margin={{ top: 8, right: 12, bottom: 8, left: 12 }}
        node={(props) => <Node {...(props as unknown as NodeProps)} />} link={(props) => <Band {...(props as unknown as LinkProps)} />}
      />
    </ResponsiveContainer>
  )
}
