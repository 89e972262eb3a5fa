import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { addCharts } from '../../main.js';
import { isOtherManifest, isPodManifest, type Manifest } from './manifest.js';

const ROOT = join(__dirname, '../..');

/**
 * The manifests that main.ts and the examples write, and those of the recorded cases: small, of
 * every kind, and close to every rule.
 */
export const exampleManifests = (): readonly Manifest[] => writtenManifests().filter(isPodManifest);

/** Those of the other kinds that are compared. */
export const otherExampleManifests = (): readonly Manifest[] =>
  writtenManifests().filter(isOtherManifest);

function writtenManifests(): readonly unknown[] {
  const charts = [
    addCharts,
    ...inFolder('examples', '.ts').map((file): typeof addCharts => require(file).addCharts),
  ].flatMap((add) => {
    const app = new App();
    add(app);
    return app.node.children.filter((child) => child instanceof Chart);
  });
  const cases = inFolder('test/rules/cases', '.jsonl').flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n'),
  );
  const written = [
    ...charts.flatMap((chart) => Testing.synth(chart)),
    ...cases.map((line) => JSON.parse(line).manifest),
  ];
  return written;
}

const inFolder = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => join(ROOT, folder, file));
