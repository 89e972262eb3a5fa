import { any, type Grammar, one, run, seq, spoilt, times } from './grammar.js';
import { ALNUM, DIGITS, LOWER, label, qualified, subdomain, word } from './parts.js';

/** Near-misses of the formats in which names are written: most are nearly right, and some are. */
export const NAMES = {
  dnsLabel: spoilt(label),
  dnsSubdomain: spoilt(subdomain),
  qualifiedName: spoilt(qualified),
  labelValue: spoilt(word),
  portName: spoilt(one(run(`${LOWER}-`, 1, 2, 14, 15, 16), run(DIGITS, 1, 5), any('http a--b -a a- 8080'), '')),
  envName: spoilt(one(run(`${ALNUM}_-.`, 1, 8), any('A 1A A=B .. . ..A HOME'), 'A B', '')),
  configKey: spoilt(one(run(`${ALNUM}-._`, 1, 252, 253, 254), any('. .. ... ..a a..b'), '')),
  header: spoilt(one(run(`${ALNUM}-`, 1, 20), any('X-Header Host'), '')),
  signer: spoilt(
    one(
      seq(subdomain, '/', subdomain),
      any('kubernetes.io/kube-apiserver-client x.kubernetes.io/y a.b/c a/b a.b/c/d a.b/ /a a'),
      seq(run(LOWER, 63), '.', times([3, 4, 5], run(LOWER, 62, 63), '.'), '/', times([1, 2, 3], run(LOWER, 253), '.')),
      '',
    ),
  ),
  domainPath: spoilt(one(seq(subdomain, '/', one(any("a a/b a%20b !$&'()*+,;=: ~ ? a?b"), '')), any('kubernetes.io/job-controller a'), '')),
  resource: spoilt(
    one(
      any('cpu memory ephemeral-storage storage pods hugepages-2Mi hugepages-1Gi hugepages- hugepages-x requests.cpu limits.memory'),
      any('requests.hugepages-2Mi example.com/gpu requests.example.com/gpu kubernetes.io/x a.kubernetes.io/b services configmaps'),
      qualified,
    ),
    0.15,
  ),
  windowsUser: spoilt(
    seq(
      one('', '', seq(one(run(ALNUM, 1, 14, 15, 16, 63, 64, 255, 256), any('a.b .a a- a_b.c'), 'NT AUTHORITY', ''), '\\')),
      one(run(ALNUM, 1, 103, 104, 105), any('ContainerAdministrator .. a.'), '. .', 'a b', ''),
    ),
  ),
  sysctl: spoilt(
    one(
      seq(any('net kernel fs vm a_b x-y'), one(any('. / ..'), ''), times([1, 2, 3], run(`${LOWER}-_`, 1, 2, 5, 120), any('. /'))),
      any('kernel.shm_rmid_forced kernel.sem kernel.shmmax kernel.msgmax fs.mqueue.msg_max net/ipv4/tcp_syncookies kernel/sem'),
      '',
    ),
  ),
  image: spoilt(
    one(
      any('nginx nginx:latest registry.example.com:5000/a/b@sha256:abc'),
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
  iqn: spoilt(
    one(
      any('iqn.2026-01.com.example:storage iqn.2026-01.com.example eui.0123456789ABCDEF eui.0123456789ABCDE'),
      any('naa.60012345678901234567890123456789 naa.6001234567890123 xiqn.2026-01.a:b iqn eui xiqn.2026-01.a:b'),
      seq('iqn.', run(DIGITS, 3, 4), '-', run(DIGITS, 1, 2), '.', run(ALNUM, 0, 1, 5), ':', one('a', '', 'a b', 'a\xa0b', 'a\vb', 'a,b')),
    ),
  ),
  registry: spoilt(
    times([1, 1, 2, 3], seq(one(any('host 1.2.3.4 [::1] ::1 [ a] []'), ''), any(': : ::'), one(any('80 http 99999'), '')), ','),
  ),
  fieldPath: spoilt(
    one(
      any('metadata.name metadata.namespace metadata.uid metadata.labels metadata.annotations spec.nodeName spec.host'),
      any('spec.serviceAccountName spec.restartPolicy spec.schedulerName status.phase status.hostIP status.hostIPs status.podIP'),
      seq(
        one(any('metadata.labels metadata.annotations metadata.name spec.nodeName x'), ''),
        "['",
        one(qualified, 'a', ''),
        any("'] ' ] ']x"),
      ),
    ),
    0.15,
  ),
  resourceField: spoilt(
    one(
      any('limits.cpu limits.memory limits.ephemeral-storage requests.cpu requests.memory requests.ephemeral-storage'),
      any('limits.hugepages-2Mi requests.hugepages- requests.storage cpu'),
      '',
    ),
    0.15,
  ),
} satisfies Readonly<Record<string, Grammar>>;
