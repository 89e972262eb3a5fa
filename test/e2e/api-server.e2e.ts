import { join } from 'node:path';
import { APPS, type App, synthesize } from './apps/app.js';
import { apply, post } from './apps/apply.js';
import { applyFolders } from './apps/apply-folders.js';
import { gitOpsObjects } from './apps/gitops-objects.js';
import { binaries } from './cluster/binaries.js';
import { type ControlPlane, startControlPlane } from './cluster/control-plane.js';
import { define } from './cluster/definitions.js';
import { Kubectl } from './cluster/kubectl.js';
import { stopDaemons } from './machine/daemon.js';
import { pluralize, printLine } from './machine/print-line.js';
import { suite } from './machine/requirements.js';
import { openScratch, type Scratch } from './machine/scratch.js';

const BUILD_TIMEOUT_MS = 25 * 60_000;

suite('a real API server', { commands: ['go', 'setpriv'] }, () => {
  let scratch: Scratch | undefined;
  let plane: ControlPlane;
  let kubectl: Kubectl;
  let apps: readonly App[];
  const summary: string[] = [];

  beforeAll(async () => {
    const bin = await binaries(['etcd', 'kube-apiserver', 'kubectl']);
    scratch = openScratch();
    const { folder } = scratch;
    [plane, apps] = await Promise.all([
      startControlPlane(bin, folder),
      Promise.all(APPS.map((app) => synthesize(app, folder))),
    ]);
    kubectl = new Kubectl(bin.kubectl, plane.kubeconfig('admin'), join(folder, 'kubectl'));
    await apply(plane.client, { name: 'mistakes', namespace: 'mistakes', manifests: [] });
  }, BUILD_TIMEOUT_MS);

  afterAll(async () => {
    await stopDaemons();
    await scratch?.close();
    if (summary.length === 5) {
      printLine(summary.join(', '));
    }
  });

  // Without these two tests, a server that validates nothing would pass.
  it('refuses invalid manifests', async () => {
    const unknown = await postPod({ imagePullpolicy: 'Always' });
    const outside = await postPod({ ports: [{ containerPort: 99_999 }] });

    expect(unknown.status).toBe(400);
    expect(unknown.body.message).toContain('unknown field "spec.containers[0].imagePullpolicy"');
    expect(outside.status).toBe(422);
    expect(outside.body.details?.causes?.[0]?.field).toBe(
      'spec.containers[0].ports[0].containerPort',
    );
    summary.push('refused invalid manifests');
  });

  it('warns about a duplicate variable', async () => {
    const { status, warnings } = await postPod({
      env: [
        { name: 'TWICE', value: '1' },
        { name: 'TWICE', value: '2' },
      ],
    });

    expect(status).toBe(201);
    expect(warnings).toEqual([
      expect.stringContaining('spec.containers[0].env[1]: hides previous definition'),
    ]);
    summary.push('warned about a duplicate variable');
  });

  it('accepts all manifests of the repository strictly and without warnings', async () => {
    const messages: string[] = [];
    for (const app of apps) {
      messages.push(...(await apply(plane.client, app)));
    }

    expect(messages).toEqual([]);
    const { body } = await plane.client.send<{ readonly gitVersion: string }>('GET', '/version');
    const manifests = apps.reduce((sum, app) => sum + app.manifests.length, 0);
    summary.unshift(
      `kube-apiserver ${body.gitVersion} accepted ${pluralize(manifests, 'manifest')} of ` +
        `${pluralize(apps.length, 'app')} without a warning`,
    );
  });

  it('applies the folder of each environment, which kustomize does not change', async () => {
    await apply(plane.client, { name: 'folders', namespace: 'shop', manifests: [] });
    const applied = await applyFolders(kubectl, scratch?.folder ?? '');

    expect(applied.map(({ name }) => name)).toEqual(['dev', 'prod', 'staging']);
    for (const { written, read, serverOutput } of applied) {
      expect(read).toEqual(written);
      expect(serverOutput).toBe('deployment.apps/shop created (server dry run)\n');
    }
    summary.push(`kustomize read ${pluralize(applied.length, 'folder')} as they were written`);
  });

  it('accepts the Argo CD and Flux objects, with the definitions of these projects', async () => {
    await define(plane.client);
    const app = gitOpsObjects(scratch?.folder ?? '');

    expect(await apply(plane.client, app)).toEqual([]);
    const kinds = app.manifests.map(({ object }) => object.kind).sort();
    expect(kinds).toEqual([
      'Application',
      'Application',
      'ApplicationSet',
      'Kustomization',
      'Kustomization',
    ]);
    // Without this, a server that validates nothing would pass.
    for (const { object, text } of app.manifests) {
      const wrong = {
        ...app,
        manifests: [{ object, text: text.replace(/^spec:$/m, 'spec:\n  sorce: {}') }],
      };
      expect(await apply(plane.client, wrong)).toEqual([
        expect.stringContaining('unknown field "spec.sorce"'),
      ]);
    }
    summary.push(`${pluralize(kinds.length, 'object')} for Argo CD and Flux`);
  });

  function postPod(mistake: object): ReturnType<typeof post> {
    const container = { name: 'main', image: 'nginx', ...mistake };
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'mistake' },
      spec: { containers: [container] },
    };
    return post(plane.client, '/api/v1/namespaces/mistakes/pods', pod, true);
  }
});
