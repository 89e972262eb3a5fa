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
/** Creates a Pod with props that the compiler does not check. */
const dynamic = (scope: Construct, id: string, props: unknown): Pod =>
  new Pod(scope, id, props as PodProps);

/** Returns the part of each line before the message. */
const locationsOf = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.slice(0, line.indexOf(': ', line.indexOf(']'))));

test('prints a warning once, with both paths and the rule, and does not fail', () => {
  const scope = new App();
  new Pod(new Chart(scope, 'a'), 'pod', POD_WITH_WARNING);
  new Pod(new Chart(scope, 'b'), 'pod', { containers: { app } });
  expect(synthMessages(scope)).toEqual({
    errors: [],
    printed: [
      expect.stringMatching(
        new RegExp(
          String.raw`^\[a\/pod\] warning: .*\(spec\.containers\[0\]\.env\[1\]\): hides previous ` +
            String.raw`definition of "A", .* \[Container\/env-hides\]$`,
        ),
      ),
    ],
  });
});

test('reports a field that the server of that version drops as a hazard', () => {
  const made = (kubernetes: '1.34' | '1.37'): readonly string[] => {
    const scope = new App({ kubernetes });
    const chart = new Chart(scope, 'a');
    new Pod(chart, 'pod', { hostnameOverride: 'web', containers: { app } });
    const ignored = new Pod(chart, 'ignored', { hostnameOverride: 'web', containers: { app } });
    ignore(ignored, 'PodSpec/gate-off/hostnameOverride', 'the gate is on in our clusters');
    consoleWarn.mockClear();
    const { errors, printed } = synthMessages(scope);
    return [...errors, ...printed];
  };
  expect([made('1.34'), made('1.37')]).toEqual([
    [
      expect.stringMatching(
        new RegExp(
          String.raw`^\[a\/pod\] warning: hostnameOverride \(spec\.hostnameOverride\): ` +
            String.raw`.*HostnameOverride.*\[PodSpec\/gate-off\/hostnameOverride\]$`,
        ),
      ),
    ],
    // The gate is on by default in 1.37, so the ignore is not needed.
    [expect.stringMatching(/^\[a\/ignored\] unused ignore: /)],
  ]);
});

describe('strict', () => {
  test('turns warnings into errors', () => {
    const scope = new App({ strict: true });
    new Pod(new Chart(scope, 'a'), 'pod', POD_WITH_WARNING);
    expect(synthMessages(scope)).toEqual({
      errors: [expect.stringContaining(`[${ENV_HIDES_RULE}]`)],
      printed: [],
    });
  });
  test('can be set for a single chart', () => {
    const scope = new App({ strict: true });
    new Pod(new Chart(scope, 'a', { strict: false }), 'pod', POD_WITH_WARNING);
    new Pod(new Chart(scope, 'b'), 'pod', POD_WITH_WARNING);
    const { errors, printed } = synthMessages(scope);
    expect([...errors, ...printed].map((line) => line.slice(0, 7))).toEqual(['[b/pod]', '[a/pod]']);
  });
});

