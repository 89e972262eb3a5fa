import type { KubernetesVersion } from '../../lib/api/kubernetes-version.js';
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
    verdicts.set(
      version,
      (await askOracle(buildOracle(minor), manifests, ['-dropped'])).map((verdict, i) =>
        normalizeVerdict(verdict, manifests[i] as Manifest),
      ),
    );
  const standards = new Map<number, readonly Verdict[]>();
  for (const version of POD_SECURITY_VERSIONS)
    standards.set(
      version,
      await askOracle(buildOracle(), manifests, ['-standard', `v1.${version}`]),
    );
  return manifests.map((manifest, i) => ({
    manifest,
    verdicts: Object.fromEntries(
      [...verdicts].map(([version, all]) => [version, all[i]]),
    ) as RecordedCase['verdicts'],
    standards: showsStandards(manifest)
      ? new Map([...standards].map(([version, all]) => [version, (all[i] as Verdict).podSecurity]))
      : undefined,
  }));
}

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

/** Returns the recorded cases whose verdict in Kubernetes has changed. */
export async function staleCases(): Promise<readonly RecordedCase[]> {
  const recorded = recordedCases();
  const withStandards = new Set(
    recorded.filter(({ standards }) => standards !== undefined).map(({ manifest }) => manifest),
  );
  const now = await queryOracle(
    recorded.map(({ manifest }) => manifest),
    (manifest) => withStandards.has(manifest),
  );
  return recorded.filter(
    (each, i) => serializeCase(each) !== serializeCase(now[i] as RecordedCase),
  );
}
