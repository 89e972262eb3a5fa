import { chooseCandidates, findCandidates } from '../../../tools/next-minor/versions.js';

const SUPPORTED = ['v1.36.3', 'v1.37.2'];

test.each([
  ['nothing is newer', ['v1.36.3', 'v1.37.1', 'v1.37.2'], []],
  ['a patch', ['v1.37.2', 'v1.37.10', 'v1.37.9'], [['patch', 'v1.37.2', 'v1.37.10']]],
  ['no pre-release of a patch', ['v1.37.3-rc.0'], []],
  [
    'a patch of each minor',
    ['v1.36.4', 'v1.37.3'],
    [
      ['patch', 'v1.36.3', 'v1.36.4'],
      ['patch', 'v1.37.2', 'v1.37.3'],
    ],
  ],
  ['no older minor', ['v1.35.9', 'v1.13.0'], []],
  [
    'the newest pre-release of a minor',
    ['v1.38.0-beta.0', 'v1.38.0-alpha.3', 'v1.38.0-beta.10', 'v1.38.0-beta.9'],
    [['pre-release', 'v1.37.2', 'v1.38.0-beta.10']],
  ],
  [
    'a release rather than its pre-releases',
    ['v1.38.0-rc.1', 'v1.38.0', 'v1.38.1-rc.0'],
    [['minor', 'v1.37.2', 'v1.38.0']],
  ],
  [
    'two new minors',
    ['v1.38.2', 'v1.39.0-alpha.1'],
    [
      ['minor', 'v1.37.2', 'v1.38.2'],
      ['pre-release', 'v1.37.2', 'v1.39.0-alpha.1'],
    ],
  ],
  ['words that are no versions', ['latest', 'v2.0.0', 'v1.38', ''], []],
])('%s', (_, published, expected) => {
  const found = findCandidates(SUPPORTED, published);
  expect(found.map(({ kind, from, to }) => [kind, from, to])).toEqual(expected);
});

test.each([
  [['v1.38.0-beta.0'], []],
  [['v1.38.0-beta.0', 'v1.38.0-beta.1'], [['pre-release', 'v1.38.0-beta.1']]],
  [['v1.38.0-beta.1', 'v1.38.0-rc.0'], [['pre-release', 'v1.38.0-rc.0']]],
  [['v1.38.0-rc.0', 'v1.38.0'], [['minor', 'v1.38.0']]],
])('after the preview v1.38.0-beta.0: %j', (published, expected) => {
  const found = findCandidates([...SUPPORTED, 'v1.38.0-beta.0'], published);
  expect(found.map(({ kind, to }) => [kind, to])).toEqual(expected);
});

test('options choose the versions', () => {
  const choose = (from?: string, to?: string): unknown =>
    chooseCandidates([], SUPPORTED, { from, to });
  expect(choose(undefined, 'v1.38.0')).toEqual([{ kind: 'minor', from: 'v1.37.2', to: 'v1.38.0' }]);
  expect(choose(undefined, 'v1.36.9')).toEqual([{ kind: 'patch', from: 'v1.36.3', to: 'v1.36.9' }]);
  expect(choose('v1.36.3', 'v1.37.2')).toEqual([{ kind: 'minor', from: 'v1.36.3', to: 'v1.37.2' }]);
  expect(choose()).toEqual([]);
});

test('options that are no versions, or have none to compare with', () => {
  const choose = (to: string) => () => chooseCandidates([], SUPPORTED, { to });
  expect(choose('1.38')).toThrow('"1.38" is no version of Kubernetes: write it as v1.38.0');
  expect(choose('v1.36.0')).toThrow('no supported version is older; name one with --from');
});
