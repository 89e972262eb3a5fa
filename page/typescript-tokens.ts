import { type Child, html } from './elements.js';

const TOKEN =
  /(\/\/[^\n]*)|('(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\b(import|from|const|new|as|true|false|null|never)\b|([A-Za-z_$][\w$]*)(?=\s*:)|\b([A-Z][\w$]*)\b|\b(\d[\w.]*)\b/g;
const STYLES = ['comment', 'string', 'literal', 'key', 'type', 'literal'] as const;

/** Returns a program of `import` with its tokens in colors. */
export function coloredTypeScript(code: string): readonly Child[] {
  const children: Child[] = [];
  let at = 0;
  for (const match of code.matchAll(TOKEN)) {
    if (match.index > at) children.push(code.slice(at, match.index));
    const style = STYLES[match.slice(1).findIndex((each) => each !== undefined)] ?? '';
    children.push(html('span', { class: style }, match[0]));
    at = match.index + match[0].length;
  }
  children.push(code.slice(at));
  return children;
}
