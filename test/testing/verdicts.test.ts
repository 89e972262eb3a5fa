import { ApiObject, type App as Cdk8sApp, Chart, Testing } from 'cdk8s';
import { App, judging, Pod, silence } from '../../lib/index.js';
import { matchers } from '../../lib/testing.js';
import { failure, GOOD, LISTED, LOST, made, manifest, WARNED } from './made.js';

expect.extend(matchers);

describe('toBeAccepted', () => {
  test.each<[string, () => unknown]>([
    ['a chart', () => made(GOOD)],
    ['an app', () => made(GOOD).node.root],
    ['an ApiObject', () => made(GOOD).node.findChild('pod')],
    ['a manifest', () => manifest(LISTED)],
    ['what Testing.synth gives', () => Testing.synth(made(GOOD))],
    ['a List', () => ({ apiVersion: 'v1', kind: 'List', items: [manifest(LISTED)] })],
  ])('takes %s', (_, make) => {
    expect(make()).toBeAccepted();
    expect(failure(() => expect(make()).not.toBeAccepted())).toMatch(/to be refused/);
  });

  test('says what synth says, of each place', () => {
    const says = failure(() => expect(made(LOST)).toBeAccepted());
    expect(says).toContain(
      '[test/pod] containers.app.volumeMounts[\'/lost\'].volume (spec.containers[0].volumeMounts[0].name): Not found: "lost". Name one of',
    );
    expect(made(LOST)).not.toBeAccepted();
  });

  test('names a manifest by what it is called', () => {
    expect(failure(() => expect(manifest({})).toBeAccepted())).toContain('[Pod web] spec.containers: Required value');
  });

  test('judges what others made, too, and what other constructs say of themselves', () => {
    const scope = Testing.chart();
    new ApiObject(scope, 'theirs', manifest({}) as never);
    scope.node.addValidation({ validate: () => ['a fault of its own'] });
    const says = failure(() => expect(scope).toBeAccepted());
    expect(says).toContain('[test] a fault of its own');
    expect(says).toContain('[test/theirs] spec.containers: Required value');
  });

  test('says of an app of ours what its synth would: that two constructs make one object', () => {
    const two = (app: Cdk8sApp): Cdk8sApp => {
      for (const id of ['a', 'b']) new Pod(new Chart(app, id), 'pod', { ...GOOD, metadata: { name: 'web' } });
      return app;
    };
    expect(two(Testing.app())).toBeAccepted();
    expect(failure(() => expect(two(new App())).toBeAccepted())).toContain('[a/pod] and [b/pod] are both Pod web');
  });

  test('asks for the version and the level that are said of a construct, or in the test', () => {
    const scope = new App({ kubernetes: '1.34', podSecurity: 'restricted' });
    new Pod(new Chart(scope, 'a'), 'pod', { ...GOOD, podSecurity: 'privileged' });
    expect(scope).toBeAccepted();
    const strict = Testing.chart();
    judging(strict, { podSecurity: 'baseline' });
    new Pod(strict, 'pod', { ...GOOD, hostNetwork: true });
    expect(failure(() => expect(strict).toBeAccepted())).toContain(
      '[test/pod] hostNetwork (spec.hostNetwork): violates PodSecurity "baseline:v1.37"',
    );
    expect(failure(() => expect(made(LOST)).toBeAccepted({ kubernetes: '1.35' }))).toContain('Kubernetes 1.35');
  });

  test('a version that nobody knows is an error, also of .not', () => {
    expect(() => expect(made(GOOD)).not.toBeAccepted({ kubernetes: '1.2' as never })).toThrow(RangeError);
  });

  test.each<[string, () => unknown]>([
    ['a number', () => 5],
    ['nothing', () => undefined],
    ['text', () => 'kind: Pod'],
    ['a list with something else in it', () => [manifest(LISTED), 5]],
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
    expect(made(GOOD)).toHaveNoWarnings();
    const scope = made(WARNED);
    expect(scope).not.toHaveNoWarnings();
    expect(failure(() => expect(scope).toHaveNoWarnings())).toMatch(
      /\[test\/pod\] warning: containers\.app\.env\[1\].*\[Container\/env-hides\]/,
    );
    silence(scope, 'Container/env-hides', 'meant');
    expect(scope).toHaveNoWarnings();
  });

  test('of what is refused, neither is true', () => {
    expect(failure(() => expect(made(LOST)).toHaveNoWarnings())).toContain('Not found: "lost"');
    expect(failure(() => expect(made(LOST)).not.toHaveNoWarnings())).toContain('Not found: "lost"');
  });
});

describe('toHaveNoHazards', () => {
  const UNTAGGED = { containers: { app: { image: 'nginx' } } };
  test('tells hazards down to a level', () => {
    expect(made(GOOD)).toHaveNoHazards();
    expect(made(UNTAGGED)).not.toHaveNoHazards();
    expect(made(UNTAGGED)).toHaveNoHazards({ hazards: 'error' });
    expect(failure(() => expect(made(UNTAGGED)).toHaveNoHazards())).toContain('[Container/image-tag]');
  });
});

describe('toMeetPodSecurity', () => {
  test('asks for the level, whatever the Pod says of itself', () => {
    const scope = made({ ...GOOD, podSecurity: 'privileged' });
    expect(scope).toMeetPodSecurity('baseline');
    expect(scope).not.toMeetPodSecurity('restricted');
    expect(failure(() => expect(scope).toMeetPodSecurity('restricted'))).toContain(
      'violates PodSecurity "restricted:v1.37": allowPrivilegeEscalation',
    );
    expect(failure(() => expect(scope).not.toMeetPodSecurity('baseline'))).toContain('baseline');
  });

  test('a level that is none is an error', () => {
    expect(() => expect(made(GOOD)).not.toMeetPodSecurity('strict' as never)).toThrow(RangeError);
  });
});
