import type { ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import type { Base, BaseColumn, BaseRecord, BaseTable } from './bases';
import { mediasOf } from './mediaBook';
import { findPerson } from './people';
import { typeOfName } from './storage';

/** Whether a value is what a column holds, and the code for "it is not" (documentation: "Bitable record data structure"). */
const CELLS: Readonly<
	Record<number, readonly [code: number, holds: (value: unknown, at: Place) => boolean]>
> = {
	1: [1254060, (value) => typeof value === 'string' && value.length <= 100_000],
	2: [1254061, (value) => typeof value === 'number'],
	3: [1254062, isText],
	4: [1254063, (value) => isListOf(value, isText, 1000)],
	5: [1254064, (value) => Number.isSafeInteger(value)],
	7: [1254065, (value) => typeof value === 'boolean'],
	11: [
		1254066,
		(value, { call, column }) =>
			isListOf(
				value,
				(one) =>
					onlyHas(one, 'id') &&
					findPerson(call.world, idOf(one, 'id'), queryText(call, 'user_id_type', 'open_id')) !==
						undefined,
				column.property?.multiple === false ? 1 : 1000,
			),
	],
	13: [1254072, (value) => isText(value) && /^\+?\d*$/.test(value) && value.length <= 64],
	15: [1254068, (value) => isText(idOf(value, 'link')) && isText(idOf(value, 'text'))],
	17: [
		1254303,
		(value, { base }) => isListOf(value, (one) => base.files.has(idOf(one, 'file_token')), 100),
	],
	18: [
		1254067,
		(value, { table }) => isListOf(value, (one) => table.records.has(String(one)), 500),
	],
	21: [
		1254074,
		(value, { base }) =>
			isListOf(
				value,
				(one) => base.tables.get('tblCustomers')?.records.has(String(one)) === true,
				500,
			),
	],
	22: [1254015, (value) => isText(value) && /^-?[\d.]+,-?[\d.]+$/.test(value)],
	23: [1254015, (value) => isListOf(value, (one) => /^oc_/.test(idOf(one, 'id')), 10)],
};

interface Place {
	readonly call: ServiceCall;
	readonly base: Base;
	readonly table: BaseTable;
	readonly column: BaseColumn;
}

/** Refuses what does not fit its column; a select column learns the options it does not know. */
export function checkCells(
	call: ServiceCall,
	base: Base,
	table: BaseTable,
	fields: Record<string, unknown>,
): void {
	for (const [name, value] of Object.entries(fields)) {
		const column =
			table.columns.find((one) => one.field_name === name) ?? refuse(call, 1254045, name);
		const [code, holds] = CELLS[column.type] ?? [1254015, () => false];
		if (value !== null && !holds(value, { call, base, table, column })) refuse(call, code, name);
		if (column.type === 3 || column.type === 4) learn(column, [value ?? []].flat());
	}
}

function learn({ property }: BaseColumn, names: readonly unknown[]): void {
	for (const name of names.map(String)) {
		if (property?.options?.some((option) => option.name === name) === false) {
			property.options.push({ id: `opt${name}`, name, color: property.options.length });
		}
	}
}

/** The cells as the read calls return them: text in segments, people with names, links as objects. */
export function readCells(
	{ world }: ServiceCall,
	table: BaseTable,
	{ fields }: BaseRecord,
	names: readonly string[] | undefined,
): Record<string, unknown> {
	const read = (column: BaseColumn | undefined, value: unknown): unknown => {
		if (column?.type === 1) return [{ text: value, type: 'text' }];
		if (column?.type === 18 || column?.type === 21) return { link_record_ids: value };
		if (column?.type === 17 && Array.isArray(value)) return value.map(attached);
		if (column?.type !== 11 || !Array.isArray(value)) return value;
		return value.map((one) => {
			const person = ['open_id', 'union_id', 'user_id']
				.map((type) => findPerson(world, idOf(one, 'id'), type))
				.find((found) => found !== undefined);
			return {
				id: idOf(one, 'id'),
				name: person?.name,
				en_name: person?.en_name,
				email: person?.email,
			};
		});
	};
	const attached = (one: unknown): unknown => {
		const file_token = idOf(one, 'file_token');
		const media = mediasOf({ world }).get(file_token);
		if (media === undefined) return one;
		const url = `https://open.feishu.cn/open-apis/drive/v1/medias/${file_token}/download`;
		const extra = encodeURIComponent(JSON.stringify({ bitablePerm: { tableId: table.table_id } }));
		return {
			file_token,
			name: media.name,
			size: media.bytes.length,
			type: typeOfName(media.name),
			url: table.tellsExtra ? `${url}?extra=${extra}` : url,
		};
	};
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => names === undefined || names.includes(name))
			.map(([name, value]) => [
				name,
				read(
					table.columns.find((one) => one.field_name === name),
					value,
				),
			]),
	);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isListOf(value: unknown, holds: (one: unknown) => boolean, most: number): boolean {
	return Array.isArray(value) && value.length <= most && value.every(holds);
}

function onlyHas(value: unknown, member: string): boolean {
	return Object.keys(Object(value)).join() === member;
}

function idOf(value: unknown, member: string): string {
	return String({ ...Object(value) }[member] ?? '');
}
