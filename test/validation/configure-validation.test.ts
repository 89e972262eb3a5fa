import { ApiObject, App as Cdk8sApp, Chart as Cdk8sChart, Include, JsonPatch } from 'cdk8s';
import * as plus from 'cdk8s-plus-34';
import type { Construct } from 'constructs';
import {
  App,
  Chart,
  configureValidation,
  Deployment,
  ignore,
  Pod,
  type PodProps,
  podTemplate,
} from '../../lib/index.js';
import { consoleWarn, ENV_HIDES_RULE, POD_WITH_WARNING, synthMessages } from './synth-messages.js';

const app = { image: 'nginx:1.29' };
/** A Pod of code that types do not see. */
const dynamic = (scope: Construct, id: string, props: unknown): Pod =>
  new Pod(scope, id, props as PodProps);

/** The places of some lines, and their ids or first words. */
const locationsAndIds = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.slice(0, line.indexOf(': ', line.indexOf(']'))));

test('a warning is shown, once, with both places and its id, and does not stop synth', () => {
  const scope = new App();
  new Pod(new Chart(scope, 'a'), 'pod', POD_WITH_WARNING);
  new Pod(new Chart(scope, 'b'), 'pod', { containers: { app } });
  expect(synthMessages(scope)).toEqual({
    refused: [],
    shown: [
      expect.stringMatching(
        /^\[a\/pod\] warning: .*\(spec\.containers\[0\]\.env\[1\]\): hides previous definition of "A", .* \[Container\/env-hides\]$/,
      ),
    ],
  });
});

test('a field that the server of that version drops is a hazard', () => {
  const made = (kubernetes: '1.34' | '1.37'): readonly string[] => {
    const scope = new App({ kubernetes });
    const chart = new Chart(scope, 'a');
    new Pod(chart, 'pod', { hostnameOverride: 'web', containers: { app } });
    const silenced = new Pod(chart, 'silenced', { hostnameOverride: 'web', containers: { app } });
    ignore(silenced, 'PodSpec/gate-off/hostnameOverride', 'the gate is on in our clusters');
    consoleWarn.mockClear();
    const { refused, shown } = synthMessages(scope);
    return [...refused, ...shown];
  };
  expect([made('1.34'), made('1.37')]).toEqual([
    [
      expect.stringMatching(
        /^\[a\/pod\] hazard: hostnameOverride \(spec\.hostnameOverride\): .*HostnameOverride.*\[PodSpec\/gate-off\/hostnameOverride\]$/,
      ),
    ],
    // There, nothing has to be silenced.
    [expect.stringMatching(/^\[a\/silenced\] silence: /)],
  ]);
});

describe('strict', () => {
  test('makes refusals of warnings', () => {
    const scope = new App({ strict: true });
    new Pod(new Chart(scope, 'a'), 'pod', POD_WITH_WARNING);
    expect(synthMessages(scope)).toEqual({
      refused: [expect.stringContaining(`[${ENV_HIDES_RULE}]`)],
      shown: [],
    });
  });
  test('can be for one chart, or for all but one', () => {
    const scope = new App({ strict: true });
    new Pod(new Chart(scope, 'a', { strict: false }), 'pod', POD_WITH_WARNING);
    new Pod(new Chart(scope, 'b'), 'pod', POD_WITH_WARNING);
    const { refused, shown } = synthMessages(scope);
    expect([...refused, ...shown].map((line) => line.slice(0, 7))).toEqual(['[b/pod]', '[a/pod]']);
  });
});

