// Compiles and runs the programs of docs/from-cdk8s-plus.md, and compares the objects of each two.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { codeBlocksOf } from '../support/doc-pages.js';
import { compileDocPrograms, inEmptyFolder, runDocProgram } from '../support/doc-programs.js';
import { ROOT } from '../types/compile.js';

type Json = Readonly<Record<string, unknown>>;

const PAGE = 'docs/from-cdk8s-plus.md';
const text = readFileSync(join(ROOT, PAGE), 'utf8');
const [frame, ...blocks] = codeBlocksOf(ROOT, PAGE).filter(({ language }) => language === 'ts');
const programs = blocks.map(({ position, code }) => ({ position, code: frame?.code + code }));
const pairs = programs.flatMap((plus, i) => {
  const ours = programs[i + 1];
  return i % 2 === 0 && ours ? [[ours.position, plus, ours] as const] : [];
});

/** The fields of cdk8s-plus that the page lists, with their values; `ANY` if it depends. */
const ANY = Symbol();
const HIDDEN_DEFAULTS: Readonly<Record<string, unknown>> = {
  // These change what the workload does.
  replicas: 2,
  automountServiceAccountToken: false,
  runAsNonRoot: true,
  readOnlyRootFilesystem: true,
  allowPrivilegeEscalation: false,
  imagePullPolicy: 'Always',
  resources: {
    requests: { cpu: '1000m', memory: '512Mi' },
    limits: { cpu: '1500m', memory: '2048Mi' },
  },
  startupProbe: ANY,
  'cdk8s.io/metadata.addr': ANY,
  behavior: ANY,
  // These have the value that Kubernetes assumes if they are missing.
  dnsPolicy: 'ClusterFirst',
  restartPolicy: 'Always',
  terminationGracePeriodSeconds: 30,
  hostNetwork: false,
  shareProcessNamespace: false,
  setHostnameAsFQDN: false,
  privileged: false,
  fsGroupChangePolicy: 'Always',
  minReadySeconds: 0,
  progressDeadlineSeconds: 600,
  revisionHistoryLimit: 10,
  strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
  failureThreshold: 3,
  scheme: 'HTTP',
  type: 'ClusterIP',
  externalIPs: [],
  immutable: false,
  readOnly: false,
  volumeMode: 'Filesystem',
  apiGroup: '',
  minReplicas: 1,
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Returns a value of cdk8s-plus without the hidden defaults that the other value does not have. */
function withoutHiddenDefaults(value: unknown, other: unknown): unknown {
  if (!isObject(value)) return value;
  if (Array.isArray(value))
    return value.map((item, i) =>
      withoutHiddenDefaults(item, Array.isArray(other) ? other[i] : undefined),
    );
  const kept: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const otherField = isObject(other) ? other[key] : undefined;
    if (otherField === undefined && isHiddenDefault(key, field)) continue;
    const rest = withoutHiddenDefaults(field, otherField);
    // A securityContext of nothing but hidden defaults.
    if (otherField === undefined && isObject(rest) && Object.keys(rest).length === 0) continue;
    kept[key] = rest;
  }
  return kept;
}

const isHiddenDefault = (key: string, value: unknown): boolean =>
  key in HIDDEN_DEFAULTS &&
  (HIDDEN_DEFAULTS[key] === ANY ||
    JSON.stringify(sorted(HIDDEN_DEFAULTS[key])) === JSON.stringify(sorted(value)));

const sorted = (value: unknown): unknown =>
  isObject(value) && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, field]) => [key, sorted(field)]),
      )
    : value;

/** The objects of a program by kind, without generated names. */
function objectsOf(code: string): readonly Json[] {
  const { chart } = runDocProgram(`${code}export { chart };\n`);
  return (Testing.synth(chart as Chart) as readonly Json[])
    .map((object): Json => {
      const { name: _, ...metadata } = object['metadata'] as Json;
      return { ...object, metadata };
    })
    .sort((a, b) => (String(a['kind']) < String(b['kind']) ? -1 : 1));
}

test('the programs compile', async () => {
  // With this option, the classes of cdk8s-plus are not assignable to its interfaces.
  const options = { exactOptionalPropertyTypes: false };
  expect(await compileDocPrograms(programs, options)).toBe('');
});

