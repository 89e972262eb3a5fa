import { isPlain, type Plain } from '../spec/copy.js';
import { childOf, type Path } from './path.js';

/** What the types refuse and a server takes, and what a person is to know of it. */
export interface Untyped {
  readonly path: Path;
  readonly why: string;
}

type Tell = (path: Path, why: string) => void;

/** What the types do not let pass of an object in the grammar, beside what a server refuses: docs/types.md tells of each. */
export function untyped(props: Plain, fields: readonly string[]): readonly Untyped[] {
  const found: Untyped[] = [];
  const tell: Tell = (path, why) => found.push({ path, why });
  let path: Path = [];
  let held: unknown = props;
  for (const field of ['', ...fields]) {
    if (field === 'spec') continue;
    if (field !== '') [path, held] = [[...path, field], childOf(held, field)];
    metadata([...path, 'metadata'], childOf(held, 'metadata'), tell);
  }
  if (isPlain(held)) pod(path, held, tell);
  return found;
}

/** What the grammar has of metadata, and what each field is. */
const METADATA: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isText,
  namespace: isText,
  generateName: isText,
  labels: isTexts,
  annotations: isTexts,
  finalizers: (value) => Array.isArray(value) && value.every(isText),
  ownerReferences: Array.isArray,
};

/** Whether metadata is what the types, ours and cdk8s', take. */
export function isMetadata(value: unknown): boolean {
  return value === undefined || (isPlain(value) && Object.keys(value).every((key) => METADATA[key]?.(value[key])));
}

function metadata(path: Path, value: unknown, tell: Tell): void {
  if (!isMetadata(value)) tell(path, 'metadata that a server writes itself');
}

/** Lists that the grammar has as records, where the names allow it. */
const RECORDS = ['containers', 'initContainers', 'volumes', 'resourceClaims'];

function pod(path: Path, value: Plain, tell: Tell): void {
  for (const field of RECORDS)
    if (Array.isArray(value[field])) tell([...path, field], 'a name of digits only: JavaScript would move it to the front of a record');
  for (const field of ['containers', 'initContainers']) each(value[field], [...path, field], (held, at) => container(held, at, tell));
  each(value['volumes'], [...path, 'volumes'], (held, at) => volume(held, at, tell));
  amounts(value['overhead'], [...path, 'overhead'], tell);
  resources(value['resources'], [...path, 'resources'], tell);
}

function each(value: unknown, path: Path, see: (value: Plain, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, i) => isPlain(item) && see(item, [...path, i]));
  else if (isPlain(value)) for (const key of Object.keys(value)) if (isPlain(value[key])) see(value[key], [...path, key]);
}

function volume(value: Plain, path: Path, tell: Tell): void {
  if (Object.keys(value).length === 0) tell(path, 'a volume without a source: it becomes an emptyDir, and what was to be kept is lost');
  amount(childOf(value['emptyDir'], 'sizeLimit'), [...path, 'emptyDir', 'sizeLimit'], tell);
  each(childOf(value['projected'], 'sources'), [...path, 'projected', 'sources'], (source, at) => {
    if (Object.keys(source).length === 0) tell(at, 'a part of a projected volume that adds nothing');
  });
  const storage = [...path, 'ephemeral', 'volumeClaimTemplate', 'spec', 'resources'];
  const claim = ['ephemeral', 'volumeClaimTemplate', 'spec', 'resources'].reduce<unknown>(childOf, value);
  if (isPlain(claim)) resources(claim, storage, tell);
}

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];

function container(value: Plain, path: Path, tell: Tell): void {
  const ports = namesOf(value['ports']);
  const handlers: (readonly [Path, unknown])[] = PROBES.map((probe) => [[...path, probe], value[probe]]);
  for (const hook of HOOKS) {
    const handler = childOf(value['lifecycle'], hook);
    handlers.push([[...path, 'lifecycle', hook], handler]);
    if (childOf(handler, 'tcpSocket') !== undefined) tell([...path, 'lifecycle', hook], 'a hook with a tcpSocket, which the kubelet does not run');
  }
  for (const [at, handler] of handlers)
    for (const kind of ['httpGet', 'tcpSocket']) {
      const port = childOf(childOf(handler, kind), 'port');
      if (typeof port === 'string' && !ports.has(port)) tell([...at, kind, 'port'], `the container declares no port '${port}'`);
    }
  resources(value['resources'], [...path, 'resources'], tell);
}

const namesOf = (ports: unknown): ReadonlySet<unknown> =>
  new Set(Array.isArray(ports) ? ports.map((port) => childOf(port, 'name')) : Object.keys(isPlain(ports) ? ports : {}));

function resources(value: unknown, path: Path, tell: Tell): void {
  for (const field of ['requests', 'limits']) amounts(childOf(value, field), [...path, field], tell);
}

function amounts(value: unknown, path: Path, tell: Tell): void {
  if (isPlain(value)) for (const key of Object.keys(value)) amount(value[key], [...path, key], tell);
}

/** A quantity that TypeScript cannot tell from a text: without a digit, or with an exponent that no number has. */
function amount(value: unknown, path: Path, tell: Tell): void {
  if (typeof value !== 'string') return;
  const number = value.trim().replace(/[a-zA-Z]*$/, '');
  if (!/\d/.test(value) || !Number.isFinite(Number(number))) tell(path, 'a quantity that is no number of JavaScript');
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return isPlain(value) && Object.values(value).every(isText);
}
