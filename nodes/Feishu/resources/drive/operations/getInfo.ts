import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { answeredFailure, CallFailed, drive, endpoint, wiki } from '../../../../shared/endpoints';
import type { NamedFile } from '../../../../shared/fields';
import { anyFile, flag, userIdType } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { brokenOff, chain } from '../../../../shared/operation';
import { amount, isObject, isoTime, memberText, named, objectsIn } from '../../../../shared/values';
import * as fields from '../fields';

const statistics = endpoint(drive.fileStatisticsGet, { repeat: 'read' });

/** What Feishu counts the views of (documentation: "Get file statistics"). */
const COUNTED = ['doc', 'docx', 'sheet', 'mindnote', 'bitable', 'file'];

/** Why Feishu tells nothing of a file (documentation: "Get file metadata", `failed_list`). */
const REASONS: Readonly<Record<string, string>> = {
	'970002': 'it tells nothing of files of this type',
	'970003': 'the app or user of the credential may not see it',
	'970005': 'there is no such file',
};

export const getInfo = chain({
	value: 'getInfo',
	name: 'Get File Info',
	action: 'Get file info',
	description: 'Read title, owner, times, address and number of views of a file',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/drive-v1/file/batch_query',
	endpoints: [queryMetas, statistics, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'folder', 'slides', 'mindnote'],
		}),
		fileType: fields.fileType,
	},
	options: {
		includeViews: flag({
			label: 'Include Views',
			description: 'Whether to read how often and by how many people the file was opened',
			default: true,
		}),
		userIdType,
	},
	run: async ({ fileToken: file, includeViews, userIdType: type }, api) => {
		const data = await infoOf(api, file, type);
		if (!includeViews || !(COUNTED.includes(file.type) || api.dryRun)) return { data };
		const result = await api.attempt(statistics, {
			path: { file_token: file.token },
			query: { file_type: file.type },
		});
		if (!('failure' in result)) return { data: { ...data, ...viewsIn(result.answer.statistics) } };
		const { failure } = result;
		if (failure.lacksScope === true) {
			return { data, remark: `The views are left out: ${failure.hint}` };
		}
		return brokenOff(data, failure, 'reading the views', 'Data holds what was read before.');
	},
	summary: (data, { fileToken: { token, type } }) => {
		const views = data.views === undefined ? '' : `, ${amount(Number(data.views), VIEWS)}`;
		const owner = memberText(data, 'owner_id');
		return `Got ${named(type, data.title, token)}${owner === '' ? '' : ` of ${owner}`}${views}`;
	},
	sample: {
		token: 'doxcni6mOy7j',
		type: 'docx',
		title: 'Weekly report',
		owner_id: 'ou_b13d41c02edc52ce66aaae67bf1abcef',
		create_time: '1652066345',
		created_time: '2022-05-09T03:19:05.000Z',
		latest_modify_user: 'ou_b13d41c02edc52ce66aaae67bf1abcef',
		latest_modify_time: '1652066345',
		modified_time: '2022-05-09T03:19:05.000Z',
		url: 'https://example.feishu.cn/docx/doxcni6mOy7j',
		views: 15,
		viewers: 10,
		likes: 2,
		views_today: 1,
		viewers_today: 1,
		likes_today: 1,
	},
});

const VIEWS = ['view', 'views'] as const;

/** Members of an answer that say again what was asked for. */
const ASKED = ['doc_token', 'doc_type', 'request_doc_info'];

/** @throws CallFailed where Feishu tells nothing of the file */
async function infoOf(api: FeishuApi, file: NamedFile, userIds: string): Promise<IDataObject> {
	const { token, type, page } = file;
	const answer = await api.call(queryMetas, {
		query: { user_id_type: userIds },
		body: { request_docs: [{ doc_token: token, doc_type: type }], with_url: true },
	});
	const [meta] = objectsIn(answer.metas);
	if (meta === undefined && !api.dryRun) {
		const code = memberText(objectsIn(answer.failed_list).at(0), 'code');
		throw new CallFailed(
			answeredFailure(
				`Feishu tells nothing of ${type} ${token}: ${REASONS[code] ?? `it says ${code || 'nothing'}`}`,
				'Check File and File Type, and that the app or user of the credential may see the file.',
			),
		);
	}
	const rest: IDataObject = Object.fromEntries(
		Object.entries(meta ?? {}).filter(([name]) => !ASKED.includes(name)),
	);
	return {
		token,
		type,
		...(page === undefined ? {} : { node_token: page }),
		...rest,
		...timeOf('created_time', rest.create_time),
		...timeOf('modified_time', rest.latest_modify_time),
	};
}

/** @param seconds as Feishu writes them, as text */
function timeOf(name: string, seconds: unknown): IDataObject {
	const time = isoTime(Number(seconds) * 1000);
	return time === undefined ? {} : { [name]: time };
}

function viewsIn(counts: unknown): IDataObject {
	if (!isObject(counts)) return {};
	const { pv: views, uv: viewers, like_count: likes } = counts;
	const { pv_today: views_today, uv_today: viewers_today, like_count_today: likes_today } = counts;
	return { views, viewers, likes, views_today, viewers_today, likes_today };
}
