import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkApplication } from '../../../lib/application/check-application.js';
import { binaries } from '../cluster/binaries.js';
import type { Client } from '../cluster/client.js';
import { startControlPlane } from '../cluster/control-plane.js';
import { startControllers, untilSchedulable } from '../cluster/controllers.js';
import { scriptedRuntime, startScriptedNode } from '../life/scripted-node.js';
import { output } from '../machine/command.js';
import { stopDaemons } from '../machine/daemon.js';
import { namespaceScratchFolder, setUpNamespaces } from '../machine/namespaces.js';
import { pluralize } from '../machine/print-line.js';
import { happens } from './failing-app.js';
import { detailOf } from './failure.js';
import { createNodes } from './fake-nodes.js';
import { OBJECT_FAILURES } from './object-failures.js';
import { filesOfKeys, pendingWithoutEvent, startsWithoutOptionalObjects } from './pod-effects.js';
import { POD_FAILURES, SCRIPTS } from './pod-failures.js';
import { createMetricsApi } from './pod-metrics.js';
import { endpointsOfServices } from './service-endpoints.js';
import { DISK_NODES, SHARED_CLAIM } from './shared-claim.js';
import {
  allowedEviction,
  createSpreadNodes,
  replicasOfScaled,
  scheduledPods,
  spread,
} from './workload-effects.js';

const SCRATCH = namespaceScratchFolder();
const FAILURES = [...POD_FAILURES, ...OBJECT_FAILURES, SHARED_CLAIM];

// Jest does not match this file: application.e2e.ts runs it in new namespaces.
describe('a real cluster', () => {
  let client: Client;
  let podsFolder: string;
  let messages: ReadonlyMap<string, Promise<string>>;
  const seen: string[] = [];

  beforeAll(async () => {
    await setUpNamespaces();
    const [bin, runtime] = await Promise.all([binaries(), scriptedRuntime()]);
    // In memory, because a busy disk would delay the kubelet.
    const memory = join(SCRATCH, 'memory');
    mkdirSync(memory);
    await output('mount', ['-t', 'tmpfs', 'tmpfs', memory]);
    const plane = await startControlPlane(bin, memory);
    ({ client } = plane);
    startControllers(bin, plane, memory, ['--horizontal-pod-autoscaler-sync-period=1s']);
    await startScriptedNode(bin, runtime, plane, memory, SCRIPTS);
    podsFolder = join(memory, 'node', 'kubelet', 'pods');
    await Promise.all([
      untilSchedulable(client, 'node'),
      createNodes(client, DISK_NODES, [9, 9]),
      createMetricsApi(client),
    ]);
    // All at once, each in its own namespace: most of the time is waiting.
    messages = new Map(
      FAILURES.map((each, i) => [each.title, happens(client, each, `failure-${i}`)]),
    );
    // A failure is reported by its own test.
    void Promise.allSettled(messages.values());
  });

  afterAll(async () => {
    await stopDaemons();
    writeFileSync(
      join(SCRATCH, 'seen'),
      `${pluralize(seen.length, 'problem')} happened in the words of our messages`,
    );
  });

  test.each(FAILURES.map(({ title, rule }) => [title, rule]))('reports %s (%s)', async (title) => {
    const message = await messages.get(title);
    expect(message).toMatch(/\w/);
    seen.push(title);
  });

  test('gives no endpoints to a Service with a wrong label or port', async () => {
    const { details, endpoints } = await endpointsOfServices(client);

    expect(details).toEqual([
      expect.stringMatching(/'htpp': this port has no endpoints$/),
      expect.stringMatching(/it has no endpoints, and connections are refused$/),
      expect.stringMatching(/the name db-0\.right does not exist in DNS$/),
    ]);
    expect(endpoints).toMatchObject({
      right: { addresses: 1, ports: [8001] },
      port: { addresses: 1, ports: [] },
      label: { addresses: 0 },
      cache: { addresses: 1, hostnames: ['cache-0'] },
    });
    expect(endpoints['right']?.hostnames).toEqual([]);
  });

  test('mounts an empty directory instead of a key that does not exist', async () => {
    const { message, files } = await filesOfKeys(client, podsFolder);

    expect(message).toContain("creates an empty directory for 'LEVEL', and mounts it");
    expect(files).toEqual({ MODE: 'a file', LEVEL: 'an empty directory' });
  });

  test('starts a Pod whose optional objects do not exist', async () => {
    const objects = await startsWithoutOptionalObjects(client);

    expect(checkApplication(objects, { complete: true }).flat()).toEqual([]);
  });

  test('reports nothing about a Pod whose ResourceClaim does not exist', async () => {
    const { message, reports } = await pendingWithoutEvent(client);

    expect(message).toMatch(/the Pod stays Pending, and no event is reported$/);
    expect(reports).toEqual([]);
  });

  test('does not spread Pods that the constraint does not select', async () => {
    const detail = detailOf('TopologySpreadConstraint/own-labels', [spread('other')]);
    expect(detail).toMatch(/they are not spread$/);
    await createSpreadNodes(client);

    expect(await scheduledPods(client, 'other')).toBe(3);
    expect(await scheduledPods(client, 'web')).toBe(1);
  });

  test('returns to the replicas of the manifest when it is applied again', async () => {
    const { message, ...replicas } = await replicasOfScaled(client);

    expect(message).toMatch(/each time that the manifest is applied.* returns to 1$/);
    expect(replicas).toEqual({ scaled: 2, applied: 1 });
  });

  test('allows an eviction that the budget allows', async () => {
    expect(await allowedEviction(client)).toBe('Evicted');
  });
});
