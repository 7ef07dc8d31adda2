import type { Endpoint, FileContent } from '../../../shared/endpoints';
import { methodAndPath } from '../../../shared/endpoints';
import { figure, Refusal } from '../../../shared/values';
import type { SendValues } from './operations/send';

/** Bytes a form may carry; larger files go up in parts (documentation: "Upload file", "Upload media"). */
const MOST_BYTES = 100 * 1024 * 1024;

/** Fields that are not called `file` (documentation: "Upload image", "Upload app avatar"). */
const FILE_FIELDS: ReadonlyArray<readonly [path: RegExp, field: string]> = [
	[/\/im\/v1\/images$/, 'image'],
	[/\/app_avatar\/upload$/, 'avatar'],
];

/** What a request carries: the JSON body, or the fields of a form with its files. */
export async function bodyOf(values: SendValues, endpoint: Endpoint): Promise<object | undefined> {
	const { body, bodySource, item = {}, binaryPropertyName } = values;
	const given =
		bodySource === 'inputItem'
			? item
			: typeof body === 'object' && body !== null
				? body
				: undefined;
	if (binaryPropertyName.length === 0) return given;
	const files = await Promise.all(binaryPropertyName.map(contentOf));
	const { path } = methodAndPath(endpoint.route);
	const usual = FILE_FIELDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'file';
	const field = values.fileField ?? usual;
	const members = files.map((file, index): [string, FileContent] => [
		index === 0 ? field : `${field}${index + 1}`,
		file,
	]);
	return { ...given, ...Object.fromEntries(members) };
}

async function contentOf(file: SendValues['binaryPropertyName'][number]): Promise<FileContent> {
	refuseLarge(file.field, await file.size());
	return { name: file.name || file.field, type: file.type, bytes: await file.bytes() };
}

function refuseLarge(field: string, size: number): void {
	if (size <= MOST_BYTES) return;
	throw new Refusal(
		`The file in ${field} has ${figure(size)} bytes, but a form may carry ${figure(MOST_BYTES)}`,
		'Choose a smaller file for Input Data Field Name, or upload it in parts.',
	);
}
