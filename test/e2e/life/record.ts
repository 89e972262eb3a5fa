import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from '../apps/apply.js';
import type { Client } from '../cluster/client.js';
import type { LifecycleCase } from './lifecycle-case.js';
import { toPod } from './scripted-pod.js';
import { type PodChange, watchPods } from './watch-pods.js';

/** A request to the scripted runtime, or the end of a container. */
export interface RuntimeEvent {
  readonly at: number;
  readonly op: 'sandbox' | 'lost' | 'start' | 'stop' | 'end';
  readonly pod: string;
  readonly container?: string;
  readonly number: number;
}

/** A change of a Pod through the API. */
export interface Intervention {
  readonly at: number;
  readonly pod: string;
  readonly what: 'deleted' | 'condition';
}

/** The recorded lives of some Pods. Times are in milliseconds since the epoch. */
export interface LivesRecord {
  readonly cases: readonly LifecycleCase[];
  readonly journal: readonly RuntimeEvent[];
  readonly changes: readonly PodChange[];
  readonly acts: readonly Intervention[];
  /** By Pod: when the recording of it ended. */
  readonly ends: { readonly [pod: string]: number };
}

const NAMESPACE = 'life';
const PODS = `/api/v1/namespaces/${NAMESPACE}/pods`;
/** How long Pods are observed, in seconds. */
export const WATCH_SECONDS = 26;

/** Creates Pods one after the other, executes their cases, and records what happens. */
export async function recordLives(
  client: Client,
  cases: readonly LifecycleCase[],
  journal: string,
  pace: number,
): Promise<LivesRecord> {
  await createObject(client, '/api/v1/namespaces', NAMESPACE);
  await createObject(client, `/api/v1/namespaces/${NAMESPACE}/serviceaccounts`, 'default');
  const changes = watchPods(client, NAMESPACE);
  const acts: Intervention[] = [];
  const ends: { [pod: string]: number } = {};
  await Promise.all(
    cases.map(async (each, i) => {
      await sleep(i * pace * 1000);
      await runCase(client, each, acts);
      ends[each.name] = Date.now();
      // Delete the Pod, so that it does not keep the kubelet busy. This is not recorded.
      await remove(client, each.name, 0);
    }),
  );
  const entries = readFileSync(journal, 'utf8').trim().split('\n');
  return {
    cases,
    journal: entries.map((line) => JSON.parse(line)),
    changes: [...changes],
    acts,
    ends,
  };
}

async function runCase(client: Client, each: LifecycleCase, acts: Intervention[]): Promise<void> {
  const { status, body } = await post(client, PODS, toPod(each), false);
  if (status !== 201) throw new Error(`${each.name}: ${status} ${body.message}`);
  const createdAt = Date.now();
  const { conditions = {}, deleted } = each.events;
  const due: {
    readonly at: number;
    readonly what: Intervention['what'];
    readonly act: () => Promise<unknown>;
  }[] = [];
  for (const [type, turns] of Object.entries(conditions))
    for (const [at, isTrue] of typeof turns === 'object' ? turns : [])
      due.push({ at, what: 'condition', act: () => setCondition(client, each.name, type, isTrue) });
  if (deleted)
    due.push({
      at: deleted.at,
      what: 'deleted',
      act: () => remove(client, each.name, deleted.grace),
    });
  await Promise.all(
    due.map(async ({ at, what, act }) => {
      await sleep(createdAt + at * 1000 - Date.now());
      const requestedAt = Date.now();
      await act();
      acts.push({ at: (requestedAt + Date.now()) / 2, pod: each.name, what });
    }),
  );
  await sleep(createdAt + WATCH_SECONDS * 1000 - Date.now());
}

function setCondition(
  client: Client,
  pod: string,
  type: string,
  isTrue: boolean,
): Promise<unknown> {
  const status = {
    conditions: [
      {
        type,
        status: isTrue ? 'True' : 'False',
        lastProbeTime: null,
        lastTransitionTime: new Date().toISOString(),
      },
    ],
  };
  return client.send('PATCH', `${PODS}/${pod}/status`, { status });
}

function remove(client: Client, pod: string, grace: number | undefined): Promise<unknown> {
  return client.send(
    'DELETE',
    `${PODS}/${pod}`,
    grace === undefined ? undefined : { gracePeriodSeconds: grace },
  );
}

async function createObject(client: Client, path: string, name: string): Promise<void> {
  const { status } = await client.send('POST', path, { metadata: { name } });
  if (status !== 201) throw new Error(`${path}/${name}: ${status}`);
}
