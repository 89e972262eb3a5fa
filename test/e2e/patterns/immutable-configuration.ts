import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';

/** Checks that the app reads the configuration of the image, and cannot change it. */
export async function immutableConfiguration(ground: DeployedApp): Promise<string> {
  for (const name of ['mounted', 'copied']) {
    expect(await fetchFrom(await ground.pod(name))).toBe('200 of an image');
    const write = ground.cluster.kubectl.run(
      'exec',
      `--namespace=${ground.app.namespace}`,
      name,
      '--',
      'touch',
      '/usr/share/nginx/html/new',
    );
    await expect(write).rejects.toThrow('Read-only file system');
  }
  return (
    'a configuration from an image was mounted as a volume, and copied by an init container; ' +
    'the app could not change either'
  );
}
