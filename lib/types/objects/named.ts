import type { NamedConstruct, NamedObject } from '../../spec/named-object.js';
import type { KnownLiteral, UnionKeys, UnknownArray } from '../type-utils.js';
import type { KindOf } from './kind-of.js';

/** The message about a construct where another value is expected; `unknown` if it is expected. */
export type ExplainNamed<Given extends NamedConstruct, Wide, Place extends string> =
  Given extends Extract<Wide, { readonly kind: unknown }>
    ? unknown
    : `this is ${KindOf<Given>}: write ${FormOf<Given['kind'], Wide, Place>}`;

/** The form to write instead. */
type FormOf<Kind extends string, Wide, Place extends string> = Place extends keyof FormsAt
  ? Kind extends keyof FormsAt[Place]
    ? FormsAt[Place][Kind]
    : 'a value of this field'
  : Place extends 'selector' | 'podSelector'
    ? 'a Pod, a workload, or a selector'
    : [KindIn<Wide>] extends [never]
      ? FormWithoutKind<Wide>
      : `a ${KindIn<Wide>}, or its name`;
/** The references to an object, by the place and the kind of the object. */
interface FormsAt {
  readonly 'env[]': KeyForms;
  readonly valueFrom: KeyForms;
  readonly 'envFrom[]': {
    readonly ConfigMap: '{ configMapRef: { name: … } }';
    readonly Secret: '{ secretRef: { name: … } }';
  };
  readonly 'volumes[]': {
    readonly ConfigMap: '{ configMap: { name: … } }';
    readonly Secret: '{ secret: { secretName: … } }';
    readonly PersistentVolumeClaim: '{ persistentVolumeClaim: { claimName: … } }';
  };
}
interface KeyForms {
  readonly ConfigMap: "one of its keys, .key('…')";
  readonly Secret: "one of its keys, .key('…')";
}

/** The kinds of the objects that a field can have. */
type KindIn<Wide> = Wide extends NamedObject<infer Kind> ? KnownLiteral<Kind> : never;
type FormWithoutKind<Wide> = [NameIn<Wide>] extends [never]
  ? [Extract<Wide, UnknownArray>] extends [never]
    ? string extends Wide
      ? 'a string'
      : 'a value of this field'
    : 'a list: [ … ]'
  : `{ ${NameIn<Wide>}: … }`;
/** The field with the name of an object, in the objects that a field can have. */
type NameIn<Wide> = UnionKeys<Exclude<Wide, string | UnknownArray>> &
  ('name' | 'secretName' | 'claimName');
