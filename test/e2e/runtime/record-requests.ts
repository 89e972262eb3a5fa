import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, RuntimeCase } from '../../../conformance/runtime/runtime-case.js';
import type { Client } from '../cluster/client.js';
import { NAMESPACE } from './runnable-pod.js';

const PODS = `/api/v1/namespaces/${NAMESPACE}/pods`;
/** The number of Pods that run at the same time. */
const CONCURRENCY = 24;
const POLL_MS = 250;
/** How often a Pod is polled until it counts as stuck. */
const MOST_POLLS = 160;

/** A Pod, and its last state before it was deleted. */
interface RunPod {
  readonly manifest: Json;
  readonly live?: Json;
  /** Why the server or the kubelet did not run it. */
  readonly refused?: string;
}

/** Runs Pods, and resolves to the requests for each, and to why others were refused. */
export async function recordRequests(
  client: Client,
  manifests: readonly Json[],
  requestsFile: string,
): Promise<{ readonly cases: readonly RuntimeCase[]; readonly refusals: readonly string[] }> {
  const queue = [...manifests];
  const runs: RunPod[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      runs.push(await runPod(client, next));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const requests = requestsByPod(requestsFile);
  return {
    cases: runs.flatMap(({ manifest, live, refused }) =>
      refused === undefined ? [caseOf(manifest, live, requests.get(live.metadata.uid))] : [],
    ),
    refusals: runs.flatMap(({ manifest, refused }) =>
      refused === undefined ? [] : [`${manifest.metadata.name}: ${refused}`],
    ),
  };
}

async function runPod(client: Client, manifest: Json): Promise<RunPod> {
  const created = await client.send<Json>('POST', PODS, manifest);
  if (created.status !== 201)
    return { manifest, refused: `${created.status} ${created.body.message}` };
  const path = `${PODS}/${manifest.metadata.name}`;
  let live: Json = created.body;
  for (let i = 0; i < MOST_POLLS && !isSettled(live); i++) {
    await sleep(POLL_MS);
    live = (await client.send<Json>('GET', path)).body;
  }
  await client.send('DELETE', path, { gracePeriodSeconds: 0 });
  const { phase, reason, message } = live.status ?? {};
  const isRefused =
    phase === 'Failed' && reason !== undefined && !live.status.containerStatuses?.length;
  if (hasInvalidImage(live)) return { manifest, refused: 'InvalidImageName' };
  return { manifest, live, ...(isRefused && { refused: `${reason} ${message}` }) };
}

/** Whether each container was started, or cannot be. */
function isSettled({ status = {} }: Json): boolean {
  if (status.phase === 'Failed' || status.phase === 'Succeeded') return true;
  const inits = status.initContainerStatuses ?? [];
  const all = [...inits, ...(status.containerStatuses ?? [])];
  const isDone = ({ state = {}, restartCount }: Json): boolean =>
    state.running || state.terminated || restartCount > 0 || waitingMessage(state) !== undefined;
  return (
    hasInvalidImage({ status }) ||
    (all.length > 0 &&
      (all.every(isDone) ||
        inits.some(({ state = {} }: Json) => waitingMessage(state) !== undefined)))
  );
}

const hasInvalidImage = ({ status = {} }: Json): boolean =>
  [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])].some(
    ({ state }: Json) => state?.waiting?.reason === 'InvalidImageName',
  );

const waitingMessage = ({ waiting }: Json): string | undefined =>
  waiting?.reason === 'CreateContainerConfigError' ? waiting.message : undefined;

interface PodRequests {
  sandbox?: Json;
  readonly containers: Record<string, Json>;
}

/** Returns the first requests for each Pod, by its UID. */
function requestsByPod(file: string): ReadonlyMap<string, PodRequests> {
  const byPod = new Map<string, PodRequests>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const at = line.indexOf(' ');
    const request = JSON.parse(line.slice(at + 1));
    const isSandbox = line.startsWith('sandbox');
    const { uid } = (isSandbox ? request.config : request.sandboxConfig).metadata;
    const known: PodRequests = byPod.get(uid) ?? { containers: {} };
    byPod.set(uid, known);
    if (isSandbox) known.sandbox ??= request;
    else known.containers[request.config.metadata.name] ??= decoded(request);
  }
  return byPod;
}

/** Returns a request with the values of variables as text instead of base64. */
const decoded = ({ podSandboxId: _, ...request }: Json): Json => ({
  ...request,
  config: {
    ...request.config,
    envs: request.config.envs.map(({ key, value }: Json) => ({
      key,
      value: Buffer.from(value, 'base64').toString('utf8'),
    })),
  },
});

function caseOf(
  manifest: Json,
  live: Json,
  requests: PodRequests = { containers: {} },
): RuntimeCase {
  const { status, metadata } = live;
  const statuses = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const waiting = statuses.flatMap(({ name, state = {} }: Json) => {
    const message = waitingMessage(state);
    return message === undefined || requests.containers[name] ? [] : [[name, message]];
  });
  return {
    pod: {
      ...manifest,
      metadata: { ...manifest.metadata, uid: metadata.uid },
      ...(status.podIPs && { status: { podIPs: status.podIPs } }),
    },
    ...requests,
    waiting: Object.fromEntries(waiting),
  };
}
