import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { applyLeaderElection, type LeaderElectionOptions } from '../../patterns/leader-election.js';
import {
  type LeaderElectionObject,
  leaderElectionRights,
} from '../../patterns/leader-election-rights.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedOptions } from '../../types/pattern-types.js';
import type { LeaderElectionErrors } from '../../types/patterns/leader-election.js';
import type { TemplateOf } from '../../types/template-of.js';
import type { DeploymentProps } from '../../workloads/deployment.js';
import { Deployment } from '../kinds/deployment.js';
import { Role } from '../kinds/role.js';
import { RoleBinding } from '../kinds/role-binding.js';
import { ServiceAccount } from '../kinds/service-account.js';

/**
 * A Deployment of which one replica is the leader, with the Lease and the rights that the election
 * needs; see `applyLeaderElection()` and `leaderElectionRights()`.
 *
 * @example
 * ```ts
 * import { App, Chart, LeaderElectionDeployment } from 'cdk8s-pods';
 *
 * const app = new App();
 * new LeaderElectionDeployment(new Chart(app, 'shop', { namespace: 'shop' }), 'shop', {
 *   replicas: 3,
 *   template: { containers: { shop: { image: 'example.com/shop:7' } } },
 *   leaderElection: {
 *     name: 'elector',
 *     container: {
 *       image: 'example.com/elector:1',
 *       args: ['--lease=$(LEASE)'],
 *       ports: { http: 4040 },
 *       startupProbe: { httpGet: { port: 'http' } },
 *     },
 *     lease: 'shop',
 *     serviceAccount: 'shop-elector',
 *     clients: { shop: { ELECTOR: 'http' } },
 *   },
 * });
 * app.synth();
 * ```
 */
export interface LeaderElectionDeployment extends Deployment {}

/**
 * The type of the class `LeaderElectionDeployment`. It infers the type of the props, to check them.
 */
export interface LeaderElectionDeploymentConstructor {
  /**
   * Creates the Deployment, the Lease and the rights.
   *
   * @param scope - The chart, or a construct in one.
   * @param id - The name of the construct in its scope.
   * @param props - The Deployment, the Pod as its `template`, and in `leaderElection` the options
   * of `applyLeaderElection()`. The namespace must be set here or in the chart.
   * @throws An Error if the namespace is not set, or if `applyLeaderElection()` throws one.
   */
  new <const P = PodProps, const Options = LeaderElectionOptions>(
    scope: Construct,
    id: string,
    props: CheckedLeaderElectionDeploymentProps<P, Options>,
  ): LeaderElectionDeployment;

  /**
   * Checks the props of a LeaderElectionDeployment at compile time, and returns them. Use it in the
   * constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, LeaderElectionDeployment.props({ … }))`.
   */
  props<const P = PodProps, const Options = LeaderElectionOptions>(
    props: CheckedLeaderElectionDeploymentProps<P, Options>,
  ): LeaderElectionDeploymentProps;
}

type CheckedLeaderElectionDeploymentProps<P, Options> = DeploymentProps & {
  readonly template: TemplateOf<
    P,
    'Always' | undefined,
    'a Deployment always restarts its containers: set restartPolicy to Always or leave it out'
  >;
  readonly leaderElection: CheckedOptions<
    LeaderElectionOptions,
    Options,
    LeaderElectionErrors<Options, LeaderElectionOptions, P>
  >;
};

/** The props of a `LeaderElectionDeployment`. */
export interface LeaderElectionDeploymentProps extends DeploymentProps {
  /** The Pod. */
  readonly template: PodProps;
  /** The options of `leaderElection()`. */
  readonly leaderElection: LeaderElectionOptions;
}
const Base = Deployment as new (scope: Construct, id: string, props: object) => ApiObject;

/** The class of `LeaderElectionDeployment` objects. */
export const LeaderElectionDeployment: LeaderElectionDeploymentConstructor =
  class LeaderElectionDeployment extends Base {
    constructor(scope: Construct, id: string, props: unknown) {
      const {
        template,
        leaderElection: options,
        ...deployment
      } = props as LeaderElectionDeploymentProps;
      const namespace = deployment.metadata?.namespace ?? Chart.of(scope).namespace;
      if (namespace === undefined)
        throw new Error(
          'a RoleBinding needs the namespace of its ServiceAccount: set metadata.namespace, or ' +
            'the namespace of the chart',
        );
      super(scope, id, { ...deployment, template: applyLeaderElection(template, options) });
      for (const object of leaderElectionRights({ ...options, namespace }))
        this.addDependency(createObject(scope, `${id}-${object.kind.toLowerCase()}`, object));
    }
  } as unknown as LeaderElectionDeploymentConstructor;

const KINDS = { ServiceAccount, Role, RoleBinding } as unknown as Readonly<
  Record<string, new (scope: Construct, id: string, props: object) => ApiObject>
>;

/** Creates an object that the election needs: a Lease is none of the kinds of this package. */
function createObject(scope: Construct, id: string, object: LeaderElectionObject): ApiObject {
  const { apiVersion, kind, ...props } = object;
  const Kind = KINDS[kind];
  return Kind === undefined ? new ApiObject(scope, id, object) : new Kind(scope, id, props);
}
