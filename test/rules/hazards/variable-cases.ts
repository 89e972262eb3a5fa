import type { Api } from '../../../lib/api/api.js';
import { container, type HazardCase } from './hazard-case.js';

const ref = (name: string) => `$(${name})`;
const braced = (name: string) => `$\{${name}}`;
const host = { name: 'HOST', value: 'db' };
const password = { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } };
const probed = (env: readonly Api<'EnvVar'>[], word: string) =>
  container({ env, livenessProbe: { exec: { command: ['ping', word] } } });
const secret = (name: string, value: string) => container({ env: [{ name, value }] });

export const variableCases: readonly HazardCase[] = [
  {
    rule: 'Container/variable-known',
    invalid: container({
      env: [
        { name: 'URL', value: `http://${ref('HOST')}` },
        host,
        { name: 'PATH', value: `${ref('PATH')}:/app` },
      ],
      args: [`--port=${ref('PORT')}`, `--host=${ref('HOST')}`],
    }),
    fields: [
      'spec.containers[0].env[0].value',
      'spec.containers[0].env[2].value',
      'spec.containers[0].args[0]',
    ],
    valid: [
      container({
        env: [host, { name: 'URL', value: `http://${ref('HOST')}` }],
        args: [ref('URL')],
      }),
      container({
        env: [{ name: 'URL', value: `http://${ref('HOST')}` }],
        envFrom: [{ configMapRef: { name: 'c' } }],
      }),
      container({ env: [{ name: 'URL', value: `$${ref('HOST')}` }, host] }),
      container({ args: [ref('WEB_SERVICE_HOST'), ref('WEB_PORT')] }),
      container({ command: ['sh', '-c', `echo ${ref('date')}`] }),
    ],
  },
  {
    rule: 'Container/variable-of-shell',
    invalid: container({
      env: [host],
      command: ['/app', '--host=$HOST'],
      args: [`--url=http://${braced('HOST')}`],
    }),
    fields: ['spec.containers[0].command[1]', 'spec.containers[0].args[0]'],
    valid: [
      container({ env: [host], command: ['/app', `--host=${ref('HOST')}`] }),
      container({ env: [host], command: ['sh', '-c', '/app --host=$HOST'] }),
      container({ env: [host], command: ['/tini', '--', 'bash', '-c', '/app $HOST'] }),
      container({ env: [host], args: ['-c', 'echo $HOST'] }),
      container({ env: [host], command: ['awk', '{ print $1 $OTHER }'] }),
    ],
  },
  {
    rule: 'Container/variable-of-shell',
    invalid: probed([password], '-p$PASSWORD'),
    fields: ['spec.containers[0].livenessProbe.exec.command[1]'],
    valid: [probed([host], ref('HOST'))],
  },
  {
    rule: 'ExecAction/variable-of-container',
    invalid: probed([password], ref('PASSWORD')),
    fields: ['spec.containers[0].livenessProbe.exec.command[1]'],
    valid: [probed([host], ref('HOST')), probed([password], ref('OTHER'))],
  },
  {
    rule: 'ExecAction/variable-of-container',
    invalid: container({
      env: [host],
      lifecycle: { preStop: { exec: { command: ['leave', ref('HOST')] } } },
    }),
    fields: ['spec.containers[0].lifecycle.preStop.exec.command[1]'],
    valid: [
      container({
        env: [host],
        lifecycle: { preStop: { exec: { command: ['sh', '-c', 'leave "$HOST"'] } } },
      }),
    ],
  },
  {
    rule: 'EnvVar/secret-in-text',
    invalid: secret('MYSQL_ROOT_PASSWORD', 'hunter2'),
    fields: ['spec.containers[0].env[0].value'],
    valid: [
      container({ env: [password] }),
      secret('PASSWORD_FILE', 'hunter2'),
      secret('TOKEN', '/var/run/token'),
      secret('DB_PASSWORD', ref('PASSWORD')),
      secret('USE_TOKEN', 'true'),
      secret('PASSWORD', ''),
      secret('KEYBOARD', 'us'),
    ],
  },
];
