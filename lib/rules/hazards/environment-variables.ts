import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { defineRules, type PodRule } from '../context/define-rules.js';
import { isShell } from './parse-shell-command.js';

const variableReferenceHazards = defineRules('hazard', 'Container', {
  'variable-known': {
    // A warning: the program can replace such references itself.
    severity: 'warning',
    description:
      '`$(NAME)` refers to a variable of the container; in the value of a variable, to one that ' +
      'is declared before it.',
    remediation:
      'Declare the variable in `env`, before the variable that refers to it. Variables that the ' +
      'image sets cannot be used here.',
    check({ env = [], envFrom, command = [], args = [] }, context) {
      // Variables from a ConfigMap or Secret may have any name.
      if (
        envFrom?.length ||
        !(
          env.some(({ value }) => hasVariableReference(value)) ||
          command.some(hasVariableReference) ||
          args.some(hasVariableReference)
        )
      )
        return;
      const declared = new Set(env.map(({ name }) => name));
      const known = new Set<string | undefined>();
      const checkReferences = (field: FieldPath, text: string | undefined): void => {
        for (const name of new Set(referencedVariables(text)))
          if (!known.has(name) && (declared.has(name) || isVariableName(name)))
            context.report(
              field,
              `\`$(${name})\` is not declared at this point and is not replaced: the container ` +
                'gets it literally',
            );
      };
      env.forEach(({ name, value }, i) => {
        checkReferences(['env', i, 'value'], value);
        known.add(name);
      });
      for (const [i, word] of command.entries()) checkReferences(['command', i], word);
      for (const [i, word] of args.entries()) checkReferences(['args', i], word);
    },
  },
});

const shellVariableHazards = defineRules('hazard', ['Container', 'ExecAction'], {
  'variable-of-shell': {
    severity: 'warning',
    description:
      'A command refers to a variable of the container as `$(NAME)`; `$NAME` is for a shell.',
    remediation: "Write `$(NAME)`, or run a shell, such as `[sh, -c, 'exec app --port=$NAME']`.",
    check(value, context) {
      if (!value.command) return;
      const { command, args = [] }: Api<'Container'> = value;
      if (
        ![...command, ...args].some((word) => word.includes('$')) ||
        [...command, ...args].some(isShell)
      )
        return;
      const declared = new Set(context.nearest('Container')?.env?.map(({ name }) => name));
      for (const [field, words] of Object.entries({ command, args }))
        words.forEach((word, i) => {
          const [text, braced, bare] = /\$(?:\{(\w+)\}|([A-Za-z_]\w*))/.exec(word) ?? [];
          if (declared.has(braced ?? bare))
            context.report(
              [field, i],
              `no shell runs here, so \`${text}\` is not replaced: the program gets it literally`,
            );
        });
    },
  },
});

const hookVariableHazards = defineRules('hazard', 'ExecAction', {
  'variable-of-container': {
    // A warning: a shell of the command can run `NAME` as a command.
    severity: 'warning',
    description:
      'In the command of a probe, `$(NAME)` refers to a variable with a `value`. The command of ' +
      'a hook has no such references.',
    remediation:
      'Run a shell that reads the variable, such as `[sh, -c, \'redis-cli -a "$PASSWORD" ' +
      "ping']`.",
    check({ command = [] }, context) {
      if (!command.some(hasVariableReference)) return;
      const variables = new Map(
        context.nearest('Container')?.env?.map((each) => [each.name, each]),
      );
      const isProbe = context.node.parent?.type.name === 'Probe';
      command.forEach((word, i) => {
        for (const name of new Set(referencedVariables(word))) {
          const variable = variables.get(name);
          if (variable && !isProbe)
            context.report(['command', i], `in a hook, \`$(${name})\` is not replaced`);
          if (variable?.valueFrom && isProbe)
            context.report(
              ['command', i],
              `in a probe, \`$(${name})\` is empty, because the variable has no \`value\``,
            );
        }
      });
    },
  },
});

const plainSecretHazards = defineRules('hazard', 'EnvVar', {
  'secret-in-text': {
    severity: 'warning',
    description: 'A password, token or key comes from a Secret.',
    remediation: 'Write `valueFrom.secretKeyRef`.',
    check({ value, name = '' }, context) {
      if (value && SECRET_NAME.test(name) && !NON_SECRET_VALUE.test(value))
        context.report(
          'value',
          'everyone who can read the object or its file can read this secret',
        );
    },
  },
});

/** Whether a string may contain a reference to a variable. */
const hasVariableReference = (text: string | undefined): boolean => text?.includes('$(') ?? false;

/** The names of the variables that a string refers to. `$$` is an escaped `$`. */
const referencedVariables = (text: string | undefined): readonly string[] =>
  hasVariableReference(text)
    ? [...(text ?? '').matchAll(/\$\$|\$\(([^()]*)\)/g)].flatMap(([, name]) =>
        name === undefined ? [] : [name],
      )
    : [];

/**
 * Whether a name looks like an environment variable, and is neither a shell command nor one of the
 * variables that Kubernetes sets for a Service.
 */
const isVariableName = (name: string): boolean =>
  /^[A-Z][A-Z0-9_]*$/.test(name) && !/_PORT\b|_SERVICE_/.test(name);

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)$/i;

/** The path of a file, a boolean, or a value composed from other variables. */
const NON_SECRET_VALUE = /^[./~]|\$\(|^(?:true|false|yes|no)$/i;

export const environmentVariableHazards: readonly PodRule[] = [
  variableReferenceHazards,
  shellVariableHazards,
  hookVariableHazards,
  plainSecretHazards,
].flat();