describe('each two programs create equal objects, except for hidden defaults', () => {
  inEmptyFolder();
  test.each(pairs)('%s', (_, plus, ours) => {
    const own = objectsOf(ours.code);
    expect(own.length).toBeGreaterThan(0);
    expect(withoutHiddenDefaults(objectsOf(plus.code), own)).toEqual(own);
  });

  test('there are two programs in each section', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    expect(programs).toHaveLength(pairs.length * 2);
    for (const [, plus, ours] of pairs) {
      expect(plus.code.slice(frame?.code.length)).toContain('new kplus.');
      expect(ours.code.slice(frame?.code.length)).toMatch(/new (?!kplus)/);
    }
  });
});

describe('what the page says about cdk8s-plus', () => {
  const chart = (): Chart => new Chart(new App(), 'shop');
  const podOf = (given: Chart): Json => {
    const [{ spec } = {}] = Testing.synth(given);
    return spec.containers ? spec : spec.template.spec;
  };
  const gpu = JsonPatch.add(
    '/spec/template/spec/containers/0/resources/limits/nvidia.com~1gpu',
    '1',
  );

  test('lists each hidden default', () => {
    const [, tables = ''] = text.split('## Hidden defaults');
    for (const key of Object.keys(HIDDEN_DEFAULTS)) expect(tables).toContain(key);
  });

  test('the defaults of a Pod', () => {
    const pods = chart();
    new kplus.Pod(pods, 'web', { containers: [{ image: 'nginx', portNumber: 80 }] });
    const [pod] = Testing.synth(pods);
    const left = withoutHiddenDefaults(pod, undefined) as Json;
    expect(left['spec']).toEqual({
      containers: [{ name: 'main', image: 'nginx', ports: [{ containerPort: 80 }] }],
    });
    expect(podOf(pods)).toMatchObject({
      containers: [
        { startupProbe: { tcpSocket: { port: 80 } }, resources: {}, imagePullPolicy: 'Always' },
      ],
    });
  });

  test('the tables name members that exist', () => {
    const members = Array.from(
      text.matchAll(/^\| (?<names>.*?) \|/gm),
      ({ groups }) => groups?.['names'] ?? '',
    ).flatMap((names) =>
      Array.from(names.matchAll(/`(?:new )?(?<type>[A-Z]\w+)(?:\.(?<member>\w+))?/g)),
    );
    expect(members.length).toBeGreaterThan(50);
    for (const { groups: { type = '', member } = {} } of members) {
      const given = (kplus as unknown as Record<string, Json & { readonly prototype: object }>)[
        type
      ];
      expect([type, given]).toEqual([type, expect.anything()]);
      if (member !== undefined && given !== undefined)
        expect([type, member, member in given || member in given.prototype]).toEqual([
          type,
          member,
          true,
        ]);
    }
  });

  test('the behavior of an autoscaler', () => {
    const web = chart();
    const target = new kplus.Deployment(web, 'web', { containers: [{ image: 'shop/web:1.4' }] });
    new kplus.HorizontalPodAutoscaler(web, 'autoscaler', {
      target,
      maxReplicas: 10,
      minReplicas: 2,
    });
    const { spec } = Testing.synth(web).find((each) => each.kind === 'HorizontalPodAutoscaler');
    expect(spec.behavior).toEqual({
      scaleUp: {
        policies: [
          { type: 'Pods', value: 4, periodSeconds: 60 },
          { type: 'Percent', value: 200, periodSeconds: 60 },
        ],
        selectPolicy: 'Max',
        stabilizationWindowSeconds: 0,
      },
      scaleDown: {
        policies: [{ type: 'Pods', value: 2, periodSeconds: 300 }],
        selectPolicy: 'Max',
        stabilizationWindowSeconds: 300,
      },
    });
  });

  test('a Service selects a Deployment by the label with its address', () => {
    const web = chart();
    const selector = new kplus.Deployment(web, 'web', {
      podMetadata: { labels: { app: 'web' } },
      containers: [{ image: 'shop/web:1.4' }],
    });
    new kplus.Service(web, 'service', { selector, ports: [{ port: 80 }] });
    const { spec } = Testing.synth(web).find((each) => each.kind === 'Service');
    expect(Object.keys(spec.selector)).toEqual(['cdk8s.io/metadata.addr']);
  });

  test('a patch loses a value that its classes do not expect', () => {
    const pods = chart();
    const web = new kplus.Deployment(pods, 'web', { containers: [{ image: 'shop/web:1.4' }] });
    ApiObject.of(web).addJsonPatch(gpu);
    expect((pods.node.root as App).synthYaml()).toContain('nvidia.com/gpu: null\n');
  });
});
