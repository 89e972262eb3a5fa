import type {
  NotConfigKey,
  NotDnsPrefix,
  NotDnsSubdomain,
  NotVariableName,
  PathWithBackstep,
} from './format.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral } from './type-utils.js';

/** Mistakes in the reference to a key of a ConfigMap or Secret. */
export interface KeyRefMistakes {
  readonly name: {
    readonly "the name must consist of a-z, 0-9, '-' and '.', and start and end with a letter or digit": {
      readonly name: NotDnsSubdomain;
    };
  };
  readonly key: {
    readonly "a key must not be empty, and consist of letters, digits, '-', '_' and '.'": {
      readonly key: NotConfigKey;
    };
  };
}

/** Mistakes in the reference to a whole ConfigMap or Secret. */
export interface AllKeysMistakes {
  readonly name: {
    readonly "the name must not be empty, consist of a-z, 0-9, '-' and '.', and start with a letter or digit": {
      readonly name: '' | NotDnsPrefix;
    };
  };
}
/** Mistakes in an entry of `envFrom`. */
export interface EnvFromMistakes {
  readonly prefix: {
    readonly "a prefix must not contain '='": { readonly prefix: Exclude<NotVariableName, ''> };
  };
}

/** Mistakes in the reference to a variable in a file. */
export interface FileRefMistakes {
  readonly path: {
    readonly "path must be a path in the volume, and not contain '..'": {
      readonly path: '' | PathWithBackstep;
    };
  };
  readonly key: {
    readonly "key must be the name of a variable: it must not be empty, and not contain '='": {
      readonly key: NotVariableName;
    };
  };
}

/** Mistakes in a variable of a list. */
export interface ListedVariableMistakes {
  readonly name: {
    readonly "the name of a variable must not be empty, and not contain '='": {
      readonly name: NotVariableName;
    };
  };
  readonly valueFrom: {
    readonly 'a variable can have only one of value and valueFrom: remove the other': {
      readonly value: `${any}${string}`;
      readonly valueFrom: object;
    };
  };
}

// ---- The divisors of resources, also as numbers, and in other spellings

type CpuResource = `${'limits' | 'requests'}.cpu`;
type ByteResource =
  `${'limits' | 'requests'}.${'memory' | 'ephemeral-storage' | `hugepages-${string}`}`;
type Zero = '0' | '0m';
type CpuDivisor = Zero | '1' | '1m' | '1.0' | '1000m' | '0.001';
type DecimalUnit = 'k' | 'M' | 'G' | 'T' | 'P';
type BinaryUnit = 'Ki' | 'Mi' | 'Gi' | 'Ti' | 'Pi';
type ByteDivisor =
  | Zero
  | `1${'' | '.0' | DecimalUnit | 'E' | BinaryUnit | 'Ei'}`
  | `1000${'' | 'm' | '000' | '000000' | '000000000' | DecimalUnit}`
  | `1024${BinaryUnit}`;

/** The invalid divisor of a reference to a resource. */
export type InvalidDivisor<Given> = Given extends {
  readonly resource: infer R;
  readonly divisor: infer D;
}
  ? R extends CpuResource
    ? OtherDivisor<D, CpuDivisor>
    : R extends ByteResource
      ? OtherDivisor<D, ByteDivisor>
      : never
  : never;
type OtherDivisor<Given, Allowed> = KnownLiteral<Exclude<`${Given & (string | number)}`, Allowed>>;
export type ExplainDivisor<Given> =
  InvalidDivisor<Given> extends never
    ? unknown
    : {
        divisor: Given extends { readonly resource: CpuResource }
          ? TypeErrorMessage<"the divisor of a CPU must be '1' or '1m'">
          : TypeErrorMessage<"the divisor of a size must be '1', or '1' with a unit such as '1Ki' or '1M'">;
      };
