import {
  container,
  cronJob,
  deployment,
  type FormatTable,
  job,
  long,
  pod,
  volume,
  words,
} from './table.js';

const annotated = (key: string, value: string): ReturnType<FormatTable['manifestWith']> =>
  pod({}, { annotations: { [key]: value } });
const env = (fieldPath: string): ReturnType<FormatTable['manifestWith']> =>
  container({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath } } }] });

/** Formats of values. */
export const values: Readonly<Record<string, FormatTable>> = {
  quantity: {
    manifestWith: (cpu) => container({ resources: { limits: { cpu } } }),
    valid: [
      ...words(
        '0 1 +1 1. .5 1.5 0.1 100m 1m 0.5m 1n 1u 1k 1M 1G 1T 1P 1E 1Ki 1Mi 1Gi 1Ti 1Pi 1Ei ' +
          '1.5Gi 1e3 1E3 1e-3 1E+3 01 1e0',
      ),
      ...[
        '12345678901234567890',
        '9223372036854775807',
        '1000000E',
        '0.0000000001',
        ' 1',
        '1 ',
        '.',
        'm',
        '+Ki',
        '+',
        '-',
      ],
    ],
    invalid: [
      '',
      '1 Gi',
      ...words('-1 1GB 1gb 0x1 1.1.0 --1 1K 1ki 1mi 1g 1e 1ee3 1e1.5 Infinity NaN 1,5 １ 1m1'),
    ],
  },
  schedule: {
    manifestWith: (schedule) => cronJob({ schedule }),
    valid: [
      ...[
        '* * * * *',
        '0 0 1 1 0',
        '59 23 31 12 6',
        '*/5 * * * *',
        '0-30/2 * * * *',
        '1,2,3 * * * *',
        '0 0 ? * ?',
        '0 0 * jan mon',
      ],
      ...[
        '0 0 * JAN-Mar Sun',
        '  0   0 * * *  ',
        '5/15 * * * *',
        '0 0 * * 1-5',
        '007 * * * *',
        '+1 * * * *',
        '1,,2 * * * *',
      ],
      ...words('@yearly @annually @monthly @weekly @daily @midnight @hourly'),
      ...['@every 1h', '@every 1h30m', '@every 1.5s'],
    ],
    invalid: [
      ...[
        '',
        '*',
        '* * * *',
        '* * * * * *',
        '60 * * * *',
        '* 24 * * *',
        '* * 0 * *',
        '* * 32 * *',
        '* * * 0 *',
        '* * * 13 *',
        '* * * * 7',
      ],
      ...[
        '5-1 * * * *',
        '*/0 * * * *',
        'a * * * *',
        '* * * foo *',
        '1-2-3 * * * *',
        '1/2/3 * * * *',
        '-1 * * * *',
        '* * * * 5L',
      ],
      ...words('@ @foo @reboot @Daily @every'),
      ...[
        '@every 5',
        '@every x',
        'TZ=UTC * * * * *',
        'CRON_TZ=UTC * * * * *',
        'L * * * *',
        '0 0 1W * *',
      ],
    ],
  },
  'time zone': {
    manifestWith: (timeZone) => cronJob({ timeZone }),
    valid: words(
      'UTC Etc/UTC Europe/Paris America/New_York America/Argentina/Buenos_Aires ' +
        'America/Indiana/Tell_City Asia/Calcutta GMT EST EST5EDT CET ' +
        'Etc/GMT+5 Etc/GMT-14 GB US/Pacific Antarctica/DumontDUrville Africa/Porto-Novo Zulu ' +
        'Turkey PRC',
    ),
    invalid: [
      ...[
        '',
        'Europe/ Paris',
        ...words(
          'Local local utc Utc etc/UTC ETC/UTC europe/paris Europe/paris EUROPE/PARIS Europe ' +
            'Europe/ /UTC UTC/',
        ),
      ],
      ...words(
        '../UTC ./UTC a/../UTC UTC+1 +01:00 GMT+1 PST BST IST Etc/Unknown US/Pacific-New ' +
          'SystemV/EST5 Nope/Zone zone.tab é',
      ),
    ],
  },
  'list of indexes': {
    manifestWith: (succeededIndexes) =>
      job({
        completionMode: 'Indexed',
        completions: 100,
        successPolicy: { rules: [{ succeededIndexes }] },
      }),
    valid: ['', ...words('0 1 0,1 0-1 0,2-4 1-3,5 0-99 99 +1 00')],
    invalid: [
      '1 ',
      ' 1',
      ...words('a 1, 1,,2 ,1 1- -1 - 2,1 1,1 1-1 3-1 1-2-3 1-3,2 1-3,3 100 0-100 0x1 1.0'),
    ],
  },
  share: {
    manifestWith: (maxSurge) => deployment({ strategy: { rollingUpdate: { maxSurge } } }),
    valid: words('0% 1% 25% 100% 101% 1000% 007%'),
    invalid: ['', '1 %', ' 1%', ...words('0 1 -1% % a a% 1.5% 1%% +1% １%')],
  },
  'path without steps upwards': {
    manifestWith: (path) => volume({ hostPath: { path } }),
    valid: ['a', ' a', ...words('/ /a a/b a/ a//b . ./a a.. ..a/b ... a/..b ~/a C:\\a ..a')],
    invalid: ['', ...words('.. ../a a/.. a/../b /..')],
  },
  'relative path': {
    manifestWith: (directory) => volume({ gitRepo: { repository: 'r', directory } }),
    valid: ['', ' a', ...words('a a/b a/ a//b . ./a a/. a.. ..a/b ... a/..b ..a')],
    invalid: words('/ /a .. ../a a/.. a/../b /..'),
  },
  'path of a file in a volume': {
    manifestWith: (path) => volume({ configMap: { name: 'a', items: [{ key: 'a', path }] } }),
    valid: [' a', ...words('a a/b a/ a//b . ./a a/. a.. a/..b .a')],
    invalid: ['', ...words('/ /a .. ../a a/.. a/../b ..a ..a/b ... /..')],
  },
  'field of a Pod': {
    manifestWith: env,
    valid: words(
      'metadata.name metadata.namespace metadata.uid spec.nodeName spec.serviceAccountName ' +
        'status.hostIP status.hostIPs status.podIP ' +
        "status.podIPs metadata.labels['a'] metadata.annotations['a'] " +
        "metadata.labels['example.com/a'] spec.host",
    ),
    invalid: [
      ...[
        '',
        "metadata.labels['a b']",
        ...words(
          'metadata metadata.labels metadata.annotations metadata.labels[a] metadata.labels["a"]',
        ),
      ],
      ...words(
        "metadata.labels[''] metadata.name['a'] spec.restartPolicy status.phase " +
          'spec.schedulerName spec.hostname Metadata.name',
      ),
    ],
  },
  'resource of a container': {
    manifestWith: (resource) =>
      container({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource } } }] }),
    valid: words(
      'limits.cpu limits.memory limits.ephemeral-storage requests.cpu requests.memory ' +
        'requests.ephemeral-storage limits.hugepages-2Mi',
    ),
    invalid: [
      '',
      'limits.cpu ',
      ...words('cpu limits limits. limits.storage requests.example.com/gpu Limits.cpu'),
    ],
  },
  'cost of deletion': {
    manifestWith: (cost) => annotated('controller.kubernetes.io/pod-deletion-cost', cost),
    valid: words('0 1 -1 -0 2147483647 -2147483648'),
    invalid: ['', ' 1', '1 ', ...words('+1 01 1.0 1e3 2147483648 -2147483649 a 0x1')],
  },
  'annotation of seccomp': {
    manifestWith: (profile) => annotated('seccomp.security.alpha.kubernetes.io/pod', profile),
    valid: words('runtime/default docker/default unconfined localhost/a localhost/a/b localhost/'),
    invalid: ['', ...words('localhost localhost//a localhost/../a Unconfined RuntimeDefault a')],
  },
  'annotation of AppArmor': {
    manifestWith: (profile) =>
      annotated('container.apparmor.security.beta.kubernetes.io/a', profile),
    valid: ['', ...words('runtime/default unconfined localhost/a localhost/')],
    invalid: words('localhost docker/default Unconfined RuntimeDefault a'),
  },
  time: {
    manifestWith: (creationTimestamp) => pod({}, { creationTimestamp }),
    valid: words(
      '2026-01-01T00:00:00Z 2026-01-01T00:00:00+01:00 2026-01-01T00:00:00.5Z 2024-02-29T00:00:00Z',
    ),
    invalid: [
      ...[
        '',
        '2026-01-01 00:00:00Z',
        long(4, '0'),
        ...words('2026-01-01 2026-01-01T00:00:00 2026-13-01T00:00:00Z 2026-02-29T00:00:00Z'),
      ],
      ...words('2026-01-01T24:00:00Z 2026-01-01T00:60:00Z now 0'),
    ],
  },
};
