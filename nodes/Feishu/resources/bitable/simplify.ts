import type { GenericValue, IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import type { Field } from '../../../shared/fields';
import { flag } from '../../../shared/fields';
import type { Columns } from '../../../shared/lookups';
import { columnsOf } from '../../../shared/lookups';
import { isBlank, isObject, objectsIn } from '../../../shared/values';
import { readableCell, readableTime } from './readableCells';

/** How records are made readable. */
export interface Simplifier {
	/** Undefined when they were not read: times then stay numbers. */
	readonly columns?: Columns;
	/** An IANA name, for times. */
	readonly zone: string;
	/** What could not be made readable; empty for nothing. */
	readonly remark: string;
}

/** Whether an answer is made readable; on where nothing is said. */
export const simplifyFlag = flag({
	label: 'Simplify',
	description: 'Whether to return a simplified version of the response instead of the raw data',
	default: true,
});

/** Off where a workflow says nothing: records then stay as Feishu returns them. */
export const simplify: Field<boolean, Simplifier | undefined> = {
	label: simplifyFlag.label,
	property: simplifyFlag.property,
	read: (given) => !isBlank(given) && simplifyFlag.read(given),
	resolve: (isOn, api, others) => (isOn ? simplifierFor(api, others) : undefined),
};

/** The same for an operation that makes records readable unless it is told not to. */
export const simplifyFirst: Field<boolean, Simplifier | undefined> = {
	...simplify,
	read: simplifyFlag.read,
};

async function simplifierFor(
	api: FeishuApi,
	{ appToken, tableId, timezone }: Readonly<Record<string, unknown>>,
): Promise<Simplifier> {
	const zone = String(timezone);
	if (api.dryRun) return { zone, remark: '' };
	const { columns, reason = '' } = await columnsOf(api, String(appToken), String(tableId));
	if (columns !== undefined) return { columns, zone, remark: '' };
	return {
		zone,
		remark: `Times stay in milliseconds, because the columns of the table could not be read (${reason}); enable base:field:read and give access to the Base to have them converted.`,
	};
}

/** An answer with its records made readable. @param list the member that holds them */
export function simplified(
	answer: IDataObject,
	simplifier: Simplifier | undefined,
	list = 'items',
): IDataObject {
	if (simplifier === undefined || !Array.isArray(answer[list])) return answer;
	const records = objectsIn(answer[list]).map((one) => readableRecord(one, simplifier));
	return { ...answer, [list]: records };
}

function readableRecord(record: IDataObject, { columns, zone }: Simplifier): IDataObject {
	const { fields, ...rest } = record;
	const cells: IDataObject = isObject(fields) ? fields : {};
	return {
		...Object.fromEntries(
			Object.entries(rest).map(([name, value]) => [name, readableMember(name, value, zone)]),
		),
		fields: Object.fromEntries(
			Object.entries(cells).map(([name, cell]) => [
				name,
				readableCell(cell, columns?.get(name)?.type, zone),
			]),
		),
	};
}

/** What Automatic Fields adds to a record. */
function readableMember(name: string, value: GenericValue, zone: string): GenericValue {
	return name === 'created_time' || name === 'last_modified_time'
		? readableTime(value, zone)
		: readableCell(value, undefined, zone);
}
