import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS, type App, synthesize } from './apps/app.js';
import { apply, post } from './apps/apply.js';
import { DeployedApp, fetchFrom } from './apps/deployed-app.js';
import {
  asLoggingPod,
  containerIdOf,
  logFileOf,
  parseLogLines,
  withOrdinarySidecar,
} from './apps/logging-pod.js';
import { describePod, isReady } from './apps/pod-status.js';
import { removeApp, waitUntilReady } from './apps/wait-until-ready.js';
import { type Cluster, startCluster } from './cluster/cluster.js';
import type { Container, Pod } from './cluster/kubernetes.js';
import { stopDaemons } from './machine/daemon.js';
import { eventually } from './machine/eventually.js';
import { namespaceScratchFolder } from './machine/namespaces.js';
import { pluralize } from './machine/print-line.js';
import { PATTERN_CHECKS } from './patterns/pattern-checks.js';

const SCRATCH = namespaceScratchFolder();
const [MAIN = '', ...EXAMPLES] = APPS;

// Jest does not match this file: kubelet.e2e.ts runs it in new namespaces.
describe('a real kubelet', () => {
  let cluster: Cluster;
  let apps: readonly App[];
  const summary: string[] = [];
  const counts = { ready: 0, unavailable: 0 };

  beforeAll(async () => {
    const synthesized = Promise.all(APPS.map((file) => synthesize(file, SCRATCH)));
    [cluster, apps] = await Promise.all([startCluster(SCRATCH), synthesized]);
  });

  afterAll(async () => {
    await stopDaemons();
    const { ready, unavailable } = counts;
    const skipped =
      unavailable > 0 ? ` (${unavailable} skipped, because their images are not built here)` : '';
    const line = [
      `a kubelet ran ${pluralize(ready, 'Pod')} of ${pluralize(APPS.length, 'app')} ` +
        `until Ready or Succeeded${skipped}`,
      ...summary,
    ];
    writeFileSync(join(SCRATCH, 'seen'), line.join(', '));
  });

  describe(MAIN, () => {
    afterAll(() => removeApp(cluster.client, appOf(MAIN)));

    it('has Pods that become Ready or Succeeded', () => runs(appOf(MAIN)));

    it('serves the page of my-nginx-pod', async () => {
      expect(await fetchFrom(await live('my-nginx-pod'))).toMatch(/^200 .*Welcome to nginx!/s);
      summary.push('my-nginx-pod served its page');
    });

    it('prints the log of the app in the sidecar of my-sidecar-logging-pod', async () => {
      await showsLines(await live('my-sidecar-logging-pod'));
    });

    it('terminates that sidecar after its app, with every line shown', async () => {
      const pod = await live('my-sidecar-logging-pod');
      const { app, sidecar, volume } = asLoggingPod(manifest('my-sidecar-logging-pod'));
      // An open file can still be read after the kubelet has removed it with the Pod.
      const file = openSync(await logFileOf(cluster.pods, pod, volume), 'r');
      const log = cluster.kubectl.follow(
        'logs',
        '--follow',
        ...kubectlArgs(pod),
        `--container=${sidecar.name}`,
      );
      await eventually('kubectl logs --follow', () => log.text() !== '');

      await cluster.client.send('DELETE', pathOf(pod));
      await eventually('the deletion of the Pod', async () => (await get(pod)).status === 404);
      await log.ended;

      const written = parseLogLines(readFileSync(file, 'utf8'));
      expect(parseLogLines(log.text())).toEqual(written);
      const delay = (await endOf(pod, sidecar)) - (await endOf(pod, app));
      expect(delay).toBeGreaterThan(0);
      summary.push(
        `its sidecar ended ${Math.round(delay)} ms after its app and printed all of ` +
          pluralize(written.length, 'line'),
      );
    });

    it('shows the same lines with a normal container instead of a sidecar', async () => {
      const variant = withOrdinarySidecar(
        manifest('my-sidecar-logging-pod'),
        'my-ordinary-logging-pod',
      );
      const { status } = await post(
        cluster.client,
        `/api/v1/namespaces/${namespaceOf(variant)}/pods`,
        variant,
        false,
      );
      expect(status).toBe(201);

      await eventually('the Pod Ready', async () => isReady((await get(variant)).body), {
        state: async () => describePod((await get(variant)).body),
      });

      await showsLines((await get(variant)).body);
    });
  });

  describe('each example', () => {
    let outcomes: ReadonlyMap<string, Promise<void>>;
    let settled: Promise<unknown>;

    // All at once, each in its own namespace: most of the time is waiting.
    beforeAll(() => {
      outcomes = new Map(EXAMPLES.map((file) => [file, runsAndKeepsPromise(appOf(file))]));
      settled = Promise.allSettled(outcomes.values());
    });

    afterAll(() => settled);

    for (const file of EXAMPLES) {
      const promise = file in PATTERN_CHECKS ? ', and does what its documentation promises' : '';
      it(`${file} runs${promise}`, async () => {
        await outcomes.get(file);
      });
    }
  });

  async function runsAndKeepsPromise(app: App): Promise<void> {
    await runs(app);
    const check = PATTERN_CHECKS[app.name];
    if (check !== undefined) {
      summary.push(await check(new DeployedApp(cluster, app)));
    }
    await removeApp(cluster.client, app);
  }

  async function runs(app: App): Promise<void> {
    expect(await apply(cluster.client, app)).toEqual([]);
    const { ready, unavailable } = await waitUntilReady(cluster.client, app);
    counts.ready += ready.length;
    counts.unavailable += unavailable.length;
  }

  /** Compares the log of the sidecar of a Pod with the file that it reads. */
  async function showsLines(pod: Pod): Promise<void> {
    const { sidecar, volume } = asLoggingPod(manifest('my-sidecar-logging-pod'));
    const file = await logFileOf(cluster.pods, pod, volume);
    const lines = await eventually('two lines of the app', () => {
      const written = parseLogLines(readFileSync(file, 'utf8'));
      return written.length >= 2 && written;
    });
    await eventually('the same lines of the sidecar', async () => {
      const shown = await cluster.kubectl.run(
        'logs',
        ...kubectlArgs(pod),
        `--container=${sidecar.name}`,
      );
      return parseLogLines(shown).slice(0, lines.length).join() === lines.join();
    });
  }

  function endOf(pod: Pod, container: Container): Promise<number> {
    return eventually(`the end of container ${container.name}`, () =>
      cluster.exits.timeOf(containerIdOf(pod, container)),
    );
  }

  function appOf(file: string): App {
    const found = apps.find(({ name }) => name === file);
    if (found === undefined) {
      throw new Error(`${file} was not synthesized`);
    }
    return found;
  }

  function manifest(name: string): Pod {
    const found = appOf(MAIN).manifests.find(
      ({ object }) => object.kind === 'Pod' && object.metadata.name === name,
    );
    if (found === undefined) {
      throw new Error(`${MAIN} has no Pod ${name}`);
    }
    return found.object as Pod;
  }

  async function live(name: string): Promise<Pod> {
    return (await get(manifest(name))).body;
  }

  function get(pod: Pod): ReturnType<typeof cluster.client.send<Pod>> {
    return cluster.client.send<Pod>('GET', pathOf(pod));
  }

  function pathOf(pod: Pod): string {
    return `/api/v1/namespaces/${namespaceOf(pod)}/pods/${pod.metadata.name}`;
  }

  function kubectlArgs(pod: Pod): [string, string] {
    return [`--namespace=${namespaceOf(pod)}`, pod.metadata.name];
  }

  function namespaceOf(pod: Pod): string {
    return pod.metadata.namespace ?? appOf(MAIN).namespace;
  }
});
