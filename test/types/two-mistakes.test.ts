// Two mistakes in one Pod: both are reported, each at its line, and nothing else.
import { COMPILERS_OF_LARGE_TESTS, compileAll, HEAD_LINES } from './compile.js';

/** Fields of a Pod, its container, and its volume, each with a mistake. */
const MISTAKES = {
  pod: [
    'hostNetwrok: true,',
    "hostNetwork: 'yes',",
    "restartPolicy: 'never',",
    'terminationGracePeriodSeconds: -1.5,',
    "tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }],",
    "initContainers: { Setup: { image: 'x' } },",
    "resourceClaims: { gpu: { resourceClaimName: 'a', resourceClaimTemplateName: 1 } },",
    "apiVersion: 'v1',",
    'dnsConfig: { nameservers: [1] },',
  ],
  container: [
    "comand: ['x'],",
    'ports: { http: 70000 },',
    "env: [{ name: 'A', value: 1 }],",
    "volumeMounts: { '/data': { volume: 'dta' } },",
    "resources: { limits: { memory: '1GB' } },",
    'lifecycle: { preStop: { exec: { command: [] } } },',
    "readinessProbe: { httpGet: { port: 'htpp' } },",
    'livenessProbe: { httpGet: { port: 80 }, grpc: { port: 80 } },',
    'securityContext: { runAsUser: -1 },',
    "imagePullPolicy: 'always',",
  ],
  volume: ["sizeLimit: '1GB',", "medium: 'memory',", "defaultMode: '0644',"],
} as const;
type Place = keyof typeof MISTAKES;
interface Mistake {
  readonly place: Place;
  readonly field: string;
}

const ALL: readonly Mistake[] = Object.entries(MISTAKES).flatMap(([place, fields]) =>
  fields.map((field) => ({ place: place as Place, field })),
);
const PAIRS: readonly (readonly [Mistake, Mistake])[] = ALL.flatMap((a, i) =>
  ALL.slice(i + 1)
    .filter((b) => keyOf(a) !== keyOf(b))
    .map((b) => [a, b] as const),
);
function keyOf({ field }: Mistake): string {
  return field.replace(/:.*/, '');
}

/** Returns a Pod that has the mistakes, one field per line. */
function program(mistakes: readonly Mistake[]): string {
  const fieldsAt = (place: Place): readonly string[] =>
    mistakes.filter((mistake) => mistake.place === place).map(({ field }) => field);
  return [
    "new Pod(scope, 'pod', {",
    ...fieldsAt('pod'),
    "containers: { app: { image: 'nginx',",
    ...fieldsAt('container'),
    '} },',
    'volumes: { data: { emptyDir: {',
    ...fieldsAt('volume'),
    '} } },',
    '});',
  ].join('\n');
}

/** Returns the lines of the errors, relative to the program. */
const linesOf = (output: string): readonly number[] =>
  [...output.matchAll(/^\d+\.ts\((\d+),\d+\): error/gm)].map(([, n]) => Number(n) - HEAD_LINES);

test.each(COMPILERS_OF_LARGE_TESTS)(
  'TypeScript %s reports both mistakes',
  async (compiler) => {
    const programs = PAIRS.map(program);
    const output = await compileAll(
      compiler,
      Object.fromEntries(programs.map((text) => [text, text])),
      () => 2,
    );
    const found = PAIRS.map((pair, i) => {
      const text = programs[i] ?? '';
      const lines = text.split('\n');
      const expected = pair.map(({ field }) => lines.indexOf(field) + 1).sort((a, b) => a - b);
      return { text, output: output[text], expected, lines: linesOf(output[text] ?? '') };
    });
    expect(found.filter(({ expected, lines }) => `${expected}` !== `${lines}`)).toEqual([]);
  },
  300_000,
);
