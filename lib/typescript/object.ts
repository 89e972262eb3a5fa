import { isPodKind, podKindOf } from '../api/kinds.js';
import { calledOf, type Unplaced, verdictOf } from '../check/verdict.js';
import type { Comment } from '../source/comments.js';
import type { Heading } from '../source/heading.js';
import type { Source } from '../source/manifest.js';
import { plainOf, type Read } from '../source/read.js';
import type { Plain } from '../spec/copy.js';
import { isMetadata } from './checks.js';
import { comment, comments } from './comment.js';
import { type Form, formOf } from './form.js';
import { Marks } from './marks.js';
import { type Patch, patched } from './patch.js';
import { pathIn, reached } from './path.js';
import { type Tree, treeOf } from './tree.js';
import { untyped } from './untyped.js';

/** An object of a document: what was read of it, and the comments that are about it, with their places in it. */
export interface Given {
  readonly read: Read;
  readonly source: Source;
  readonly comments: readonly Comment[];
}

/** An object as it will be written. */
export interface Written {
  readonly kind: string;
  readonly name: string;
  /** The class of its construct. */
  readonly construct: string;
  readonly tree: Tree;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly patches: readonly Patch[];
  /** Whether only an app that judges all looks at it. */
  readonly isStrange: boolean;
  /** What no two objects of an app share; nothing, where it has no name. */
  readonly identity: string | undefined;
}

const REFUSED = 'The API server refuses this, for what is marked. `as never` lets it compile: take it away once it is mended.';

/** Makes of an object what is written of it: in the grammar, where it is of a kind that the grammar knows, and has the shape of one. */
export function writtenObject({ read, source, comments: all }: Given): Written {
  const raw = named(plainOf(read) as Plain, source);
  const { apiVersion, kind } = raw;
  const given = patched(raw);
  const form = formOf(given);
  const marks = new Marks(form.props);
  const below: string[] = [];
  for (const { text, path, isEnd } of all) {
    if (!isEnd) marks.comment(form.placeOf(path), comment(text));
    else if (path.length === 0) below.push(comment(text));
    else marks.commentEnd(form.placeOf(path), comment(text));
  }
  const refused = isPodKind(source.manifest) ? refusals(source) : [];
  letPass(form, given.manifest, refused.length > 0, marks);
  for (const finding of refused) {
    const place = form.placeOf(pathIn(raw, finding.path));
    marks.comment(place, ...toldOf(finding, reached(form.props, place).length < place.length));
  }
  const { namespace, name } = calledOf(raw);
  return {
    kind,
    name,
    construct: form.construct,
    tree: treeOf(form.props, marks),
    above: marks.above([]),
    below,
    patches: form.patches,
    isStrange: form.construct === 'ApiObject' && podKindOf(source.manifest) !== undefined,
    identity: name === '' ? undefined : JSON.stringify([apiVersion.split('/').slice(0, -1), kind, namespace, name]),
  };
}

/** What was read, with what it says it is: Kubernetes reads `Kind`, too. */
function named(read: Plain, { manifest }: Source): Plain & Heading {
  const { apiVersion = manifest.apiVersion, kind = manifest.kind } = read;
  const isSaid = typeof apiVersion === 'string' && typeof kind === 'string' && apiVersion !== '' && kind !== '';
  return isSaid ? { ...read, apiVersion, kind } : { ...read, apiVersion: manifest.apiVersion, kind: manifest.kind };
}

const refusals = (source: Source): readonly Unplaced[] =>
  verdictOf({ place: '', source }, { kubernetes: '1.37', podSecurity: undefined, hazards: 'none' }).filter(
    ({ kind }) => kind === 'refused',
  );

/** What is wrong, and what to write instead, as `check` tells it. What is missing, or is in a patch, is named: it has no place of its own. */
function toldOf({ field, says, rule, advice }: Unplaced, isElsewhere: boolean): readonly string[] {
  const what = isElsewhere || says.startsWith('Required value') ? `${field}: ${says}` : says;
  return comments(`refused: ${what} [${rule}]${advice === undefined ? '' : `\n= ${advice}`}`);
}

/** Tells the types to let pass what they refuse, and says why. */
function letPass(form: Form, manifest: Plain, isRefused: boolean, marks: Marks): void {
  if (form.construct === 'ApiObject') {
    if (!isMetadata(manifest['metadata'])) marks.cast(['metadata']);
  } else if (isRefused) {
    marks.cast([]);
    marks.comment([], comment(REFUSED));
  } else
    for (const { path, why } of untyped(manifest, form)) {
      const place = form.placeOf(path);
      marks.cast(place);
      marks.comment(place, comment(`\`as never\`: the types refuse ${why}`));
    }
}
