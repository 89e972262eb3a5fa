import type { Api } from '../api/api.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type WorkloadPods, workloadPodsOf } from '../cluster/workload-pods.js';
import type { Admission, PodsAdmission } from './admission.js';
import type { AdmissionSession } from './admission-session.js';
import type { Decision } from './admit-object.js';
import { countExistingPods } from './existing-pods.js';

/** The number of Pods that are judged at most: as many as Kubernetes supports in a cluster. */
const MAX_PODS = 150_000;

/** Creates the Pods of a workload, and those that an update creates in addition. */
export function admitPods(
  workload: KubernetesObject,
  session: AdmissionSession,
): Pick<Admission, 'pods' | 'surge'> {
  const created = workloadPodsOf(workload, session.kubernetes);
  if (created === undefined || workload.kind === 'Pod') return {};
  const { count, surge } = created;
  const existing = Math.min(count, countExistingPods(workload, session.cluster.existing));
  const pods = admitRange(created, session, { from: 0, existing, count });
  if (surge === 0 || pods.refused.length > 0) return { pods };
  const more = { from: count, existing: 0, count: surge };
  return { pods, surge: session.forget(() => admitRange(created, session, more)) };
}

interface Range {
  /** The index of the first Pod. */
  readonly from: number;
  /** The number of Pods that exist already. */
  readonly existing: number;
  readonly count: number;
}

/** Creates Pods, with their claims, until one is refused. All Pods are like the first one. */
function admitRange(
  { podAt, claimsAt }: WorkloadPods,
  session: AdmissionSession,
  { from, existing, count }: Range,
): PodsAdmission {
  let first: Decision | undefined;
  for (let admitted = existing; admitted < Math.min(count, MAX_PODS); admitted++) {
    const pod = withOwnerUid(podAt(from + admitted));
    const refusal =
      firstRefusedClaim(claimsAt(from + admitted), session) ??
      refusalOf(first === undefined ? session.admit(pod) : session.admitLike(first, nameOf(pod)));
    if (refusal !== undefined) return { count, admitted, ...refusal, ...objectOf(first) };
  }
  return { count, admitted: count, refused: [], ...objectOf(first) };

  function refusalOf(decision: Decision): Refusal | undefined {
    first ??= decision;
    const { refused, by } = decision;
    return refused.length === 0 ? undefined : { refused, ...(by !== undefined && { by }) };
  }
}

type Refusal = Pick<PodsAdmission, 'refused' | 'by'>;

/** Creates the claims of a Pod. Returns why one is refused. */
function firstRefusedClaim(
  claims: readonly KubernetesObject[],
  session: AdmissionSession,
): Refusal | undefined {
  for (const claim of claims) {
    const { refused, by } = session.admit(withOwnerUid(claim));
    if (refused.length > 0) return { refused, ...(by !== undefined && { by }) };
  }
  return undefined;
}

const objectOf = (decision: Decision | undefined): Pick<PodsAdmission, 'object'> =>
  decision?.object === undefined ? {} : { object: decision.object };

/** The uid of a workload that does not exist yet. A reference to it must have one. */
const UNKNOWN_UID = '00000000-0000-0000-0000-000000000000';

/** Returns a Pod or a claim whose references to its owners are valid. */
export function withOwnerUid(object: KubernetesObject): KubernetesObject {
  const metadata = object.metadata as Api<'ObjectMeta'>;
  const ownerReferences = metadata.ownerReferences?.map((each) => ({
    ...each,
    uid: each.uid || UNKNOWN_UID,
  }));
  return ownerReferences ? { ...object, metadata: { ...metadata, ownerReferences } } : object;
}

const nameOf = ({ metadata }: KubernetesObject): string =>
  (metadata as { readonly name?: string }).name ?? '';
