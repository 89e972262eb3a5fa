import { type KubernetesVersion, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import type { Manifest } from '../inputs/manifest.js';
import { askOracle, buildOracle } from '../oracle.js';
import type { Verdict } from '../verdict.js';
import { recordedCases } from './case-files.js';
import { type RecordedCase, serializeCase } from './recorded-case.js';
import { POD_SECURITY_VERSIONS, RECORDED_VERSIONS } from './versions.js';

/**
 * Asks the oracle for the verdict on each manifest at every version, and for some manifests the
 * violations at every version of the Pod Security Standards.
 */
export async function queryOracle(
  manifests: readonly Manifest[],
  showsStandards: (manifest: Manifest) => boolean,
): Promise<readonly RecordedCase[]> {
  const verdicts = new Map<KubernetesVersion, readonly Verdict[]>();
  for (const [version, minor] of RECORDED_VERSIONS)
    verdicts.set(version, await verdictsOf(minor, manifests));
  const standards = await standardsOf(manifests);
  return manifests.map((manifest, i) => ({
    manifest,
    verdicts: Object.fromEntries(
      [...verdicts].map(([version, all]) => [version, all[i]]),
    ) as RecordedCase['verdicts'],
    standards: showsStandards(manifest) ? podSecurityOf(standards, i) : undefined,
  }));
}

/** The verdicts by each version of the Pod Security Standards in which a check changes. */
async function standardsOf(
  manifests: readonly Manifest[],
): Promise<ReadonlyMap<number, readonly Verdict[]>> {
  const standards = new Map<number, readonly Verdict[]>();
  for (const version of POD_SECURITY_VERSIONS)
    standards.set(
      version,
      await askOracle(buildOracle(), manifests, ['-standard', `v1.${version}`]),
    );
  return standards;
}

const verdictsOf = async (
  minor: number,
  manifests: readonly Manifest[],
): Promise<readonly Verdict[]> =>
  (await askOracle(buildOracle(minor), manifests, ['-dropped'])).map((verdict, i) =>
    normalizeVerdict(verdict, manifests[i] as Manifest),
  );

const ZERO_UID = '00000000-0000-0000-0000-000000000000';

/**
 * Values that the server generates are different each time: the uid, and the end of a generated
 * name.
 */
function normalizeVerdict(verdict: Verdict, { metadata }: Manifest): Verdict {
  const { generateName } = (metadata ?? {}) as { readonly generateName?: unknown };
  const text = JSON.stringify(verdict).replaceAll(
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    ZERO_UID,
  );
  if (typeof generateName !== 'string' || generateName === '') return JSON.parse(text);
  const start = JSON.stringify(JSON.stringify(generateName.slice(0, 58)).slice(1, -1)).slice(1, -1);
  const escaped = start.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return JSON.parse(
    text.replaceAll(new RegExp(`(${escaped})[bcdfghjklmnpqrstvwxz2456789]{5}`, 'g'), '$1xxxxx'),
  );
}

/**
 * Returns the recorded cases whose verdict in Kubernetes has changed in one of some minors. Those
 * about the Pod Security Standards are compared with the newest minor.
 */
export async function staleCases(minors: readonly number[]): Promise<readonly RecordedCase[]> {
  const recorded = recordedCases();
  const manifests = recorded.map(({ manifest }) => manifest);
  const now = new Map<KubernetesVersion, readonly Verdict[]>();
  for (const [version, minor] of RECORDED_VERSIONS)
    if (minors.includes(minor)) now.set(version, await verdictsOf(minor, manifests));
  const standards = minors.includes(NEWEST_MINOR) ? await standardsOf(manifests) : undefined;
  return recorded.filter((each, i) => {
    const verdicts = [...now].map(([version, all]) => [version, all[i]] as const);
    return (
      serializeCase(each) !==
      serializeCase({
        manifest: each.manifest,
        verdicts: { ...each.verdicts, ...Object.fromEntries(verdicts) },
        standards: each.standards && (standards ? podSecurityOf(standards, i) : each.standards),
      })
    );
  });
}

const podSecurityOf = (
  standards: ReadonlyMap<number, readonly Verdict[]>,
  i: number,
): RecordedCase['standards'] =>
  new Map([...standards].map(([version, all]) => [version, (all[i] as Verdict).podSecurity]));
