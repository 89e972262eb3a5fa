import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { AppCluster } from '../cluster/cluster.js';
import { findChanges } from '../diff/find-changes.js';
import { manifestsInText } from '../diff/manifests-in-text.js';
import { type FolderManifests, manifestsAtRef } from '../diff/read-manifests.js';
import { printWarnings, withoutSourceLine, withoutStack } from '../platform/host-process.js';
import { MANIFEST_FILE_NAME } from '../platform/input/manifest-file.js';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { changeText } from '../report/changes/change-text.js';
import { comparisonText } from '../report/changes/comparison-text.js';
import type { AppComparison } from './git-revision.js';

/** How a synth is compared. */
interface StageComparison extends AppComparison {
  readonly path: string;
  readonly kubernetes: KubernetesVersion;
  readonly cluster: AppCluster | undefined;
  /** The method that the user called. The stack trace of an error begins at its caller. */
  readonly calledMethod: (...args: never[]) => unknown;
}

/**
 * Compares the manifests that a synth has made with those of a git ref, and prints what happens to
 * each object when they are applied.
 *
 * @throws Error if the API server would refuse an update, or the ref cannot be read
 */
export function compareStage(stage: StagingFolder, comparison: StageComparison): void {
  const { by = 'client-side-apply', kubernetes, cluster, calledMethod } = comparison;
  const before = readBefore(comparison);
  const after = [...stage.files].flatMap((file) =>
    MANIFEST_FILE_NAME.test(file) ? manifestsInText({ file, text: stage.textOf(file) }, '') : [],
  );
  const old = before.manifests.map(({ manifest }) => manifest as KubernetesObject);
  const changes = findChanges(before.manifests, after, {
    by,
    kubernetes,
    ...(cluster && { rolloutProblemOf: cluster.rolloutCheck(old, kubernetes) }),
  });
  if (changes.length === 0) return printWarnings(before.notes);
  const assumption = comparisonText({ name: before.name, by, changes });
  const text = changeText({ assumption, changes, unstored: [] }).trimEnd();
  const refused = changes.filter(({ update }) => update.errors.length > 0).length;
  if (refused === 0) return printWarnings([...before.notes, text]);
  printWarnings(before.notes);
  const objects = refused === 1 ? '1 object' : `${refused} objects`;
  throw thrownError(
    `${text}\nThe API server would refuse ${objects}: nothing was written.`,
    calledMethod,
  );
}

function readBefore({ ref, path, calledMethod }: StageComparison): FolderManifests {
  try {
    return manifestsAtRef(ref, path);
  } catch (error) {
    throw thrownError(`compareTo: ${(error as Error).message}`, calledMethod);
  }
}

const thrownError = (message: string, calledMethod: StageComparison['calledMethod']): unknown =>
  withoutSourceLine(
    withoutStack(new Error(message), calledMethod),
    'node-do-not-add-exception-line',
  );
