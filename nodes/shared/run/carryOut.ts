import type { IDataObject } from 'n8n-workflow';
import type { Client, Remembering, Session } from '../api';
import { createClient } from '../api';
import type { Failure } from '../endpoints';
import { CallFailed } from '../endpoints';
import type { Operation, Outcome, Ready } from '../operation';
import { Refusal, sentences } from '../values';
import { answeringOf, withoutSignatures } from './answering';
import type { Envelope } from './envelope';
import { failureEnvelope, previewEnvelope, shownRequest, successEnvelope } from './envelope';
import type { Execution } from './execution';
import { brokenOff, failureOf, toldFailure } from './failures';
import type { Finished } from './finished';
import type { RequestSettings } from './settings';
import { postResponse } from './webhook';

/**
 * @param content of the call's values: with execution, node and item it names its writes
 * @param earlier the client of an earlier try of the run that may have carried the call out
 */
export function clientFor(
	execution: Execution,
	session: Session,
	call: { readonly rows: readonly number[]; readonly settings: RequestSettings; content(): string },
	earlier?: Remembering,
): Client {
	const { invocation, tally, surroundings } = execution;
	const { dryRun, maxRetries, timeout, responseWebhookUrl } = call.settings;
	let name: string | undefined;
	return createClient(session, {
		dryRun,
		keepsBodies: dryRun || responseWebhookUrl !== undefined,
		maxRetries,
		earlier,
		timeout: timeout * 1000,
		pacer: surroundings.pacer,
		answering: answeringOf(execution.context),
		tally,
		pressed: execution.pressed,
		seed: () => {
			// What a call of very many rows says is long, and it may write many times.
			name ??= invocation.nameOf(call.rows, call.content());
			return name;
		},
	});
}

/** Carries out one call. It never throws: whatever happens becomes an envelope. */
export async function carryOut(
	execution: Execution,
	rows: readonly number[],
	ready: Ready,
	{ session, client, settings }: { session: Session; client: Client; settings: RequestSettings },
): Promise<Finished> {
	const { operation } = execution;
	const result = await perform(ready, client);
	const shown = (): Client =>
		operation.waits ? { ...client, requests: client.requests.map(withoutSignatures) } : client;
	if (settings.dryRun && !('thrown' in result)) {
		const list = execution.listsElements ? sentBy(shown()) : [];
		const envelope = previewEnvelope(shown(), result.remark);
		return session.maskedDeep({ rows, envelope, list });
	}
	const told = (failure: Failure): Failure => toldFailure(failure, execution, rows[0], client);
	const envelope = session.maskedDeep(envelopeOf(operation, ready, result, { client, told }));
	const posting = posted(execution, settings, envelope, () => session.maskedDeep(sentBy(shown())));
	if ('thrown' in result) return { rows, envelope, list: [], posting };
	const { rows: listRows, files, waitTill } = result;
	if (!execution.listsElements) return { rows, envelope, list: [], files, waitTill, posting };
	const list = session.maskedDeep(listOf(ready, result));
	return { rows, envelope, list, listRows, files, waitTill, posting };
}

/** The requests, or the answer to a press, as people may see them. */
function sentBy(client: Client): IDataObject[] {
	const answer = client.answered();
	return [...client.requests.map(shownRequest), ...(answer === undefined ? [] : [answer])];
}

/** What became of a call. */
type Performed = Outcome | { readonly thrown: Failure };

async function perform(ready: Ready, client: Client): Promise<Performed> {
	try {
		return await ready.perform(client);
	} catch (error) {
		return { thrown: thrownFailure(error, client) };
	}
}

/** After something may have been carried out, an error no longer means "not sent". */
function thrownFailure(error: unknown, client: Client): Failure {
	if (error instanceof CallFailed) return error.failure;
	if (client.requests.length === 0) return failureOf(error);
	if (!(error instanceof Refusal)) return brokenOff(error, client.status());
	const failure = failureOf(error);
	return client.hasWritten() ? { ...failure, fate: 'answered', status: client.status() } : failure;
}

function envelopeOf(
	operation: Operation,
	ready: Ready,
	result: Performed,
	{ client, told }: { client: Client; told(failure: Failure): Failure },
): Envelope {
	const kept = client.kept();
	if ('thrown' in result) return failureEnvelope(operation, told(result.thrown), kept);
	const { data, failure, remark = '' } = result;
	if (failure !== undefined) {
		const hint = sentences(failure.hint, remark);
		return failureEnvelope(operation, told({ ...failure, hint }), { ...kept, ...data });
	}
	const summary = result.summary ?? summarised(operation, ready, result);
	return successEnvelope(operation, result, summary, client.status());
}

/** A summary speaks of members an answer should have; an answer that lacks them is told all the same. */
function summarised({ name }: Operation, ready: Ready, { data }: Outcome): string {
	try {
		return ready.summarise(data);
	} catch {
		return `${name} succeeded`;
	}
}

function listOf(ready: Ready, { data, elements }: Outcome): Finished['list'] {
	if (elements !== undefined) return elements;
	try {
		return ready.list(data);
	} catch {
		return [data];
	}
}

function posted(
	execution: Execution,
	{ responseWebhookUrl: url }: RequestSettings,
	envelope: Envelope,
	shown: () => IDataObject[],
): Finished['posting'] {
	const requests = url === undefined ? [] : shown();
	if (url === undefined || requests.length === 0) return undefined;
	return postResponse(execution, url, { operation: execution.name, requests, envelope });
}
