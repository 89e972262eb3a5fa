import { admit } from '../admission/admit.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { clusterOf } from '../cluster/cluster-of.js';
import { isObject } from '../engine/go-value.js';

/**
 * Returns what a cluster says about a new object as a line of JSON: `refused`, and if it is empty,
 * `object`, the object as admitted. A workload has `pods`, and a Deployment `surge`, too. The text
 * has the members `cluster`, which holds all objects of the cluster, and `object`. If the text
 * cannot be read, the line has `error`.
 */
export function admitLine(text: string, kubernetes: KubernetesVersion = NEWEST_VERSION): string {
  try {
    const { cluster, object } = parseCase(text);
    const { refused, ...admission } = admit(object, clusterOf(cluster, { complete: true }), {
      kubernetes,
    });
    return JSON.stringify({ refused, ...admission });
  } catch (error) {
    return JSON.stringify({ refused: [], error: (error as Error).message });
  }
}

interface AdmitCase {
  readonly cluster: readonly KubernetesObject[];
  readonly object: KubernetesObject;
}

function parseCase(text: string): AdmitCase {
  const value = parseJson(text);
  if (!isObject(value) || !Array.isArray(value['cluster']) || !isObject(value['object']))
    throw new SyntaxError(
      'Write an object with the members `cluster`, a list of objects, and `object`.',
    );
  return value as unknown as AdmitCase;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`The line is not JSON: ${(error as Error).message}.`);
  }
}
