import { type ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { lowerPod } from '../../spec/lowering/lower-pod.js';
import type { PodsObject } from '../../spec/named-object.js';
import type { PodProps } from '../../spec/pod.js';
import type { CheckedPod } from '../../types/checked-pod.js';
import type { PortsOf } from '../../types/objects/ports.js';
import { KindObject } from './kind-object.js';

/**
 * A group of containers that run on one node, and share its network and the volumes that they
 * mount.
 *
 * It is a cdk8s ApiObject: names, metadata, dependencies and JSON patches work as for any other.
 * The manifest contains only the fields that are given, and a name, which cdk8s derives from the
 * path of the construct.
 *
 * Mistakes in literal props do not compile. Other mistakes are reported at synth.
 *
 * Source: core/v1 Pod.
 *
 * @example
 * ```ts
 * import { App, Chart, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * new Pod(new Chart(app, 'web'), 'pod', {
 *   containers: {
 *     nginx: {
 *       image: 'nginx:1.29',
 *       ports: { http: 80 },
 *       readinessProbe: { httpGet: { port: 'http' } },
 *       volumeMounts: { '/var/cache/nginx': { volume: 'cache' } },
 *     },
 *   },
 *   volumes: { cache: { emptyDir: { sizeLimit: '100Mi' } } },
 * });
 * app.synth();
 * ```
 */
export interface Pod extends ApiObject, PodsObject<string | number, 'Pod'> {
  /** The kind of the object. */
  readonly kind: 'Pod';
}

/** The type of the class `Pod`. It infers and checks the type of the props. */
export interface PodConstructor {
  /**
   * Creates a Pod.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the Pod
   */
  new <const P = PodProps>(
    scope: Construct,
    id: string,
    props: CheckedPod<P>,
  ): Pod & { readonly '~ports'?: PortsOf<P> };

  /**
   * Checks the props of a Pod at compile time, and returns them. Use it in the constructor of a
   * subclass, where TypeScript does not infer their type.
   *
   * @example
   * ```ts
   * import { App, Chart, Pod } from 'cdk8s-pods';
   * import type { Construct } from 'constructs';
   *
   * class Web extends Pod {
   *   constructor(scope: Construct, id: string, version: string) {
   *     super(scope, id, Pod.props({ containers: { web: { image: `nginx:${version}` } } }));
   *   }
   * }
   *
   * const app = new App();
   * new Web(new Chart(app, 'web'), 'pod', '1.29');
   * app.synth();
   * ```
   */
  props<const P = PodProps>(props: CheckedPod<P>): PodProps;
}

/** The class of `Pod` objects. Its constructor is generic, but its instances are not. */
export const Pod: PodConstructor = class Pod extends KindObject {
  constructor(scope: Construct, id: string, props: PodProps) {
    const flags: LoweringFlags = { hasSuspectInput: false };
    const { metadata, spec } = lowerPod(props, flags);
    const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: metadata as object, spec };
    super(scope, id, manifest);
    // The API server ignores generateName if there is a name, too.
    if (metadata?.generateName !== undefined && metadata.name === undefined)
      this.addJsonPatch(JsonPatch.remove('/metadata/name'));
    this.register({ pod: props, prefix: '' }, flags);
  }
} as PodConstructor;
