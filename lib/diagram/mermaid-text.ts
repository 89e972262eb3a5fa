import { escapeLine } from '../formats/escape-text.js';

/**
 * Quotes a label. `#` starts a character reference of Mermaid, `%%{` a directive, even within
 * quotes, and `<` could start HTML.
 */
export const quote = (label: string): string =>
  `"${label
    .split('\n')
    .map((line) => escapeLine(line).replace(/[#%{}&<>"`]/g, reference))
    .join('<br>')}"`;

/** Escapes a name that cannot be quoted: of a section or a task. */
export const escapeTask = (name: string): string =>
  escapeLine(name).replace(/[#%{}:;,<>&"`]/g, reference);

const reference = (character: string): string => `#${character.charCodeAt(0)};`;

/** Returns lines as text. */
export const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
