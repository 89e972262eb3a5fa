import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PersistentVolumeClaimObject } from '../../spec/named-object.js';
import type { PersistentVolumeClaimProps } from '../../spec/objects/persistent-volume-claim.js';
import { ObjectWithoutPod } from './object-without-pod.js';

/**
 * Storage that outlives the Pods which use it.
 *
 * It can stand where the API has the name of a claim. Source: core/v1 PersistentVolumeClaim.
 *
 * @example
 * ```ts
 * import { App, Chart, PersistentVolumeClaim, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const data = new PersistentVolumeClaim(chart, 'data', {
 *   accessModes: ['ReadWriteOnce'],
 *   resources: { requests: { storage: '10Gi' } },
 * });
 * new Pod(chart, 'db', {
 *   containers: {
 *     db: { image: 'postgres:18', volumeMounts: { '/var/lib/postgresql': { volume: 'data' } } },
 *   },
 *   volumes: { data: { persistentVolumeClaim: { claimName: data } } },
 * });
 * app.synth();
 * ```
 */
export interface PersistentVolumeClaim extends ApiObject, PersistentVolumeClaimObject {
  /** The kind of the object. */
  readonly kind: 'PersistentVolumeClaim';
}

/** The type of the class `PersistentVolumeClaim`. */
export interface PersistentVolumeClaimConstructor {
  /**
   * Creates a PersistentVolumeClaim.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   */
  new (scope: Construct, id: string, props: PersistentVolumeClaimProps): PersistentVolumeClaim;
}

const KIND = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  example: "{ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } }",
  hasSpec: true,
};

/** The class of `PersistentVolumeClaim` objects. */
export const PersistentVolumeClaim: PersistentVolumeClaimConstructor =
  class PersistentVolumeClaim extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps) {
      super(scope, id, KIND, props);
    }
  } as unknown as PersistentVolumeClaimConstructor;
