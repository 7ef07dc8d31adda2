import { amount, few, quoted, Refusal } from '../values';
import type { Field, FieldText, Item } from './field';
import type { InputFile } from './inputFile';
import { list } from './list';

/** How many files a field takes. */
export interface FileOptions extends Partial<FieldText> {
	/** Files allowed; one when absent. */
	readonly most?: number;
	readonly optional?: true;
	/** Name of the binary data when nothing is given; `data`, as everywhere in n8n, when absent. */
	readonly default?: string;
}

/**
 * Files of the input item: the names of its binary data, one or several separated by commas.
 * The operation is handed each file's name, type, size and content.
 */
export function file(options: FileOptions & { readonly optional: true }): Field<InputFile[]>;
export function file(options?: FileOptions): Field<InputFile[]>;
export function file(options: FileOptions = {}): Field<InputFile[]> {
	const { most = 1, optional, label = 'Input Data Field Name' } = options;
	const standard = options.default ?? (optional === true ? '' : 'data');
	const names = list({ label });
	return {
		label,
		showWhen: options.showWhen,
		property: {
			type: 'string',
			default: standard,
			...(optional === true ? {} : { required: true }),
			placeholder: 'e.g. data',
			description:
				options.description ??
				(most === 1
					? 'Name of the binary data of the input item that holds the file'
					: 'Names of the binary data of the input item that hold the files, as a list or separated by commas'),
			...(options.hint === undefined ? {} : { hint: options.hint }),
		},
		read: (given, item) => {
			const asked = names.read(given) ?? (standard === '' ? [] : [standard]);
			if (asked.length > most) {
				throw new Refusal(
					`${label} names ${asked.length} files, but ${amount(most, ['is', 'are'])} allowed`,
					`Give at most ${most} in ${label}, or use several items.`,
				);
			}
			return asked.map((name) => opened(name, label, item));
		},
	};
}

function opened(name: string, label: string, item: Item | undefined): InputFile {
	const found = item?.file(name);
	if (found !== undefined) return found;
	const { files = [] } = item ?? {};
	const known = files.length === 0 ? 'it has no file' : `it has ${few(files.map(quoted))}`;
	throw new Refusal(
		`${label} is ${quoted(name)}, but the input item has no binary data of that name: ${known}`,
		`Set ${label} to the name of the binary data in the output of the node before.`,
	);
}
