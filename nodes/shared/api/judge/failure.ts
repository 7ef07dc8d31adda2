import type { Endpoint, Failure } from '../../endpoints';
import { shortened } from '../../values';
import type { Head } from '../answer';
import { LONGEST_MESSAGE } from '../answer';

/** What to do when a write that Feishu would carry out twice may have been carried out. */
export const CHECK_FIRST =
	'Check in Feishu whether the call was carried out before repeating it: what became of it is not known.';

/** What to do when the answer does not come from Feishu's API. */
export const CHECK_WAY =
	'Check Region and Base URL of the credential, and the proxy between n8n and Feishu.';

/** A failure that an HTTP answer tells of. */
export function answered(
	{ status, logId }: Head,
	message: string,
	rest: Pick<Failure, 'hint' | 'retryable'> & Partial<Failure>,
): Failure {
	const end = logId === '' ? '' : ` (log id ${logId})`;
	const text = shortened(message, LONGEST_MESSAGE - end.length);
	return { fate: 'answered', status, message: `${text}${end}`, ...rest };
}

/**
 * The hint and the advice on repeating for a call that may have been carried out: a second one does
 * harm where Feishu would not recognize it.
 */
export function unsure(
	{ repeat }: Pick<Endpoint, 'repeat'>,
	hint: string,
): Pick<Failure, 'hint' | 'retryable'> {
	return repeat === 'once' ? { hint: CHECK_FIRST, retryable: false } : { hint, retryable: true };
}
