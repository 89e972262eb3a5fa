import { ApiObject, type App as Cdk8sApp, Chart, Testing } from 'cdk8s';
import { App, configureValidation, ignore, Pod } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';
import {
  chartWithPod,
  failureMessage,
  manifest,
  POD_WITH_MISSING_VOLUME,
  POD_WITH_WARNING,
  VALID_API_SPEC,
  VALID_POD,
} from './sample-pods.js';

expect.extend(matchers);

describe('toBeAccepted', () => {
  test.each<[string, () => unknown]>([
    ['a chart', () => chartWithPod(VALID_POD)],
    ['an app', () => chartWithPod(VALID_POD).node.root],
    ['an ApiObject', () => chartWithPod(VALID_POD).node.findChild('pod')],
    ['a manifest', () => manifest(VALID_API_SPEC)],
    ['the result of Testing.synth', () => Testing.synth(chartWithPod(VALID_POD))],
    ['a List', () => ({ apiVersion: 'v1', kind: 'List', items: [manifest(VALID_API_SPEC)] })],
  ])('accepts %s', (_, make) => {
    expect(make()).toBeAccepted();
    expect(failureMessage(() => expect(make()).not.toBeAccepted())).toMatch(/to be rejected/);
  });

  test('reports what cannot work, as synth does', () => {
    const pod = chartWithPod({ containers: { app: { image: 'Acme/Web:1.4' } } });
    const message = failureMessage(() => expect(pod).toBeAccepted());
    expect(message).toContain('[Container/image-reference]');
    ignore(pod, 'Container/image-reference', 'an admission webhook replaces the image');
    expect(pod).toBeAccepted();
  });

  test('reports the errors of synth, with the path of each', () => {
    const message = failureMessage(() =>
      expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toBeAccepted(),
    );
    expect(message).toContain(
      "[test/pod] containers.app.volumeMounts['/lost'].volume " +
        '(spec.containers[0].volumeMounts[0].name): Not found: "lost". Declare a volume',
    );
    expect(chartWithPod(POD_WITH_MISSING_VOLUME)).not.toBeAccepted();
  });

  test('names a manifest by its kind and name', () => {
    expect(failureMessage(() => expect(manifest({})).toBeAccepted())).toContain(
      '[Pod web] spec.containers: Required value',
    );
  });

  test('validates objects of other libraries, and runs the validations of constructs', () => {
    const scope = Testing.chart();
    new ApiObject(scope, 'other', manifest({}) as never);
    scope.node.addValidation({ validate: () => ['an error of its own'] });
    const message = failureMessage(() => expect(scope).toBeAccepted());
    expect(message).toContain('[test] an error of its own');
    expect(message).toContain('[test/other] spec.containers: Required value');
  });

  test('reports two constructs that make one object, only for an App of this package', () => {
    const two = (app: Cdk8sApp): Cdk8sApp => {
      for (const id of ['a', 'b'])
        new Pod(new Chart(app, id), 'pod', { ...VALID_POD, metadata: { name: 'web' } });
      return app;
    };
    expect(two(Testing.app())).toBeAccepted();
    expect(failureMessage(() => expect(two(new App())).toBeAccepted())).toContain(
      '[a/pod] and [b/pod] are both Pod web',
    );
  });

  test('uses the version and the level of the construct, or the version of the options', () => {
    const scope = new App({ kubernetes: '1.34', podSecurity: 'restricted' });
    new Pod(new Chart(scope, 'a'), 'pod', { ...VALID_POD, podSecurity: 'privileged' });
    expect(scope).toBeAccepted();
    const strict = Testing.chart();
    configureValidation(strict, { podSecurity: 'baseline' });
    new Pod(strict, 'pod', { ...VALID_POD, hostNetwork: true });
    expect(failureMessage(() => expect(strict).toBeAccepted())).toContain(
      '[test/pod] hostNetwork (spec.hostNetwork): violates PodSecurity "baseline:v1.37"',
    );
    expect(
      failureMessage(() =>
        expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toBeAccepted({ kubernetes: '1.35' }),
      ),
    ).toContain('Kubernetes 1.35');
  });

  test('throws for an unknown version, also with .not', () => {
    expect(() =>
      expect(chartWithPod(VALID_POD)).not.toBeAccepted({ kubernetes: '1.2' as never }),
    ).toThrow(RangeError);
  });

  test.each<[string, () => unknown]>([
    ['a number', () => 5],
    ['undefined', () => undefined],
    ['a string', () => 'kind: Pod'],
    ['a list that contains something else', () => [manifest(VALID_API_SPEC), 5]],
  ])('throws for %s, also with .not', (_, make) => {
    expect(() => expect(make()).toBeAccepted()).toThrow(TypeError);
    expect(() => expect(make()).not.toBeAccepted()).toThrow(TypeError);
  });

  test.each<[string, unknown]>([
    ['an empty chart', Testing.chart()],
    ['no manifest', []],
    ['an Event', manifest({}, 'Event')],
  ])('throws for %s, which contains no object of a kind that is validated', (_, nothing) => {
    expect(() => expect(nothing).toBeAccepted()).toThrow(
      'to contain an object of a kind that is validated',
    );
    expect(() => expect(nothing).not.toBeAccepted()).toThrow(
      'to contain an object of a kind that is validated',
    );
  });
});

describe('toHaveNoWarnings', () => {
  test('reports warnings that are not ignored', () => {
    expect(chartWithPod(VALID_POD)).toHaveNoWarnings();
    const scope = chartWithPod(POD_WITH_WARNING);
    expect(scope).not.toHaveNoWarnings();
    expect(failureMessage(() => expect(scope).toHaveNoWarnings())).toMatch(
      /\[test\/pod\] warning: containers\.app\.env\[1\].*\[Container\/env-hides\]/,
    );
    ignore(scope, 'Container/env-hides', 'intended');
    expect(scope).toHaveNoWarnings();
  });

  test('fails for rejected objects, also with .not', () => {
    expect(
      failureMessage(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toHaveNoWarnings()),
    ).toContain('Not found: "lost"');
    expect(
      failureMessage(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).not.toHaveNoWarnings()),
    ).toContain('Not found: "lost"');
  });
});

describe('toHaveNoHazards', () => {
  const UNTAGGED = { containers: { app: { image: 'nginx' } } };
  test('reports hazards of the given level and above', () => {
    expect(chartWithPod(VALID_POD)).toHaveNoHazards();
    expect(chartWithPod(UNTAGGED)).not.toHaveNoHazards();
    expect(chartWithPod(UNTAGGED)).toHaveNoHazards({ hazards: 'error' });
    expect(failureMessage(() => expect(chartWithPod(UNTAGGED)).toHaveNoHazards())).toContain(
      '[Container/image-tag]',
    );
  });
});

describe('toMeetPodSecurity', () => {
  test('checks the given level, whatever the level of the Pod', () => {
    const scope = chartWithPod({ ...VALID_POD, podSecurity: 'privileged' });
    expect(scope).toMeetPodSecurity('baseline');
    expect(scope).not.toMeetPodSecurity('restricted');
    expect(failureMessage(() => expect(scope).toMeetPodSecurity('restricted'))).toContain(
      'violates PodSecurity "restricted:v1.37": allowPrivilegeEscalation',
    );
    expect(failureMessage(() => expect(scope).not.toMeetPodSecurity('baseline'))).toContain(
      'baseline',
    );
  });

  test('throws for an unknown level', () => {
    expect(() => expect(chartWithPod(VALID_POD)).not.toMeetPodSecurity('strict' as never)).toThrow(
      RangeError,
    );
  });
});
