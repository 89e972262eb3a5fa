import type { Api } from '../../api/api.js';
import { defineHazardRules, type HazardRule } from './define-hazard-rules.js';
import { isShell } from './parse-shell-command.js';

const variableReferenceHazards = defineHazardRules('Container', {
  'variable-known': {
    severity: 'error',
    description:
      '`$(NAME)` stands for a variable of the container; in a variable, for one before it.',
    remediation:
      'Declare the variable in `env`, before its use; the variables of the image are not ' +
      'known here.',
    check({ env = [], envFrom, command = [], args = [] }, context) {
      // What comes from elsewhere may have any name.
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
      const judge = (field: string, text: string | undefined): void => {
        for (const name of referencedVariables(text))
          if (!known.has(name) && (declared.has(name) || isVariableName(name)))
            context.report(field, `\`$(${name})\` is not known there, and stays as it is written`);
      };
      env.forEach(({ name, value }, i) => {
        judge(`env[${i}].value`, value);
        known.add(name);
      });
      for (const [i, word] of command.entries()) judge(`command[${i}]`, word);
      for (const [i, word] of args.entries()) judge(`args[${i}]`, word);
    },
  },
});

const shellVariableHazards = defineHazardRules(['Container', 'ExecAction'], {
  'variable-of-shell': {
    severity: 'warning',
    description:
      'A variable of the container is written `$(NAME)` in its command; with other signs it ' +
      'is for a shell.',
    remediation: "Write `$(NAME)`; or run a shell, as `[sh, -c, 'exec app --port=$NAME']`.",
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
              `${field}[${i}]`,
              `there is no shell here, so \`${text}\` stays as it is written`,
            );
        });
    },
  },
});

const hookVariableHazards = defineHazardRules('ExecAction', {
  'variable-of-container': {
    severity: 'error',
    description:
      'The command of a probe knows only variables with a `value`, and that of a hook none.',
    remediation: 'Let a shell look them up, as `[sh, -c, \'redis-cli -a "$PASSWORD" ping\']`.',
    check({ command = [] }, context) {
      if (!command.some(hasVariableReference)) return;
      const variables = new Map(
        context.nearest('Container')?.env?.map((each) => [each.name, each]),
      );
      const isProbe = context.node.parent?.type.name === 'Probe';
      command.forEach((word, i) => {
        for (const name of referencedVariables(word)) {
          const variable = variables.get(name);
          if (variable && !isProbe)
            context.report(`command[${i}]`, `in a hook \`$(${name})\` is not replaced`);
          if (variable?.valueFrom && isProbe)
            context.report(
              `command[${i}]`,
              `in a probe \`$(${name})\` comes to nothing, since it has no \`value\``,
            );
        }
      });
    },
  },
});

const plainSecretHazards = defineHazardRules('EnvVar', {
  'secret-in-text': {
    severity: 'warning',
    description: 'What is secret comes from a Secret.',
    remediation: 'Write `valueFrom.secretKeyRef`.',
    check({ value, name = '' }, context) {
      if (value && SECRET_NAME.test(name) && !NON_SECRET_VALUE.test(value))
        context.report('value', 'whoever may read the object, or its file, reads this too');
    },
  },
});

/** Whether a text may refer to a variable. */
const hasVariableReference = (text: string | undefined): boolean => text?.includes('$(') ?? false;

/** The names that a text refers to. A `$` twice is one that is meant. */
const referencedVariables = (text: string | undefined): readonly string[] =>
  hasVariableReference(text)
    ? [...(text ?? '').matchAll(/\$\$|\$\(([^()]*)\)/g)].flatMap(([, name]) =>
        name === undefined ? [] : [name],
      )
    : [];

/**
 * Whether it is the name of a variable, and no command for a shell, nor a variable that Kubernetes
 * makes of a Service.
 */
const isVariableName = (name: string): boolean =>
  /^[A-Z][A-Z0-9_]*$/.test(name) && !/_PORT\b|_SERVICE_/.test(name);

const SECRET_NAME =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY)$/i;

/** A place where it can be found, a switch, or what is put together from other variables. */
const NON_SECRET_VALUE = /^[./~]|\$\(|^(?:true|false|yes|no)$/i;

export const environmentVariableHazards: readonly HazardRule[] = [
  variableReferenceHazards,
  shellVariableHazards,
  hookVariableHazards,
  plainSecretHazards,
].flat();
