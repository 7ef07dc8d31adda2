import type { IDataObject } from 'n8n-workflow';

import type { Clock } from '../../api';
import { pause } from '../../api';
import { CallFailed, refused } from '../../endpoints';
import type { Address } from './address';
import type { Link, Socket, Taken } from './link';
import { openLink } from './link';

/** Keeps a long connection until it is closed. */
export interface Connection {
	/** Resolves when it is there for the first time. @throws CallFailed when the first try failed */
	readonly ready: Promise<void>;
	close(): void;
}

export interface ConnectionOptions {
	readonly clock: Clock;
	/** @throws CallFailed */
	address(): Promise<Address>;
	openSocket(url: string): Socket;
	take(body: IDataObject): Promise<Taken>;
	/** It cannot be had any more, whatever is tried. */
	lost(error: unknown): void;
}

/** Milliseconds before the first new try after a connection that lasted. */
const SOON = 500;
/** Milliseconds a connection lasts at least: until the first sign of life was due to be answered. */
const LASTING = 30_000;
/** Milliseconds between two tries at most where connections are opened and closed again (the official SDK's). */
const BRIEF = 30_000;
/** The same where none can be opened (the official SDK's). */
const LATE = 120_000;

/** Codes of a failure that stays: forbidden, wrong secret, 50 connections already, wrong region. */
const STAYS: ReadonlySet<unknown> = new Set([403, 514, 1000040350, 1000040351]);

export function openConnection(options: ConnectionOptions): Connection {
	const { clock } = options;
	const over = new AbortController();
	const { signal } = over;
	let link: Link | undefined;
	const connect = async (): Promise<Link> => {
		const address = await options.address();
		const next = openLink({ ...options, address });
		link = next;
		// It may have been closed meanwhile.
		if (signal.aborted) next.close();
		if (await next.opened) return next;
		next.close();
		throw new CallFailed(unopened(address));
	};
	const lasted = async ({ ended }: Link): Promise<boolean> => {
		const since = clock.now();
		await ended;
		return clock.now() - since >= LASTING;
	};
	const keep = async (first: Link): Promise<void> => {
		let current: Link | undefined = first;
		for (let wait = SOON; !signal.aborted; wait *= 2) {
			if (current === undefined) wait = Math.min(wait, LATE);
			else wait = (await lasted(current)) ? SOON : Math.min(wait, BRIEF);
			// Not all at once when Feishu restarts a server.
			await pause(wait * (0.5 + Math.random()), { clock, signal });
			if (signal.aborted) return;
			current = await connect().catch((error: unknown) => {
				if (!(error instanceof CallFailed) || !STAYS.has(error.failure.code)) return undefined;
				over.abort();
				options.lost(error);
				return undefined;
			});
		}
	};
	const ready = connect().then((first) => {
		void keep(first);
	});
	return {
		ready,
		close: () => {
			over.abort();
			link?.close();
		},
	};
}

function unopened({ url }: Address) {
	return {
		...refused(
			`The long connection to ${new URL(url).host} could not be opened`,
			'Let n8n reach this host by wss (HTTP proxies count for it only with NODE_USE_ENV_PROXY=1), or choose Webhook.',
		),
		retryable: true,
	};
}
