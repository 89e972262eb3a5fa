import { resolve } from 'node:path';
import { compareWithFindings, haveAlternatives, manifestsOf } from '../check/compare-documents.js';
import { withoutIgnored } from '../check/exclusions.js';
import { reportedFindings } from '../check/reported-findings.js';
import type { TitledMap } from '../diagram/application/application-map.js';
import { applicationMermaid } from '../diagram/application/application-mermaid.js';
import { applicationText } from '../diagram/application/application-text.js';
import { drawApplication } from '../diagram/application/draw-application.js';
import { mapApplication } from '../diagram/application/map-application.js';
import { toSvg } from '../diagram/to-svg.js';
import type { Finding } from '../engine/finding.js';
import { pathExists } from '../platform/output/write-new-file.js';
import { type ApplicationInput, readApplications } from './application-input.js';
import { CHECK_OPTIONS, type CheckSettings, checkSettingsFrom } from './check-settings.js';
import {
  type CommandOption,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import { writeOutput } from './write-output.js';

const { config, hazards } = CHECK_OPTIONS as Readonly<Record<string, CommandOption>>;

/** The options of `explain --application`, besides `--format`. */
export const EXPLAIN_APPLICATION_OPTIONS = {
  application: {
    type: 'boolean',
    description: 'show all objects of the manifests and their links, with what is broken',
  },
  output: {
    type: 'string',
    value: 'FILE',
    description: 'output file of --application (default: standard output)',
  },
  config,
  hazards,
} as Readonly<Record<string, CommandOption>>;

/**
 * Prints the objects of applications and their links as text or as a picture, and returns the exit
 * status.
 */
export async function explainApplication(args: ParsedArguments, io: Io): Promise<number> {
  const output = args.one('output');
  if (output !== undefined && pathExists(resolve(io.folder, output)))
    throw new UsageError(`${output} already exists: nothing was written`);
  if (args.paths.length === 0 && io.isInputTerminal)
    throw new UsageError('name a file or folder of manifests, or - for standard input');
  const paths = args.paths.length > 0 ? args.paths : ['-'];
  const settings = checkSettingsFrom(args, io);
  const inputs = await readApplications(paths, settings, io);
  if (inputs.every(({ documents }) => documents.length === 0))
    throw new UsageError(`there is no object in ${paths.join(', ')}`);
  const maps = inputs.map((input): TitledMap => {
    const { documents, name } = input;
    const title = inputs.length === 1 ? '' : name;
    return { title, map: mapApplication(manifestsOf(documents), findingsOf(input, settings)) };
  });
  const text = render(
    maps,
    args.one('format') ?? 'text',
    output === undefined ? io.width : undefined,
  );
  if (output === undefined) await io.out(text);
  else writeOutput(output, text, io.folder);
  return EXIT_OK;
}

function render(maps: readonly TitledMap[], format: string, width: number | undefined): string {
  if (format === 'mermaid') return applicationMermaid(maps);
  if (format === 'svg') return toSvg(drawApplication(maps, { hasHeading: true }));
  return applicationText(maps, width);
}

/** Returns the findings of each object that `check --application` reports. */
function findingsOf(
  { documents }: ApplicationInput,
  { application, exclusions, options, repositoryPath }: CheckSettings,
): readonly (readonly Finding[])[] {
  const { hazards } = options;
  if (hazards === 'none') return [];
  const alternatives = haveAlternatives(documents);
  const compared = compareWithFindings(documents, { ...application, hazards, alternatives });
  const reported = [...compared].map(([document, result, findings]) => {
    const path = repositoryPath(document.file);
    return [document, withoutIgnored(result, exclusions, path), findings] as const;
  });
  return reportedFindings(documents, reported);
}
