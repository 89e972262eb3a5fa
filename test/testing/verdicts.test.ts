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
    ['what Testing.synth gives', () => Testing.synth(chartWithPod(VALID_POD))],
    ['a List', () => ({ apiVersion: 'v1', kind: 'List', items: [manifest(VALID_API_SPEC)] })],
  ])('takes %s', (_, make) => {
    expect(make()).toBeAccepted();
    expect(failureMessage(() => expect(make()).not.toBeAccepted())).toMatch(/to be refused/);
  });

  test('says what synth says, of each place', () => {
    const says = failureMessage(() => expect(chartWithPod(POD_WITH_MISSING_VOLUME)).toBeAccepted());
    expect(says).toContain(
      '[test/pod] containers.app.volumeMounts[\'/lost\'].volume (spec.containers[0].volumeMounts[0].name): Not found: "lost". Use the name of',
    );
    expect(chartWithPod(POD_WITH_MISSING_VOLUME)).not.toBeAccepted();
  });

  test('names a manifest by what it is called', () => {
    expect(failureMessage(() => expect(manifest({})).toBeAccepted())).toContain(
      '[Pod web] spec.containers: Required value',
    );
  });

  test('judges what others made, too, and what other constructs say of themselves', () => {
    const scope = Testing.chart();
    new ApiObject(scope, 'theirs', manifest({}) as never);
    scope.node.addValidation({ validate: () => ['a fault of its own'] });
    const says = failureMessage(() => expect(scope).toBeAccepted());
    expect(says).toContain('[test] a fault of its own');
    expect(says).toContain('[test/theirs] spec.containers: Required value');
  });

  test('says of an app of ours what its synth would: that two constructs make one object', () => {
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

  test('asks for the version and the level that are said of a construct, or in the test', () => {
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

  test('a version that nobody knows is an error, also of .not', () => {
    expect(() =>
      expect(chartWithPod(VALID_POD)).not.toBeAccepted({ kubernetes: '1.2' as never }),
    ).toThrow(RangeError);
  });

  test.each<[string, () => unknown]>([
    ['a number', () => 5],
    ['nothing', () => undefined],
    ['text', () => 'kind: Pod'],
    ['a list with something else in it', () => [manifest(VALID_API_SPEC), 5]],
  ])('cannot be asked of %s, nor can .not', (_, make) => {
    expect(() => expect(make()).toBeAccepted()).toThrow(TypeError);
    expect(() => expect(make()).not.toBeAccepted()).toThrow(TypeError);
  });

  test.each<[string, unknown]>([
    ['an empty chart', Testing.chart()],
    ['no manifest', []],
    ['a Service', manifest({}, 'Service')],
  ])('says nothing of %s, for of nothing all is true', (_, nothing) => {
    expect(() => expect(nothing).toBeAccepted()).toThrow('nothing can be said');
    expect(() => expect(nothing).not.toBeAccepted()).toThrow('nothing can be said');
  });
});

describe('toHaveNoWarnings', () => {
  test('tells warnings, and not those that are silenced', () => {
    expect(chartWithPod(VALID_POD)).toHaveNoWarnings();
    const scope = chartWithPod(POD_WITH_WARNING);
    expect(scope).not.toHaveNoWarnings();
    expect(failureMessage(() => expect(scope).toHaveNoWarnings())).toMatch(
      /\[test\/pod\] warning: containers\.app\.env\[1\].*\[Container\/env-hides\]/,
    );
    ignore(scope, 'Container/env-hides', 'meant');
    expect(scope).toHaveNoWarnings();
  });

  test('of what is refused, neither is true', () => {
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
  test('tells hazards down to a level', () => {
    expect(chartWithPod(VALID_POD)).toHaveNoHazards();
    expect(chartWithPod(UNTAGGED)).not.toHaveNoHazards();
    expect(chartWithPod(UNTAGGED)).toHaveNoHazards({ hazards: 'error' });
    expect(failureMessage(() => expect(chartWithPod(UNTAGGED)).toHaveNoHazards())).toContain(
      '[Container/image-tag]',
    );
  });
});

describe('toMeetPodSecurity', () => {
  test('asks for the level, whatever the Pod says of itself', () => {
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

  test('a level that is none is an error', () => {
    expect(() => expect(chartWithPod(VALID_POD)).not.toMeetPodSecurity('strict' as never)).toThrow(
      RangeError,
    );
  });
});
