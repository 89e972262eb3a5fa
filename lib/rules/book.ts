import type { PodRule } from './on.js';
import * as container from './refused/container.js';
import * as env from './refused/env.js';
import * as mount from './refused/mount.js';
import * as port from './refused/port.js';
import * as probe from './refused/probe.js';
import * as resources from './refused/resources.js';
import * as restart from './refused/restart.js';
import * as volume from './refused/volume.js';
import * as workload from './refused/workload.js';

/** Every rule, noun by noun. */
export const rules: readonly PodRule[] = [container, restart, port, env, mount, volume, probe, resources, workload].flatMap((noun) =>
  Object.values<readonly PodRule[]>(noun).flat(),
);
