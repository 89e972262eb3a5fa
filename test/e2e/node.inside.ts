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

// jest does not find this file by itself: kubelet.e2e.ts has it run in namespaces of its own.
describe('a real kubelet', () => {
  let cluster: Cluster;
  let apps: readonly App[];
  const seen: string[] = [];
  const counts = { well: 0, elsewhere: 0 };

  beforeAll(async () => {
    const synthesized = Promise.all(APPS.map((file) => synthesize(file, SCRATCH)));
    [cluster, apps] = await Promise.all([startCluster(SCRATCH), synthesized]);
  });

  afterAll(async () => {
    await stopDaemons();
    const { well, elsewhere } = counts;
    const left = elsewhere > 0 ? ` (and not ${elsewhere}, of images that are not made here)` : '';
    const line = [
      `a kubelet ran ${pluralize(well, 'Pod')} of ${pluralize(APPS.length, 'app')} until Ready or Succeeded${left}`,
      ...seen,
    ];
    writeFileSync(join(SCRATCH, 'seen'), line.join(', '));
  });

  describe(MAIN, () => {
    afterAll(() => removeApp(cluster.client, appOf(MAIN)));

    it('has Pods that become Ready or Succeed', () => runs(appOf(MAIN)));

    it('serves the page of my-nginx-pod', async () => {
      expect(await fetchFrom(await live('my-nginx-pod'))).toMatch(/^200 .*Welcome to nginx!/s);
      seen.push('my-nginx-pod served its page');
    });

    it('shows by the sidecar what the app of my-sidecar-logging-pod writes', async () => {
      await showsLines(await live('my-sidecar-logging-pod'));
    });

    it('ends that sidecar after its app, with every line shown', async () => {
      const pod = await live('my-sidecar-logging-pod');
      const { app, sidecar, volume } = asLoggingPod(manifest('my-sidecar-logging-pod'));
      // Once open it can be read to its end, though the kubelet removes it with the Pod.
      const file = openSync(await logFileOf(cluster.pods, pod, volume), 'r');
      const log = cluster.kubectl.follow(
        'logs',
        '--follow',
        ...naming(pod),
        `--container=${sidecar.name}`,
      );
      await eventually('kubectl following', () => log.text() !== '');

      await cluster.client.send('DELETE', pathOf(pod));
      await eventually('the Pod gone', async () => (await get(pod)).status === 404);
      await log.ended;

      const written = parseLogLines(readFileSync(file, 'utf8'));
      expect(parseLogLines(log.text())).toEqual(written);
      const later = (await endOf(pod, sidecar)) - (await endOf(pod, app));
      expect(later).toBeGreaterThan(0);
      seen.push(
        `its sidecar ended ${Math.round(later)} ms after its app and showed all of ${pluralize(written.length, 'line')}`,
      );
    });

    it('shows as much by an ordinary container', async () => {
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

    // All at once, each in a namespace of its own: most of the time is waiting.
    beforeAll(() => {
      outcomes = new Map(EXAMPLES.map((file) => [file, keeps(appOf(file))]));
      settled = Promise.allSettled(outcomes.values());
    });

    afterAll(() => settled);

    for (const file of EXAMPLES) {
      it(`${file} runs${file in PATTERN_CHECKS ? ', and does what it promises' : ''}`, async () => {
        await outcomes.get(file);
      });
    }
  });

  async function keeps(app: App): Promise<void> {
    await runs(app);
    const promise = PATTERN_CHECKS[app.name];
    if (promise !== undefined) {
      seen.push(await promise(new DeployedApp(cluster, app)));
    }
    await removeApp(cluster.client, app);
  }

  async function runs(app: App): Promise<void> {
    expect(await apply(cluster.client, app)).toEqual([]);
    const { well, elsewhere } = await waitUntilReady(cluster.client, app);
    counts.well += well.length;
    counts.elsewhere += elsewhere.length;
  }

  /** Compares what the sidecar of a Pod says with what is in the file that it reads. */
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
        ...naming(pod),
        `--container=${sidecar.name}`,
      );
      return parseLogLines(shown).slice(0, lines.length).join() === lines.join();
    });
  }

  function endOf(pod: Pod, container: Container): Promise<number> {
    return eventually(`the end of ${container.name}`, () =>
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

  function naming(pod: Pod): [string, string] {
    return [`--namespace=${namespaceOf(pod)}`, pod.metadata.name];
  }

  function namespaceOf(pod: Pod): string {
    return pod.metadata.namespace ?? appOf(MAIN).namespace;
  }
});
