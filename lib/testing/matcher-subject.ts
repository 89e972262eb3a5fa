import type { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { isPodKind } from '../api/pod-kinds.js';
import { isObject } from '../engine/go-value.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import { ConstructTree } from '../synth/construct-tree.js';
import {
  type ObjectVerdict,
  type ValidationSettings,
  validateObject,
} from '../validation/validate-object.js';
import { validateWithSettings } from '../validation/validate-rendered.js';
import { synthErrorsOf } from './synth-errors.js';

/**
 * What a test speaks of: a chart, an app, an ApiObject, any construct; a manifest, or a list of
 * manifests.
 */
export interface MatcherSubject {
  /** What it is called in a sentence. */
  readonly name: string;
  readonly objects: readonly TestedObject[];
  /** What keeps it from being written, beside what is wrong with its objects: a line each. */
  errors(): readonly string[];
}

/** An object that a test looks at. */
export interface TestedObject {
  /** The path of its construct; of a manifest, what it is called. */
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** As it will be written. Throws where it cannot be rendered. */
  manifest(): Manifest;
  validate(asked: Partial<ValidationSettings>): ObjectVerdict;
}

/** What a test speaks of. Throws a TypeError for what is none of these. */
export function matcherSubjectOf(received: unknown): MatcherSubject {
  if (Construct.isConstruct(received)) return subjectOfConstruct(received);
  const manifests = manifestsFrom(received);
  if (manifests === undefined)
    throw new TypeError(
      'a chart, an app, an ApiObject, a manifest or a list of manifests can be asked, and ' +
        'this is none of them',
    );
  const [first] = manifests;
  const isOne = first !== undefined && manifests.length === 1;
  return {
    name: isOne ? titleOf(identityOf(first)) : 'the manifests',
    objects: manifests.map(testedManifest),
    errors: () => [],
  };
}

/**
 * The objects in it that are, or hold, a Pod. Throws where there is none: of nothing all is true,
 * and a test of it would never fail.
 */
export function podsOf({ name, objects }: MatcherSubject): readonly TestedObject[] {
  const pods = objects.filter(isPodKind);
  if (pods.length > 0) return pods;
  const others =
    objects.length === 0 ? 'no object at all' : objects.map(({ kind }) => kind).join(', ');
  throw new Error(
    `nothing can be said of ${name}: no Pod is in it, and no kind that holds one, but ${others}`,
  );
}

function subjectOfConstruct(construct: IConstruct): MatcherSubject {
  const root = construct.node.root;
  const tree = new ConstructTree(root);
  tree.linkDependencies();
  const objects = tree.charts().flatMap((chart) => tree.objects(chart));
  const below =
    construct === root ? objects : objects.filter(({ node }) => node.scopes.includes(construct));
  return {
    name: construct.node.path || 'the app',
    objects: below.map(testedApiObject),
    errors: () => synthErrorsOf(construct, below),
  };
}

const testedApiObject = (object: ApiObject): TestedObject => ({
  ...identityOf({ apiVersion: object.apiVersion, kind: object.kind }),
  path: object.node.path,
  manifest: () => object.toJson(),
  validate: (asked) => validateWithSettings(object, asked),
});

function testedManifest(manifest: Manifest): TestedObject {
  const identity = identityOf(manifest);
  const hear = (asked: Partial<ValidationSettings>): ObjectVerdict =>
    validateObject(manifest, MANIFEST_ORIGIN, { ...DEFAULT_SETTINGS, ...asked });
  return { ...identity, path: titleOf(identity), manifest: () => manifest, validate: hear };
}

const MANIFEST_ORIGIN = { prefix: undefined, podSecurity: undefined, authoringErrors: [] };
const DEFAULT_SETTINGS: ValidationSettings = {
  kubernetes: undefined,
  podSecurity: undefined,
  hazards: undefined,
  isIgnored: () => false,
};

/**
 * The manifests of one, of a List of them, or of a list of any of these; nothing, where something
 * else is among them.
 */
export function manifestsFrom(received: unknown): readonly Manifest[] | undefined {
  if (Array.isArray(received)) {
    const all = received.map(manifestsFrom);
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  if (!isObject(received) || typeof received['kind'] !== 'string') return undefined;
  const { kind, items } = received;
  return kind === 'List' && Array.isArray(items) ? manifestsFrom(items) : [received];
}