describe('podSecurity', () => {
  test('uses the level of the nearest construct: the Pod, the chart or the app', () => {
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
    expect(locationsOf(synthMessages(scope).errors)).toEqual([
      '[a/pod] containers.app.securityContext.allowPrivilegeEscalation ' +
        '(spec.containers[0].securityContext.allowPrivilegeEscalation)',
      '[a/pod] containers.app.securityContext.capabilities.drop ' +
        '(spec.containers[0].securityContext.capabilities.drop)',
      '[a/pod] securityContext.runAsNonRoot (spec.securityContext.runAsNonRoot)',
      '[a/pod] securityContext.seccompProfile.type (spec.securityContext.seccompProfile.type)',
      '[b/pod] containers.app.securityContext.privileged ' +
        '(spec.containers[0].securityContext.privileged)',
    ]);
  });
  test('reports the message of the server, and what to set', () => {
    const scope = new App();
    dynamic(new Chart(scope, 'a'), 'pod', {
      podSecurity: 'baseline',
      hostPID: true,
      containers: { app },
    });
    expect(synthMessages(scope).errors).toEqual([
      expect.stringMatching(
        new RegExp(
          String.raw`^\[a\/pod\] hostPID \(spec\.hostPID\): violates PodSecurity "baseline:v1\.37": ` +
            String.raw`host namespaces \(hostPID=true\)\. .`,
        ),
      ),
    ]);
  });
  test('uses the revision of the level for the version', () => {
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
      return locationsOf(synthMessages(scope).errors);
    };
    expect([made('1.34'), made('1.35')]).toEqual([
      ['[a/pod] securityContext.runAsNonRoot (spec.securityContext.runAsNonRoot)'],
      [],
    ]);
  });
  test('reports a violation of a template at the path of the template', () => {
    const scope = new App();
    const template = podTemplate({ podSecurity: 'baseline', containers: { app } });
    const web = new Deployment(new Chart(scope, 'a'), 'web', { template });
    web.addJsonPatch(JsonPatch.add('/spec/template/spec/hostIPC', true));
    expect(locationsOf(synthMessages(scope).errors)).toEqual([
      '[a/web] template.hostIPC (spec.template.spec.hostIPC)',
    ]);
  });
  test('rejects an unknown level', () => {
    const scope = new App();
    dynamic(new Chart(scope, 'a'), 'pod', { podSecurity: 'restrictd', containers: { app } });
    expect(locationsOf(synthMessages(scope).errors)).toEqual(['[a/pod] podSecurity']);
    expect(() => configureValidation(scope, { podSecurity: 'restrictd' as 'restricted' })).toThrow(
      'Write one of privileged, baseline, restricted.',
    );
    expect(() => new App({ kubernetes: '1.12' as '1.34' })).toThrow(
      'Write one of 1.34, 1.35, 1.36, 1.37, 1.38.',
    );
  });
});

test('an app reports an object of a kind that no API server has', () => {
  const scope = new App({ kubernetes: '1.36' });
  new ApiObject(new Chart(scope, 'c'), 'web', { apiVersion: 'app/v1', kind: 'Deployment' });
  new ApiObject(new Chart(scope, 'd'), 'rollout', {
    apiVersion: 'argoproj.io/v1',
    kind: 'Rollout',
  });
  expect(() => scope.synth()).toThrow(
    '[c/web] apiVersion: no matches for kind "Deployment" in version "app/v1". ' +
      'Write apiVersion: apps/v1.',
  );
});

describe('validateAll', () => {
  /** Adds invalid Pods that other libraries make, and a custom resource of kind Job. */
  function addObjects(scope: Construct): void {
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
  const locations = [
    '[c/plain] spec.containers',
    '[c/imported] spec.selector',
    '[c/imported] spec.template.spec.containers[0].ports[0].containerPort',
  ];
  const OWN_LOCATION = '[c/ours] containers.app.image (spec.containers[0].image)';

  test('is the default of an app: every object is validated once', () => {
    const scope = new App();
    addObjects(new Chart(scope, 'c'));
    const { errors } = synthMessages(scope);
    expect(new Set(locationsOf(errors))).toEqual(
      new Set([...locations, '[c/included/web-pod] spec.containers[0].image', OWN_LOCATION]),
    );
    expect(synthMessages(scope).errors).toEqual(errors);
  });
  test('is off in an app of cdk8s', () => {
    const scope = new Cdk8sApp();
    addObjects(new Chart(scope, 'c'));
    expect(locationsOf(synthMessages(scope).errors)).toEqual([OWN_LOCATION]);
  });
  test('works on an app and a chart of cdk8s, with a Pod Security level', () => {
    const scope = new Cdk8sApp();
    const chart = new Cdk8sChart(scope, 'c');
    configureValidation(scope, { podSecurity: 'baseline' });
    configureValidation(chart, { validateAll: true });
    new plus.k8s.KubePod(chart, 'pod', {
      spec: { hostPid: true, containers: [{ name: 'app', image: 'x' }] },
    });
    expect(locationsOf(synthMessages(scope).errors)).toEqual(['[c/pod] spec.hostPID']);
  });
  test('can be disabled for a chart', () => {
    const scope = new App();
    addObjects(new Chart(scope, 'c', { validateAll: false }));
    expect(locationsOf(synthMessages(scope).errors)).toEqual([OWN_LOCATION]);
  });
});
