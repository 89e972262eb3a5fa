import type { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { isPodKind } from '../api/pod-kinds.js';
import { isValidatedKind } from '../api/validated-kinds.js';
import { isObject } from '../engine/go-value.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import { ConstructTree } from '../synth/construct-tree.js';
import { API_FORM } from '../validation/authored-pod.js';
import {
  type ObjectVerdict,
  type ValidationSettings,
  validateObject,
} from '../validation/validate-object.js';
import { validateWithSettings } from '../validation/validate-rendered.js';
import { synthErrorsOf } from './synth-errors.js';

/** The value that is passed to `expect`: a construct, a manifest, or a list of manifests. */
export interface MatcherSubject {
  /** Its name in messages. */
  readonly name: string;
  readonly objects: readonly TestedObject[];
  /** Returns why it cannot be synthesized, apart from errors in its objects: one line each. */
  errors(): readonly string[];
}

/** One object of a subject. */
export interface TestedObject {
  /** The path of its construct; for a manifest, its kind and name. */
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** Returns the object as it will be written. Throws if it cannot be rendered. */
  manifest(): Manifest;
  validate(settings: Partial<ValidationSettings>): ObjectVerdict;
}

/**
 * Returns the objects of a value that is passed to `expect`.
 *
 * @throws TypeError if the value is neither a construct nor made of manifests
 */
export function matcherSubjectOf(received: unknown): MatcherSubject {
  if (Construct.isConstruct(received)) return subjectOfConstruct(received);
  const manifests = manifestsFrom(received);
  if (manifests === undefined)
    throw new TypeError(
      'expected a chart, app, ApiObject, manifest or list of manifests, but received ' +
        describeValue(received),
    );
  const [first] = manifests;
  const isSingle = first !== undefined && manifests.length === 1;
  return {
    name: isSingle ? titleOf(identityOf(first)) : 'the manifests',
    objects: manifests.map(testedManifest),
    errors: () => [],
  };
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list that contains something else';
  if (value === null || value === undefined) return String(value);
  return isObject(value) ? 'an object without a kind' : `a ${typeof value}`;
}

/**
 * Returns the objects that are or contain a Pod.
 *
 * @throws Error if there is none: an assertion about an empty set would always pass
 */
export const podsOf = (subject: MatcherSubject): readonly TestedObject[] =>
  someObjectsOf(subject, isPodKind, 'a Pod or an object with a Pod template');

/**
 * Returns the objects of kinds that are validated.
 *
 * @throws Error if there is none
 */
export const validatedObjectsOf = (subject: MatcherSubject): readonly TestedObject[] =>
  someObjectsOf(subject, isValidatedKind, 'an object of a kind that is validated');

function someObjectsOf(
  { name, objects }: MatcherSubject,
  isWanted: (object: TestedObject) => boolean,
  wanted: string,
): readonly TestedObject[] {
  const found = objects.filter(isWanted);
  if (found.length > 0) return found;
  const kinds = objects.map(({ kind }) => kind).join(', ');
  throw new Error(
    `expected ${name} to contain ${wanted}, but it contains ${kinds || 'no objects'}`,
  );
}

function subjectOfConstruct(construct: IConstruct): MatcherSubject {
  const { root } = construct.node;
  const tree = new ConstructTree(root);
  tree.linkDependencies();
  const all = tree.charts().flatMap((chart) => tree.objects(chart));
  const objects =
    construct === root ? all : all.filter(({ node }) => node.scopes.includes(construct));
  return {
    name: construct.node.path || 'the app',
    objects: objects.map(testedApiObject),
    errors: () => synthErrorsOf(construct, objects),
  };
}

const testedApiObject = (object: ApiObject): TestedObject => ({
  ...identityOf({ apiVersion: object.apiVersion, kind: object.kind }),
  path: object.node.path,
  manifest: () => object.toJson(),
  validate: (settings) => validateWithSettings(object, settings),
});

function testedManifest(manifest: Manifest): TestedObject {
  const identity = identityOf(manifest);
  return {
    ...identity,
    path: titleOf(identity),
    manifest: () => manifest,
    validate: (settings) =>
      validateObject(manifest, API_FORM, { ...DEFAULT_SETTINGS, ...settings }),
  };
}

const DEFAULT_SETTINGS: ValidationSettings = {
  kubernetes: undefined,
  podSecurity: undefined,
  hazards: undefined,
  isIgnored: () => false,
};

/**
 * Returns the manifests of a value: a manifest, a List, or an array of these.
 *
 * @returns `undefined` if the value contains anything else
 */
export function manifestsFrom(received: unknown): readonly Manifest[] | undefined {
  if (Array.isArray(received)) {
    const lists = received.map(manifestsFrom);
    return lists.every((each) => each !== undefined) ? lists.flat() : undefined;
  }
  if (!isObject(received) || typeof received['kind'] !== 'string') return undefined;
  const { kind, items } = received;
  return kind === 'List' && Array.isArray(items) ? manifestsFrom(items) : [received];
}
