import type { Api } from '../../api/api.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules, type PodRule } from '../context/define-rules.js';

/** Maximum length of a hostname of Linux, in bytes, and of a domain name as the hostname. */
const [MAX_HOSTNAME, MAX_FQDN] = [63, 64];
/**
 * Maximum length of an argument or a variable with its name, `=` and the byte at its end: 32 pages
 * of 4 KiB. Source: Linux MAX_ARG_STRLEN.
 */
const MAX_TEXT_BYTES = 131_072;
/** Maximum length of all of them, with a stack of 8 MiB. Source: Linux execve(2). */
const MAX_TOTAL_BYTES = 2_097_152;
/** Shorter environments are not measured, unless variables are inserted into others. */
const SHORT_TEXT = 100_000;

const hostnameHazards = defineRules('hazard', 'Pod', {
  'hostname-length': {
    severity: 'warning',
    description: 'The name of a Pod without `hostname` has at most 63 characters.',
    remediation: 'Shorten the name, or write `spec.hostname`.',
    check({ metadata, spec }, context) {
      const { name = '' } = metadata ?? {};
      if (name.length <= MAX_HOSTNAME || !spec) return;
      if (spec.hostname || spec.hostnameOverride !== undefined || spec.hostNetwork) return;
      const hostname = name.slice(0, MAX_HOSTNAME).replace(/[-.]+$/, '');
      context.report(
        ['metadata', 'name'],
        `Linux takes 63 characters: the hostname is ${hostname}`,
      );
    },
  },
  'fqdn-length': {
    severity: 'error',
    description: 'With `setHostnameAsFQDN`, the domain name of a Pod has at most 64 characters.',
    remediation: 'Shorten `hostname` or `subdomain`, or leave out `setHostnameAsFQDN`.',
    check({ metadata, spec }, context) {
      if (spec?.setHostnameAsFQDN !== true || !spec.subdomain || spec.hostNetwork) return;
      if (spec.hostnameOverride !== undefined) return;
      const hostname = (spec.hostname || metadata?.name || '').slice(0, MAX_HOSTNAME);
      // The namespace may be set later. The domain of the cluster is not in the manifest.
      const known = `${hostname}.${spec.subdomain}.${metadata?.namespace || 'x'}.svc.`;
      if (known.length > MAX_FQDN)
        context.report(
          ['spec', 'setHostnameAsFQDN'],
          `the domain name has more than 64 characters, so the kubelet never starts the Pod: ` +
            `${hostname}.${spec.subdomain}.${metadata?.namespace || 'NAMESPACE'}.svc.DOMAIN`,
        );
    },
  },
});

const environmentHazards = defineRules('hazard', 'Container', {
  'text-length': {
    // A warning: a kernel with pages of 64 KiB takes longer ones.
    severity: 'warning',
    description:
      'A variable and an argument have less than 128 KiB, and all of them together less than 2 MiB.',
    remediation: 'Write the text to a ConfigMap, and mount it as a file.',
    check({ env = [], command = [], args = [] }, context) {
      if (!mayBeLong(env, [...command, ...args])) return;
      const lengths = new Map<string, number>();
      let total = 0;
      const measure = (
        text: string,
        field: readonly (string | number)[],
        extra: number,
      ): number => {
        const length = expandedLength(text, lengths);
        total += length + extra;
        if (length + extra > MAX_TEXT_BYTES)
          context.report(
            [...field],
            `it has ${length + extra} bytes, and Linux takes at most 131072: the program does not ` +
              'start, with "argument list too long"',
          );
        return length;
      };
      env.forEach(({ name = '', value = '' }, i) => {
        // With the equals sign and the byte at the end.
        const extra = utf8Length(name) + 2;
        lengths.set(name, measure(value, ['env', i, 'value'], extra));
      });
      for (const [field, words] of Object.entries({ command, args }))
        for (const [i, word] of words.entries()) measure(word, [field, i], 1);
      if (total > MAX_TOTAL_BYTES)
        context.report(
          'env',
          `all variables and arguments have ${total} bytes, and Linux takes at most 2097152: the ` +
            'program does not start, with "argument list too long"',
        );
    },
  },
});

function mayBeLong(env: readonly Api<'EnvVar'>[], words: readonly string[]): boolean {
  let length = 0;
  let references = 0;
  for (const text of [...env.map(({ value = '' }) => value), ...words]) {
    length += text.length;
    if (text.includes('$(')) references += 1;
  }
  // Fewer references cannot make a short text long.
  return length > SHORT_TEXT || references > MANY_REFERENCES;
}

/** Each reference could double the text. */
const MANY_REFERENCES = 8;

/** Returns the length of a text in bytes, with the variables that it inserts. */
function expandedLength(text: string, lengths: ReadonlyMap<string, number>): number {
  let length = utf8Length(text);
  for (const [reference, name] of text.matchAll(/\$\$|\$\(([^)]*)\)/g)) {
    const inserted = name === undefined ? 1 : lengths.get(name);
    if (inserted !== undefined) length += inserted - utf8Length(reference);
  }
  return length;
}

export const linuxLimitHazards: readonly PodRule[] = [hostnameHazards, environmentHazards].flat();
