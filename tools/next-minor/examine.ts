import type { Manifest } from '../../conformance/inputs/manifest.js';
import { otherInputs } from '../../conformance/inputs/other-inputs.js';
import { askOracle } from '../../conformance/oracle.js';
import { KUBERNETES_VERSIONS, minorOf, NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { validate } from '../../lib/rules/validate.js';
import { compareApis, type DescribedField } from './api-changes.js';
import { buildCandidate } from './candidate-module.js';
import { isStatus } from './field-changes.js';
import { effectOf, probesFor } from './new-field-probe.js';
import type { Findings } from './steps.js';
import { compareVerdicts } from './verdicts.js';
import { type Candidate, minorOfModule } from './versions.js';

/** A valid manifest of each kind with a Pod, to which a new field is added. */
const CONTAINERS = { containers: [{ name: 'a', image: 'a' }] };
const POD: Manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: CONTAINERS };

/** Finds all that a report on a candidate is about. */
export async function examine(
  candidate: Candidate,
  folder: string,
  goMod: string | undefined,
  sizes: { readonly mutants: number; readonly seed: number },
): Promise<Findings> {
  console.error(`reading the source code of ${candidate.from} and ${candidate.to}`);
  const api = compareApis(candidate.from, candidate.to);
  const module = buildCandidate(candidate.to, folder, api.sources.newer, goMod);
  const model = modelFor(candidate);
  if (module.oracle === undefined)
    return { candidate, model, api, module, effects: new Map(), verdicts: undefined };
  const added = api.fields.filter((field) => field.was === undefined && !isStatus(field));
  const effects = await effectsOf(added, api.table, module.oracle);
  console.error(`comparing verdicts with ${candidate.to}`);
  const verdicts = await compareVerdicts(module.oracle, model, sizes);
  return { candidate, model, api, module, effects, verdicts };
}

/** Returns the minor whose verdicts we give: that of the supported version before the candidate. */
function modelFor({ from }: Candidate): number {
  const minor = minorOfModule(from);
  return KUBERNETES_VERSIONS.map(minorOf).includes(minor) ? minor : NEWEST_MINOR;
}

/** Returns what a default server does with each new field, by its path. */
async function effectsOf(
  fields: readonly DescribedField[],
  table: Parameters<typeof probesFor>[2],
  oracle: string,
): Promise<ReadonlyMap<string, string>> {
  const probes = fields.flatMap((field) => {
    const base = baseFor(field.path.replace(/\..*/, ''));
    return base === undefined ? [] : [{ path: field.path, ...probesFor(field, base, table) }];
  });
  const manifests = probes.flatMap(({ withField, without }) => [withField, without]);
  const verdicts = await askOracle(oracle, manifests, ['-dropped']);
  return new Map(
    probes.flatMap(({ path }, i) => {
      const [withField, without] = [verdicts[2 * i], verdicts[2 * i + 1]];
      return withField && without ? [[path, effectOf({ withField, without })]] : [];
    }),
  );
}

/** Returns a valid manifest of a kind. */
function baseFor(kind: string): Manifest | undefined {
  if (kind === 'Pod') return POD;
  if (kind === 'Job')
    return {
      apiVersion: 'batch/v1',
      kind,
      metadata: { name: 'a' },
      spec: { template: { spec: { ...CONTAINERS, restartPolicy: 'Never' } } },
    };
  return otherInputs().find(
    (manifest) =>
      manifest.kind === kind &&
      validate(manifest as Parameters<typeof validate>[0]).errors.length === 0,
  );
}
