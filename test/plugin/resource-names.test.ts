import { resourceNamer, type SynthesizedResource } from '../../lib/plugin/resource-names.js';

const placed = (
  file: string,
  kind: string,
  name = '',
  namespace?: string,
): SynthesizedResource => ({ file, kind, name, namespace });
const RECORD = { web: { path: 'shop/web' } };

test('an object is found by its name', () => {
  const only = placed('a', 'Pod', 'web');
  expect(resourceNamer([only, placed('a', 'Pod', 'other')], RECORD)(only)).toBe('web');
});

test('of several of one name in a file, only the last is what cdk8s recorded', () => {
  const all = [
    placed('a', 'Deployment', 'web'),
    placed('a', 'Deployment', 'web', 'prod'),
    placed('a', 'Service', 'web'),
  ];
  expect(all.map(resourceNamer(all, RECORD))).toEqual([
    'Deployment web',
    'Deployment prod/web',
    'web',
  ]);
});

test('of several of one name in several files, nobody knows', () => {
  const all = [placed('a', 'Deployment', 'web'), placed('b', 'Service', 'web')];
  expect(all.map(resourceNamer(all, RECORD))).toEqual(['Deployment web', 'Service web']);
});

test('of two that are the same object, too', () => {
  const all = [placed('a', 'Deployment', 'web'), placed('a', 'Deployment', 'web')];
  expect(all.map(resourceNamer(all, RECORD))).toEqual(['Deployment web', 'Deployment web']);
});

test('our own App recorded each by its title', () => {
  const all = [placed('a', 'Deployment', 'web'), placed('a', 'Service', 'web')];
  const record = {
    ...RECORD,
    'Deployment web': { path: 'shop/deployment' },
    'Service web': { path: 'shop/service' },
  };
  expect(all.map(resourceNamer(all, record))).toEqual(['Deployment web', 'Service web']);
});

test('what has no name has its kind', () => {
  const all = [placed('a', 'Pod')];
  expect(all.map(resourceNamer(all, {}))).toEqual(['Pod']);
});
