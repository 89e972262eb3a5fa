import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { output } from '../machine/command.js';
import { extract } from '../machine/debian.js';
import { REPOSITORY } from '../machine/repository.js';

const FOLDERS = ['bin', 'sbin', 'lib', 'lib64'];

const PASSWD = `root:x:0:0:root:/root:/bin/sh
nginx:x:101:101:nginx:/nonexistent:/bin/false
nobody:x:65534:65534:nobody:/home:/bin/false
`;

/** nginx, with the same paths as in the official image. */
const NGINX_CONF = `user nginx;
worker_processes 1;
error_log /dev/stderr notice;
pid /run/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log /dev/stdout;
  client_body_temp_path /var/cache/nginx/client_temp;
  proxy_temp_path /var/cache/nginx/proxy_temp;
  fastcgi_temp_path /var/cache/nginx/fastcgi_temp;
  uwsgi_temp_path /var/cache/nginx/uwsgi_temp;
  scgi_temp_path /var/cache/nginx/scgi_temp;
  include /etc/nginx/conf.d/*.conf;
}
`;

const NGINX_SERVER = `server {
  listen 80;
  location / {
    root /usr/share/nginx/html;
    index index.html;
  }
}
`;

/** BusyBox: a shell and its tools in one static program. */
export async function makeBusybox(root: string, workshop: string): Promise<void> {
  for (const folder of FOLDERS) {
    mkdirSync(join(root, 'usr', folder), { recursive: true });
    symlinkSync(join('usr', folder), join(root, folder));
  }
  for (const folder of [
    'dev',
    'etc',
    'home',
    'proc',
    'root',
    'run',
    'sys',
    'tmp',
    'var/log',
    'var/www',
  ]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  symlinkSync('../run', join(root, 'var/run'));
  chmodSync(join(root, 'tmp'), 0o1777);
  write(root, 'etc/passwd', PASSWD);
  write(root, 'etc/group', 'root:x:0:\nnginx:x:101:\nnogroup:x:65534:\n');
  await extract('busybox-static', /^$/, root, workshop);
  const list = await output(join(root, 'bin/busybox'), ['--list']);
  for (const applet of list.trim().split('\n')) {
    if (!existsSync(join(root, 'bin', applet))) {
      symlinkSync('busybox', join(root, 'bin', applet));
    }
  }
}

export async function makeNginx(root: string, workshop: string): Promise<void> {
  await extract('nginx', /^(lib|zlib|nginx-common$)/, root, workshop);
  for (const bulk of ['usr/share/doc', 'usr/share/man', 'usr/share/locale']) {
    rmSync(join(root, bulk), { recursive: true, force: true });
  }
  mkdirSync(join(root, 'var/cache/nginx'), { recursive: true });
  write(root, 'etc/nginx/nginx.conf', NGINX_CONF);
  write(root, 'etc/nginx/conf.d/default.conf', NGINX_SERVER);
}

/** The nginx exporter for Prometheus, from Debian. */
export async function makeExporter(root: string, workshop: string): Promise<void> {
  await extract('prometheus-nginx-exporter', /^lib(c6|gcc|crypt)/, root, workshop);
}

/** Redis, from Debian. */
export async function makeRedis(root: string, workshop: string): Promise<void> {
  await extract('redis-server', /^(lib|redis-tools$)/, root, workshop);
}

/** A configuration, and the program that copies it. */
export function makeConfig(root: string): void {
  write(root, 'config/index.html', 'of an image');
}

export async function makePause(root: string): Promise<void> {
  await buildGo(join(__dirname, 'pause', 'main.go'), join(root, 'pause'));
}

/** A leader elector, built with the Kubernetes client version in conformance/go.mod. */
export async function makeElector(root: string): Promise<void> {
  await buildGo(
    join(__dirname, 'elector', 'main.go'),
    join(root, 'elector'),
    '-C',
    join(REPOSITORY, 'conformance'),
  );
}

async function buildGo(source: string, place: string, ...flags: string[]): Promise<void> {
  await output('go', ['build', ...flags, '-ldflags', '-s -w', '-o', place, source], {
    env: { CGO_ENABLED: '0' },
  });
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
