import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, cachePath } from '../machine/cache.js';
import { printLine } from '../machine/print-line.js';
import { packImage } from './image.js';
import {
  makeBusybox,
  makeConfig,
  makeElector,
  makeExporter,
  makeNginx,
  makePause,
  makeRedis,
} from './rootfs.js';

/**
 * Builds all images, so that no public registry is needed: a mirror on the loopback interface
 * serves them under the names that Pods use.
 */
const REPOSITORIES: readonly string[] = [
  'library/busybox',
  'library/nginx',
  'nginx/nginx-prometheus-exporter',
  'shop-config',
  'library/redis',
  'elector',
  'cdk8s-pods',
];

export function makeImages(): Promise<string> {
  const recipe = ['rootfs.ts', 'image.ts', 'images.ts', 'pause/main.go', 'elector/main.go'].map(
    (file) => join(__dirname, file),
  );
  const madeFrom = [...recipe, '/etc/os-release'].map((file) => readFileSync(file, 'utf8'));
  return buildOnce(cachePath('images', madeFrom), async (store) => {
    printLine('making the images of busybox, nginx and others, once');
    const workshop = `${store}.parts`;
    const root = (name: string): string => join(workshop, name);
    const busybox = root('busybox');
    /** A root file system with a shell and its tools. */
    const furnished = (name: string): string => {
      cpSync(busybox, root(name), { recursive: true, verbatimSymlinks: true });
      return root(name);
    };
    const bare = (name: string): string => {
      mkdirSync(root(name), { recursive: true });
      return root(name);
    };
    await makeBusybox(busybox, workshop);
    const [nginx, redis, config] = [furnished('nginx'), furnished('redis'), furnished('config')];
    const [exporter, elector, pause] = [bare('exporter'), bare('elector'), bare('pause')];
    await makeNginx(nginx, workshop);
    await makeRedis(redis, workshop);
    makeConfig(config);
    await makeExporter(exporter, workshop);
    await makeElector(elector);
    await makePause(pause);
    await packImage(store, 'library/busybox', busybox, { Cmd: ['sh'] });
    await packImage(store, 'library/nginx', nginx, {
      Cmd: ['nginx', '-g', 'daemon off;'],
      StopSignal: 'SIGQUIT',
    });
    await packImage(store, 'nginx/nginx-prometheus-exporter', exporter, {
      Entrypoint: ['/usr/bin/prometheus-nginx-exporter'],
    });
    await packImage(store, 'shop-config', config, {});
    await packImage(store, 'library/redis', redis, {
      Cmd: ['redis-server', '--save', '', '--protected-mode', 'no'],
    });
    await packImage(store, 'elector', elector, { Entrypoint: ['/elector'] });
    await packImage(store, 'pause', pause, { Entrypoint: ['/pause'], User: '65535:65535' });
  });
}

/** Whether the mirror has an image. It serves every tag, but no digests of public images. */
export function isServed(image: string): boolean {
  const [, repository = ''] =
    /^(?:docker\.io\/|registry\.example\/)?([^:@]+)(?::[^/@]+)?$/.exec(image) ?? [];
  return REPOSITORIES.includes(repository) || REPOSITORIES.includes(`library/${repository}`);
}