describe('podSecurity', () => {
  test('of the app, of a chart, of a Pod: the nearest counts', () => {
    const scope = new App({ podSecurity: 'restricted' });
    dynamic(new Chart(scope, 'a'), 'pod', { containers: { app } });
    dynamic(new Chart(scope, 'b', { podSecurity: 'baseline' }), 'pod', {
      containers: { app: { ...app, securityContext: { privileged: true } } },
    });
    dynamic(new Chart(scope, 'c'), 'pod', {
      podSecurity: 'privileged',
      hostPID: true,
      containers: { app },
    });
    expect(locationsAndIds(synthMessages(scope).refused)).toEqual([
      '[a/pod] containers.app.securityContext.allowPrivilegeEscalation (spec.containers[0].securityContext.allowPrivilegeEscalation)',
      '[a/pod] containers.app.securityContext.capabilities.drop (spec.containers[0].securityContext.capabilities.drop)',
      '[a/pod] securityContext.runAsNonRoot (spec.securityContext.runAsNonRoot)',
      '[a/pod] securityContext.seccompProfile.type (spec.securityContext.seccompProfile.type)',
      '[b/pod] containers.app.securityContext.privileged (spec.containers[0].securityContext.privileged)',
    ]);
  });
  test('says the server’s own sentence, and what to set', () => {
    const scope = new App();
    dynamic(new Chart(scope, 'a'), 'pod', {
      podSecurity: 'baseline',
      hostPID: true,
      containers: { app },
    });
    expect(synthMessages(scope).refused).toEqual([
      expect.stringMatching(
        /^\[a\/pod\] hostPID \(spec\.hostPID\): violates PodSecurity "baseline:v1\.37": host namespaces \(hostPID=true\)\. ./,
      ),
    ]);
  });
  test('is that of the version that is asked for', () => {
    const made = (kubernetes: '1.34' | '1.35'): readonly string[] => {
      const scope = new App({ kubernetes, podSecurity: 'restricted' });
      dynamic(new Chart(scope, 'a'), 'pod', {
        hostUsers: false,
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containers: {
          app: {
            ...app,
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        },
      });
      return locationsAndIds(synthMessages(scope).refused);
    };
    expect([made('1.34'), made('1.35')]).toEqual([
      ['[a/pod] securityContext.runAsNonRoot (spec.securityContext.runAsNonRoot)'],
      [],
    ]);
  });
  test('of a template is found in the template', () => {
    const scope = new App();
    const template = podTemplate({ podSecurity: 'baseline', containers: { app } });
    const web = new Deployment(new Chart(scope, 'a'), 'web', { template });
    web.addJsonPatch(JsonPatch.add('/spec/template/spec/hostIPC', true));
    expect(locationsAndIds(synthMessages(scope).refused)).toEqual([
      '[a/web] template.hostIPC (spec.template.spec.hostIPC)',
    ]);
  });
  test('must be a level', () => {
    const scope = new App();
    dynamic(new Chart(scope, 'a'), 'pod', { podSecurity: 'restrictd', containers: { app } });
    expect(locationsAndIds(synthMessages(scope).refused)).toEqual(['[a/pod] podSecurity']);
    expect(() => configureValidation(scope, { podSecurity: 'restrictd' as 'restricted' })).toThrow(
      'Write one of privileged, baseline, restricted.',
    );
    expect(() => new App({ kubernetes: '1.12' as '1.34' })).toThrow(
      'Write one of 1.34, 1.35, 1.36, 1.37.',
    );
  });
});

describe('judgeAll', () => {
  /**
   * What no construct of ours makes: two Pods that are refused, and what looks like a kind of ours
   * and is none.
   */
  function others(scope: Construct): void {
    new ApiObject(scope, 'plain', { apiVersion: 'v1', kind: 'Pod', spec: { containers: [] } });
    new ApiObject(scope, 'crd', {
      apiVersion: 'batch.volcano.sh/v1alpha1',
      kind: 'Job',
      spec: { tasks: [] },
    });
    new plus.k8s.KubeDeployment(scope, 'imported', {
      spec: {
        selector: {},
        template: {
          spec: { containers: [{ name: 'app', image: 'x', ports: [{ containerPort: 0 }] }] },
        },
      },
    });
    new Include(scope, 'included', { url: `${__dirname}/included.yaml` });
    new Pod(scope, 'ours', { containers: { app } }).addJsonPatch(
      JsonPatch.add('/spec/containers/0/image', ''),
    );
  }
  const found = [
    '[c/plain] spec.containers',
    '[c/imported] spec.selector',
    '[c/imported] spec.template.spec.containers[0].ports[0].containerPort',
  ];
  const OURS = '[c/ours] containers.app.image (spec.containers[0].image)';

  test('of the app: every object that holds a Pod, each once', () => {
    const scope = new App({ validateAll: true });
    others(new Chart(scope, 'c'));
    const { refused } = synthMessages(scope);
    expect(new Set(locationsAndIds(refused))).toEqual(
      new Set([...found, '[c/included/web-pod] spec.containers[0].image', OURS]),
    );
    expect(synthMessages(scope).refused).toEqual(refused);
  });
  test('not asked for: what our constructs make', () => {
    const scope = new App();
    others(new Chart(scope, 'c'));
    expect(locationsAndIds(synthMessages(scope).refused)).toEqual([OURS]);
  });
  test('of an app and a chart of cdk8s, with a level of Pod Security', () => {
    const scope = new Cdk8sApp();
    const chart = new Cdk8sChart(scope, 'c');
    configureValidation(scope, { podSecurity: 'baseline' });
    configureValidation(chart, { validateAll: true });
    new plus.k8s.KubePod(chart, 'pod', {
      spec: { hostPid: true, containers: [{ name: 'app', image: 'x' }] },
    });
    expect(locationsAndIds(synthMessages(scope).refused)).toEqual(['[c/pod] spec.hostPID']);
  });
});
