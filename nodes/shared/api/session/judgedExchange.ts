import { noteFor } from '../../codes';
import type { Endpoint, Failure } from '../../endpoints';
import type { Answer } from '../answer';
import type { Verdict } from '../judge';
import { CHECK_WAY, judge } from '../judge';

/** Where App ID and App Secret are exchanged (documentation: "tenant_access_token for custom apps"). */
export const EXCHANGE_PATH = '/open-apis/auth/v3/tenant_access_token/internal';

/** The exchange as a call: it changes nothing, so it may be repeated. */
const EXCHANGE: Endpoint = {
	id: 'auth.v3.auth.tenantAccessTokenInternal',
	service: 'auth',
	route: `POST ${EXCHANGE_PATH}`,
	rate: {},
	identities: [],
	scopes: [],
	body: 'json',
	answer: 'json',
	codes: [],
	sample: () => ({}),
	repeat: 'read',
};

const CHECK_CREDENTIAL = 'Check App ID, App Secret and Region of the credential.';

/** Codes that speak of a wrong id or secret (documentation: "tenant_access_token for custom apps"). */
const WRONG_CREDENTIAL: ReadonlySet<number> = new Set([
	10003, 10012, 10013, 10014, 10015, 99991543,
]);

/** What to make of a failed exchange. */
export interface Judged {
	readonly kind: Exclude<Verdict['kind'], 'success'>;
	/** In words that fit whichever call waited for the token. */
	readonly failure: Failure;
	/** Seconds Feishu asks to wait. */
	readonly seconds?: number;
}

/** Judges an exchange that brought no token. */
export function judgedExchange(answer: Answer, origin: string): Judged {
	const verdict = judge(answer, { endpoint: EXCHANGE, appId: '', origin });
	if (verdict.kind === 'success') return withoutToken(verdict.status);
	const { failure } = verdict;
	return {
		...verdict,
		failure: {
			...failure,
			// The call the token was for was not sent, whatever became of the exchange.
			fate: failure.fate === 'lost' ? 'unreached' : failure.fate,
			message: `Feishu issued no token: ${failure.message}`,
			hint: hintFor(answer, failure.hint),
		},
	};
}

function hintFor(answer: Answer, hint: string): string {
	if (answer.kind === 'foreign') return CHECK_WAY;
	if (answer.kind !== 'refused' || answer.status >= 500) return hint;
	const isKnown = noteFor(EXCHANGE, answer.code) !== undefined;
	return isKnown && !WRONG_CREDENTIAL.has(answer.code) ? hint : CHECK_CREDENTIAL;
}

function withoutToken(status: number): Judged {
	const message = 'Feishu issued no token: its answer says that it did, but holds none';
	return {
		kind: 'refused',
		failure: { fate: 'answered', status, message, hint: CHECK_WAY, retryable: false },
	};
}
