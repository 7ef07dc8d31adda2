import type { RemoteSandbox } from './processes';
import type { Row } from './table';
import type { Work } from './work';
import { textOf } from './work';

/** What arrived in the sandbox. */
export type Delivery = Pick<Row, 'delivered' | 'lost' | 'doubled'>;

/** Compares what arrived with what was to be sent. */
export async function deliveryOf(work: Work, sandbox: RemoteSandbox): Promise<Delivery> {
	switch (work.kind) {
		case 'message':
			return await ofTexts(work.count, sandbox);
		case 'many':
			return await ofReceivers(work.count, sandbox);
		case 'records':
			return await ofRecords(work.count, sandbox);
		case 'overhead':
			return { delivered: 0, lost: 0, doubled: 0 };
	}
}

async function ofTexts(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const texts = await sandbox.ask<string[]>('texts');
	const distinct = new Set(texts);
	const wanted = Array.from({ length: count }, (_, index) => textOf(index));
	return {
		delivered: distinct.size,
		lost: wanted.filter((text) => !distinct.has(text)).length,
		doubled: texts.length - distinct.size,
	};
}

async function ofReceivers(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const receivers = await sandbox.ask<string[]>('receivers');
	const distinct = new Set(receivers);
	return {
		delivered: distinct.size,
		lost: count - distinct.size,
		doubled: receivers.length - distinct.size,
	};
}

async function ofRecords(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const delivered = await sandbox.ask<number>('records');
	return {
		delivered,
		lost: Math.max(0, count - delivered),
		doubled: Math.max(0, delivered - count),
	};
}
