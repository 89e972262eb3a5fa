import { minorName } from '../api/kubernetes-version.js';
import { explainField, type FieldFacts, NoSuchFieldError } from '../explain/explain-field.js';
import { fieldWords } from '../explain/field-paths.js';
import { type Command, EXIT_OK, type ParsedArguments, UsageError } from './command.js';
import { EXPLAIN_APPLICATION_OPTIONS, explainApplication } from './explain-application.js';
import { EXPLAIN_PODS_OPTIONS, explainPods } from './explain-pods.js';
import { fieldDocOf } from './field-docs.js';
import { SCENARIO_HELP } from './scenario-options.js';
import { wrapParagraphs } from './wrap-paragraphs.js';

const OPTIONS = { ...EXPLAIN_PODS_OPTIONS, ...EXPLAIN_APPLICATION_OPTIONS };

export const explainCommand: Command = {
  description: 'describe a field, a Pod, or an application: its objects and their links',
  usage: 'FIELD | FILE|FOLDER|-...',
  options: OPTIONS,
  help: `FIELD is a path in the API, such as pod.spec.containers.ports; a path in the props of this
package, such as containers.app.ports; or a type of the API and its field, such as
Container.ports. The output has its purpose, type, default and rules.

FILE is a manifest whose name ends with .yaml, .yml or .json, and FOLDER contains a slash, such as
./dist: the output shows each Pod in it. The options are for manifests only.

With --application, the output shows all objects of the manifests and their links: each workload
with its Services, what sends requests to them, and what it uses. Links are marked with the findings
of check --application. All files that are named are one application, and so is each folder. An
existing output file is not overwritten.

${SCENARIO_HELP}

Exit status: 0, or 1 if the API server rejects a manifest whose life is shown, or 2 if a file cannot
be read.`,
  argumentWords: fieldWords,
  run: async (args, io) => {
    refuseOptions(args);
    if (args.has('application')) return explainApplication(args, io);
    if (args.paths.length > 0 && args.paths.every(isManifestPath)) return explainPods(args, io);
    const [path, ...more] = args.paths;
    if (path === undefined || more.length > 0)
      throw new UsageError(
        'name one field, such as containers.app.ports, or manifests, such as pod.yaml',
      );
    const option = Object.keys(EXPLAIN_PODS_OPTIONS).find((name) => args.one(name) !== undefined);
    if (option !== undefined)
      throw new UsageError(
        `--${option} is for manifests, and ${path} is a field: name a file such as pod.yaml`,
      );
    await io.out(formatField(lookUpField(path), io.width));
    return EXIT_OK;
  },
};

/** @throws UsageError if an option is for the other of Pods and applications */
function refuseOptions(args: ParsedArguments): void {
  const isApplication = args.has('application');
  const others = isApplication ? EXPLAIN_PODS_OPTIONS : EXPLAIN_APPLICATION_OPTIONS;
  const option = Object.keys(others).find(
    (name) => name !== 'format' && args.one(name) !== undefined,
  );
  if (option !== undefined)
    throw new UsageError(
      isApplication
        ? `--${option} is for Pods: leave out --application or --${option}`
        : `--${option} is for applications: add --application`,
    );
}

/** Whether an argument names manifests: a field has no slash and no file extension. */
const isManifestPath = (path: string): boolean =>
  path === '-' || path.includes('/') || path.includes('\\') || /\.(?:ya?ml|json)$/i.test(path);

function lookUpField(path: string): FieldFacts {
  try {
    return explainField(path);
  } catch (error) {
    throw error instanceof NoSuchFieldError ? new UsageError(error.lines) : error;
  }
}

function formatField(facts: FieldFacts, width: number | undefined): string {
  const wrapIndented = (text: string): string => wrapParagraphs(text, width, '  ');
  const { path, owner, name, valueType, values, required, since, until, fields, rules } = facts;
  const minors = [
    ...(since === undefined ? [] : [`from ${minorName(since)}`]),
    ...(until === undefined ? [] : [`until ${minorName(until)}`]),
  ];
  const head = [path, [valueType, ...(required ? ['required'] : []), ...minors].join(', ')].join(
    '\n  ',
  );
  return [
    head,
    ...(fieldDocOf(owner, name)
      ?.split('\n\n')
      .map((each) => wrapIndented(each.replaceAll('\n', ' '))) ?? []),
    ...(values.length === 0 ? [] : [wrapIndented(`One of ${values.join(', ')}.`)]),
    ...(facts.default === undefined ? [] : [wrapIndented(`Default: ${facts.default}.`)]),
    ...(fields.length === 0 ? [] : [wrapIndented(`Fields: ${fields.join(', ')}.`)]),
    ...(rules.length === 0
      ? []
      : [
          rules
            .map(({ id, category, description }) =>
              wrapIndented(`${id} (${category}): ${description}`),
            )
            .join('\n'),
        ]),
  ]
    .join('\n\n')
    .concat('\n');
}
