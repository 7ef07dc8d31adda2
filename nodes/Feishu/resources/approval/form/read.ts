import type { IDataObject } from 'n8n-workflow';

import { parsed } from '../../../../shared/lookups';
import { isKept, isObject, memberText, objectsIn, textsIn } from '../../../../shared/values';

/** A file of a form, at an address that lives for 12 hours (documentation: "Get an approval instance"). */
export interface FormFile {
	readonly field: string;
	readonly name: string;
	readonly url: string;
}

/** A form as people read it. */
export interface ReadForm {
	/** By the names of the fields; a name that comes again has a number behind it, such as Reason_2. */
	readonly byName: IDataObject;
	/** By the custom ids of the fields, else by their ids. */
	readonly byId: IDataObject;
	readonly files: readonly FormFile[];
}

const FILES = ['attachment', 'attachmentV2', 'image', 'imageV2'];
const NUMBERS = ['number', 'amount', 'formula'];

/** Reads the form of an instance, which is JSON text with one object for each field. */
export function readForm(form: unknown): ReadForm {
	const widgets = objectsIn(parsed(form));
	const names = distinct(widgets.map(nameOf));
	const values = widgets.map(valueOf);
	return {
		byName: Object.fromEntries(names.map((name, index) => [name, values[index]])),
		byId: Object.fromEntries(
			widgets.map((one, index) => [
				memberText(one, 'custom_id') || memberText(one, 'id'),
				values[index],
			]),
		),
		files: widgets.flatMap((one, index) => filesOf(one, names[index])),
	};
}

function nameOf(widget: IDataObject): string {
	return memberText(widget, 'name') || memberText(widget, 'id');
}

function distinct(names: readonly string[]): string[] {
	const taken = new Map<string, number>();
	return names.map((name) => {
		const count = (taken.get(name) ?? 0) + 1;
		taken.set(name, count);
		return count === 1 ? name : `${name}_${count}`;
	});
}

function valueOf(widget: IDataObject): IDataObject[string] {
	const { type, value, open_ids: openIds } = widget;
	const kind = String(type);
	if (kind === 'fieldList') return rowsIn(value);
	if (FILES.includes(kind)) return filesOf(widget, '').map(({ name, url }) => ({ name, url }));
	if (NUMBERS.includes(kind)) return numberIn(value);
	// A user without an id of the tenant has an empty text among the user_ids.
	if (kind === 'contact') {
		const ids = textsIn(value);
		return textsIn(openIds).length >= ids.length ? textsIn(openIds) : ids;
	}
	return value ?? null;
}

function rowsIn(value: unknown): IDataObject[] {
	const rows: unknown[] = Array.isArray(value) ? value : [];
	return rows.map((row) => {
		const cells = objectsIn(row);
		const names = distinct(cells.map(nameOf));
		return Object.fromEntries(names.map((name, index) => [name, valueOf(cells[index])]));
	});
}

/** Numbers may come as text; what JSON would change stays text. */
function numberIn(value: unknown): IDataObject[string] {
	if (typeof value !== 'string' || value.trim() === '') return numberOrNull(value);
	const number = Number(value);
	return Number.isFinite(number) && isKept(number) ? number : value;
}

function numberOrNull(value: unknown): IDataObject[string] {
	return typeof value === 'number' ? value : null;
}

/** Addresses stand in `value`, names in `ext`, both as a list or separated by commas. */
function filesOf(widget: IDataObject, field: string): FormFile[] {
	if (!FILES.includes(String(widget.type))) {
		if (widget.type !== 'fieldList' || !Array.isArray(widget.value)) return [];
		return widget.value.flatMap((row) => objectsIn(row).flatMap((cell) => filesOf(cell, field)));
	}
	const urls = partsOf(widget.value);
	const names = partsOf(widget.ext).map((name) => name.replace(/^'(.*)'$/, '$1'));
	return urls.map((url, index) => {
		const ownName = names.length === urls.length ? names[index] : '';
		return { field, url: url.replace(/\\u0026/g, '&'), name: ownName };
	});
}

function partsOf(value: unknown): string[] {
	if (typeof value === 'string') return value === '' ? [] : value.split(',');
	if (isObject(value)) return [];
	return textsIn(value);
}
