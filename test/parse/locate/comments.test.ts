import { locateComments } from '../../../lib/parse/locate/comments.js';

/**
 * Returns the comments of a text with their paths: `spec.containers[0]: the server`, and
 * `spec.containers[]: …` for a trailing comment.
 */
const commentLines = (...lines: readonly string[]): readonly string[] =>
  locateComments(lines.join('\n')).map(
    ({ text, path, isTrailing }) => `${path.join('.')}${isTrailing ? '[]' : ''}:${text}`,
  );

test('above a field, an item and the document', () =>
  expect(
    commentLines(
      '# top',
      'kind: Pod',
      'spec:',
      '  # list',
      '  containers:',
      '    # item',
      '    - name: a',
      '      # field',
      '      image: b',
    ),
  ).toEqual([
    ': top',
    'spec.containers: list',
    'spec.containers.0: item',
    'spec.containers.0.image: field',
  ]));

test('at the end of a line', () =>
  expect(
    commentLines(
      'spec: # a',
      '  args: # b',
      '    - x # c',
      '    - - y # d',
      '  env: &e {A: 1, B: 2} # e',
      '  f: |- # f',
      '    # none',
      '  g: "#" # g',
    ),
  ).toEqual([
    'spec: a',
    'spec.args: b',
    'spec.args.0: c',
    'spec.args.1.0: d',
    'spec.env: e',
    'spec.f: f',
    'spec.g: g',
  ]));

test('at the end of a list, a map and the document', () =>
  expect(
    commentLines(
      'spec:',
      '  list:',
      '    - name: a',
      '      # in a',
      '    # - name: b',
      '  # in spec',
      'status: {}',
      '# last',
    ),
  ).toEqual(['spec.list.0[]: in a', 'spec.list[]: - name: b', 'spec[]: in spec', '[]: last']));

test('in flow collections, after a dash, and in multi-line scalars', () =>
  expect(
    commentLines(
      'a: [ # open',
      '  # first',
      '  1,',
      '  2 # second',
      '] # close',
      'b:',
      '  - # dash',
      '    c: 1',
      'd: "x',
      '  # y"',
      'e: x # z',
    ),
  ).toEqual(['a: open', 'a.0: first', 'a.1: second', 'a: close', 'b.0: dash', 'e: z']));

test('about merges and aliases', () =>
  expect(
    commentLines('a: &a # anchor', '  b: 1 # b', 'c:', '  # merge', '  <<: *a # alias', '  d: *a'),
  ).toEqual(['a: anchor', 'a.b: b', 'c.<<: merge', 'c.<<: alias']));

test('in a document without values, but not after its end', () => {
  expect(commentLines('# a', '', '# b')).toEqual(['[]: a', '[]: b']);
  expect(commentLines('a: 1 # a', '...', '[ { # never read')).toEqual(['a: a']);
  expect(commentLines('  a: 1 # a', '[]', '@ # b')).toEqual(['a: a']);
  expect(commentLines('a: "no # comment"', 'b: a#b')).toEqual([]);
});
