import type { FileSource } from '../../../shared/endpoints';
import type { Field, InputFile } from '../../../shared/fields';
import { file } from '../../../shared/fields';
import { orRefusal, own, quoted, Refusal } from '../../../shared/values';

const MEGABYTE = 1024 * 1024;

export type ImportAs = 'bitable' | 'docx' | 'sheet';

/** What each kind of file becomes, and bytes it may have for that (documentation: "Import files: overview"). */
const LARGEST: Readonly<Record<ImportAs, Readonly<Record<string, number>>>> = {
	docx: {
		docx: 600 * MEGABYTE,
		doc: 600 * MEGABYTE,
		txt: 20 * MEGABYTE,
		md: 20 * MEGABYTE,
		mark: 20 * MEGABYTE,
		markdown: 20 * MEGABYTE,
		html: 20 * MEGABYTE,
	},
	sheet: { xlsx: 800 * MEGABYTE, xls: 20 * MEGABYTE, csv: 20 * MEGABYTE },
	bitable: { xlsx: 800 * MEGABYTE, csv: 100 * MEGABYTE },
};

/** Endings of files that come without one, by what n8n says of them. */
const BY_TYPE: Readonly<Record<string, string>> = {
	'application/msword': 'doc',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'text/csv': 'csv',
	'text/html': 'html',
	'text/markdown': 'md',
	'text/plain': 'txt',
};

/** The ending of a file, which has to be the real one (code 1069910); empty when nothing tells it. */
export function endingOf({ name, type }: Pick<FileSource, 'name' | 'type'>): string {
	const dot = name.lastIndexOf('.');
	const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
	const known = Object.values(LARGEST).some((endings) => Object.hasOwn(endings, ending));
	return known ? ending : (own(BY_TYPE, type.split(';')[0].trim().toLowerCase()) ?? ending);
}

/** A name without its ending: what the document is called. */
function titleOf(name: string, ending: string): string {
	const end = `.${ending}`;
	const isEnded = name.length > end.length && name.toLowerCase().endsWith(end);
	return isEnded ? name.slice(0, -end.length) : name;
}

/** With a ticket nothing is uploaded, so the item need not have the file any more. */
const source = file();
export const importedFile: Field<InputFile | Refusal> = {
	...source,
	resolve: undefined,
	read: (given, item) => orRefusal(() => source.read(given, item)[0]),
};

/** What the document is called; empty where only its ticket is known. */
export function titleFor(given: InputFile | Refusal, wished: string | undefined): string {
	if (given instanceof Refusal) return wished ?? '';
	return titleOf(wished ?? given.name, endingOf(given));
}

/** @throws Refusal when the item has no such file */
export function fileOf(given: InputFile | Refusal): InputFile {
	if (given instanceof Refusal) throw given;
	return given;
}

/**
 * Refuses a file that Feishu does not import, or none so large.
 * @param size bytes; undefined where n8n does not say them without being asked
 * @throws Refusal
 */
export function checkImport(input: InputFile, as: ImportAs, size: number | undefined): void {
	const ending = endingOf(input);
	const endings = LARGEST[as];
	const largest = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
	if (largest === undefined) {
		const fitting = Object.entries(LARGEST).filter(([, known]) => Object.hasOwn(known, ending));
		const others = fitting.map(([other]) => other).join(' or ');
		throw new Refusal(
			`Input Data Field Name holds ${quoted(input.name)}, which does not become a ${as}: that takes ${Object.keys(endings).join(', ')}`,
			others === '' ? 'Convert the file first.' : `Set Import As to ${others}.`,
		);
	}
	if (size === undefined || size <= largest) return;
	throw new Refusal(
		`Input Data Field Name holds ${quoted(input.name)} of ${size} bytes, but a ${ending} file that becomes a ${as} may have ${largest}`,
		'Split the file, or import it as something else.',
	);
}

/** Why an import failed (documentation: "Query import task result", `job_status`). */
export const IMPORT_STATUS: Readonly<Record<number, string>> = {
	100: 'the file is encrypted',
	104: 'the tenant has no storage left',
	105: 'the folder holds as many files as it may',
	108: 'Feishu did not get it done in time',
	110: 'the app or user of the credential may not do it',
	112: 'Feishu does not take its format',
	113: 'Feishu does not take its format',
	115: 'the file is too large',
	116: 'the app or user of the credential may not import into the folder',
	117: 'the folder was deleted',
	118: 'the file is not what its ending says',
	119: 'the folder does not exist',
	120: 'the file is not what its ending says',
	121: 'the uploaded file was gone before it was imported',
	122: 'the app or user of the credential may not export what it is a copy of',
	129: 'the file is damaged',
	7000: 'the document would hold too many blocks',
	7001: 'the document would be nested too deeply',
	7002: 'a block of the document would be too large',
};
