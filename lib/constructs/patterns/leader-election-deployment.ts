import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NewAmbassador } from '../../patterns/ambassador.js';
import {
  type LeaderElectionOptions,
  applyLeaderElection as leaderElectionOf,
} from '../../patterns/leader-election.js';
import { leaderElectionRights } from '../../patterns/leader-election-rights.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod, InferLiteral } from '../../types/checked-pod.js';
import type {
  AddedContainerCheck,
  ClientsFor,
  InsertOptionsFor,
  NoEntries,
  WithSidecar,
} from '../../types/pattern-types.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { DeploymentProps } from '../../workloads/deployment.js';
import { Deployment } from '../kinds/deployment.js';

/** The elector C of the name N, with volumes V, for the Pod P. */
export interface LeaderElectionFor<P, N extends string, C, V> extends InsertOptionsFor<P, V> {
  /** The name of the elector among the containers. */
  readonly name: N;
  /**
   * The elector: it takes the Lease, keeps it, gives it away at its end, and tells on its ports
   * whether the Pod leads.
   */
  readonly container: NewAmbassador & InferLiteral<C> & AddedContainerCheck<N, C, P, V>;
  /** The name of the Lease. */
  readonly lease: string;
  /** The ServiceAccount that may keep the Lease. */
  readonly serviceAccount: string;
  /**
   * Who asks it: by container, its variables, and the port of the elector whose address each holds.
   * `{ shop: { ELECTOR: 'http' } }`.
   *
   * @default - nobody is told
   */
  readonly clients?: ClientsFor<P, C> | undefined;
}

/**
 * A Pod of which one copy leads: a native sidecar holds a Lease for it. It starts before the app
 * and ends after it, so whoever leads has the Lease, and has it until the app is gone. It runs with
 * what `leaderElectionRights` gives it.
 *
 * It writes the elector as a sidecar, after the init containers that are there or `before` one of
 * them, three variables of it, `serviceAccountName`, and the variables of its `clients`; nothing
 * else. Throws an Error where a name, a port or a variable is already taken, and where the Pod has
 * another ServiceAccount or no token of it.
 */
export const leaderElection = <
  const P = PodProps,
  const N extends string = string,
  const C = NewAmbassador,
  const V = NoEntries,
>(
  pod: CheckedPod<P>,
  options: LeaderElectionFor<P, N, C, V>,
): WithSidecar<P, N, C, V> =>
  leaderElectionOf(pod, options as LeaderElectionOptions) as WithSidecar<P, N, C, V>;

/** Copies of a Pod of which one leads, with the Lease and all that it takes to keep it. */
export interface LeaderElectionDeployment extends ApiObject {}

/** How a Deployment of which one copy leads is made. */
export interface LeaderElectionDeploymentConstructor {
  /**
   * @param props the Deployment, the Pod as its `template`, and in `leaderElection` what
   * `leaderElection()` takes. The namespace must be known.
   */
  new <
    const P = PodProps,
    const N extends string = string,
    const C = NewAmbassador,
    const V = NoEntries,
  >(
    scope: Construct,
    id: string,
    props: DeploymentProps & {
      readonly template: TemplateOf<
        P,
        'Always' | undefined,
        'a Deployment restarts its containers: Always, or leave it out'
      >;
      readonly leaderElection: LeaderElectionFor<P, N, C, V>;
    },
  ): LeaderElectionDeployment;
}

interface Props extends DeploymentProps {
  readonly template: PodProps;
  readonly leaderElection: LeaderElectionOptions;
}
const Base = Deployment as new (scope: Construct, id: string, props: object) => ApiObject;

export const LeaderElectionDeployment: LeaderElectionDeploymentConstructor =
  class LeaderElectionDeployment extends Base {
    constructor(
      scope: Construct,
      id: string,
      { template, leaderElection: options, ...deployment }: Props,
    ) {
      const namespace = deployment.metadata?.namespace ?? Chart.of(scope).namespace;
      if (namespace === undefined)
        throw new Error(
          'a RoleBinding names the namespace of its ServiceAccount: write ' +
            'metadata.namespace, or that of the chart',
        );
      super(scope, id, { ...deployment, template: leaderElectionOf(template, options) });
      for (const object of leaderElectionRights({ ...options, namespace }))
        this.addDependency(new ApiObject(scope, `${id}-${object.kind.toLowerCase()}`, object));
    }
  } as LeaderElectionDeploymentConstructor;
