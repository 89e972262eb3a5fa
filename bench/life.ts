// `npm run bench:life` measures `simulate`, for a Pod with an init container, two sidecars and two
// containers, with probes and hooks.
import type { Scenario } from '../lib/index.js';

// The published package: running TypeScript directly has costs of its own.
const { simulate }: typeof import('../lib/index.js') = require('../build/index.js');

const LIVES = 300;
const ROUNDS = 31;

const probe = (periodSeconds: number) => ({
  exec: { command: ['probe'] },
  periodSeconds,
  failureThreshold: 6,
});
const hook = { exec: { command: ['hook'] } };
const SPEC = {
  initContainers: [
    { name: 'migrate' },
    { name: 'log', restartPolicy: 'Always' },
    { name: 'proxy', restartPolicy: 'Always', startupProbe: probe(1), readinessProbe: probe(5) },
  ],
  containers: [
    {
      name: 'app',
      startupProbe: probe(1),
      readinessProbe: probe(5),
      livenessProbe: probe(10),
      lifecycle: { preStop: hook },
    },
    { name: 'web', readinessProbe: probe(5) },
  ],
};

const app = {
  startup: [[5, true]],
  readiness: [[7, true]],
  preStop: { takes: 3 },
  stop: { takes: 2 },
} as const;
const healthy = { migrate: { runs: 3 }, proxy: { startup: [[2, true]] }, app } as const;
const crash = { runs: 20, exit: 1 };

const lives: Readonly<Record<string, Scenario>> = {
  'starts, serves, and is deleted': { script: healthy, deleted: { at: 300 } },
  'crashes twice, and hangs once': {
    script: {
      ...healthy,
      app: [{ ...app, liveness: [[60, false]] }, app],
      web: [crash, crash, {}],
    },
    deleted: { at: 300 },
  },
  'crashes for an hour': { script: { ...healthy, web: { runs: 5, exit: 1 } } },
};

/** Returns the microseconds per simulation. */
function time(events: Scenario): number {
  const before = process.hrtime.bigint();
  for (let i = 0; i < LIVES; i++) simulate(SPEC, events);
  return Number(process.hrtime.bigint() - before) / 1000 / LIVES;
}

const row = (name: string, cells: readonly string[]): void =>
  console.log(`  ${name.padEnd(32)}${cells.map((each) => each.padStart(12)).join('')}`);
console.log(
  `Microseconds per simulation of a Pod with five containers, ${ROUNDS} rounds of ${LIVES}:`,
);
row('', ['events', 'median', 'best']);
for (const [name, events] of Object.entries(lives)) {
  // The first rounds are slower, and are not counted.
  const times = Array.from({ length: 2 * ROUNDS }, () => time(events)).slice(ROUNDS);
  const [best = 0, median = 0] = [
    Math.min(...times),
    [...times].sort((a, b) => a - b)[ROUNDS >> 1],
  ];
  row(name, [String(simulate(SPEC, events).timeline.length), median.toFixed(0), best.toFixed(0)]);
}
