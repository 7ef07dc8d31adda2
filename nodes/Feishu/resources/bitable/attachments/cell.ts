import type { IDataObject } from 'n8n-workflow';
import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed } from '../../../../shared/endpoints';
import type { TableValues } from '../../../../shared/fields';
import { tablePath } from '../../../../shared/fields';
import { isObject, memberText, objectsIn, textsIn } from '../../../../shared/values';
import { getCall } from '../deleting';
import { hiddenRemark } from '../hidden';

/** Column type of attachments. */
export const ATTACHMENTS = 17;

/** An attachment of a cell. */
export interface Attached {
	readonly token: string;
	/** Empty when Feishu does not say it. */
	readonly name: string;
	/** What the download has to know besides, as JSON; empty for nothing. */
	readonly extra: string;
}

/**
 * The cells of a record.
 * @throws CallFailed when it is not there, or may not be read
 */
export async function cellsOf(
	api: FeishuApi,
	{ recordId, ...table }: TableValues & { readonly recordId: string },
): Promise<IDataObject> {
	const answer = await api.call(getCall, {
		path: tablePath(table),
		body: { record_ids: [recordId] },
	});
	const [record] = objectsIn(answer.records);
	if (record !== undefined || api.dryRun) {
		return isObject(record?.fields) ? record.fields : {};
	}
	const isAbsent = textsIn(answer.absent_record_ids).length > 0;
	throw new CallFailed(
		answeredFailure(
			isAbsent
				? `The table has no record ${recordId}`
				: `Feishu answered without record ${recordId}`,
			['Check Record ID.', isAbsent ? '' : hiddenRemark({ records: [] })]
				.filter((text) => text !== '')
				.join(' '),
		),
	);
}

/** The attachments of a cell; none where it holds something else. */
export function attachedIn(cell: unknown): Attached[] {
	return objectsIn(cell)
		.map((one) => ({
			token: memberText(one, 'file_token'),
			name: memberText(one, 'name'),
			extra: extraOf(memberText(one, 'url')),
		}))
		.filter(({ token }) => token !== '');
}

/** With advanced permissions, the address in the cell says by which record a file may be read. */
function extraOf(address: string): string {
	const query = address.slice(address.indexOf('?') + 1);
	const [, extra = ''] = /(?:^|&)extra=([^&]*)/.exec(query) ?? [];
	try {
		return decodeURIComponent(extra);
	} catch {
		return '';
	}
}
