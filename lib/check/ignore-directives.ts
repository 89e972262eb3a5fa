import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';
import type { Diagnostic } from './diagnostic.js';
import type { DocumentLocations } from './document-locations.js';

/** Something that is not to be told: by whom it stands where, and why. */
export interface IgnoreDirective {
  readonly rule: string;
  readonly reason: string;
  /** The line of the document that is meant, from 1: nothing, where a whole object is. */
  readonly targetLine?: number | undefined;
  /** The line that says so. */
  readonly ownLine: number;
}

/** `# cdk8s-pods-ignore: Container/image-tag it is pinned by digest elsewhere` */
const IGNORE_COMMENT = /#\s*cdk8s-pods-ignore:\s*(\S*)[ \t]*(.*?)\s*$/;
const IGNORE_PREFIX = 'cdk8s-pods-ignore:';
/** The annotation of an object that says so of all of it: an id and a reason, one a line. */
const IGNORE_ANNOTATION = 'cdk8s-pods/ignore';

/**
 * What the comments of a document say is not to be told: of their line, or of the next where they
 * stand alone.
 */
export function parseIgnoreComments(text: string): readonly IgnoreDirective[] {
  if (!text.includes(IGNORE_PREFIX)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, i): readonly IgnoreDirective[] => {
    const [, rule, reason = ''] = IGNORE_COMMENT.exec(line) ?? [];
    if (rule === undefined) return [];
    return [
      {
        rule,
        reason,
        ownLine: i + 1,
        targetLine: isCommentLine(line) ? lineAfterComments(lines, i) : i + 1,
      },
    ];
  });
}

const isCommentLine = (line: string): boolean => line.trimStart().startsWith('#');

/** The line that follows the comments that begin at a place, from 1. */
function lineAfterComments(lines: readonly string[], start: number): number {
  let next = start;
  while (next < lines.length && isCommentLine(lines[next] ?? '')) next++;
  return next + 1;
}

/** What an object itself says of all of it. */
export function parseIgnoreAnnotation(
  manifest: ParsedManifest['manifest'],
  lineNumber: () => number,
): readonly IgnoreDirective[] {
  const { annotations } = (manifest['metadata'] ?? {}) as {
    readonly annotations?: Readonly<Record<string, unknown>>;
  };
  const text = annotations?.[IGNORE_ANNOTATION];
  if (typeof text !== 'string') return [];
  return text.split('\n').flatMap((line) => {
    const [, rule, reason = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
    return rule === undefined ? [] : [{ rule, reason, ownLine: lineNumber() }];
  });
}

/** What is wrong with saying so. */
const directiveErrorOf = ({ rule, reason }: IgnoreDirective): string | undefined =>
  whyNotIgnorable(rule) ??
  (reason === ''
    ? `'${rule}' is ignored without a reason: say behind it why it is meant to be so`
    : undefined);

/** What is not to be told of a document, and which of it was of use. */
export class IgnoreDirectives {
  private readonly used = new Set<IgnoreDirective>();
  private readonly all: IgnoreDirective[];

  constructor(private readonly lines: readonly IgnoreDirective[]) {
    this.all = [...lines];
  }

  add(ignores: readonly IgnoreDirective[]): void {
    this.all.push(...ignores);
  }

  /** Whether a problem is not to be told: by what its object says, or by a comment of its line. */
  isIgnored(
    { rule }: Pick<Diagnostic, 'rule'>,
    own: readonly IgnoreDirective[],
    line: () => number,
  ): boolean {
    const lines = this.lines.filter((each) => each.rule === rule);
    const at = lines.length > 0 ? line() : 0;
    const found = [
      ...own.filter((each) => each.rule === rule),
      ...lines.filter((each) => each.targetLine === at),
    ].filter((each) => !directiveErrorOf(each));
    for (const each of found) this.used.add(each);
    return found.length > 0;
  }

  /** What is wrong with what is ignored, and what is ignored in vain. */
  diagnostics(places: DocumentLocations): readonly Diagnostic[] {
    return this.all.flatMap((each) => {
      const fault =
        directiveErrorOf(each) ??
        (this.used.has(each)
          ? undefined
          : `nothing says '${each.rule}' here any more: leave it out`);
      return fault === undefined
        ? []
        : [
            {
              kind: 'warned',
              severity: 'warning',
              rule: 'ignore',
              object: undefined,
              field: '',
              message: fault,
              remediation: undefined,
              range: places.line(each.ownLine),
              fix: undefined,
            } as const,
          ];
    });
  }
}
