import type { Client, Session } from '../api';
import type { Failure, Operation, Outcome, Prepared } from '../operation';
import type { Envelope } from './envelope';
import { failureEnvelope, previewEnvelope, shownRequest, successEnvelope } from './envelope';
import type { Execution } from './execution';
import { clientFor, failureOf, openFor } from './openClient';
import type { Finished } from './outputs';
import type { RequestSettings } from './settings';
import { postResponse } from './webhook';

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
	const seed = () => [rows.join(','), prepared.content].join('\n');
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
	const secrets = session.secrets();
	const clean = (text: string): string =>
		secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
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
