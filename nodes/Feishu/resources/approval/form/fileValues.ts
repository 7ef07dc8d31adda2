import type { FormField } from '../../../../shared/lookups';
import { quoted, Refusal } from '../../../../shared/values';
import { idsOf } from './texts';
import type { Conversion, FileToUpload } from './widget';
import { fileToUpload, labelOf } from './widget';

const MEGABYTE = 1024 * 1024;
/** Megabytes of a file (documentation: "Upload file" of approvals). */
const MOST: Readonly<Record<FileToUpload['kind'], number>> = { attachment: 50, image: 10 };

/** The code of a file that was uploaded before. */
const CODE = /^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/i;

/** Files of the item, by the names of its binary data, and codes of files that were uploaded before. @throws Refusal */
export function filesOf(
	given: unknown,
	field: FormField,
	kind: FileToUpload['kind'],
	{ file, files }: Conversion,
): Array<FileToUpload | string> {
	return idsOf(given, field).map((name) => {
		const found = file(name);
		if (found !== undefined) {
			checkSize(found.told ?? 0, field, kind, name);
			return fileToUpload(found, kind);
		}
		if (CODE.test(name)) return name;
		const known = files.length === 0 ? 'it has no file' : `it has ${files.map(quoted).join(', ')}`;
		throw new Refusal(
			`${labelOf(field)} is ${quoted(name)}, but the input item has no binary data of that name: ${known}`,
			'Give the name of the binary data that the node before puts out.',
		);
	});
}

/** @throws Refusal for a file that Feishu does not take */
export function checkSize(
	size: number,
	field: FormField,
	kind: FileToUpload['kind'],
	name: string,
): void {
	const most = MOST[kind];
	if (size <= most * MEGABYTE) return;
	throw new Refusal(
		`${labelOf(field)}: ${quoted(name)} has ${size} bytes, but ${kind === 'image' ? 'pictures' : 'files'} of approvals may have ${most} MB`,
		'Use a smaller file.',
	);
}
