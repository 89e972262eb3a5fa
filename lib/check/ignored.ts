import { notSilenceable } from '../rules/silenceable.js';
import type { Source } from '../source/manifest.js';
import type { Places } from './places.js';
import type { Problem } from './problem.js';

/** Something that is not to be told: by whom it stands where, and why. */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** The line of the document that is meant, from 1: nothing, where a whole object is. */
  readonly line?: number | undefined;
  /** The line that says so. */
  readonly at: number;
}

/** `# cdk8s-pods-ignore: Container/image-tag it is pinned by digest elsewhere` */
const COMMENT = /#\s*cdk8s-pods-ignore:\s*(\S*)[ \t]*(.*?)\s*$/;
const MARK = 'cdk8s-pods-ignore:';
/** The annotation of an object that says so of all of it: an id and a reason, one a line. */
const ANNOTATION = 'cdk8s-pods/ignore';

/** What the comments of a document say is not to be told: of their line, or of the next where they stand alone. */
export function ignoredLines(text: string): readonly Ignore[] {
  if (!text.includes(MARK)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, i): readonly Ignore[] => {
    const [, rule, reason = ''] = COMMENT.exec(line) ?? [];
    if (rule === undefined) return [];
    return [{ rule, reason, at: i + 1, line: isAlone(line) ? nextOf(lines, i) : i + 1 }];
  });
}

const isAlone = (line: string): boolean => line.trimStart().startsWith('#');

/** The line that follows the comments that begin at a place, from 1. */
function nextOf(lines: readonly string[], start: number): number {
  let next = start;
  while (next < lines.length && isAlone(lines[next] ?? '')) next++;
  return next + 1;
}

/** What an object itself says of all of it. */
export function ignoredByAnnotation(manifest: Source['manifest'], at: () => number): readonly Ignore[] {
  const { annotations } = (manifest['metadata'] ?? {}) as { readonly annotations?: Readonly<Record<string, unknown>> };
  const text = annotations?.[ANNOTATION];
  if (typeof text !== 'string') return [];
  return text.split('\n').flatMap((line) => {
    const [, rule, reason = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
    return rule === undefined ? [] : [{ rule, reason, at: at() }];
  });
}

/** What is wrong with saying so. */
const faultOf = ({ rule, reason }: Ignore): string | undefined =>
  notSilenceable(rule) ?? (reason === '' ? `'${rule}' is ignored without a reason: say behind it why it is meant to be so` : undefined);

/** What is not to be told of a document, and which of it was of use. */
export class Ignores {
  private readonly used = new Set<Ignore>();
  private readonly all: Ignore[];

  constructor(private readonly lines: readonly Ignore[]) {
    this.all = [...lines];
  }

  add(ignores: readonly Ignore[]): void {
    this.all.push(...ignores);
  }

  /** Whether a problem is not to be told: by what its object says, or by a comment of its line. */
  take({ rule }: Pick<Problem, 'rule'>, own: readonly Ignore[], line: () => number): boolean {
    const lines = this.lines.filter((each) => each.rule === rule);
    const at = lines.length > 0 ? line() : 0;
    const found = [...own.filter((each) => each.rule === rule), ...lines.filter((each) => each.line === at)].filter(
      (each) => !faultOf(each),
    );
    for (const each of found) this.used.add(each);
    return found.length > 0;
  }

  /** What is wrong with what is ignored, and what is ignored in vain. */
  problems(places: Places): readonly Problem[] {
    return this.all.flatMap((each) => {
      const fault = faultOf(each) ?? (this.used.has(each) ? undefined : `nothing says '${each.rule}' here any more: leave it out`);
      return fault === undefined
        ? []
        : [
            {
              kind: 'warned',
              severity: 'warning',
              rule: 'ignore',
              object: undefined,
              field: '',
              says: fault,
              advice: undefined,
              place: places.line(each.at),
              fix: undefined,
            } as const,
          ];
    });
  }
}
