import type { InputFile } from '../../../../shared/fields';
import type { FormField } from '../../../../shared/lookups';
import { lostNumber, quoted, Refusal } from '../../../../shared/values';

/** A widget of a form as Feishu takes it, once its files are uploaded. */
export interface Widget {
	readonly id: string;
	readonly type: string;
	readonly value: unknown;
	/** Of an amount. */
	readonly currency?: string;
	/** Of contacts, whose `value` holds user_ids. */
	readonly open_ids?: readonly string[];
}

/** A file of the item that stands where Feishu wants the code of an uploaded one. */
export interface FileToUpload {
	readonly file: InputFile;
	readonly kind: 'image' | 'attachment';
}

/** What tells them from values that only look like one. */
const toUpload = new WeakSet<object>();

export function fileToUpload(file: InputFile, kind: FileToUpload['kind']): FileToUpload {
	const made = { file, kind };
	toUpload.add(made);
	return made;
}

export function isFileToUpload(value: unknown): value is FileToUpload {
	return typeof value === 'object' && value !== null && toUpload.has(value);
}

/** What values are converted with. */
export interface Conversion {
	/** IANA name, for times without an offset. */
	readonly zone: string;
	/** A file of the input item; undefined when it has none of that name. */
	file(name: string): InputFile | undefined;
	readonly files: readonly string[];
}

/** How a refusal names a field. */
export function labelOf({ name }: FormField): string {
	return `Form field ${quoted(name)}`;
}

/** @param expected completes "Give it as …", e.g. `a number` */
export function refuseValue(field: FormField, given: unknown, expected: string): never {
	throw new Refusal(
		`${labelOf(field)} is ${quoted(given)}, which is not ${expected}`,
		`Give the field as ${expected}.`,
	);
}

/** @throws Refusal for a number that is not the one that was written */
export function refuseLost(given: number, field: FormField): void {
	const fault = lostNumber(given);
	if (fault === undefined) return;
	throw new Refusal(
		`${labelOf(field)} is ${fault}`,
		'Give the number as a text where the field takes one, or a shorter number.',
	);
}
