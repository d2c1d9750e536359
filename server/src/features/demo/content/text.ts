/** Unwraps a template literal: the lines of a paragraph are joined by a space; blank lines and list items stay. */
export const text = (parts: TemplateStringsArray): string =>
  parts.join('').trim().replace(/[ \t]*\n[ \t]*/g, '\n').replace(/([^\n])\n(?!\n|- |\d+\. )/g, '$1 ')
