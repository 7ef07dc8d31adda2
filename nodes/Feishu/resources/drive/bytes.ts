import type { Noun } from '../../../shared/values';

/** What sizes are told in. */
export const BYTES: Noun = ['byte', 'bytes'];
