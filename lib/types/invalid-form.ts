import type { Container } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Volume } from '../spec/volume.js';
import type { ExplainForm, IsMutable } from './form.js';
import type { UnknownArray } from './type-utils.js';

// Fast path: whether an object has a field that its type in lib/spec does not have. TypeScript
// itself finds such a field only in a literal, not in a constant, a spread or a condition.
//
// The test is that of the other direction: an object that has all fields, each of type `any`, is
// assignable to a type exactly if this type has no other fields. It takes no instantiations.

type Primitive = string | number | bigint | boolean | symbol | null | undefined;
/** An object with all fields, also in its objects, each of type `any`. */
export type AllFields<Wide> = [Exclude<Wide, Primitive | UnknownArray>] extends [Wide]
  ? [Wide] extends [Exclude<Wide, Primitive | UnknownArray>]
    ? string extends keyof Wide
      ? any
      : { readonly [F in keyof Wide]-?: AllFields<Exclude<Wide[F], undefined>> }
    : any
  : any;

// The Pods that patterns return have an `os` that may be undefined.
type AllOfPod = AllFields<Omit<PodProps, 'os'>> & { readonly os: any };
type AllOfContainer = AllFields<Container>;
/** It is assignable to a volume if no object in it has an unknown field. */
export type AllOfVolume = AllFields<Volume>;

/** The Pod if its fields, or those of objects in it, do not have the form of PodProps. */
export type InvalidPodForm<Pod> = Pod extends PodProps
  ? keyof Pod extends keyof PodProps
    ? AllOfPod extends Pod
      ? never
      : Pod
    : Pod
  : Pod;

/** The container if it, or an object in it, has an unknown field. */
export type InvalidContainerForm<Given extends { readonly image: unknown }> =
  keyof Given extends keyof Container
    ? AllOfContainer extends Given
      ? string extends Given['image']
        ? InvalidConstant<Given>
        : never
      : AllOfContainer extends WithoutUnset<Given>
        ? never
        : Given
    : Given;
/**
 * An object, and those in it, without the fields that are certainly undefined. TypeScript adds such
 * fields to the members of a union of literals.
 */
type WithoutUnset<Given> = Given extends Primitive | UnknownArray
  ? Given
  : {
      [F in keyof Given as [Given[F]] extends [undefined] ? never : F]: WithoutUnset<Given[F]>;
    };
// The entries of records and lists are checked in constants only: that takes many instantiations.
type InvalidConstant<Given> =
  IsMutable<Given, 'image' & keyof Given> extends true
    ? unknown extends ExplainForm<Given, Container, 'containers[]'>
      ? never
      : Given
    : never;
