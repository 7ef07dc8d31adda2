import type { Failure } from '../../endpoints';

/**
 * What to make of an answer:
 * - `gone`: what the call was to delete is not there;
 * - `token`: Feishu does not take the token; a new one may help;
 * - `limited`: too many calls; waiting helps;
 * - `busy`: it was not carried out, and the reason passes;
 * - `unreachable`: it never arrived;
 * - `lost`, `failed`: it may have been carried out;
 * - `refused`: it failed, and sending it again would lead to the same.
 */
export type Verdict =
	| { readonly kind: 'success'; readonly data: unknown; readonly status: number }
	| { readonly kind: 'limited'; readonly failure: Failure; readonly seconds?: number }
	| {
			readonly kind: 'gone' | 'token' | 'busy' | 'unreachable' | 'lost' | 'failed' | 'refused';
			readonly failure: Failure;
	  };
