import { observe, ourOutcome } from './admission/observe.js';
import { CLASSES, SCENARIOS } from './admission/scenarios.js';
import { post } from './apps/apply.js';
import { binaries } from './cluster/binaries.js';
import { type ControlPlane, startControlPlane } from './cluster/control-plane.js';
import { startControllers } from './cluster/controllers.js';
import type { KubernetesObject } from './cluster/kubernetes.js';
import { stopDaemons } from './machine/daemon.js';
import { pluralize, printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;

suite('admission by a real API server', { commands: ['go', 'setpriv'] }, () => {
  let scratch: Scratch | undefined;
  let plane: ControlPlane;
  let count = 0;

  beforeAll(async () => {
    const bin = await binaries([
      ...(['etcd', 'kube-apiserver', 'kube-scheduler', 'kube-controller-manager'] as const),
    ]);
    scratch = openScratch();
    plane = await startControlPlane(bin, scratch.folder);
    startControllers(bin, plane, scratch.folder);
    for (const each of CLASSES) {
      const path = await plane.client.collectionOf(each as unknown as KubernetesObject, '');
      expect((await post(plane.client, path, each, false)).status).toBe(201);
    }
  }, BUILD_TIMEOUT_MS);

  afterAll(async () => {
    await stopDaemons();
    await scratch?.close();
    if (count === SCENARIOS.length)
      printLine(`${pluralize(count, 'scenario')} of admission went as \`admit\` says`);
  });

  it.each(SCENARIOS.map((each, i) => [each.title, each, i] as const))(
    '%s',
    async (_, scenario, i) => {
      const namespace = `admission-${i}`;
      const expected = ourOutcome(scenario, namespace);

      const found = await observe(plane.client, scenario, namespace);

      expect(found.refused).toBe(expected.refused);
      expect(found.pods).toBe(expected.pods);
      expect(withoutNames(found.podsRefused)).toContain(withoutNames(expected.podsRefused));
      expect(found.pod).toEqual(expected.pod);
      count++;
    },
  );
});

/** The names of Pods are random, and so is the order of the violations of a LimitRange. */
const withoutNames = (text: string): string =>
  text.replaceAll(/web-[a-z0-9-]+/g, 'web').replace(/.*forbidden: \[(.*)\].*/, (_, list: string) =>
    list
      .split(/, (?=minimum|maximum|\S+ max limit)/)
      .sort()
      .join(', '),
  );
