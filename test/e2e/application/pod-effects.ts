import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { configMap, pod } from '../../application/objects.js';
import type { Client } from '../cluster/client.js';
import { eventually } from '../machine/eventually.js';
import { allReady, createIn } from './failing-app.js';
import { detailOf, objectsIn } from './failure.js';
import { claimPod } from './pod-failures.js';
import { list, podsIn } from './reporters.js';

/** Mounts a key that exists, and one that does not. Resolves to the kinds of what is mounted. */
export async function filesOfKeys(
  client: Client,
  podsFolder: string,
): Promise<{ readonly message: string; readonly files: Readonly<Record<string, string>> }> {
  const mount = (subPath: string) => ({ name: 'v', mountPath: `/v/${subPath}`, subPath });
  const objects = [
    configMap('settings', { MODE: 'fast' }, { namespace: 'files' }),
    pod(
      { volumes: [{ name: 'v', configMap: { name: 'settings' } }] },
      { volumeMounts: [mount('MODE'), mount('LEVEL')] },
      { namespace: 'files' },
    ),
  ];
  const message = detailOf('reference/key', objects);
  const [found] = await allReady(await createIn(client, 'files', objects), 1);
  const folder = join(podsFolder, found?.metadata.uid ?? '', 'volumes/kubernetes.io~configmap/v');
  const kindOf = (name: string): string => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return 'a file';
    return readdirSync(path).length === 0 ? 'an empty directory' : 'a directory';
  };
  return { message, files: { MODE: kindOf('MODE'), LEVEL: kindOf('LEVEL') } };
}

/** Creates a Pod whose references to objects that do not exist are all optional. */
export async function startsWithoutOptionalObjects(client: Client): Promise<readonly object[]> {
  const optional = true;
  const objects = [
    configMap('settings', { MODE: 'fast' }, { namespace: 'optional' }),
    pod(
      {
        volumes: [
          { name: 'a', configMap: { name: 'none', optional } },
          { name: 'b', secret: { secretName: 'none', optional } },
          {
            name: 'c',
            configMap: { name: 'settings', optional, items: [{ key: 'none', path: 'none' }] },
          },
        ],
      },
      {
        env: [
          { name: 'A', valueFrom: { secretKeyRef: { name: 'none', key: 'a', optional } } },
          { name: 'B', valueFrom: { configMapKeyRef: { name: 'settings', key: 'b', optional } } },
        ],
        envFrom: [{ configMapRef: { name: 'none', optional } }],
      },
      { namespace: 'optional' },
    ),
  ];
  await allReady(await createIn(client, 'optional', objects), 1);
  return objects;
}

/**
 * Creates a Pod whose ResourceClaim is missing, and another one that the scheduler reports.
 * Resolves to our message, and to the reports about the first Pod once there is one about the
 * other.
 */
export async function pendingWithoutEvent(
  client: Client,
): Promise<{ readonly message: string; readonly reports: readonly unknown[] }> {
  const waiting = claimPod({ resourceClaimName: 'shared-gpu' });
  const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }];
  const reported = { ...pod({ volumes }), metadata: { name: 'reported' } };
  const objects = objectsIn({ objects: () => [waiting, reported] }, 'claims');
  const message = detailOf('reference/exists', objects.slice(0, 1));
  const place = await createIn(client, 'claims', objects);
  const events = await eventually('an event about the other Pod', async () => {
    const found = await list<Event>(place, '/api/v1', 'events');
    return found.some(({ involvedObject }) => involvedObject.name === 'reported') && found;
  });
  const found = (await podsIn(place)).find(({ metadata }) => metadata.name === 'web');
  return {
    message,
    reports: [
      ...(found?.status?.conditions ?? []),
      ...events.filter(({ involvedObject }) => involvedObject.name === 'web'),
    ],
  };
}

interface Event {
  readonly involvedObject: { readonly name: string };
}
