import { type ApiObject, Chart as Cdk8sChart, type ChartProps as Cdk8sChartProps } from 'cdk8s';
import { Construct, RootConstruct } from 'constructs';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';
import { Environment } from './environment.js';

/** The props of a cdk8s Chart, and how its Pods are validated. */
export interface ChartProps extends Cdk8sChartProps, ValidationProps {}

/**
 * A cdk8s Chart whose Pods can be validated with other settings than those of the app, such as
 * another Pod Security level.
 *
 * With `disableResourceNameHashes`, an object that has no name of its own has the same name in each
 * environment.
 *
 * @example
 * ```ts
 * import { App, Chart, DaemonSet } from 'cdk8s-pods';
 *
 * const app = new App({ podSecurity: 'restricted' });
 * const agents = new Chart(app, 'node-agents', { podSecurity: 'privileged' });
 * new DaemonSet(agents, 'agent', {
 *   template: { hostPID: true, containers: { agent: { image: 'agent:2.1' } } },
 * });
 * app.synth();
 * ```
 */
export class Chart extends Cdk8sChart {
  private readonly hasNameHashes: boolean;

  /**
   * @param scope - the app, an Environment, or another construct
   * @param id - the name of the chart among the children of its scope
   *
   * @throws RangeError if the version or the Pod Security level is not a known one
   */
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    this.hasNameHashes = props.disableResourceNameHashes !== true;
    configureValidation(this, props);
  }

  /**
   * Returns the name of an object that has no name of its own: the ids of its path, and a hash of
   * the path. Without hashes, the ids of environments are left out.
   *
   * @param apiObject - an object of this chart
   */
  override generateObjectName(apiObject: ApiObject): string {
    const environment = Environment.of(apiObject);
    return super.generateObjectName(
      this.hasNameHashes || environment === undefined
        ? apiObject
        : withoutEnvironment(apiObject, environment),
    );
  }
}

/**
 * Returns an object whose path begins below an environment. It has only the properties from which
 * cdk8s makes a name.
 */
function withoutEnvironment({ node, kind }: ApiObject, environment: Environment): ApiObject {
  const ids = node.scopes.slice(environment.node.scopes.length).map((scope) => scope.node.id);
  const copy = ids.reduce<Construct>((scope, id) => new Construct(scope, id), new RootConstruct());
  return Object.assign(copy, { kind }) as unknown as ApiObject;
}
