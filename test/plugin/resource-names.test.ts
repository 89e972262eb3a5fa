import { resourceNamer, type SynthesizedResource } from '../../lib/plugin/resource-names.js';

const resource = (
  file: string,
  kind: string,
  name = '',
  namespace?: string,
): SynthesizedResource => ({ file, kind, name, namespace });
const RECORD = { web: { path: 'shop/web' } };

test('names an object by its name', () => {
  const only = resource('a', 'Pod', 'web');
  expect(resourceNamer([only, resource('a', 'Pod', 'other')], RECORD)(only)).toBe('web');
});

test('names all but the last object with one name in a file by their titles', () => {
  const all = [
    resource('a', 'Deployment', 'web'),
    resource('a', 'Deployment', 'web', 'prod'),
    resource('a', 'Service', 'web'),
  ];
  expect(all.map(resourceNamer(all, RECORD))).toEqual([
    'Deployment web',
    'Deployment prod/web',
    'web',
  ]);
});

test('names objects with one name in several files by their titles', () => {
  const all = [resource('a', 'Deployment', 'web'), resource('b', 'Service', 'web')];
  expect(all.map(resourceNamer(all, RECORD))).toEqual(['Deployment web', 'Service web']);
});

test('names two objects with one title by it', () => {
  const all = [resource('a', 'Deployment', 'web'), resource('a', 'Deployment', 'web')];
  expect(all.map(resourceNamer(all, RECORD))).toEqual(['Deployment web', 'Deployment web']);
});

test('names all objects by their titles if the App of this package has recorded those', () => {
  const all = [resource('a', 'Deployment', 'web'), resource('a', 'Service', 'web')];
  const record = {
    ...RECORD,
    'Deployment web': { path: 'shop/deployment' },
    'Service web': { path: 'shop/service' },
  };
  expect(all.map(resourceNamer(all, record))).toEqual(['Deployment web', 'Service web']);
});

test('names an object without a name by its kind', () => {
  const all = [resource('a', 'Pod')];
  expect(all.map(resourceNamer(all, {}))).toEqual(['Pod']);
});
