import { NEWEST_MINOR } from '../../api/kubernetes-version.js';
import { apiVersionOf, validatedKindNames } from '../../api/validated-kinds.js';
import { type DecodedManifest, decodeManifest } from '../../engine/decode-manifest.js';
import type { Finding } from '../../engine/finding.js';
import { RuleContext } from '../../engine/rule-context.js';
import { runValidationRules, selectValidationRules } from '../../engine/run-rules.js';
import { fieldPathOverrideFor } from '../context/field-path-overrides.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';
import { PodView } from '../context/pod-view.js';
import type { DisabledField } from '../disabled-fields/drop-disabled-fields.js';
import { serverProfileFor } from '../disabled-fields/server-profile.js';
import { reviseFindings } from '../shared/message-revisions.js';
import { dedupeFindings } from './dedupe-findings.js';
import { validationRules } from './validation-rules.js';
import { withoutUnreached } from './without-unreached.js';

/**
 * Returns all errors for which an API server of Kubernetes 1.`minor` rejects a manifest of a kind
 * that the schema has.
 */
export function findErrors(
  manifest: { readonly kind?: unknown },
  minor = NEWEST_MINOR,
): readonly Finding[] {
  const decoded = decodeManifest(manifest, serverProfileFor(minor));
  return findErrorsIn(manifest.kind, decoded, new PodView(decoded.nodes), minor);
}

/** Returns the same for a manifest that is already decoded. */
export function findErrorsIn(
  kind: unknown,
  decoded: DecodedManifest<DisabledField>,
  pod: PodView,
  minor: number,
): readonly Finding[] {
  if (apiVersionOf(String(kind)) === undefined) return [unsupportedKind(kind)];
  const { nodes } = decoded;
  const context = new RuleContext(pod, { nodes, minor, pathOverride: fieldPathOverrideFor(minor) });
  const all = runValidationRules(rulesFor(minor), decoded, context);
  const found = withoutUnreached(all, kind, minor);
  return reviseFindings(minor, dedupeFindings(found, kind, minor));
}

const rulesFor = memoizeByMinor((minor) => selectValidationRules(validationRules, minor));

/** The error about an object of a kind that is not validated. */
const unsupportedKind = (kind: unknown): Finding => ({
  rule: 'decode/type',
  severity: 'error',
  type: 'Decode',
  field: 'kind',
  path: ['kind'],
  value: kind,
  detail: kind === undefined ? "Object 'Kind' is missing" : 'is not a kind that is validated',
  remediation: `Write ${validatedKindNames().join(', ')}.`,
});
