import { type ApiObject, Lazy } from 'cdk8s';
import type { IValidation } from 'constructs';
import type { Finding } from '../engine/finding.js';
import { line } from '../explain/line.js';
import { refusals } from '../rules/refusals.js';
import { faults } from '../spec/faults.js';
import { withKeys } from '../spec/key.js';
import type { PodProps } from '../spec/pod.js';
import { writtenPath } from '../spec/written-path.js';

/** Where a kind holds its Pod, in the manifest and as it is written. */
export interface PodPlace {
  /** The fields that lead to the PodSpec: `['spec', 'template', 'spec']`. */
  readonly fields: readonly string[];
  /** What stands before a field of the Pod where it is written: '' or 'template.'. */
  readonly written: string;
}

/**
 * Has an object judged at synth, as it will be written: after patches, and with all findings at once. What only the written form shows is looked
 * at now, as the caller may change the props later.
 */
export function judged(object: ApiObject, pod: PodProps, odd: boolean, place: PodPlace, unrendered: Manifest): void {
  object.node.addValidation(new Judgement(object, place, unrendered, odd ? faults(pod, isLate) : NONE));
}

const NONE: readonly Finding[] = [];

type Manifest = Readonly<Record<string, unknown>>;

class Judgement implements IValidation {
  constructor(
    private readonly object: ApiObject,
    private readonly place: PodPlace,
    /** What cdk8s was given to render. */
    private readonly unrendered: Manifest,
    /** What is wrong with the written form. */
    private readonly found: readonly Finding[],
  ) {}

  validate(): string[] {
    const written = this.found.map((finding) => ({ ...finding, field: this.place.written + finding.path }));
    const places = written.map(({ field }) => field);
    return [...written.map((finding) => line(finding, finding.field)), ...this.verdicts(places)];
  }

  /** What the rules say of the manifest, but for what was already said of a place. */
  private verdicts(seen: readonly string[]): readonly string[] {
    const { manifest, unrenderable } = this.rendered();
    const said = refusals(manifest).flatMap((finding) => {
      const written = writtenPlace(finding, manifest, this.place);
      const known = seen.includes(written) || (unrenderable !== undefined && isObject(finding.value) && isLate(finding.value));
      return known ? [] : [line(finding, written)];
    });
    return unrenderable === undefined || seen.length > 0 ? said : [...said, unrenderable];
  }

  /** What will be written. Where cdk8s cannot render it: why, and what it was given, so that all else that is wrong is still said. */
  private rendered(): { readonly manifest: Manifest; readonly unrenderable?: string } {
    try {
      return { manifest: this.object.toJson() };
    } catch (error) {
      const { apiVersion, kind, name } = this.object;
      const metadata = { name, ...(this.unrendered['metadata'] as object | undefined) };
      return { manifest: { apiVersion, kind, ...this.unrendered, metadata }, unrenderable: (error as Error).message };
    }
  }
}

function writtenPlace({ path }: Finding, manifest: Manifest, { fields, written }: PodPlace): string {
  const prefix = `${fields.join('.')}.`;
  if (!path.startsWith(prefix)) return withKeys(path.replace(/^spec\./, ''));
  const spec = fields.reduce<unknown>((value, field) => (value as Record<string, unknown>)[field], manifest);
  return written + writtenPath(spec, path.slice(prefix.length));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What cdk8s resolves when it renders: a Lazy, or a token. */
const isLate = (value: object): boolean => value instanceof Lazy || typeof (value as { resolve?: unknown }).resolve === 'function';
