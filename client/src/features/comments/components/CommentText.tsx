import { Markdown } from '../../../ui/Markdown.tsx'
import { markdownOf } from '../../../lib/mentions.ts'

/** What somebody wrote, with its mentions leading to people. */
export const CommentText = ({ text }: { text: string }) => <Markdown className="comment-text" text={markdownOf(text)} below={4} />
