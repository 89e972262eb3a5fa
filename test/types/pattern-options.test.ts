// The errors in the options of patterns: one sentence at the option, and no second error where the
// result is used. Options whose values are not known compile.
import { COMPILERS_OF_LARGE_TESTS, compileAll } from './compile.js';
import { OTHER_OPTION_MISTAKES } from './other-option-mistakes.js';
import { RIGHT_OPTIONS } from './right-options.js';
import { SIDECAR_OPTION_MISTAKES } from './sidecar-option-mistakes.js';

const IMPORTS = `import {
  adapter, AmbassadorPod, ambassador, configReloader, gracefulShutdown, immutableConfiguration,
  init, leaderElection, NginxPod, nginxPod, scatterGather, SidecarLoggingPod, sidecarLogging,
  sidecarLoggingPod, WorkQueueJob, workQueue,
} from 'cdk8s-pods';
import type {
  AdapterOptions, AmbassadorOptions, ConfigReloaderOptions, Containers, GracefulShutdownOptions,
  ImmutableConfigurationOptions, InitContainers, InitOptions, LeaderElectionOptions, NewAmbassador,
  NewLeaves, NewSidecar, NginxPodProps, PodProps, ScatterGatherOptions, SidecarLoggingOptions,
  SidecarLoggingPodProps, SidecarOptions, Volumes, WorkQueueOptions,
} from 'cdk8s-pods';
declare const d: boolean, num: number, wide: PodProps;
const web = { image: 'nginx:1.29', ports: { http: 80, status: 8080 } } as const;
const agent = { image: 'agent:1' } as const;
const proxy = {
  image: 'envoy:1', ports: { redis: 6379 }, startupProbe: { tcpSocket: { port: 'redis' } },
} as const;
`;
const MISTAKES = { ...SIDECAR_OPTION_MISTAKES, ...OTHER_OPTION_MISTAKES };
const program = (text: string): string => `${IMPORTS}${text}\nexport {};`;

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  let outputs: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    const mistakes = Object.entries(MISTAKES).map(([name, [text]]) => [name, program(text)]);
    const right = RIGHT_OPTIONS.map((text) => [text, program(text)]);
    outputs = await compileAll(compiler, Object.fromEntries([...mistakes, ...right]));
  }, 300_000);

  test.each(Object.entries(MISTAKES))('refuses %s', (name, [, sentence]) => {
    expect(outputs[name]).toContain(sentence);
    expect(outputs[name]?.match(/error TS/g)).toHaveLength(1);
  });

  test('accepts everything else', () => {
    expect(RIGHT_OPTIONS.map((text) => outputs[text]).filter((output) => output !== '')).toEqual(
      [],
    );
  });
});
