import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import { whyNotIgnorable } from '../rules/why-not-ignorable.js';
import type { Diagnostic } from './diagnostic.js';
import type { DocumentLocations } from './document-locations.js';

/** A request to ignore a rule, with its reason. */
export interface IgnoreDirective {
  readonly rule: string;
  readonly reason: string;
  /** The line of the document to which it applies, from 1. `undefined` for a whole object. */
  readonly targetLine?: number | undefined;
  /** The line of the directive. */
  readonly ownLine: number;
}

/** `# cdk8s-pods-ignore: Container/image-tag it is pinned by digest elsewhere` */
const IGNORE_COMMENT = /#\s*cdk8s-pods-ignore:\s*(\S*)[ \t]*(.*?)\s*$/;
const IGNORE_PREFIX = 'cdk8s-pods-ignore:';
/** The annotation with directives for a whole object: a rule id and a reason on each line. */
const IGNORE_ANNOTATION = 'cdk8s-pods/ignore';

/**
 * Returns the directives in the comments of a document. They apply to their line, or to the next
 * one if the comment is alone on its line.
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

/** Returns the line after consecutive comments, from 1. */
function lineAfterComments(lines: readonly string[], start: number): number {
  let next = start;
  while (next < lines.length && isCommentLine(lines[next] ?? '')) next++;
  return next + 1;
}

/** Returns the directives in the annotation of an object. */
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

/** Returns what is wrong with a directive, or `undefined`. */
const directiveErrorOf = ({ rule, reason }: IgnoreDirective): string | undefined =>
  whyNotIgnorable(rule) ??
  (reason === '' ? `'${rule}' is ignored without a reason: write the reason after it` : undefined);

/** The directives of a document, and which of them were used. */
export class IgnoreDirectives {
  private readonly used = new Set<IgnoreDirective>();
  private readonly all: IgnoreDirective[];

  constructor(private readonly lines: readonly IgnoreDirective[]) {
    this.all = [...lines];
  }

  add(ignores: readonly IgnoreDirective[]): void {
    this.all.push(...ignores);
  }

  /** Whether a directive of the object or of the line applies to a diagnostic. */
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

  /** Returns the diagnostics of directives that are wrong or not used. */
  diagnostics(places: DocumentLocations): readonly Diagnostic[] {
    return this.all.flatMap((each) => {
      const fault =
        directiveErrorOf(each) ??
        (this.used.has(each)
          ? undefined
          : `'${each.rule}' no longer reports anything here: remove the directive`);
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
