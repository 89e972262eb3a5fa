// References to images. `npm run conformance:images` recorded the answers of the kubelet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  imageReferenceError,
  imageReferenceRemediation,
} from '../../lib/formats/image-reference.js';
import { growthBeyondLinear } from '../support/linear-time.js';

const CASES = readFileSync(join(__dirname, 'cases/image-references.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): { readonly image: string; readonly error: string } => JSON.parse(line));

test('accepts and rejects references as the kubelet does, with its reasons', () => {
  expect(CASES.length).toBeGreaterThan(150);
  expect(CASES.map(({ image }) => ({ image, error: imageReferenceError(image) }))).toEqual(CASES);
});

test.each([
  ['Acme/Web:1.4', "Did you mean 'acme/web:1.4'?"],
  ['registry.example.com/Acme/Web:V1', "Did you mean 'registry.example.com/acme/web:V1'?"],
  ['https://docker.io/nginx', "Did you mean 'docker.io/nginx'?"],
  ['docker://nginx:1.29', "Did you mean 'nginx:1.29'?"],
  ['nginx:v1 .2', "Did you mean 'nginx:v1.2'?"],
  ['nginx@sha256:abc', 'Write all 64 digits of the sha256 digest: these are 3.'],
  ['nginx:', 'Write the tag after the colon.'],
  ['$(IMAGE)', 'Replace the placeholder.'],
  ['{{ .Values.image }}', 'Replace the placeholder.'],
  ['nginx:1:x', expect.stringMatching(/^Write `registry\/name:tag`/)],
])('says what to write instead of %s', (image, remediation) =>
  expect(imageReferenceRemediation(image)).toEqual(remediation),
);

test.each(['a', 'a.', 'a-', 'a/', 'A', '_', '[::1]', 'a@sha256:', ' ', 'a:'])(
  'takes linear time for repeated %j',
  (part) =>
    expect(
      growthBeyondLinear(100_000, (size) => {
        const image = part.repeat(size);
        return () => [imageReferenceError(image), imageReferenceRemediation(image)];
      }),
    ).toBeUndefined(),
);
