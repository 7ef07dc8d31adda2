import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { isObject } from '../../nodes/shared/values';
import type { Case } from './cases';
import { operationOf } from './cases';
import type { Asked, Outcome } from './play';
import { SECRETS } from './stand';

const STATUS_FIELDS = [
	...['Summary', 'Hint', 'Retryable', 'OriginalStatusCode', 'StatusCode', 'ErrorMessage'],
];

/**
 * The law of the envelope (DESIGN 3, and the comments of `run/envelope.ts`), for any parameters and
 * any answers.
 *
 * @returns what is against it; empty when all is well
 */
export function violations(drawn: Case, outcome: Outcome): string[] {
	// What all items share is read from the first one; an Output that there is not is refused as an envelope.
	const { output } = drawn.given[0];
	const isKnown = output === 'items' || output === 'envelopeOrError';
	const one = { ...drawn, output: isKnown ? output : 'envelope' };
	const found = [...repeatedBlindly(one, outcome.journal), ...leaked(one, outcome)];
	if (!('items' in outcome)) {
		return [...found, ...ofThrown(one, outcome.thrown, outcome.journal)];
	}
	const { items } = outcome;
	// Who waits has not answered yet: n8n keeps what came in.
	const given = one.input.map(({ json }) => JSON.stringify(json));
	const isWaiting =
		operationOf(one).waits && items.every(({ json }) => given.includes(JSON.stringify(json)));
	if (isWaiting) return found;
	const envelopes = items.flatMap(({ json }) => (isEnvelope(json) ? [json] : envelopeIn(json)));
	return [
		...found,
		...pairing(one, items),
		...envelopes.flatMap((envelope) => ofEnvelope(one, envelope, outcome.journal)),
		...(one.output === 'items' ? [] : ofModes(one, items)),
	];
}

/** The envelope of a failed call that goes by the error output. */
function envelopeIn({ details }: IDataObject): IDataObject[] {
	return isObject(details) ? [details] : [];
}

function isEnvelope(json: IDataObject): boolean {
	return 'StatusCode' in json && 'OriginalStatusCode' in json;
}

/** Every field, in order; and each of them as the table of DESIGN 3 has it. */
function ofEnvelope(one: Case, envelope: IDataObject, journal: readonly Asked[]): string[] {
	const { Summary, Hint, Retryable, OriginalStatusCode, StatusCode, ErrorMessage } = envelope;
	const isDry = OriginalStatusCode === 0 && StatusCode === 200;
	const isSuccess = StatusCode === 200;
	// Whose request it was is known where there is one item only.
	const own = one.input.length === 1 ? journal : undefined;
	return [
		...fieldsOf(one, envelope, isDry),
		...check(
			[-1, 200, 500].some((status) => status === StatusCode),
			`StatusCode ${String(StatusCode)}`,
		),
		...check(typeof OriginalStatusCode === 'number', 'OriginalStatusCode is no number'),
		...check(typeof Retryable === 'boolean', 'Retryable is no boolean'),
		...check(isSuccess === (ErrorMessage === ''), 'ErrorMessage and StatusCode do not fit'),
		...check(isSuccess === (Summary !== ''), 'Summary and StatusCode do not fit'),
		...check(isSuccess === (Hint === ''), 'Hint and StatusCode do not fit'),
		...(isSuccess ? [] : ofHint(String(Hint))),
		...(StatusCode === -1 ? ofRefusal(envelope, own) : []),
		...(Retryable === true ? ofRetryable(envelope, own) : []),
		...[Summary, Hint, ErrorMessage].flatMap((text) => ofSentence(String(text))),
		...check(written(envelope), 'the envelope cannot be written as JSON'),
	];
}

function fieldsOf(one: Case, envelope: IDataObject, isDry: boolean): string[] {
	const names = Object.keys(envelope);
	const isData = isDry || envelope.StatusCode === -1;
	const own = [...Object.keys(operationOf(one).empty), ...STATUS_FIELDS].join();
	const general = ['Data', ...STATUS_FIELDS].join();
	const fits = names.join() === own || (isData && names.join() === general);
	return check(fits, `fields ${names.join()}`);
}

function ofRefusal({ OriginalStatusCode, Retryable }: IDataObject, journal: readonly Asked[] = []) {
	const writes = journal.filter(
		({ endpoint }) => endpoint !== undefined && endpoint.repeat !== 'read',
	);
	const sent = writes.map(({ endpoint, effect }) => `${endpoint?.id ?? ''} ${effect}`);
	return [
		...check(OriginalStatusCode === 0, 'StatusCode -1 with an HTTP status'),
		...check(Retryable === false, 'StatusCode -1 with Retryable'),
		...check(sent.length === 0, `StatusCode -1 though written: ${sent.join(', ')}`),
	];
}

/** Another try must be safe, and may lead to something else. */
function ofRetryable({ StatusCode }: IDataObject, journal: readonly Asked[] | undefined): string[] {
	if (journal === undefined) return [];
	const unsafe = journal.filter(
		({ endpoint, effect }) =>
			endpoint?.repeat === 'once' && (effect === 'done' || effect === 'unknown'),
	);
	// What was read oddly may be read rightly next time; what was written oddly was written.
	const helps =
		journal.some(({ effect }) => effect === 'passing' || effect === 'unknown') ||
		journal.every(({ endpoint }) => endpoint === undefined || endpoint.repeat === 'read');
	return [
		...check(StatusCode === 500, 'Retryable without a failure'),
		...check(
			unsafe.length === 0,
			`Retryable after ${unsafe.map(({ endpoint, effect }) => `${endpoint?.id ?? ''} ${effect}`).join()}`,
		),
		...check(helps, 'Retryable though nothing passes'),
	];
}

