import type { Api } from '../lib/api/types.js';
import { clean } from '../lib/engine/clean.js';
import { sentence } from '../lib/explain/sentence.js';
import { refusals } from '../lib/rules/refusals.js';
import { standards } from '../lib/rules/standards/standards.js';
import { warnings } from '../lib/rules/warned/warnings.js';
import type { Manifest } from './inputs/kinds.js';
import type { Cause, Verdict } from './verdict.js';

/** What we refuse a manifest for, in the oracle's form. Like a server, we say no more where it cannot be decoded. */
export function refused(manifest: Manifest): readonly Cause[] {
  const findings = refusals(manifest);
  const undecodable = findings.filter(({ type }) => type === 'Decode');
  return (undecodable.length > 0 ? undecodable : findings).map((finding) => ({
    type: finding.type,
    field: finding.field,
    detail: finding.type === 'Strict' ? finding.detail : sentence(finding),
  }));
}

/** What we warn of, in a manifest that is accepted. */
export const warned = (manifest: Manifest): readonly string[] =>
  warnings(clean(manifest, manifest.kind) as Manifest).map(({ text }) => text);

const NEWEST = 37;

/** The reasons for which the standards forbid the Pod of a manifest. */
export function podSecurity(manifest: Manifest): Verdict['podSecurity'] {
  const { metadata = {}, spec = {} } = podOf(clean(manifest, manifest.kind) as Manifest);
  const reasons = (level: 'baseline' | 'restricted') =>
    standards(spec, metadata, level, NEWEST, manifest.kind === 'Pod').map(({ reason }) => reason);
  return { baseline: reasons('baseline'), restricted: reasons('restricted') };
}

interface Holder {
  readonly metadata?: Api<'ObjectMeta'>;
  readonly spec?: Api<'PodSpec'>;
}

function podOf(manifest: Manifest): Holder {
  const { kind, spec } = manifest;
  if (kind === 'Pod') return manifest as Holder;
  if (kind === 'PodTemplate') return (manifest['template'] ?? {}) as Holder;
  const job = kind === 'CronJob' ? (spec as Api<'CronJobSpec'> | undefined)?.jobTemplate?.spec : (spec as Api<'JobSpec'> | undefined);
  return job?.template ?? {};
}
