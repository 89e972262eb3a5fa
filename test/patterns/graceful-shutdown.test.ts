import { applyGracefulShutdown } from '../../lib/patterns/graceful-shutdown.js';
import { lower } from '../../lib/spec/lowering/lower.js';
import type { PodProps } from '../../lib/spec/pod.js';
import { findingsInPod } from '../support/pod-findings.js';

const web: PodProps = {
  containers: {
    web: { image: 'nginx', lifecycle: { postStart: { exec: { command: ['true'] } } } },
    helper: { image: 'x' },
  },
  initContainers: { proxy: { image: 'envoy', restartPolicy: 'Always' } },
};

test('delays the stop of every container, and extends the grace period of the Pod', () => {
  const pod = applyGracefulShutdown(web, { drainSeconds: 5, stopSeconds: 20, sidecarSeconds: 3 });
  const preStop = { sleep: { seconds: 5 } };
  expect(pod).toEqual({
    ...web,
    containers: {
      web: { image: 'nginx', lifecycle: { postStart: { exec: { command: ['true'] } }, preStop } },
      helper: { image: 'x', lifecycle: { preStop } },
    },
    terminationGracePeriodSeconds: 28,
  });
  expect(findingsInPod(lower(pod))).toEqual([]);
});

test('uses another hook instead of waiting, and can be called for each container', () => {
  const quit = { exec: { command: ['nginx', '-s', 'quit'] } };
  const one = applyGracefulShutdown(web, {
    containers: ['web'],
    drain: quit,
    drainSeconds: 10,
    stopSeconds: 5,
  });
  const both = applyGracefulShutdown(one, {
    containers: ['helper'],
    drainSeconds: 12,
    stopSeconds: 1,
  });
  expect(one.containers).toMatchObject({ web: { lifecycle: { preStop: quit } } });
  expect(one.containers['helper']).toEqual({ image: 'x' });
  expect(both.containers).toMatchObject({
    web: { lifecycle: { preStop: quit } },
    helper: { lifecycle: { preStop: { sleep: { seconds: 12 } } } },
  });
  expect(both.terminationGracePeriodSeconds).toBe(15);
});

test('adds no hook if drainSeconds is 0', () => {
  expect(applyGracefulShutdown(web, { drainSeconds: 0, stopSeconds: 20 })).toEqual({
    ...web,
    terminationGracePeriodSeconds: 20,
  });
});

test('keeps a longer grace period of the Pod', () => {
  expect(
    applyGracefulShutdown(
      { ...web, terminationGracePeriodSeconds: 60 },
      { drainSeconds: 5, stopSeconds: 20 },
    ).terminationGracePeriodSeconds,
  ).toBe(60);
});

test.each<[string, PodProps, object, RegExp]>([
  [
    'the grace period is too short',
    { ...web, terminationGracePeriodSeconds: 24 },
    {},
    /terminationGracePeriodSeconds is 24 in this pod, but the shutdown can take 25/,
  ],
  ['there is no such container', web, { containers: ['wbe'] }, /no container 'wbe'/],
])('says so where %s', (_, pod, options, message) => {
  expect(() =>
    applyGracefulShutdown(pod, { drainSeconds: 5, stopSeconds: 20, ...options }),
  ).toThrow(message);
});
