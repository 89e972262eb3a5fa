import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import { findPodKind } from '../api/pod-kinds.js';
import type { NodePool } from '../cluster/node-pool.js';
import { manifestsInDocument } from '../diff/manifests-in-text.js';
import { escapeLine } from '../formats/escape-text.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import { streamDocuments } from '../parse/documents.js';
import { place } from '../placement/place.js';
import type { Placement } from '../placement/placement.js';
import { placementJson } from '../report/placement-json.js';
import { placementText } from '../report/placement-text.js';
import { validate } from '../rules/validate.js';
import {
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
  withUsageErrors,
} from './command.js';
import { isOtherFile } from './is-other-file.js';
import { clusterFrom, describeCluster } from './read-cluster.js';
import { type InputIo, readableInputsFor } from './read-pod-objects.js';

/** How `fit` places Pods. */
export interface FitOptions {
  readonly kubernetes: KubernetesVersion;
  readonly cluster: string | readonly NodePool[];
  readonly orders: number;
}

/** Runs `fit`, and returns the exit status. */
export async function runFit(
  args: ParsedArguments,
  io: Io,
  { kubernetes, cluster: source, orders }: FitOptions,
): Promise<number> {
  const paths = args.paths.length > 0 ? args.paths : ['-'];
  if (source === '-' && paths.includes('-'))
    throw new UsageError('standard input cannot be both the cluster and the manifests');
  const cluster = await clusterFrom(source, io);
  const { accepted, rejected } = await readManifests(paths, io, kubernetes);
  const placement = withUsageErrors(() => place(accepted, cluster, { kubernetes, orders }));
  for (const title of rejected)
    io.err(`cdk8s-pods: the API server rejects ${title}: run cdk8s-pods check for the reasons`);
  const format = args.one('format') === 'json' ? placementJson : placementText;
  await io.out(
    format(placement, `${describeCluster(source, cluster)}${replacedText(placement)}`, io.width),
  );
  const isNever = placement.workloads.some(({ verdict }) => verdict === 'never');
  return isNever || rejected.length > 0 ? EXIT_FINDINGS : EXIT_OK;
}

/** The objects of an application, and the names of those that the API server rejects. */
interface ApplicationManifests {
  readonly accepted: readonly KubernetesObject[];
  readonly rejected: readonly string[];
}

async function readManifests(
  paths: readonly string[],
  io: InputIo,
  kubernetes: KubernetesVersion,
): Promise<ApplicationManifests> {
  const accepted: KubernetesObject[] = [];
  const rejected: string[] = [];
  for (const path of paths)
    for (const input of readableInputsFor(path, io)) {
      if (input.name !== path && isOtherFile(input.name)) continue;
      for await (const document of streamDocuments(input.bytes()))
        for (const { manifest } of withUsageErrors(() => manifestsInDocument(document, input.name)))
          if (isRejected(manifest, kubernetes))
            rejected.push(escapeLine(titleOf(identityOf(manifest))));
          else accepted.push(manifest);
    }
  return { accepted, rejected };
}

/** Whether the API server rejects a workload. */
function isRejected(manifest: Manifest, kubernetes: KubernetesVersion): boolean {
  const { apiVersion, kind } = identityOf(manifest);
  if (findPodKind({ apiVersion, kind }) === undefined) return false;
  const { errors } = validate(manifest, { hazards: 'none', kubernetes });
  return errors.length > 0;
}

const replacedText = ({ replacedPodCount }: Placement): string =>
  replacedPodCount > 0 ? `, of which ${replacedPodCount} belong to these workloads` : '';
