import { FieldPath } from '../api/field-path.js';
import { type KubernetesVersion, minorOf, versionName } from '../api/kubernetes-version.js';
import { findDefaultChanges } from '../diff/find-default-changes.js';
import { expandList, hasTypeMeta } from '../parse/decode/parsed-document.js';
import { type Document, parseDocument } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { disabledFieldRuleIds } from '../rules/disabled-fields/find-disabled-fields.js';
import { type CheckOptions, checkDocument, type DocumentResult } from './check-document.js';
import { diagnose, objectReferenceOf, type UnlocatedDiagnostic } from './diagnose.js';
import { DocumentLocations } from './document-locations.js';
import {
  IgnoreDirectives,
  parseIgnoreAnnotation,
  parseIgnoreComments,
} from './ignore-directives.js';
import { manifestOf, type PodObject, podObjectsIn } from './pod-objects.js';
import { truncate } from './truncate.js';

/** An object, and its diagnostics in a version of Kubernetes. */
interface DiagnosedObject {
  readonly item: PodObject;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/**
 * Returns what changes for the objects of a document when a cluster is upgraded: new errors,
 * warnings and fields that the server drops; those that no longer apply; and defaults that change.
 *
 * @param versions - the version of the cluster, and each version up to the one after the upgrade
 */
export function upgradeDocument(
  document: Document,
  versions: readonly KubernetesVersion[],
  options: CheckOptions,
): DocumentResult {
  const { text, line } = document;
  const read = parseDocument(document);
  if (isYamlError(read)) return checkDocument(document, options);
  const { podTemplates: templates } = options;
  const items = versions.map((version) =>
    podObjectsIn(read, text, { templates, minor: minorOf(version) }),
  );
  const found = versions.map((version, i) => {
    const objects = items[i]?.objects ?? [];
    return new Map(
      objects.map((item) => [
        item.documentPath.join('.'),
        { item, diagnostics: diagnosticsOf(item, version, options) },
      ]),
    );
  });
  const locations = new DocumentLocations(text, line, () => expandList(read)?.length);
  const ignores = new IgnoreDirectives(parseIgnoreComments(text));
  const keys = new Set(found.flatMap((objects) => [...objects.keys()]));
  const objects = [...keys].map((key) => {
    const states = found.map((each) => each.get(key));
    const item = states.find((each) => each !== undefined)?.item;
    const changes = versions.slice(1).flatMap((to, i) => {
      const from = versions[i] ?? to;
      return [
        ...findingChanges(states[i], states[i + 1], from, to),
        ...(item === undefined ? [] : defaultChanges(item, from, to)),
      ];
    });
    const manifest = item && (item.template?.heading ?? manifestOf(item.source));
    const object = manifest && objectReferenceOf(manifest);
    const at = item?.documentPath ?? [];
    const objectIgnores = ignores.add(parseIgnoreAnnotation(manifest, at, locations));
    const reported = changes.filter(
      (each) =>
        each.severity === 'error' ||
        !ignores.isIgnored(each, objectIgnores, () => locations.lineOf([...at, ...each.path])),
    );
    const diagnostics = reported.map(({ path, ...rest }) => ({
      ...rest,
      field: truncate(rest.field),
      message: truncate(rest.message),
      object,
      range: locations.rangeOf([...at, ...path]),
      fix: undefined,
    }));
    return { reference: object, diagnostics };
  });
  const { skipped = [] } = items[0] ?? {};
  return { objects, skipped, isManifest: hasTypeMeta(read), diagnostics: [] };
}

const DISABLED_FIELD_RULES: ReadonlySet<string> = new Set(disabledFieldRuleIds());

/** Returns the errors and warnings of an object, and the fields that the server drops. */
const diagnosticsOf = (
  item: PodObject,
  kubernetes: KubernetesVersion,
  options: CheckOptions,
): readonly UnlocatedDiagnostic[] =>
  diagnose(item, { ...options, kubernetes, hazards: 'warning' }).filter(
    ({ kind, rule }) => kind !== 'hazard' || DISABLED_FIELD_RULES.has(rule),
  );

/** Returns the findings that only one of two versions has. */
function findingChanges(
  before: DiagnosedObject | undefined,
  after: DiagnosedObject | undefined,
  from: KubernetesVersion,
  to: KubernetesVersion,
): readonly UnlocatedDiagnostic[] {
  const [old, now] = [before?.diagnostics ?? [], after?.diagnostics ?? []];
  const added = now
    .filter((each) => !old.some((other) => isSameFinding(each, other)))
    .map((each) => ({ ...each, message: `from ${versionName(to)} on: ${each.message}` }));
  const removed = old.filter((each) => !now.some((other) => isStillReported(each, other)));
  return [...added, ...removed.map((each) => removalOf(each, from, to))];
}

/** Whether a finding is reported by another one. A warning that becomes an error is. */
const isStillReported = (before: UnlocatedDiagnostic, after: UnlocatedDiagnostic): boolean =>
  pathOf(before) === pathOf(after) && (before.kind !== 'refused' || after.kind === 'refused');

function removalOf(
  finding: UnlocatedDiagnostic,
  from: KubernetesVersion,
  to: KubernetesVersion,
): UnlocatedDiagnostic {
  const { kind, message } = finding;
  const what = REMOVAL_WORDS[kind] ?? 'no longer reported';
  return {
    ...finding,
    kind: 'change',
    severity: 'note',
    message: `${what} from ${versionName(to)} on. Up to ${from}: ${message}`,
    remediation: undefined,
  };
}

const REMOVAL_WORDS: Readonly<Partial<Record<UnlocatedDiagnostic['kind'], string>>> = {
  refused: 'no longer refused',
  'pod-security': 'no longer refused',
  warned: 'no longer warned about',
  hazard: 'no longer dropped',
};

const pathOf = ({ path }: UnlocatedDiagnostic): string => FieldPath.toString(path);

const isSameFinding = (one: UnlocatedDiagnostic, other: UnlocatedDiagnostic): boolean =>
  one.kind === other.kind && pathOf(one) === pathOf(other);

function defaultChanges(
  { source }: PodObject,
  from: KubernetesVersion,
  to: KubernetesVersion,
): readonly UnlocatedDiagnostic[] {
  if (source.status !== 'decoded') return [];
  return findDefaultChanges(source.parsed.manifest, from, to).map(({ path, before, after }) => ({
    kind: 'change',
    severity: 'note',
    rule: 'upgrade/default',
    field: FieldPath.toString(path),
    path,
    message:
      `from ${versionName(to)} on: the default is ${valueText(after)}, ` +
      `and was ${valueText(before)}`,
    remediation: 'Write the value that the object needs.',
  }));
}

const valueText = (value: unknown): string =>
  value === undefined ? 'not set' : JSON.stringify(value);
