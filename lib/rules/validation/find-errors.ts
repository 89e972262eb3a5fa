import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { POD_KINDS } from '../../api/pod-kinds.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import type { Finding } from '../../engine/finding.js';
import { compileRules, type RuleSet, runRules } from '../../engine/rule-set.js';
import { fieldPathOverride } from '../context/field-path-overrides.js';
import { PodView } from '../context/pod-view.js';
import type { DisabledField } from '../disabled-fields/drop-disabled-fields.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import { reviseFindings } from '../shared/message-revisions.js';
import { dedupeFindings } from './dedupe-findings.js';
import { validationRules } from './validation-rules.js';

const ruleSetsByMinor = new Map<number, RuleSet<PodView>>();

/**
 * Returns all errors for which an API server of Kubernetes 1.`minor` refuses a manifest, in its
 * words. The kind must contain a Pod. The manifest is not modified.
 */
export function findErrors(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Finding[] {
  const reading = decodeManifest(manifest, serverProfileFor(minor));
  return findErrorsIn(manifest.kind, reading, new PodView(reading.nodes), minor);
}

/** Like findErrors, for a manifest that is already decoded. */
export const findErrorsIn = (
  kind: unknown,
  reading: DecodedManifest<DisabledField>,
  pod: PodView,
  minor: number,
): readonly Finding[] =>
  POD_KINDS.has(kind as string)
    ? reviseFindings(minor, dedupeFindings(runRules(ruleSetFor(minor), reading, pod), kind, minor))
    : [unsupportedKind(kind)];

const unsupportedKind = (kind: unknown): Finding => ({
  rule: 'decode/type',
  type: 'Decode',
  field: 'kind',
  path: 'kind',
  value: kind,
  detail: kind === undefined ? "Object 'Kind' is missing" : 'is no kind that holds a Pod',
  remediation: `Write a kind that contains a Pod: ${[...POD_KINDS.keys()].join(', ')}.`,
});

/** The rules of a minor version. Cached. */
function ruleSetFor(minor: number): RuleSet<PodView> {
  const known = ruleSetsByMinor.get(minor);
  if (known !== undefined) return known;
  const book = compileRules(validationRules, minor, fieldPathOverride);
  ruleSetsByMinor.set(minor, book);
  return book;
}
