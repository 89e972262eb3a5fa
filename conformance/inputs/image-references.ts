import type { Random } from '../random.js';

const SHA256 = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** References that people write, and those at each limit of the grammar. */
export const REFERENCES: readonly string[] = [
  'nginx',
  'nginx:1.29',
  'acme/web:1.4',
  'Acme/web:1.4',
  'Acme/Web:1.4',
  'nginx:Latest',
  'NGINX',
  'library/nginx',
  'docker.io/nginx',
  'index.docker.io/nginx',
  'docker.io/Nginx',
  'https://docker.io/nginx',
  'docker://nginx',
  'oci://ghcr.io/acme/web:1.4',
  'localhost/web',
  'localhost:5000/web',
  'LOCALHOST/web',
  'registry:5000/web:1',
  'registry.example.com/team/app_x__y--z.w:1',
  'registry.example.com:port/app',
  '[::1]:5000/web',
  '[::1]/web',
  '::1/web',
  '127.0.0.1:5000/web',
  'nginx:1:x',
  'nginx:',
  ':1',
  '/nginx',
  'nginx/',
  'acme//web',
  'a___b',
  'a..b',
  '-a',
  'a-',
  'a_/b',
  'ex_ample.com/web',
  'example.com./web',
  '-example.com/web',
  'nginx:v1 .2',
  'nginx :1',
  ' nginx',
  'nginx\n',
  'nginx\n:1',
  'nginx:-1',
  'nginx:.1',
  'nginx:_1',
  'nginx:1+2',
  `nginx:${'a'.repeat(128)}`,
  `nginx:${'a'.repeat(129)}`,
  'nginx@',
  'nginx@sha256:abc',
  'nginx@sha256',
  `nginx@${SHA256}`,
  `nginx:1.29@${SHA256}`,
  `nginx@${SHA256}:1`,
  `nginx@${SHA256.toUpperCase()}`,
  `nginx@sha256:${'A'.repeat(64)}`,
  `nginx@sha256:${'g'.repeat(64)}`,
  ...[31, 32, 63, 64, 65, 96, 128].flatMap((length) =>
    ['sha256', 'sha384', 'sha512', 'md5', 'SHA256', 'sha256+b64', 'a_b-c.d'].map(
      (algorithm) => `nginx@${algorithm}:${'a'.repeat(length)}`,
    ),
  ),
  'a'.repeat(64),
  'A'.repeat(64),
  'a'.repeat(63),
  `${'a'.repeat(64)}:1`,
  ...[246, 247, 248, 254, 255, 256, 257].flatMap((length) => [
    'a'.repeat(length),
    `example.com/${'a'.repeat(length)}`,
    `acme/${'a'.repeat(length)}`,
  ]),
  '$(IMAGE)',
  '\u0024{IMAGE}',
  '{{ .Values.image }}',
  'REGISTRY/IMAGE:TAG',
  '<image>',
  'grüße',
  'GRÜSSE',
  'İstanbul/web',
  'ſ/web',
  'web/K',
  'web/ǅ',
  '日本',
  '😀',
  '\u0000',
];

const WORDS = (
  'a b1 web nginx Acme WEB 0 1.29 latest v1 docker.io index.docker.io localhost library ' +
  'example.com registry sha256 sha512 https http [::1] ::1 5000 É ß K'
).split(' ');
const SEPARATORS = ['/', '/', '/', ':', ':', '@', '.', '-', '_', '__', '--', '://', ' ', ''];
const HEXADECIMAL = '0123456789abcdef';
const CHARACTERS = 'abzAZ019._-:/@[]+ $%\n\t\u00a0é';

/** Returns a text that is like a reference: words and separators, then a few changed characters. */
export function randomReference(random: Random): string {
  const words = Array.from({ length: 1 + random.nextInt(5) }, () => {
    const digest = Array.from({ length: 62 + random.nextInt(4) }, () =>
      random.pick([...HEXADECIMAL]),
    );
    return random.nextInt(8) === 0 ? digest.join('') : random.pick(WORDS);
  });
  const text = words.map((word, i) => (i === 0 ? word : random.pick(SEPARATORS) + word)).join('');
  const withDigest = random.nextInt(6) === 0 ? `${text}@${SHA256}` : text;
  const changes = random.nextInt(3) === 0 ? 1 + random.nextInt(2) : 0;
  return Array.from({ length: changes }).reduce<string>((changed) => {
    const at = random.nextInt(changed.length + 1);
    return (
      changed.slice(0, at) + random.pick([...CHARACTERS]) + changed.slice(at + random.nextInt(2))
    );
  }, withDigest);
}
