import type { Json } from '../../../conformance/runtime/runtime-case.js';
import {
  compareQuantities,
  isZeroQuantity,
  quantityOf,
} from '../../../lib/formats/parse-quantity.js';

/** The kinds of volumes that the node can mount. */
const MOUNTABLE = new Set([
  'emptyDir',
  'configMap',
  'secret',
  'projected',
  'downwardAPI',
  'hostPath',
  'image',
  'persistentVolumeClaim',
]);
/** The folder for volumes on the node, in memory. */
export const HOST_FOLDER = '/run/host';

/**
 * Returns a Pod that the scripted node can run, with the same containers: it is bound to the node,
 * its probes and hooks do not run, and its volumes on the node are in a folder of the test. Returns
 * `undefined` if the node cannot run it.
 */
export function runnablePod({ metadata = {}, spec }: Json, name: string): Json {
  const { volumes = [], initContainers = [], containers } = spec;
  const isMountable = volumes.every(
    (volume: Json) =>
      Object.keys(volume).every((kind) => kind === 'name' || MOUNTABLE.has(kind)) &&
      !volume.emptyDir?.medium?.startsWith('HugePages') &&
      (volume.projected?.sources ?? []).every(
        ({ clusterTrustBundle, podCertificate }: Json) => !clusterTrustBundle && !podCertificate,
      ),
  );
  const all = [...initContainers, ...containers];
  if (!isMountable || spec.os?.name === 'windows' || spec.resourceClaims) return undefined;
  if (all.some(({ volumeDevices, resources }: Json) => volumeDevices || resources?.claims))
    return undefined;
  if ([spec, ...all].some(({ resources }: Json) => isTiny(resources?.limits?.memory ?? 0)))
    return undefined;
  const {
    nodeSelector: _1,
    affinity: _2,
    schedulingGates: _3,
    topologySpreadConstraints: _4,
    priorityClassName,
    priority: _5,
    overhead: _6,
    ephemeralContainers: _7,
    schedulingGroup: _8,
    ...kept
  } = spec;
  const { labels, annotations } = metadata;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: NAMESPACE,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    spec: {
      ...kept,
      nodeName: 'node',
      ...(priorityClassName?.startsWith('system-') && { priorityClassName }),
      ...(spec.runtimeClassName && { runtimeClassName: 'plain' }),
      ...(volumes.length > 0 && { volumes: volumes.map(onTestFolder) }),
      ...(initContainers.length > 0 && { initContainers: initContainers.map(withoutProbes) }),
      containers: containers.map(withoutProbes),
    },
  };
}

export const NAMESPACE = 'runtime';

/** Below it, the token of a ServiceAccount does not fit into its volume, which is in memory. */
const LEAST_MEMORY = quantityOf('64Ki');

function isTiny(memoryLimit: string | number): boolean {
  const limit = quantityOf(memoryLimit);
  return !isZeroQuantity(limit) && compareQuantities(limit, LEAST_MEMORY) < 0;
}

const onTestFolder = ({ hostPath, ...volume }: Json): Json =>
  hostPath === undefined
    ? volume
    : { ...volume, hostPath: { path: `${HOST_FOLDER}/${hostPath.path}` } };

function withoutProbes({
  imagePullPolicy: _0,
  startupProbe: _1,
  livenessProbe: _2,
  readinessProbe: _3,
  restartPolicyRules: _4,
  lifecycle,
  ...container
}: Json): Json {
  const { postStart: _, ...hooks } = lifecycle ?? {};
  return {
    ...container,
    // All images are available at once.
    imagePullPolicy: 'IfNotPresent',
    ...(Object.keys(hooks).length > 0 && { lifecycle: hooks }),
    ...(container.resources && { resources: withSmallRequests(container.resources) }),
  };
}

/** The most that a container may request, because many Pods run at the same time. */
const MOST: Readonly<Record<string, string>> = { cpu: '50m', memory: '400Mi' };

/** Returns resources whose requests are small. They are not set if the node has enough. */
function withSmallRequests({ limits = {}, requests = {}, ...others }: Json): Json {
  const small = Object.entries({ ...limits, ...requests }).flatMap(([name, amount]) => {
    const most = MOST[name];
    return most !== undefined &&
      compareQuantities(quantityOf(amount as string), quantityOf(most)) > 0
      ? [[name, most]]
      : [];
  });
  return { ...others, limits, requests: { ...requests, ...Object.fromEntries(small) } };
}
