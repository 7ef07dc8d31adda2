import type { IDataObject } from 'n8n-workflow';

import type { GivenTime } from '../../../shared/fields';
import { isObject, memberText } from '../../../shared/values';

/** From a time on, as Feishu wants it: in seconds. */
export function since(time: GivenTime | undefined, zone: string): IDataObject | undefined {
	return time === undefined ? undefined : { start: Math.floor(time.in(zone).toSeconds()) };
}

/** A find, without the marks around the words that were looked for. */
export function readable(found: IDataObject): IDataObject {
	const meta: IDataObject = isObject(found.result_meta) ? found.result_meta : {};
	const seconds = Number(meta.update_time);
	return {
		title: unmarked(memberText(found, 'title_highlighted')),
		summary: unmarked(memberText(found, 'summary_highlighted')),
		type: memberText(meta, 'doc_types').toLowerCase(),
		token: memberText(meta, 'token'),
		url: memberText(meta, 'url'),
		owner: memberText(meta, 'owner_name'),
		owner_id: memberText(meta, 'owner_id'),
		edit_time: timeOf(seconds),
		in_wiki: memberText(found, 'entity_type').toUpperCase() === 'WIKI',
	};
}

function timeOf(seconds: number): string {
	const moment = new Date(seconds * 1000);
	return seconds > 0 && !Number.isNaN(moment.getTime()) ? moment.toISOString() : '';
}

/** `<h>` and `<hb>` stand around what was found. */
function unmarked(text: string): string {
	return text.replace(/<\/?hb?>/gi, '');
}