/** A write that Feishu would carry out twice, and that may have been carried out, was sent again. */
function repeatedBlindly({ input }: Case, journal: readonly Asked[]): string[] {
	if (input.length > 1) return [];
	const carriedOut = new Set<string>();
	const found: string[] = [];
	for (const { endpoint, request, effect } of journal) {
		if (endpoint?.repeat !== 'once') continue;
		if (carriedOut.has(request)) found.push(`sent again: ${endpoint.id}`);
		if (effect === 'done' || effect === 'unknown') carriedOut.add(request);
	}
	return found;
}

function ofHint(hint: string): string[] {
	return [
		...check(/^[A-Z][a-z]+ /.test(hint), `the hint does not start with a verb: ${hint}`),
		...check(/(?:\.|https?:\/\/\S+)$/.test(hint), `the hint has no end: ${hint}`),
	];
}

function ofSentence(text: string): string[] {
	// JSON that people gave is shown as it is.
	const said = text.replace(/"[[{].*(?:[\]}]|\.\.\.)"/gs, '"…"');
	const found = /\bundefined\b|\bnull\b|\bNaN\b|\[object \w+\]|\[Object: null/.exec(said);
	return check(found === null, `${found?.[0] ?? ''} in a sentence: ${text.slice(0, 300)}`);
}

/** Each input item belongs to a call, and only to one; each output item says to which. */
function pairing({ input, output }: Case, items: readonly INodeExecutionData[]): string[] {
	const rows = items.map(({ pairedItem }) =>
		(Array.isArray(pairedItem) ? pairedItem : [pairedItem]).map((paired) =>
			typeof paired === 'object' ? paired.item : -1,
		),
	);
	const all = rows.flat();
	const inRange = all.every((item) => Number.isInteger(item) && item >= 0 && item < input.length);
	const once = output === 'items' || new Set(all).size === all.length;
	const whole = output === 'items' || all.length === input.length;
	const firsts = rows.map(([first]) => first);
	const inOrder = output === 'items' || firsts.every((row, at) => at === 0 || firsts[at - 1] < row);
	return [
		...check(inRange && rows.every((own) => own.length > 0), 'an output item is not paired'),
		...check(once && whole, `items ${all.join()} of ${input.length}`),
		...check(inOrder, `the order of ${firsts.join()}`),
	];
}

/** What leaves the node with each Output and On Error. */
function ofModes({ output, onError }: Case, items: readonly INodeExecutionData[]): string[] {
	return items.flatMap(({ json }) => {
		if (isEnvelope(json)) {
			const isError = output === 'envelopeOrError' || onError === 'continueErrorOutput';
			return check(!isError || json.StatusCode === 200, 'a failure left as an envelope');
		}
		return check(
			typeof json.error === 'string' && typeof json.message === 'string' && isObject(json.details),
			'an item is neither an envelope nor an error',
		);
	});
}

/** Only what the user asked to stop may throw, and it says all that the envelope says. */
function ofThrown({ output, onError, ...one }: Case, thrown: unknown, journal: readonly Asked[]) {
	if (!(thrown instanceof NodeApiError) && !(thrown instanceof NodeOperationError)) {
		return [`threw ${String(thrown)} ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`];
	}
	const { data } = thrown.context;
	const isAllowed = output !== 'envelope' && onError === undefined;
	if (!isObject(data)) return [`threw without an envelope: ${thrown.message}`];
	const { description } = thrown;
	return [
		...check(isAllowed, `threw with Output ${output} and On Error ${String(onError)}`),
		...check(thrown.message === data.ErrorMessage, `the error says ${thrown.message}`),
		...check(String(description).startsWith(String(data.Hint)), 'the error lacks the hint'),
		...ofSentence(String(description)),
		...ofEnvelope({ output, onError, ...one }, data, journal),
	];
}

function leaked({ authentication }: Case, outcome: Outcome): string[] {
	const text =
		'items' in outcome
			? written(outcome.items) && JSON.stringify(outcome.items)
			: JSON.stringify(told(outcome.thrown));
	return SECRETS_OF[authentication]
		.filter((secret) => typeof text === 'string' && text.includes(secret))
		.map((secret) => `leaked ${secret}`);
}

function told(thrown: unknown): unknown {
	if (!(thrown instanceof Error)) return thrown;
	return { ...thrown, message: thrown.message, stack: thrown.stack };
}

const SECRETS_OF = {
	feishuApi: [SECRETS.app, SECRETS.first],
	feishuOAuth2Api: [SECRETS.app, SECRETS.user, SECRETS.refresh],
	feishuCustomBotApi: [SECRETS.hook, SECRETS.signing],
};

function written(value: unknown): boolean {
	try {
		return JSON.stringify(value) !== undefined;
	} catch {
		return false;
	}
}

function check(holds: boolean, what: string): string[] {
	return holds ? [] : [what];
}
