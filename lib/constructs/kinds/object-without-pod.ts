import type { ApiObjectProps } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LoweringFlags } from '../../spec/lowering/deep-copy.js';
import { explainNesting } from '../../spec/lowering/explain-nesting.js';
import { lowerObject } from '../../spec/lowering/lower.js';
import { requireProps } from '../../spec/lowering/lower-pod.js';
import { KindObject } from './kind-object.js';
import { RelatedObjects } from './related-objects.js';

/** The kind of an object without a Pod. */
export interface ObjectKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** Props of the kind, for messages. */
  readonly example: string;
  /** Whether the fields are in `spec` in the API. */
  readonly hasSpec: boolean;
  /** Whether its objects belong to no namespace. */
  readonly isClusterScoped?: boolean;
}

/** The base class of the kinds without a Pod. */
export class ObjectWithoutPod extends KindObject {
  /**
   * @param props - the metadata, and the fields of the object, or of its `spec`
   * @param replace - returns fields in the form of the API, which replace those of the props
   */
  protected constructor(
    scope: Construct,
    id: string,
    { apiVersion, kind, example, hasSpec, isClusterScoped = false }: ObjectKind,
    props: object,
    replace: (related: RelatedObjects) => object = () => ({}),
  ) {
    requireProps(kind, props, example);
    const flags: LoweringFlags = { hasSuspectInput: false };
    const related = new RelatedObjects();
    const written = { ...props, ...replace(related) };
    const { metadata, ...fields } = explainNesting(props, () => lowerObject(kind, written, flags));
    const manifest = { apiVersion, kind, ...(metadata === undefined ? {} : { metadata }) };
    super(
      scope,
      id,
      (hasSpec ? { ...manifest, spec: fields } : { ...manifest, ...fields }) as ApiObjectProps,
    );
    // A chart gives its namespace to all of its objects.
    if (isClusterScoped)
      (this.metadata as { namespace?: string | undefined }).namespace = undefined;
    const objects = [...(flags.objects ?? []), ...related.named];
    const { inNamespace } = related;
    this.register({ prefix: '', fields: written, inNamespace }, { ...flags, objects });
  }
}
