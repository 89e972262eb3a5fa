import { type DeployedApp, fetchFrom } from '../apps/deployed-app.js';

/**
 * What is in the image is what is read, whichever way it comes; and nobody who reads it can change
 * it.
 */
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
  return 'a configuration came out of an image by a volume and by a step, and nobody could change it';
}
