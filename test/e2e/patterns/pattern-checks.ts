import type { DeployedApp } from '../apps/deployed-app.js';
import { adapter } from './adapter.js';
import { ambassador } from './ambassador.js';
import { configReloader } from './config-reloader.js';
import { fleetCheck } from './fleet-check.js';
import { gracefulShutdown } from './graceful-shutdown.js';
import { immutableConfiguration } from './immutable-configuration.js';
import { init } from './init.js';
import { leaderElection } from './leader-election.js';
import { scatterGather } from './scatter-gather.js';
import { sidecar } from './sidecar.js';
import { workQueue } from './work-queue.js';

/**
 * By example: a check that a pattern or a command does what its documentation promises. Resolves to
 * a short description.
 */
export const PATTERN_CHECKS: Readonly<Record<string, (ground: DeployedApp) => Promise<string>>> = {
  'examples/sidecar.ts': sidecar,
  'examples/init.ts': init,
  'examples/ambassador.ts': ambassador,
  'examples/adapter.ts': adapter,
  'examples/config-reloader.ts': configReloader,
  'examples/fleet-check.ts': fleetCheck,
  'examples/immutable-configuration.ts': immutableConfiguration,
  'examples/work-queue.ts': workQueue,
  'examples/leader-election.ts': leaderElection,
  'examples/scatter-gather.ts': scatterGather,
  'examples/graceful-shutdown.ts': gracefulShutdown,
};
