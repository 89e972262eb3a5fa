import type { EnvFrom } from '../spec/env.js';
import type { NamedConstruct } from '../spec/named-object.js';
import type { AllKeysMistakes, EnvFromMistakes } from './env-mistakes.js';
import type { ExplainMistakes, Mistaken, MistakenShape } from './mistake.js';
import type { FieldMessage } from './type-error-message.js';
import type { PropertyOf, SetsMany, SetsNone, UnknownArray } from './type-utils.js';

// ---- Fast path

interface AllOfSecret {
  readonly secretRef: unknown;
  readonly configMapRef?: undefined;
}
interface AllOfConfigMap {
  readonly configMapRef: unknown;
  readonly secretRef?: undefined;
}
export type ValidEnvFrom = readonly (AllOfSecret | AllOfConfigMap)[] | undefined;

/** The invalid entries of `envFrom`. */
export type InvalidEnvFrom<Given> = Given extends UnknownArray
  ? InvalidEnvFromEntry<Given[number]>
  : never;
type InvalidEnvFromEntry<Entry> =
  | Mistaken<Entry, MistakenShape<EnvFromMistakes>>
  | InvalidReference<PropertyOf<Entry, 'configMapRef'> | PropertyOf<Entry, 'secretRef'>>;
type InvalidReference<Given> = Mistaken<Given, MistakenShape<AllKeysMistakes>> | BareObject<Given>;
/** An object where a reference to it is expected. */
type BareObject<Given> = unknown extends Given ? never : Extract<Given, NamedConstruct>;

// ---- Slow path

export type ExplainEnvFrom<Given> = Given extends UnknownArray
  ? { [I in keyof Given]: ExplainEnvFromSource<Given[I]> }
  : unknown;
type ExplainEnvFromSource<Given> =
  SetsNone<Given, 'secretRef' | 'configMapRef'> extends true
    ? 'an envFrom entry needs a source: secretRef or configMapRef'
    : SetsMany<Given, 'secretRef' | 'configMapRef'> extends true
      ? 'an envFrom entry can have only one source: write two entries'
      : EnvFrom &
          ExplainMistakes<Given, EnvFromMistakes> &
          FieldMessage<
            'configMapRef',
            ExplainMistakes<PropertyOf<Given, 'configMapRef'>, AllKeysMistakes>
          > &
          FieldMessage<
            'secretRef',
            ExplainMistakes<PropertyOf<Given, 'secretRef'>, AllKeysMistakes>
          >;
