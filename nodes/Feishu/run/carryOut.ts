import type { IExecuteFunctions } from 'n8n-workflow';

import type { Client, Session, Tally } from '../api';
import { createClient } from '../api';
import type { CodeNotes, Failure, FeishuApi, Operation, Outcome, Prepared } from '../operation';
import { CallFailed, Refusal, unsent } from '../operation';
import type { Envelope } from './envelope';
import { failureEnvelope, previewEnvelope, shownRequest, successEnvelope } from './envelope';
import type { Finished } from './outputs';
import type { RequestSettings } from './settings';
import { postResponse } from './webhook';

/** What all calls of one run share. */
export interface Execution {
	readonly context: IExecuteFunctions;
	readonly operation: Operation;
	/** What Feishu's codes mean here. */
	readonly notes: CodeNotes;
	/** `resource.operation` */
	readonly name: string;
	/** Execution, node and run: what idempotency keys start with. */
	readonly seed: string;
	readonly tally: Tally;
	/** Opens the credential with the first call. @throws Refusal */
	session(): Promise<Session>;
}

/** Carries out one prepared call. It never throws: whatever happens becomes an envelope. */
export async function carryOut(
	execution: Execution,
	rows: readonly number[],
	prepared: Prepared,
	settings: RequestSettings,
): Promise<Finished> {
	const { operation } = execution;
	const opened = await openFor(execution);
	if ('failure' in opened) {
		return { rows, envelope: failureEnvelope(operation, opened.failure), list: [] };
	}
	const { session } = opened;
	const seed = [rows.join(','), prepared.content].join('\n');
	const client = clientFor(execution, session, settings, seed);
	const result = await perform(prepared, client);
	if (settings.dryRun && !('thrown' in result)) {
		const list = client.requests.map(shownRequest);
		return { rows, envelope: previewEnvelope(client.requests, result.hint), list };
	}
	const clean = withoutSecrets(envelopeOf(operation, prepared, result, client), session);
	const envelope = await withWebhook(execution, settings, clean, client);
	if ('thrown' in result) return { rows, envelope, list: [] };
	return { rows, envelope, list: prepared.list(result.data), listRows: result.rows };
}

/**
 * Opens the credential for what has to be looked up before calls can be planned.
 * @throws CallFailed when it cannot be used
 */
export async function openApi(execution: Execution, settings: RequestSettings): Promise<FeishuApi> {
	const opened = await openFor(execution);
	if ('failure' in opened) throw new CallFailed(opened.failure);
	return clientFor(execution, opened.session, settings, '');
}

function clientFor(
	execution: Execution,
	session: Session,
	{ dryRun, maxRetries, timeout }: RequestSettings,
	seed: string,
): Client {
	return createClient(session, {
		notes: execution.notes,
		dryRun,
		maxRetries,
		timeout: timeout * 1000,
		seed: [execution.seed, execution.name, seed].join('\n'),
		tally: execution.tally,
	});
}

async function openFor(
	execution: Execution,
): Promise<{ readonly session: Session } | { readonly failure: Failure }> {
	try {
		const session = await execution.session();
		const refusal = identityRefusal(execution.operation, session);
		return refusal === undefined ? { session } : { failure: refusal };
	} catch (error) {
		return { failure: failureOf(error) };
	}
}

function identityRefusal(
	{ identities, name }: Operation,
	{ identity }: Session,
): Failure | undefined {
	if (identities.includes(identity)) return undefined;
	return identity === 'tenant'
		? unsent(
				`Feishu lets only a user carry out ${name}, but the credential acts as the app`,
				'Choose Feishu OAuth2 API as Authentication.',
			)
		: unsent(
				`Feishu lets only the app carry out ${name}, but the credential acts as a user`,
				'Choose Feishu API as Authentication.',
			);
}

async function perform(
	prepared: Prepared,
	client: Client,
): Promise<Outcome | { readonly thrown: Failure }> {
	try {
		return await prepared.perform(client);
	} catch (error) {
		return { thrown: failureOf(error) };
	}
}

/** What was thrown on the way, in the envelope's words. */
export function failureOf(error: unknown): Failure {
	if (error instanceof CallFailed) return error.failure;
	if (error instanceof Refusal) return unsent(error.message, error.hint);
	const message = error instanceof Error ? error.message : String(error);
	return unsent(message, 'Check the expressions in the node and the items that come in.');
}

function envelopeOf(
	operation: Operation,
	prepared: Prepared,
	result: Outcome | { readonly thrown: Failure },
	client: Client,
): Envelope {
	if ('thrown' in result) return failureEnvelope(operation, result.thrown);
	if (result.failure !== undefined) return failureEnvelope(operation, result.failure, result.data);
	const summary = result.summary ?? prepared.summarise(result.data);
	return successEnvelope(operation, result, summary, client.status());
}

function withoutSecrets(envelope: Envelope, session: Session): Envelope {
	const clean = (text: string): string =>
		session.secrets().reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
	return {
		...envelope,
		Summary: clean(envelope.Summary),
		Hint: clean(envelope.Hint),
		ErrorMessage: clean(envelope.ErrorMessage),
	};
}

async function withWebhook(
	{ context, name }: Execution,
	{ responseWebhookUrl: url }: RequestSettings,
	envelope: Envelope,
	{ requests }: Client,
): Promise<Envelope> {
	if (url === undefined || requests.length === 0) return envelope;
	const hint = await postResponse(context, url, { operation: name, requests, envelope });
	const hints = [envelope.Hint, hint].filter((text) => text !== '');
	return { ...envelope, Hint: hints.join(' ') };
}
