import type { CanvasSection } from '@commonspark/shared/ideas/schema'

/** An idea of the demo that is being written whenever somebody looks: who writes, in which section, and what. */
export const WRITING: { readonly idea: string; readonly guests: readonly { readonly person: string; readonly section: CanvasSection; readonly lines: readonly string[] }[] } = {
  idea: 'valley-hours',
  guests: [
    { person: 'giulia', section: 'problem', lines: [
      'We should say how many people this concerns. ', 'I asked at three town halls last week, and none of them keeps count. ', 'Ana, do you have figures from Ljubljana?',
    ] },
    { person: 'nives', section: 'nextSteps', lines: [
      'I would train the twelve for nights before anything else. ', 'Six families in Nova Gorica asked for nothing but that. ', 'If we write to the parishes now, we can begin in May.',
    ] },
  ],
}
