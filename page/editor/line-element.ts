import type { Diagnostic } from '../../lib/check/diagnostic.js';
import { SEVERITIES, type Severity } from '../../lib/engine/finding.js';
import { html } from '../elements.js';
import { iconElement } from '../icon.js';
import { columnsOf, type Token } from './yaml-tokens.js';

/** A line to draw. */
export interface DrawnLine {
  /** The line in the text, from 1. */
  readonly number: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The diagnostics that begin on the line. */
  readonly diagnostics: readonly Diagnostic[];
  readonly isHighlighted: boolean;
  readonly hasCaret: boolean;
}

/** Maximum length, in characters, of a message behind a line. */
const MAX_MESSAGE_LENGTH = 160;

/** Returns the most severe severity, or `undefined` if there is none. */
export const mostSevere = (diagnostics: readonly Diagnostic[]): Severity | undefined =>
  SEVERITIES.find((each) => diagnostics.some(({ severity }) => severity === each));

/** Creates the drawing of a line: its number, its colored text, and a message behind it. */
export function lineElement(line: DrawnLine): HTMLElement {
  const severity = mostSevere(line.diagnostics);
  const classes = [
    'line',
    line.isHighlighted && 'highlighted',
    line.hasCaret && 'with-caret',
    severity,
  ];
  return html(
    'div',
    { class: classes.filter(Boolean).join(' '), 'data-line': line.number },
    html('span', { class: 'number' }, severity && iconElement(severity, 12), String(line.number)),
    codeElement(line),
    severity && messageElement(line, severity),
  );
}

interface Mark {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
}

/** Returns the part of the line that a diagnostic underlines: at least one character. */
function markOf({ severity, range }: Diagnostic, { length }: string): Mark {
  const from = Math.min(range.column - 1, Math.max(0, length - 1));
  const end = range.endLine > range.line ? length : range.endColumn - 1;
  return { severity, from, to: Math.min(Math.max(from + 1, end), length) };
}

function codeElement({ text, tokens, diagnostics }: DrawnLine): HTMLElement {
  const code = html('span', { class: 'code' });
  const marks = diagnostics.map((each) => markOf(each, text));
  const edges = new Set([0, text.length]);
  for (const { from, to } of marks) edges.add(from).add(to);
  const kinds: { readonly kind: Token['kind']; readonly end: number }[] = [];
  let end = 0;
  for (const token of tokens) {
    end += token.text.length;
    edges.add(end);
    kinds.push({ kind: token.kind, end });
  }
  const cuts = [...edges].sort((a, b) => a - b);
  let at = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from = 0, to = 0] = [cuts[i], cuts[i + 1]];
    while ((kinds[at]?.end ?? text.length) <= from) at++;
    const over = marks.filter((mark) => mark.from <= from && to <= mark.to);
    const severity = SEVERITIES.find((each) => over.some((mark) => mark.severity === each));
    const style = [kinds[at]?.kind ?? 'plain', severity && `underlined ${severity}`];
    code.append(
      html(
        'span',
        { class: style.filter(Boolean).join(' '), 'data-at': from },
        text.slice(from, to),
      ),
    );
  }
  return code;
}

function messageElement(
  { text, diagnostics }: DrawnLine,
  severity: Severity,
): HTMLElement | undefined {
  const shown = diagnostics.find((each) => each.severity === severity);
  if (shown === undefined) return undefined;
  const more = diagnostics.length > 1 ? `  +${diagnostics.length - 1}` : '';
  const message = html(
    'span',
    { class: `inline-message ${severity}` },
    shown.message.slice(0, MAX_MESSAGE_LENGTH) + more,
  );
  // CSP allows styles that are set through the CSSOM.
  message.style.setProperty('--columns', String(columnsOf(text)));
  return message;
}
