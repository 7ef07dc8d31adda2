import type { World } from '../world';
import { findPerson, peopleOf } from './people';
import type { Sheet } from './workbooks';

/** Cells of a sheet, counted from 0, ends included. */
export interface Area {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const COLUMNS_WITHOUT_LAST_ROW = 100;

/** The cells a range names in its four documented forms; undefined when it has none of them. */
export function areaOf(cells: string | undefined, sheet: Sheet): Area | undefined {
	const bottom = sheet.row_count - 1;
	if (cells === undefined) return { left: 0, top: 0, right: sheet.column_count - 1, bottom };
	const found = /^([A-Z]+)([1-9]\d*)?:([A-Z]+)([1-9]\d*)?$/.exec(cells);
	if (found === null || (found[2] === undefined && found[4] !== undefined)) return undefined;
	const [, first, top = '1', last, end] = found;
	const left = columnIndex(first);
	const right =
		end === undefined
			? Math.min(columnIndex(last), left + COLUMNS_WITHOUT_LAST_ROW - 1)
			: columnIndex(last);
	const area = {
		left,
		top: Number(top) - 1,
		right,
		bottom: end === undefined ? bottom : Number(end) - 1,
	};
	return area.right < area.left || area.bottom < area.top ? undefined : area;
}

/** The range of an area as Feishu writes it. */
export function areaText(id: string, { left, top, right, bottom }: Area): string {
	return `${id}!${columnText(left)}${top + 1}:${columnText(right)}${bottom + 1}`;
}

/** How a cell is returned. */
export interface Rendering {
	/** `FormattedValue` and its kin; without it formulas stay formulas. */
	readonly option: string;
	/** The type of user ids; `lark_id` when not asked for. */
	readonly userIdType: string;
}

/** The values of an area; empty cells are null. */
export function valuesIn(
	world: World,
	sheet: Sheet,
	area: Area,
	rendering: Rendering,
): unknown[][] {
	const rows: unknown[][] = [];
	for (let row = area.top; row <= area.bottom; row += 1) {
		const values: unknown[] = [];
		for (let column = area.left; column <= area.right; column += 1) {
			values.push(rendered(world, sheet, sheet.cells[row]?.[column] ?? null, rendering));
		}
		rows.push(values);
	}
	return rows;
}

/** What a mention names a person by. */
const MEMBERS: Readonly<Record<string, 'email' | 'open_id' | 'union_id'>> = {
	email: 'email',
	openId: 'open_id',
	unionId: 'union_id',
};

function rendered(
	world: World,
	sheet: Sheet,
	cell: unknown,
	{ option, userIdType }: Rendering,
): unknown {
	if (typeof cell !== 'object' || cell === null) return cell;
	const { type, text, link, textType } = { ...Object(cell) };
	if (type === 'formula') {
		const isComputed = option !== '' && option !== 'Formula';
		return isComputed ? computed(sheet, String(text)) : text;
	}
	if (option === 'ToString') return text;
	if (type === 'mention' && MEMBERS[textType] !== undefined) {
		const member = MEMBERS[textType];
		const person = peopleOf(world).find((one) => one[member] === text);
		const known = person === undefined ? undefined : findPerson(world, person.open_id, 'open_id');
		const id = userIdType === 'union_id' ? known?.union_id : known?.open_id;
		return [{ type, text: `@${known?.name ?? text}`, token: userIdType === '' ? '70012' : id }];
	}
	return type === 'url' ? [{ type, text, link }] : cell;
}

/** Sums and references: enough to tell a formula from its result. */
function computed(sheet: Sheet, formula: string): unknown {
	const [, sum, reference] = /^=(?:SUM\((\w+:\w+)\)|(\w+))$/.exec(formula) ?? [];
	const area = areaOf(sum ?? `${reference}:${reference}`, sheet);
	if (area === undefined) return '#ERROR!';
	const found: unknown[] = [];
	for (let row = area.top; row <= area.bottom; row += 1) {
		found.push(...(sheet.cells[row] ?? []).slice(area.left, area.right + 1));
	}
	if (sum === undefined) return found[0] ?? 0;
	return found.reduce<number>((total, one) => total + (typeof one === 'number' ? one : 0), 0);
}

function columnIndex(name: string): number {
	return [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnText(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : `${columnText(Math.floor(index / 26) - 1)}${letter}`;
}
