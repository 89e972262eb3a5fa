import { pinnedReferenceError } from '../../lib/formats/pinned-reference.js';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const FORM =
  'must be a digest-pinned reference in canonical form ' +
  '(<registry>/<repository>@<algorithm>:<digest>): ';

test.each([
  `registry.example.com/profiles/web@${DIGEST}`,
  `registry.example.com:5000/web@${DIGEST}`,
  `docker.io/library/web@sha512:${'0'.repeat(128)}`,
])('%s is pinned', (text) => {
  expect(pinnedReferenceError(text)).toBe('');
});

test.each([
  [`web@${DIGEST}`, `${FORM}repository name must be canonical`],
  [`docker.io/web@${DIGEST}`, `${FORM}repository name must be canonical`],
  [`registry.example.com/Web@${DIGEST}`, /repository name \(Web@sha256\) must be lowercase$/],
  ['registry.example.com/web@sha256:12', `${FORM}invalid reference format`],
  [`registry.example.com/web:1@${DIGEST}`, 'must not contain a tag'],
  ['registry.example.com/web:1', 'must not contain a tag'],
  [
    'registry.example.com:5000/web',
    'must be pinned by digest (<registry>/<repository>@<algorithm>:<digest>)',
  ],
])('%s is not', (text, error) => {
  expect(pinnedReferenceError(text)).toMatch(error);
});
