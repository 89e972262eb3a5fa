import type { Api } from '../lib/api/api.js';
import type { KubernetesVersion } from '../lib/api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../lib/api/pod-kinds.js';
import { validateLine } from '../lib/cli/validate-line.js';
import { resources } from '../lib/resources/pod-resources.js';
import { findDisabledFields } from '../lib/rules/disabled-fields/find-disabled-fields.js';
import type { Manifest } from './inputs/manifest.js';
import type { Verdict } from './verdict.js';

/** Our verdict: what `npm run judge` prints, the dropped fields, and the resources of the Pod. */
export function ourVerdict(manifest: Manifest, minor: number): Verdict {
  const verdict: Verdict = JSON.parse(
    validateLine(JSON.stringify(manifest), `1.${minor}` as KubernetesVersion),
  );
  const dropped = findDisabledFields(manifest, minor).map(({ field }) => field);
  // A manifest that cannot be read has no QoS class and no Pod.
  return verdict.qos === ''
    ? { ...verdict, dropped }
    : { ...verdict, dropped, resources: podResources(manifest, minor) };
}

function podResources(manifest: Manifest, minor: number): Verdict['resources'] {
  const pod = getIn(manifest, POD_KINDS.get(String(manifest['kind']))?.podPath ?? []) as
    | Api<'PodTemplateSpec'>
    | undefined;
  const { requests, limits } = resources(pod?.spec ?? {}, `1.${minor}` as KubernetesVersion);
  return { requests, limits };
}
