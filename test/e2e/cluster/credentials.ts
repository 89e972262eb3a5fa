import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The clients of the API server: user and group by name. */
const USERS = {
  admin: ['admin', 'system:masters'],
  kubelet: ['system:node:node', 'system:nodes'],
  scheduler: ['system:kube-scheduler', ''],
  controllers: ['system:kube-controller-manager', ''],
} as const;

export type User = keyof typeof USERS;

export interface Credentials {
  readonly tokens: Readonly<Record<User, string>>;
  readonly tokenFile: string;
  /** The key pair with which service account tokens are signed and verified. */
  readonly privateKeyFile: string;
  readonly publicKeyFile: string;
}

export function makeCredentials(folder: string): Credentials {
  const tokens = Object.fromEntries(
    Object.keys(USERS).map((user) => [user, randomBytes(16).toString('hex')]),
  ) as Record<User, string>;
  const lines = Object.entries(USERS).map(
    ([user, [name, group]]) => `${tokens[user as User]},${name},${user},"${group}"\n`,
  );
  // An elliptic curve key is created much faster than an RSA key.
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    tokens,
    tokenFile: written(folder, 'tokens.csv', lines.join('')),
    privateKeyFile: written(
      folder,
      'service-account.key',
      privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ),
    publicKeyFile: written(
      folder,
      'service-account.pub',
      publicKey.export({ type: 'spki', format: 'pem' }),
    ),
  };
}

export function writeKubeconfig(
  folder: string,
  user: User,
  url: string,
  caFile: string,
  token: string,
): string {
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'e2e', cluster: { server: url, 'certificate-authority': caFile } }],
    users: [{ name: user, user: { token } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user } }],
    'current-context': 'e2e',
  };
  return written(folder, `${user}.kubeconfig`, JSON.stringify(kubeconfig));
}

function written(folder: string, name: string, text: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
