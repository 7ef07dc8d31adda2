import type { RemoteSandbox } from './processes';
import type { Row } from './table';
import type { Figures, Work } from './work';
import { FILE_BYTES, fileOf, textOf } from './work';

/** What arrived in the sandbox. */
export type Delivery = Pick<Row, 'delivered' | 'lost' | 'doubled'>;

/** Compares what arrived with what was to be sent. */
export async function deliveryOf(
	work: Work,
	sandbox: RemoteSandbox,
	{ ok }: Pick<Figures, 'ok'>,
): Promise<Delivery> {
	switch (work.kind) {
		case 'message':
			return await ofTexts(work.count, sandbox);
		case 'many':
			return await ofReceivers(work.count, sandbox);
		case 'records':
			return await ofRecords(work.count, sandbox);
		case 'upsert':
		case 'sync':
			return await ofRecordRows(work.count, sandbox);
		case 'upload':
			return await ofUploads(work.count, sandbox);
		case 'download':
			// What arrives is in n8n's store; the contender counts files that are not whole as failed.
			return { delivered: ok, lost: work.count - ok, doubled: 0 };
		case 'appendRows':
		case 'upsertRows':
			return await ofRows(work.count, sandbox);
		case 'readRows':
			return { delivered: ok, lost: work.count - ok, doubled: 0 };
		case 'overhead':
			return { delivered: 0, lost: 0, doubled: 0 };
	}
}

async function ofTexts(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	return ofNames(await sandbox.ask<string[]>('texts'), count, textOf);
}

/** A row that does not hold what its item does is none. */
async function ofRows(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const rows = await sandbox.ask<Array<[name: string, amount: number]>>('rows');
	const exact = rows.filter(([name, amount]) => name === textOf(amount));
	return ofNames(
		exact.map(([name]) => name),
		count,
		textOf,
	);
}

/** A file of another size is none. */
async function ofUploads(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const uploads = await sandbox.ask<Array<{ name: string; size: number }>>('uploads');
	const whole = uploads.filter(({ size }) => size === FILE_BYTES).map(({ name }) => name);
	return ofNames(whole, count, fileOf);
}

function ofNames(
	arrived: readonly string[],
	count: number,
	nameOf: (index: number) => string,
): Delivery {
	const distinct = new Set(arrived);
	const wanted = Array.from({ length: count }, (_, index) => nameOf(index));
	return {
		delivered: distinct.size,
		lost: wanted.filter((name) => !distinct.has(name)).length,
		doubled: arrived.length - distinct.size,
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

/** A row that does not hold what its item does is none. */
async function ofRecordRows(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const rows = await sandbox.ask<Array<{ Name: string; Amount: number }>>('record-fields');
	const exact = rows.filter(({ Name, Amount }) => Name === textOf(Amount));
	return ofNames(
		exact.map(({ Name }) => Name),
		count,
		textOf,
	);
}

async function ofRecords(count: number, sandbox: RemoteSandbox): Promise<Delivery> {
	const delivered = await sandbox.ask<number>('records');
	return {
		delivered,
		lost: Math.max(0, count - delivered),
		doubled: Math.max(0, delivered - count),
	};
}
