import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, once } from '../machine/cache.js';
import { say } from '../machine/say.js';
import { packImage } from './image.js';
import { makeBusybox, makeConfig, makeExporter, makeNginx, makePause } from './rootfs.js';

/** No registry is asked: the images are made here, and a mirror on loopback has them under the names that Pods use. */
const REPOSITORIES: readonly string[] = ['library/busybox', 'library/nginx', 'nginx/nginx-prometheus-exporter', 'shop-config'];

export function images(): Promise<string> {
  const recipe = ['rootfs.ts', 'image.ts', 'images.ts', 'pause/main.go'].map((file) => join(__dirname, file));
  const madeFrom = [...recipe, '/etc/os-release'].map((file) => readFileSync(file, 'utf8'));
  return once(cached('images', madeFrom), async (store) => {
    say('making the images of busybox, nginx and others, once');
    const workshop = `${store}.parts`;
    const root = (name: string): string => join(workshop, name);
    const [busybox, nginx, exporter, pause, config] = [root('busybox'), root('nginx'), root('exporter'), root('pause'), root('config')];
    for (const folder of [exporter, pause]) {
      mkdirSync(folder, { recursive: true });
    }
    await makeBusybox(busybox, workshop);
    cpSync(busybox, nginx, { recursive: true, verbatimSymlinks: true });
    await makeNginx(nginx, workshop);
    cpSync(busybox, config, { recursive: true, verbatimSymlinks: true });
    makeConfig(config);
    await makeExporter(exporter, workshop);
    await makePause(pause);
    await packImage(store, 'library/busybox', busybox, { Cmd: ['sh'] });
    await packImage(store, 'library/nginx', nginx, { Cmd: ['nginx', '-g', 'daemon off;'], StopSignal: 'SIGQUIT' });
    await packImage(store, 'nginx/nginx-prometheus-exporter', exporter, { Entrypoint: ['/usr/bin/prometheus-nginx-exporter'] });
    await packImage(store, 'shop-config', config, {});
    await packImage(store, 'pause', pause, { Entrypoint: ['/pause'], User: '65535:65535' });
  });
}

/** Whether the mirror has an image. It has them under every tag, and under nobody's digest. */
export function isServed(image: string): boolean {
  const [, repository = ''] = /^(?:docker\.io\/|registry\.example\/)?([^:@]+)(?::[^/@]+)?$/.exec(image) ?? [];
  return REPOSITORIES.includes(repository) || REPOSITORIES.includes(`library/${repository}`);
}
