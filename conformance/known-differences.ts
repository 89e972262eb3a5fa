import { PREVIEW_VERSION } from '../lib/api/kubernetes-version.js';
import { isAddedAfterUnicode15 } from '../lib/formats/go-quote.js';
import { parseQuantity } from '../lib/formats/parse-quantity.js';
import type { Manifest } from './inputs/manifest.js';

/** A difference from Kubernetes that is accepted. */
export interface KnownDifference {
  readonly minors: readonly number[];
  /** The name that the list of differences prints. */
  readonly name: string;
  /** The reason why it is accepted. */
  readonly why: string;
  /** The kinds of difference that are accepted, such as `sentence`. */
  readonly of: readonly string[];
  /** Whether a manifest has what leads to the difference. */
  isIn(manifest: Manifest): boolean;
}

const PREVIEW_MINORS = [Number(PREVIEW_VERSION.slice('1.'.length))];

/** The accepted differences. docs/conformance.md describes them. */
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    minors: PREVIEW_MINORS,
    name: 'characters that Unicode 16 or 17 added',
    why: 'Kubernetes is built with Go 1.27, which prints them, and we escape them, as 1.37 does',
    of: ['sentence'],
    isIn: (manifest) => textsIn(manifest).some((text) => [...text].some(isAddedAfterUnicode15)),
  },
  {
    minors: PREVIEW_MINORS,
    name: 'sentences of Go about malformed JSON in a value',
    why: 'Go 1.27 words them anew, and we have the words of Go 1.26',
    of: ['sentence'],
    isIn: (manifest) => textsIn(manifest).some((text) => JSON_HOLDERS.test(text)),
  },
  {
    minors: PREVIEW_MINORS,
    name: 'quantities that do not fit into 64 bits',
    why:
      'Kubernetes rounds them to 29 digits, and prints those above 999E with an exponent, where ' +
      'we print what 1.37 prints',
    of: ['missed', 'invented', 'sentence', 'warnings', 'resources'],
    isIn: (manifest) => textsIn(manifest).some(isHugeQuantity),
  },
];

function isHugeQuantity(text: string): boolean {
  const { isInt64 = true, unscaled = 0n, scale = 0 } = parseQuantity(text) ?? {};
  return !isInt64 || String(unscaled).length + scale > MAX_DIGITS;
}

/** The number of digits up to which a quantity has a suffix: 999E. */
const MAX_DIGITS = 21;

/** The annotations and the keys of Secrets whose values are JSON. */
const JSON_HOLDERS =
  /^scheduler\.alpha\.kubernetes\.io\/(tolerations|affinity)$|^\.docker(cfg|configjson)$/;

/** All keys and scalars of a value, as texts. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** Returns the accepted differences of a minor. */
export const knownDifferences = (minor: number): readonly KnownDifference[] =>
  KNOWN_DIFFERENCES.filter(({ minors }) => minors.includes(minor));
