import { anyWord, characters, type Grammar, one, repeat, seq, withMistakes } from './grammar.js';
import { ALNUM, DIGITS, LOWER, label, qualified, subdomain, word } from './parts.js';

/** Near-misses of the formats of names: most are nearly valid, and some are valid. */
export const NAMES = {
  dnsLabel: withMistakes(label),
  dnsSubdomain: withMistakes(subdomain),
  qualifiedName: withMistakes(qualified),
  labelValue: withMistakes(word),
  portName: withMistakes(
    one(
      characters(`${LOWER}-`, 1, 2, 14, 15, 16),
      characters(DIGITS, 1, 5),
      anyWord('http a--b -a a- 8080'),
      '',
    ),
  ),
  envName: withMistakes(
    one(characters(`${ALNUM}_-.`, 1, 8), anyWord('A 1A A=B .. . ..A HOME'), 'A B', ''),
  ),
  configKey: withMistakes(
    one(characters(`${ALNUM}-._`, 1, 252, 253, 254), anyWord('. .. ... ..a a..b'), ''),
  ),
  header: withMistakes(one(characters(`${ALNUM}-`, 1, 20), anyWord('X-Header Host'), '')),
  signer: withMistakes(
    one(
      seq(subdomain, '/', subdomain),
      anyWord('kubernetes.io/kube-apiserver-client x.kubernetes.io/y a.b/c a/b a.b/c/d a.b/ /a a'),
      seq(
        characters(LOWER, 63),
        '.',
        repeat([3, 4, 5], characters(LOWER, 62, 63), '.'),
        '/',
        repeat([1, 2, 3], characters(LOWER, 253), '.'),
      ),
      '',
    ),
  ),
  domainPath: withMistakes(
    one(
      seq(subdomain, '/', one(anyWord("a a/b a%20b !$&'()*+,;=: ~ ? a?b"), '')),
      anyWord('kubernetes.io/job-controller a'),
      '',
    ),
  ),
  resource: withMistakes(
    one(
      anyWord(
        'cpu memory ephemeral-storage storage pods hugepages-2Mi hugepages-1Gi hugepages- ' +
          'hugepages-x requests.cpu limits.memory',
      ),
      anyWord(
        'requests.hugepages-2Mi example.com/gpu requests.example.com/gpu kubernetes.io/x ' +
          'a.kubernetes.io/b services configmaps',
      ),
      qualified,
    ),
    0.15,
  ),
  windowsUser: withMistakes(
    seq(
      one(
        '',
        '',
        seq(
          one(
            characters(ALNUM, 1, 14, 15, 16, 63, 64, 255, 256),
            anyWord('a.b .a a- a_b.c'),
            'NT AUTHORITY',
            '',
          ),
          '\\',
        ),
      ),
      one(
        characters(ALNUM, 1, 103, 104, 105),
        anyWord('ContainerAdministrator .. a.'),
        '. .',
        'a b',
        '',
      ),
    ),
  ),
  sysctl: withMistakes(
    one(
      seq(
        anyWord('net kernel fs vm a_b x-y'),
        one(anyWord('. / ..'), ''),
        repeat([1, 2, 3], characters(`${LOWER}-_`, 1, 2, 5, 120), anyWord('. /')),
      ),
      anyWord(
        'kernel.shm_rmid_forced kernel.sem kernel.shmmax kernel.msgmax fs.mqueue.msg_max ' +
          'net/ipv4/tcp_syncookies kernel/sem',
      ),
      '',
    ),
  ),
  image: withMistakes(
    one(
      anyWord('nginx nginx:latest registry.example.com:5000/a/b@sha256:abc'),
      ' nginx',
      'nginx ',
      'nginx\n',
      ' ',
      '',
      '\x85n',
      '\ufeffn',
      'n\xa0',
    ),
  ),
  iqn: withMistakes(
    one(
      anyWord(
        'iqn.2026-01.com.example:storage iqn.2026-01.com.example eui.0123456789ABCDEF ' +
          'eui.0123456789ABCDE',
      ),
      anyWord(
        'naa.60012345678901234567890123456789 naa.6001234567890123 xiqn.2026-01.a:b iqn eui ' +
          'xiqn.2026-01.a:b',
      ),
      seq(
        'iqn.',
        characters(DIGITS, 3, 4),
        '-',
        characters(DIGITS, 1, 2),
        '.',
        characters(ALNUM, 0, 1, 5),
        ':',
        one('a', '', 'a b', 'a\xa0b', 'a\vb', 'a,b'),
      ),
    ),
  ),
  registry: withMistakes(
    repeat(
      [1, 1, 2, 3],
      seq(
        one(anyWord('host 1.2.3.4 [::1] ::1 [ a] []'), ''),
        anyWord(': : ::'),
        one(anyWord('80 http 99999'), ''),
      ),
      ',',
    ),
  ),
  fieldPath: withMistakes(
    one(
      anyWord(
        'metadata.name metadata.namespace metadata.uid metadata.labels metadata.annotations ' +
          'spec.nodeName spec.host',
      ),
      anyWord(
        'spec.serviceAccountName spec.restartPolicy spec.schedulerName status.phase ' +
          'status.hostIP status.hostIPs status.podIP',
      ),
      seq(
        one(anyWord('metadata.labels metadata.annotations metadata.name spec.nodeName x'), ''),
        "['",
        one(qualified, 'a', ''),
        anyWord("'] ' ] ']x"),
      ),
    ),
    0.15,
  ),
  resourceField: withMistakes(
    one(
      anyWord(
        'limits.cpu limits.memory limits.ephemeral-storage requests.cpu requests.memory ' +
          'requests.ephemeral-storage',
      ),
      anyWord('limits.hugepages-2Mi requests.hugepages- requests.storage cpu'),
      '',
    ),
    0.15,
  ),
} satisfies Readonly<Record<string, Grammar>>;
