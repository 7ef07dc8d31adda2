import type { Failure } from '../../operation';

/** What to make of a reply. */
export type Verdict =
	| { readonly kind: 'success'; readonly body: unknown; readonly status: number }
	| { readonly kind: 'gone'; readonly failure: Failure }
	| { readonly kind: 'token'; readonly failure: Failure }
	| { readonly kind: 'limited'; readonly failure: Failure; readonly resetSeconds?: number }
	| { readonly kind: 'busy'; readonly failure: Failure }
	| { readonly kind: 'unreachable' | 'lost' | 'failed'; readonly failure: Failure }
	| { readonly kind: 'refused' | 'cancelled'; readonly failure: Failure };
