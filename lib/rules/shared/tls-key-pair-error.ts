import { type PemBlock, pemBlocks } from '../../formats/pem.js';

/** Go's error about a certificate and its private key, and the key of a Secret that it is about. */
interface KeyPairError {
  readonly key: 'tls.crt' | 'tls.key';
  readonly message: string;
}

/**
 * Returns Go's error about a certificate and its private key in PEM. Looks for their blocks.
 *
 * Source: crypto/tls X509KeyPair.
 */
export function tlsKeyPairError(certificate: string, key: string): KeyPairError | undefined {
  const ofCertificate = certificateError(pemBlocks(certificate));
  if (ofCertificate !== undefined) return { key: 'tls.crt', message: ofCertificate };
  const ofKey = keyError(pemBlocks(key));
  return ofKey === undefined ? undefined : { key: 'tls.key', message: ofKey };
}

function certificateError(blocks: readonly PemBlock[]): string | undefined {
  if (blocks.some(({ type }) => type === 'CERTIFICATE')) return undefined;
  const [first] = blocks;
  if (first === undefined) return 'tls: failed to find any PEM data in certificate input';
  return blocks.length === 1 && first.type.endsWith('PRIVATE KEY')
    ? 'tls: failed to find certificate PEM data in certificate input, but did find a private ' +
        'key; PEM inputs may have been switched'
    : 'tls: failed to find "CERTIFICATE" PEM block in certificate input after skipping PEM ' +
        `blocks of the following types: ${typesOf(blocks)}`;
}

function keyError(blocks: readonly PemBlock[]): string | undefined {
  if (blocks.some(isKey)) return undefined;
  const [first] = blocks;
  if (first === undefined) return 'tls: failed to find any PEM data in key input';
  return blocks.length === 1 && first.type === 'CERTIFICATE'
    ? 'tls: found a certificate rather than a key in the PEM for the private key'
    : 'tls: failed to find PEM block with type ending in "PRIVATE KEY" in key input after ' +
        `skipping PEM blocks of the following types: ${typesOf(blocks)}`;
}

const isKey = ({ type }: PemBlock): boolean =>
  type === 'PRIVATE KEY' || type.endsWith(' PRIVATE KEY');

const typesOf = (blocks: readonly PemBlock[]): string =>
  `[${blocks.map(({ type }) => type).join(' ')}]`;
