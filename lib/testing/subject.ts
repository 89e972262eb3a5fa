import type { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { isPodKind } from '../api/kinds.js';
import { type Asked, type Heard, heard } from '../constructs/heard.js';
import { heardOf } from '../constructs/judged.js';
import { isObject } from '../engine/scalar.js';
import { identityOf, type Manifest, titleOf } from '../manifest/manifest.js';
import { Tree } from '../synth/tree.js';
import { faultsOf } from './faults.js';

/** What a test speaks of: a chart, an app, an ApiObject, any construct; a manifest, or a list of manifests. */
export interface Subject {
  /** What it is called in a sentence. */
  readonly name: string;
  readonly objects: readonly Tested[];
  /** What keeps it from being written, beside what is wrong with its objects: a line each. */
  faults(): readonly string[];
}

/** An object that a test looks at. */
export interface Tested {
  /** The path of its construct; of a manifest, what it is called. */
  readonly place: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** As it will be written. Throws where it cannot be rendered. */
  manifest(): Manifest;
  hear(asked: Partial<Asked>): Heard;
}

/** What a test speaks of. Throws a TypeError for what is none of these. */
export function subjectOf(received: unknown): Subject {
  if (Construct.isConstruct(received)) return ofConstruct(received);
  const manifests = manifestsIn(received);
  if (manifests === undefined)
    throw new TypeError('a chart, an app, an ApiObject, a manifest or a list of manifests can be asked, and this is none of them');
  const [first] = manifests;
  const isOne = first !== undefined && manifests.length === 1;
  return { name: isOne ? titleOf(identityOf(first)) : 'the manifests', objects: manifests.map(ofManifest), faults: () => [] };
}

/** The objects in it that are, or hold, a Pod. Throws where there is none: of nothing all is true, and a test of it would never fail. */
export function podsOf({ name, objects }: Subject): readonly Tested[] {
  const pods = objects.filter(isPodKind);
  if (pods.length > 0) return pods;
  const others = objects.length === 0 ? 'no object at all' : objects.map(({ kind }) => kind).join(', ');
  throw new Error(`nothing can be said of ${name}: no Pod is in it, and no kind that holds one, but ${others}`);
}

function ofConstruct(construct: IConstruct): Subject {
  const root = construct.node.root;
  const tree = new Tree(root);
  tree.link();
  const objects = tree.charts().flatMap((chart) => tree.objects(chart));
  const below = construct === root ? objects : objects.filter(({ node }) => node.scopes.includes(construct));
  return { name: construct.node.path || 'the app', objects: below.map(ofObject), faults: () => faultsOf(construct, below) };
}

const ofObject = (object: ApiObject): Tested => ({
  ...identityOf({ apiVersion: object.apiVersion, kind: object.kind }),
  place: object.node.path,
  manifest: () => object.toJson(),
  hear: (asked) => heardOf(object, asked),
});

function ofManifest(manifest: Manifest): Tested {
  const identity = identityOf(manifest);
  const hear = (asked: Partial<Asked>): Heard => heard(manifest, AS_WRITTEN, { ...ASKED, ...asked });
  return { ...identity, place: titleOf(identity), manifest: () => manifest, hear };
}

const AS_WRITTEN = { prefix: undefined, podSecurity: undefined, faults: [] };
const ASKED: Asked = { kubernetes: undefined, podSecurity: undefined, hazards: undefined, isSilenced: () => false };

/** The manifests of one, of a List of them, or of a list of any of these; nothing, where something else is among them. */
export function manifestsIn(received: unknown): readonly Manifest[] | undefined {
  if (Array.isArray(received)) {
    const all = received.map(manifestsIn);
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  if (!isObject(received) || typeof received['kind'] !== 'string') return undefined;
  const { kind, items } = received;
  return kind === 'List' && Array.isArray(items) ? manifestsIn(items) : [received];
}
