import { KUBERNETES_VERSIONS } from '../lib/api/kubernetes-version.js';
import { POD_SECURITY_LEVELS } from '../lib/api/pod-security-level.js';
import { HAZARD_CHOICES } from '../lib/check/config.js';
import { UPDATE_METHODS } from '../lib/updates/merge.js';
import type { Choices } from './check-stream.js';
import type { LifeSettings } from './life-settings.js';
import { INITIAL_UPDATE, type UpdateSettings } from './update-settings.js';

/** The state that a link reproduces. */
export interface SharedState extends Pick<Choices, 'kubernetes' | 'podSecurity' | 'hazards'> {
  readonly text: string;
  /** The id of the view. */
  readonly view: string;
  readonly life: LifeSettings;
  readonly update: UpdateSettings;
}

/** The beginning of the hash of a link, with the version of its format. */
const PREFIX = '#v1=';
/** Maximum size of the state, in bytes, so that a short link cannot fill the memory. */
const MAX_BYTES = 2_000_000;

/** Whether the hash of an address should hold a state. */
export const isShareHash = (hash: string): boolean => hash.length > 1;

/** Returns the hash of a link: the state as JSON, compressed, in base64url. */
export async function encodeShareHash(state: SharedState): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(state));
  const bytes = await readAll(streamOf(json).pipeThrough(new CompressionStream('deflate-raw')));
  if (bytes === undefined) throw new Error('the manifest is too long for a link');
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Returns the state in the hash of an address; `undefined` if it holds none. Never throws. */
export async function decodeShareHash(hash: string): Promise<SharedState | undefined> {
  if (!hash.startsWith(PREFIX) || hash.length > MAX_BYTES) return undefined;
  try {
    const binary = atob(hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const compressed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const json = await readAll(
      streamOf(compressed).pipeThrough(new DecompressionStream('deflate-raw')),
    );
    return json && parseState(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  } catch {
    // Not base64, not compressed, not UTF-8 or not JSON.
    return undefined;
  }
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

/** Returns all bytes of a stream; `undefined` if there are too many. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Returns a state, if each of its values is valid. */
function parseState(value: unknown): SharedState | undefined {
  if (!isRecord(value)) return undefined;
  const { text, view, life, update, kubernetes, podSecurity, hazards } = value;
  if (typeof text !== 'string' || typeof view !== 'string' || !isRecord(life)) return undefined;
  const { behaviors, deletedAt, grace } = life;
  if (!isRecord(behaviors) || !isSeconds(deletedAt) || !isSeconds(grace)) return undefined;
  const version = KUBERNETES_VERSIONS.find((each) => each === kubernetes);
  const level = POD_SECURITY_LEVELS.find((each) => each === podSecurity);
  const hazardLevel = HAZARD_CHOICES.find((each) => each === hazards);
  if (version === undefined || hazardLevel === undefined) return undefined;
  if (level === undefined && podSecurity !== undefined) return undefined;
  const updateSettings = parseUpdate(update);
  if (updateSettings === undefined) return undefined;
  const known = Object.entries(behaviors).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    text,
    view,
    kubernetes: version,
    podSecurity: level,
    hazards: hazardLevel,
    life: { behaviors: Object.fromEntries(known), deletedAt, grace },
    update: updateSettings,
  };
}

/** Returns the settings of the update. Links of older versions have none. */
function parseUpdate(value: unknown): UpdateSettings | undefined {
  if (value === undefined) return INITIAL_UPDATE;
  if (!isRecord(value)) return undefined;
  const { old } = value;
  const by = UPDATE_METHODS.find((each) => each === value['by']);
  return typeof old === 'string' && by !== undefined ? { old, by } : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a time in seconds, or absent. */
const isSeconds = (value: unknown): value is number | undefined =>
  value === undefined || (typeof value === 'number' && value >= 0 && value <= 1e6);
