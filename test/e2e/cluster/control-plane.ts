import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logTail, startDaemon } from '../machine/daemon.js';
import { eventually } from '../machine/eventually.js';
import { freePorts } from '../machine/port.js';
import type { Binary } from './binaries.js';
import { Client } from './client.js';
import { makeCredentials, type User, writeKubeconfig } from './credentials.js';

/** etcd and kube-apiserver, which listen only on the loopback interface. */
export interface ControlPlane {
  readonly client: Client;
  /** The port on the loopback interface. */
  readonly port: number;
  readonly caFile: string;
  readonly privateKeyFile: string;
  kubeconfig(user: User): string;
}

/** @param flags further flags of kube-apiserver */
export async function startControlPlane(
  bin: Readonly<Record<Binary, string>>,
  scratch: string,
  flags: readonly string[] = [],
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
      // Without a certificate, the server creates one in this folder.
      `--cert-dir=${folder}`,
      // The Service of the API server cannot have a loopback address, and is not needed here.
      '--advertise-address=127.0.0.1',
      '--endpoint-reconciler-type=none',
      '--service-cluster-ip-range=10.96.0.0/24',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${credentials.publicKeyFile}`,
      `--service-account-signing-key-file=${credentials.privateKeyFile}`,
      `--token-auth-file=${credentials.tokenFile}`,
      '--authorization-mode=Node,RBAC',
      // As in every distribution: otherwise privileged Pods are not allowed.
      '--allow-privileged=true',
      '--kubelet-preferred-address-types=InternalIP',
      ...flags,
    ],
    folder,
  );
  const caFile = join(folder, 'apiserver.crt');
  const url = `https://127.0.0.1:${secure}`;
  // Read the certificate again in each attempt: it may be incomplete at first.
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
    // Data need not survive a crash.
    '--unsafe-no-fsync',
    `--listen-client-urls=http://127.0.0.1:${clients}`,
    `--advertise-client-urls=http://127.0.0.1:${clients}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--log-level=warn',
  ];
}

/** Whether the server is ready and has created the namespace `default`, which takes a moment. */
async function isReady(client: Client): Promise<boolean> {
  try {
    const answers = await Promise.all([
      client.send('GET', '/readyz'),
      client.send('GET', '/api/v1/namespaces/default'),
    ]);
    return answers.every(({ status }) => status === 200);
  } catch {
    // The server does not listen yet.
    return false;
  }
}
