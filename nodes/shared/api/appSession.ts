import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { apiOrigin } from './address';
import type { Reply } from './answer';
import { download } from './download';
import type { FeishuContext, Session, WireRequest } from './session';
import { isNetworkFailure, silenceOf } from './transport';
import { cancelSignal, messageOf, readAnswer, requestOptions, secretTexts } from './wire';

/** Acts as the app: n8n keeps the token with the credential and exchanges it when it is blank. */
export function appSession(context: FeishuContext, data: ICredentialDataDecryptedObject): Session {
	const stored = context.getNode().credentials?.feishuApi;
	const credentialsDecrypted = {
		id: stored?.id ?? '',
		name: stored?.name ?? '',
		type: 'feishuApi',
		data,
	};
	const signal = cancelSignal(context);
	let generation = 0;
	let exchange: Promise<void> | undefined;
	let rejected: Reply | undefined;

	const sendNow = async (request: WireRequest, timeout: number): Promise<Reply> => {
		try {
			const answered: unknown = await context.helpers.httpRequestWithAuthentication.call(
				context,
				'feishuApi',
				requestOptions(request, timeout),
				{ credentialsDecrypted },
			);
			return readAnswer(answered);
		} catch (error) {
			if (data.accessToken !== '') return silenceOf(error, signal?.aborted === true);
			return exchangeFailure(error, signal?.aborted === true);
		}
	};

	const sendFirst: Session['send'] = async (request, timeout, turn) => {
		let done: () => void = () => {};
		exchange = new Promise((resolve) => {
			done = resolve;
		});
		const taken = await turn();
		const stamp = generation;
		const reply = await sendNow(request, timeout);
		// The exchange went first, so the call reached Feishu later than its turn.
		taken.restart();
		if (reply.kind === 'none' && reply.reason === 'credential') rejected = reply;
		exchange = undefined;
		done();
		return { reply, stamp };
	};

	return {
		identity: 'tenant',
		origin: apiOrigin(data),
		appId: String(data.appId ?? ''),
		signal,
		secrets: () => secretTexts([data.appSecret, data.accessToken]),
		download: async (url, limits) => await download(context, url, limits, signal),
		send: async (request, timeout, turn) => {
			for (;;) {
				// n8n would exchange once per call while the token is blank: the first call goes alone.
				while (exchange !== undefined && data.accessToken === '') await exchange;
				if (rejected !== undefined) return { reply: rejected, stamp: generation };
				if (data.accessToken === '') return await sendFirst(request, timeout, turn);
				await turn();
				const stamp = generation;
				// Another call may have found the token invalid while this one waited for its turn.
				if (data.accessToken !== '') return { reply: await sendNow(request, timeout), stamp };
			}
		},
		renewToken: async (stamp) => {
			if (stamp !== generation) return;
			generation += 1;
			data.accessToken = '';
		},
	};
}

function exchangeFailure(error: unknown, cancelled: boolean): Reply {
	if (cancelled) return silenceOf(error, true);
	if (!isNetworkFailure(error)) {
		return { kind: 'none', reason: 'credential', message: messageOf(error) };
	}
	const { message } = silenceOf(error, false);
	return { kind: 'none', reason: 'unreachable', message };
}
