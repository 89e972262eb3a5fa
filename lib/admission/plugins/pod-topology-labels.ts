import type { Draft } from '../../defaults/draft.js';
import type { AdmissionPlugin } from './plugin.js';

/**
 * Copies the zone and the region of the node to a Pod that is created with a node.
 *
 * Source: plugin/pkg/admission/podtopologylabels.
 */
export const podTopologyLabels: AdmissionPlugin = {
  name: 'PodTopologyLabels',
  resources: ['pods'],
  mutate({ metadata = {}, spec = {} }: Draft<'Pod'>, { cluster, minor }) {
    if (minor < ENABLED_MINOR) return undefined;
    const labels = cluster.nodes.get(spec.nodeName ?? '')?.metadata.labels ?? {};
    const copied = LABELS.flatMap((key) =>
      labels[key] === undefined ? [] : [[key, labels[key]] as const],
    );
    if (copied.length > 0) metadata.labels = { ...metadata.labels, ...Object.fromEntries(copied) };
    return undefined;
  },
};

/** The first minor version in which PodTopologyLabelsAdmission is on by default. */
const ENABLED_MINOR = 35;
const LABELS = ['topology.kubernetes.io/zone', 'topology.kubernetes.io/region'];
