import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logTail, startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';
import { freePorts } from '../machine/port.js';
import type { Binary } from './binaries.js';
import { Client } from './client.js';
import { makeCredentials, type User, writeKubeconfig } from './credentials.js';

/** etcd and kube-apiserver, listening on loopback alone. */
export interface ControlPlane {
  readonly client: Client;
  /** Where it listens, on loopback. */
  readonly port: number;
  readonly caFile: string;
  readonly privateKeyFile: string;
  kubeconfig(user: User): string;
}

export async function startControlPlane(
  bin: Readonly<Record<Binary, string>>,
  scratch: string,
): Promise<ControlPlane> {
  const folder = join(scratch, 'control-plane');
  mkdirSync(folder);
  const credentials = makeCredentials(folder);
  const [clients, peers, secure] = await freePorts();
  startDaemon('etcd', bin.etcd, etcdFlags(folder, clients, peers), folder);
  const log = startDaemon(
    'kube-apiserver',
    bin['kube-apiserver'],
    [
      `--etcd-servers=http://127.0.0.1:${clients}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${secure}`,
      // Where no certificate is named, the server makes itself one, in this folder.
      `--cert-dir=${folder}`,
      // A service that leads to the server itself cannot lead to loopback, and nobody here asks for
      // it.
      '--advertise-address=127.0.0.1',
      '--endpoint-reconciler-type=none',
      '--service-cluster-ip-range=10.96.0.0/24',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${credentials.publicKeyFile}`,
      `--service-account-signing-key-file=${credentials.privateKeyFile}`,
      `--token-auth-file=${credentials.tokenFile}`,
      '--authorization-mode=Node,RBAC',
      // As every distribution sets it; without it no Pod may be privileged.
      '--allow-privileged=true',
      '--kubelet-preferred-address-types=InternalIP',
    ],
    folder,
  );
  const caFile = join(folder, 'apiserver.crt');
  const url = `https://127.0.0.1:${secure}`;
  // The certificate is read anew each time: it may be found before it is written to its end.
  const client = await eventually(
    'kube-apiserver ready',
    async () => {
      const asked =
        existsSync(caFile) && new Client(url, readFileSync(caFile), credentials.tokens.admin);
      return asked && (await isReady(asked)) && asked;
    },
    { state: () => logTail(log) },
  );
  return {
    client,
    port: secure,
    caFile,
    privateKeyFile: credentials.privateKeyFile,
    kubeconfig: (user) => writeKubeconfig(folder, user, url, caFile, credentials.tokens[user]),
  };
}

function etcdFlags(folder: string, clients: number, peers: number): string[] {
  const peer = `http://127.0.0.1:${peers}`;
  return [
    `--data-dir=${join(folder, 'etcd')}`,
    // Nothing of it is to survive.
    '--unsafe-no-fsync',
    `--listen-client-urls=http://127.0.0.1:${clients}`,
    `--advertise-client-urls=http://127.0.0.1:${clients}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--log-level=warn',
  ];
}

/** Ready, and with the namespace that it makes itself, which comes a moment later. */
async function isReady(client: Client): Promise<boolean> {
  try {
    const answers = await Promise.all([
      client.send('GET', '/readyz'),
      client.send('GET', '/api/v1/namespaces/default'),
    ]);
    return answers.every(({ status }) => status === 200);
  } catch {
    // Not listening yet.
    return false;
  }
}
