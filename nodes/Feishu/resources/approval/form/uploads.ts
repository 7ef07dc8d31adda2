import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, approval, CallFailed, endpoint } from '../../../../shared/endpoints';
import type { FormField } from '../../../../shared/lookups';
import { memberText, quoted } from '../../../../shared/values';
import { checkSize } from './fileValues';
import type { FileToUpload, Widget } from './widget';
import { isFileToUpload } from './widget';

/** An uploaded file that nothing shows is nothing, so a second upload does no harm. */
export const uploadFile = endpoint(approval.openapiFileUploadPost, { repeat: 'same' });

/** Widgets with the codes of files in place of the files. */
export async function withCodes(
	api: FeishuApi,
	widgets: readonly Widget[],
	fields: readonly FormField[],
): Promise<unknown> {
	const files = [...new Set(widgets.flatMap(filesIn))];
	for (const { file, kind } of files) {
		const field = fields.find(({ id }) =>
			widgets.some((one) => one.id === id && filesIn(one).some((own) => own.file === file)),
		);
		if (field !== undefined) checkSize(await file.size(), field, kind, file.field);
	}
	const codes = new Map<FileToUpload, string>();
	for (const one of files) codes.set(one, await uploaded(api, one));
	return replaced(widgets, codes);
}

function filesIn(value: unknown): FileToUpload[] {
	if (isFileToUpload(value)) return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(filesIn);
}

function replaced(value: unknown, codes: ReadonlyMap<FileToUpload, string>): unknown {
	if (isFileToUpload(value)) return codes.get(value);
	if (Array.isArray(value)) return value.map((one) => replaced(one, codes));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, replaced(one, codes)]),
	);
}

async function uploaded(api: FeishuApi, { file, kind }: FileToUpload): Promise<string> {
	const bytes = await file.bytes();
	const name = file.name === '' ? file.field : file.name;
	const content = { name, type: file.type, bytes };
	const result = await api.attempt(uploadFile, { body: { name, type: kind, content } });
	const failure = 'failure' in result ? result.failure : undefined;
	const code = 'failure' in result ? '' : memberText(result.answer, 'code');
	if (failure === undefined && code !== '') {
		api.keep('files', { name, code });
		return code;
	}
	throw new CallFailed(
		failure === undefined
			? answeredFailure(
					`Feishu answered without the code of the uploaded file ${quoted(name)}`,
					'Repeat the call: the approval was not submitted.',
					{ retryable: true },
				)
			: { ...failure, message: `While uploading ${quoted(name)}: ${failure.message}` },
	);
}
