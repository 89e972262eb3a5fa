import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { ReadCluster } from '../cluster/cluster.js';
import { type ObjectLists, readObjects } from '../cluster/objects/read-objects.js';
import { isObject } from '../engine/go-value.js';
import { schedule } from '../scheduling/schedule.js';

/**
 * Returns the verdict of the scheduler on a Pod as a line of JSON: `fits`, the names of the nodes
 * that fit, and if none does, `message`. The text has the members `nodes`, `pods` and `pod`, and
 * optionally the lists of other objects. If there is no verdict, the line has `notJudged`, and if
 * the text cannot be read, `error`.
 */
export function scheduleLine(text: string, kubernetes: KubernetesVersion = NEWEST_VERSION): string {
  try {
    const { pod, lists } = parseCase(text);
    const cluster = new ReadCluster(readObjects(lists));
    const { fits, message, notJudged } = schedule(pod, cluster, { kubernetes });
    return JSON.stringify({ fits, message, notJudged });
  } catch (error) {
    return JSON.stringify({ fits: [], error: (error as Error).message });
  }
}

interface ScheduleCase {
  readonly pod: KubernetesObject;
  readonly lists: ObjectLists;
}

function parseCase(text: string): ScheduleCase {
  const value = parseJson(text);
  if (!isObject(value) || !isObject(value['pod']))
    throw new SyntaxError('Write an object with the members `nodes`, `pods` and `pod`.');
  const { pod, ...lists } = value;
  return { pod: { apiVersion: 'v1', kind: 'Pod', ...(pod as object) }, lists };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`The line is not JSON: ${(error as Error).message}.`);
  }
}
