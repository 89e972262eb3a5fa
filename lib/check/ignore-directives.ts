import type { FieldPath } from '../api/field-path.js';
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
const IGNORE_COMMENT = /#\s*cdk8s-pods-ignore:\s*(\S*)(.*)/s;
const IGNORE_PREFIX = 'cdk8s-pods-ignore:';
/** The annotation with directives for a whole object: a rule id and a reason on each line. */
const IGNORE_ANNOTATION = 'cdk8s-pods/ignore';

/**
 * Returns the directives in the comments of a document. They apply to their line, or to the next
 * one if the comment is alone on its line.
 */
export function parseIgnoreComments(text: string): readonly IgnoreDirective[] {
  if (!text.includes(IGNORE_PREFIX)) return [];
  const directives: IgnoreDirective[] = [];
  const lines = text.split('\n');
  /** The line after consecutive comments, from 1. */
  let targetLine = lines.length + 1;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    const isAlone = line.trimStart().startsWith('#');
    if (!isAlone) targetLine = i + 1;
    const [, rule, reason = ''] = IGNORE_COMMENT.exec(line) ?? [];
    if (rule !== undefined)
      directives.push({ rule, reason: reason.trim(), ownLine: i + 1, targetLine });
  }
  return directives.reverse();
}

/**
 * Returns the directives in the annotation of an object.
 *
 * @param documentPath - the path of the object in its document
 */
export function parseIgnoreAnnotation(
  manifest: ParsedManifest['manifest'] | undefined,
  documentPath: FieldPath,
  locations: DocumentLocations,
): readonly IgnoreDirective[] {
  const { annotations } = (manifest?.['metadata'] ?? {}) as {
    readonly annotations?: Readonly<Record<string, unknown>>;
  };
  const text = annotations?.[IGNORE_ANNOTATION];
  if (typeof text !== 'string') return [];
  return text.split('\n').flatMap((line) => {
    const [, rule, reason = ''] = /^\s*(\S+)(.*)/s.exec(line) ?? [];
    if (rule === undefined) return [];
    const ownLine = locations.lineOf([...documentPath, 'metadata', 'annotations']);
    return [{ rule, reason: reason.trim(), ownLine }];
  });
}

/** Returns what is wrong with a directive, or `undefined`. */
const directiveErrorOf = ({ rule, reason }: IgnoreDirective): string | undefined =>
  whyNotIgnorable(rule) ??
  (reason === '' ? `'${rule}' is ignored without a reason: write the reason after it` : undefined);

/** The valid directives for a rule, and a line if they apply to one. */
interface DirectiveGroup {
  readonly directives: IgnoreDirective[];
  isUsed: boolean;
}

/** The valid directives for a whole object, by rule. */
export type ObjectIgnores = ReadonlyMap<string, DirectiveGroup>;

/** The directives of a document, and which of them were used. */
export class IgnoreDirectives {
  private readonly all: IgnoreDirective[] = [];
  private readonly groups: DirectiveGroup[] = [];
  /** The groups for lines, by rule and line. */
  private readonly byRule = new Map<string, Map<number, DirectiveGroup>>();

  constructor(lines: readonly IgnoreDirective[]) {
    for (const directive of lines) {
      const { rule, targetLine = 0 } = directive;
      const byLine = this.byRule.get(rule) ?? new Map<number, DirectiveGroup>();
      this.byRule.set(rule, byLine);
      this.addTo(byLine, targetLine, directive);
    }
  }

  /** Adds directives for a whole object. */
  add(ignores: readonly IgnoreDirective[]): ObjectIgnores {
    const byRule = new Map<string, DirectiveGroup>();
    for (const directive of ignores) this.addTo(byRule, directive.rule, directive);
    return byRule;
  }

  /** Whether a directive of the object or of the line applies to a diagnostic. */
  isIgnored({ rule }: Pick<Diagnostic, 'rule'>, own: ObjectIgnores, line: () => number): boolean {
    const found = [own.get(rule), this.groupAt(rule, line)];
    for (const group of found) if (group !== undefined) group.isUsed = true;
    return found.some((group) => group !== undefined);
  }

  /** Finds the line, which may parse the document, only if a directive needs it. */
  private groupAt(rule: string, line: () => number): DirectiveGroup | undefined {
    const byLine = this.byRule.get(rule);
    return byLine?.get(line());
  }

  private addTo<Key>(groups: Map<Key, DirectiveGroup>, key: Key, directive: IgnoreDirective): void {
    this.all.push(directive);
    if (directiveErrorOf(directive) !== undefined) return;
    const group = groups.get(key);
    if (group !== undefined) return void group.directives.push(directive);
    const created = { directives: [directive], isUsed: false };
    groups.set(key, created);
    this.groups.push(created);
  }

  /**
   * Returns the diagnostics of directives that are wrong or not used.
   *
   * @param isDecided - whether everything that a rule can report is known
   */
  diagnostics(
    places: DocumentLocations,
    isDecided: (rule: string) => boolean,
  ): readonly Diagnostic[] {
    const used = new Set(
      this.groups.flatMap(({ directives, isUsed }) => (isUsed ? directives : [])),
    );
    return this.all.flatMap((each) => {
      if (!isDecided(each.rule)) return [];
      const fault =
        directiveErrorOf(each) ??
        (used.has(each)
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
