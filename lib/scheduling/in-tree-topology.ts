import type { PersistentVolume } from '../cluster/objects/cluster-shapes.js';
import type { NodeSelectorTerm } from '../cluster/objects/pod-shape.js';

/** The label by which each driver names the zone of a node, by the in-tree plugin it replaces. */
const ZONE_KEYS: Readonly<Record<string, string>> = {
  'kubernetes.io/aws-ebs': 'topology.ebs.csi.aws.com/zone',
  'kubernetes.io/cinder': 'topology.cinder.csi.openstack.org/zone',
  'kubernetes.io/gce-pd': 'topology.gke.io/zone',
};
const ZONE = 'topology.kubernetes.io/zone';
const BETA_ZONE = 'failure-domain.beta.kubernetes.io/zone';
const REGION = 'topology.kubernetes.io/region';
const BETA_REGION = 'failure-domain.beta.kubernetes.io/region';

/**
 * Returns a volume of an in-tree plugin with the labels of its CSI driver in its node affinity.
 *
 * Source: csi-translation-lib translateTopologyFromInTreeToCSI.
 */
export function withCsiTopology(volume: PersistentVolume, inTreePlugin: string): PersistentVolume {
  const zoneKey = ZONE_KEYS[inTreePlugin];
  if (zoneKey === undefined) return volume;
  const terms = volume.spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  const { labels } = volume.metadata;
  const isGeneral =
    hasKey(terms, ZONE) ||
    (!hasKey(terms, BETA_ZONE) &&
      (Object.hasOwn(labels, ZONE) || !Object.hasOwn(labels, BETA_ZONE)));
  const label = isGeneral ? ZONE : BETA_ZONE;
  const translated = hasValues(terms, label)
    ? withKey(terms, label, zoneKey)
    : withZones(terms, zoneKey, labels[label]);
  const nodeSelectorTerms = isGeneral ? translated : withKey(translated, BETA_REGION, REGION);
  if (nodeSelectorTerms.length === 0) return volume;
  return {
    ...volume,
    spec: { ...volume.spec, nodeAffinity: { required: { nodeSelectorTerms } } },
  };
}

type Terms = readonly NodeSelectorTerm[];

const hasKey = (terms: Terms, key: string): boolean =>
  terms.some(({ matchExpressions = [] }) => matchExpressions.some((each) => each.key === key));

const hasValues = (terms: Terms, key: string): boolean =>
  terms.some(({ matchExpressions = [] }) =>
    matchExpressions.some((each) => each.key === key && (each.values ?? []).length > 0),
  );

const withKey = (terms: Terms, from: string, to: string): Terms =>
  terms.map((term) => ({
    ...term,
    ...(term.matchExpressions && {
      matchExpressions: term.matchExpressions.map((each) =>
        each.key === from ? { ...each, key: to } : each,
      ),
    }),
  }));

/** Adds the zones of a label to all terms. */
function withZones(terms: Terms, key: string, label: string | undefined): Terms {
  const zones = (label ?? '').split('__').map((zone) => zone.trim());
  const values = [...new Set(zones)].filter((zone) => zone !== '').sort();
  if (values.length === 0) return terms;
  return (terms.length === 0 ? [{}] : terms).map((term) => ({
    ...term,
    matchExpressions: [...(term.matchExpressions ?? []), { key, operator: 'In', values }],
  }));
}
