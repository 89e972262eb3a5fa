// Values in another form than their field, such as that of the API, and the sentence of the error.
import { FORM_MESSAGES_1 } from './form-messages-1.js';
import { FORM_MESSAGES_2 } from './form-messages-2.js';
import { FORM_MESSAGES_3 } from './form-messages-3.js';

export const FORM_MESSAGES: Readonly<Record<string, readonly [program: string, sentence: string]>> =
  {
    ...FORM_MESSAGES_1,
    ...FORM_MESSAGES_2,
    ...FORM_MESSAGES_3,
  };
