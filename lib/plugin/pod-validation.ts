import { isObject } from '../engine/scalar.js';
import type { Placed } from '../manifest/difference.js';
import type { ValidationContext, Violation } from './context.js';
import { type Found, findingsOf, isJudged } from './findings.js';
import { resourceNames } from './resource-names.js';
import { FAIL_ON, type FailOn, type PodValidationProperties, type Settings, settingsOf } from './settings.js';

/**
 * A plugin of the cdk8s command line: named under `validations` in cdk8s.yaml, it judges all that a synth has written, whoever made it.
 *
 * Its constructor throws an Error for properties that it cannot use.
 */
export class PodValidation {
  private readonly settings: Settings;

  constructor(properties: PodValidationProperties = {}) {
    this.settings = settingsOf(properties);
  }

  /** Judges the manifests, and says to the report what was found. Warnings and hazards are reported whether they fail the synth or not. */
  async validate(context: ValidationContext): Promise<void> {
    const { manifests, metadata, report } = context;
    const objects = manifests.flatMap((file) => context.parseManifest(file).flatMap((document) => objectsIn(document, file)));
    const judged = objects.filter(isJudged);
    const nameOf = resourceNames(objects, metadata);
    const groups = new Map<string, Group>();
    const counts: Record<FailOn, number> = { refused: 0, warned: 0, hazard: 0 };
    for (const placed of judged)
      for (const found of findingsOf(placed, this.settings)) {
        counts[found.severity]++;
        const key = `${found.ruleName}\n${found.fix}`;
        const group = groups.get(key) ?? { found, locations: new Map() };
        groups.set(key, group);
        group.locations.set(placed, [...(group.locations.get(placed) ?? []), found.location]);
      }
    for (const severity of FAIL_ON)
      for (const group of groups.values()) if (group.found.severity === severity) report.addViolation(violationOf(group, nameOf));
    const { kubernetes, podSecurity, failOn } = this.settings;
    const failing = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1);
    report.submit(failing.some((severity) => counts[severity] > 0) ? 'failure' : 'success', {
      Kubernetes: kubernetes,
      'Pod Security': podSecurity[0] ?? 'not asked for',
      Judged: `${judged.length} of ${objects.length} objects`,
      Refused: String(counts.refused),
      Warnings: String(counts.warned),
      Hazards: String(counts.hazard),
      'Fails on': failing.join(', '),
    });
  }
}

/** What breaks a rule in a way that is mended by the same words. */
interface Group {
  readonly found: Found;
  readonly locations: Map<Placed, readonly string[]>;
}

function violationOf({ found: { ruleName, recommendation, fix }, locations }: Group, nameOf: (placed: Placed) => string): Violation {
  const violatingResources = [...locations].map(([placed, lines]) => ({
    resourceName: nameOf(placed),
    locations: lines,
    manifestPath: placed.file,
  }));
  return { ruleName, recommendation, fix, violatingResources };
}

/** The objects of a document: one, none where it is empty, or those of a List. */
function objectsIn(document: unknown, file: string): readonly Placed[] {
  if (!isObject(document)) return [];
  const { kind, items } = document;
  if (kind === 'List' && Array.isArray(items)) return items.flatMap((item: unknown) => objectsIn(item, file));
  return [{ file, manifest: document }];
}
