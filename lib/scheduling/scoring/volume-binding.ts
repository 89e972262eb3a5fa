import { scaledValue } from '../../formats/quantity-value.js';
import { bindClaims, capacityOf, requestOf } from '../bind-claims.js';
import { claimNameOf, isBoundClaim } from '../claims.js';
import { MAX_SCORE, type Scorer } from './scorer.js';

/**
 * Prefers nodes whose volumes are hardly larger than the claims that they satisfy.
 *
 * Source: kube-scheduler volumebinding buildScorerFunction.
 */
export const volumeBinding: Scorer = (pod, fits, cluster) => {
  const unbound = (pod.pod.spec.volumes ?? [])
    .map((volume) => claimNameOf(pod.name, volume))
    .flatMap((name) => (name === undefined ? [] : (cluster.claimOf(pod.namespace, name) ?? [])))
    .filter((claim) => !isBoundClaim(claim));
  return fits.map((node) => {
    const sizes = new Map<string, { requested: bigint; capacity: bigint }>();
    for (const [claim, volume] of bindClaims(unbound, node, cluster) ?? []) {
      const className = volume.spec.storageClassName ?? '';
      const known = sizes.get(className) ?? { requested: 0n, capacity: 0n };
      sizes.set(className, {
        requested: known.requested + scaledValue(requestOf(claim), 0),
        capacity: known.capacity + scaledValue(capacityOf(volume), 0),
      });
    }
    if (sizes.size === 0) return 0;
    const sum = [...sizes.values()].reduce((total, each) => total + scoreOf(each), 0);
    return Math.round(sum / sizes.size);
  });
};

function scoreOf({
  requested,
  capacity,
}: {
  readonly requested: bigint;
  readonly capacity: bigint;
}): number {
  if (capacity === 0n || requested > capacity) return 0;
  return MAX_SCORE - Number((requested * BigInt(MAX_SCORE)) / capacity);
}
