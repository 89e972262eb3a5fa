import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { AdmissionCluster } from './admission-cluster.js';
import { admitObject, type Decision } from './admit-object.js';
import { forbidden } from './plugins/plugin.js';
import { chargeQuotas } from './quotas/charge-quotas.js';
import type { Quotas } from './quotas/quota.js';
import { quotasOf } from './quotas/quotas-of.js';

/** Creates objects one after the other, so that each uses what quotas have left. */
export class AdmissionSession {
  #quotas: ReadonlyMap<string, Quotas> = new Map();

  constructor(
    readonly cluster: AdmissionCluster,
    readonly kubernetes: KubernetesVersion,
  ) {}

  /** Creates an object, or decides about it again if it exists already. */
  admit(manifest: KubernetesObject, isExisting = this.cluster.isExisting(manifest)): Decision {
    const { cluster, kubernetes } = this;
    const decision = admitObject(manifest, cluster, kubernetes);
    return decision.admitted === undefined || isExisting ? decision : this.#charge(decision);
  }

  /** Creates an object like an admitted one, with another name. */
  admitLike({ admitted }: Decision, name: string): Decision {
    if (admitted === undefined) throw new TypeError('The object is not admitted.');
    const { object, request } = admitted;
    return this.#charge({ refused: [], admitted: { object, request: { ...request, name } } });
  }

  /** Runs a function, and forgets what it has created. */
  forget<T>(run: () => T): T {
    const before = this.#quotas;
    const result = run();
    this.#quotas = before;
    return result;
  }

  #charge(decision: Decision): Decision {
    const { object = {}, request } = decision.admitted ?? {};
    if (request === undefined || request.namespace === '') return decision;
    const { namespace, cluster, minor } = request;
    const quotas = this.#quotas.get(namespace) ?? quotasOf(cluster, namespace, minor);
    const charged = chargeQuotas(quotas, object, request);
    if ('reason' in charged)
      return { by: 'ResourceQuota', refused: [forbidden(request, charged.reason)] };
    this.#quotas = new Map(this.#quotas).set(namespace, charged.quotas);
    return decision;
  }
}
