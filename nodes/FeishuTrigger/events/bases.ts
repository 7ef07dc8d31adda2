import type { FeishuApi } from '../../shared/endpoints';
import { appToken } from '../../shared/fields';
import type { EventRecord, Given } from '../../shared/receive';
import { base, recordActions, tables } from '../filters';
import { askFor } from './asking';

/** Changes of a Base (documentation: bitable-v1/events). */
export const baseEvents: readonly EventRecord[] = [
	{
		type: 'drive.file.bitable_record_changed_v1',
		name: 'Base Record Changed',
		description: 'Records of a Base that the app manages were added, changed or deleted',
		scopes: ['base:record:read', 'bitable:app', 'drive:drive'],
		filters: [base, tables, recordActions],
		subscribe,
	},
	{
		type: 'drive.file.bitable_field_changed_v1',
		name: 'Base Field Changed',
		description: 'Fields of a Base that the app manages were added, changed or deleted',
		scopes: ['base:field:read', 'bitable:app', 'drive:drive'],
		filters: [base, tables],
		subscribe,
	},
];

async function subscribe(api: FeishuApi, given: Given): Promise<void> {
	const file = base.value(given);
	const token = file.inWiki ? await appToken.resolve?.(file, api, {}) : file.id;
	await askFor(api, token ?? file.id, { file_type: 'bitable' });
}
