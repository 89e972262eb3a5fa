import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Application } from 'typedoc';
import { CONTENT, ROOT } from './folders.mjs';

/** Writes a page for each public function, construct and type, from its docstring. */
export async function writeApiReference() {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    // By default, TypeDoc replaces the folder docs.
    out: join(CONTENT, 'api'),
    cleanOutputDir: false,
    entryFileName: 'index',
    entryPoints: ['index', 'cluster', 'plugin', 'runtime', 'testing'].map((name) =>
      join(ROOT, `build/${name}.d.ts`),
    ),
    tsconfig: join(ROOT, 'site/tsconfig.json'),
    readme: 'none',
    name: 'API reference',
    excludePrivate: true,
    disableSources: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    skipErrorChecking: true,
    validation: false,
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('the API reference could not be made');
  await app.generateOutputs(project);
  if (!existsSync(join(CONTENT, 'api/index.md'))) throw new Error('the API reference is empty');
}
