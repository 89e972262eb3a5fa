// The examples of the page.
import { Testing } from 'cdk8s';
import { App } from '../../lib/index.js';
import { readYaml } from '../../lib/parse/read-yaml.js';
import { addCharts } from '../../main.js';
import { type Choices, StreamChecker } from '../../page/check-stream.js';
import { EXAMPLES } from '../../page/examples/examples.js';
import { NGINX_POD } from '../../page/examples/nginx-pod.js';
import { SIDECAR_LOGGING_POD } from '../../page/examples/sidecar-logging-pod.js';
import { behaviorsOf, scenarioOf } from '../../page/life-behaviors.js';
import { INITIAL_LIFE } from '../../page/life-settings.js';
import { filesToOpen } from '../../page/manifest-menu.js';

const CHOICES: Choices = {
  kubernetes: '1.37',
  podSecurity: undefined,
  hazards: 'warning',
  podTemplates: new Map(),
  application: {},
};
const check = (text: string) => new StreamChecker().check(text, CHOICES);

test('NginxPod and SidecarLoggingPod are what main.ts writes', () => {
  const app = new App();
  addCharts(app);
  const manifests = app.charts.flatMap((chart) => Testing.synth(chart));
  for (const text of [NGINX_POD, SIDECAR_LOGGING_POD])
    expect(manifests).toContainEqual((readYaml(text) as { readonly plain: unknown }).plain);
});

test('the ten common mistakes are of ten rules', () => {
  const text = EXAMPLES.find(({ name }) => name === 'Ten common mistakes')?.text ?? '';
  const rules = new Set(check(text).diagnostics.map(({ rule, field }) => `${rule} ${field}`));
  expect(new Set([...rules].map((each) => each.split(' ')[0])).size).toBeGreaterThanOrEqual(9);
  expect(rules.size).toBeGreaterThanOrEqual(10);
});

test('the behaviors of the examples exist', () => {
  for (const { text, life } of EXAMPLES) {
    const specs = check(text).pods.map(({ spec }) => spec);
    for (const [name, id] of Object.entries(life.behaviors)) {
      const container = specs
        .flatMap((spec) => spec.containers ?? [])
        .find((each) => each.name === name);
      const ids = container && behaviorsOf(container, 'container').map((each) => each.id);
      expect(ids).toContain(id);
    }
  }
});

describe('the events of a life', () => {
  const spec = {
    terminationGracePeriodSeconds: 90,
    containers: [{ name: 'app' }, { name: 'constructor' }, { name: '__proto__' }],
  };

  test('have a script for the containers that are not healthy', () => {
    const behaviors = { app: 'crashes', constructor: 'healthy' };
    const { script } = scenarioOf(spec, { ...INITIAL_LIFE, behaviors });
    expect(script).toEqual({ app: { runs: 5, exit: 1 } });
  });

  test('ignore behaviors that the container cannot have', () => {
    const behaviors = { app: 'never-ready', other: 'crashes' };
    expect(scenarioOf(spec, { ...INITIAL_LIFE, behaviors }).script).toEqual({});
  });

  test('last until the Pod has ended after its deletion', () => {
    expect(scenarioOf(spec, { ...INITIAL_LIFE, deletedAt: 1000 })).toMatchObject({
      deleted: { at: 1000 },
      until: 1150,
    });
    expect(scenarioOf(spec, { ...INITIAL_LIFE, deletedAt: 1000, grace: 5 })).toMatchObject({
      deleted: { at: 1000, grace: 5 },
      until: 1065,
    });
    const endless = { ...spec, terminationGracePeriodSeconds: 1e9 };
    expect(scenarioOf(endless, { ...INITIAL_LIFE, deletedAt: 0 }).until).toBe(3660);
    expect(scenarioOf(spec, { ...INITIAL_LIFE, deletedAt: undefined })).toEqual({
      script: {},
      until: 300,
    });
  });
});

test('several files of YAML are one stream, and files of JSON are not part of it', () => {
  const files = [
    { name: 'a.yaml', text: 'kind: A' },
    { name: 'b.json', text: '{"kind": "B"}' },
    { name: 'c\n---.yaml', text: 'kind: C\n' },
  ];
  const opened = filesToOpen(files);
  expect(opened.map(({ name }) => name)).toEqual(['2 files', 'a.yaml', 'b.json', 'c\n---.yaml']);
  expect(opened[0]?.text).toBe('# a.yaml\nkind: A\n---\n# c ---.yaml\nkind: C\n');
  expect(filesToOpen(files.slice(0, 2)).map(({ name }) => name)).toEqual(['a.yaml', 'b.json']);
});
