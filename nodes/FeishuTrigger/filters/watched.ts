import { appToken, list } from '../../shared/fields';
import { filter } from '../../shared/receive';
import { memberText, objectsIn } from '../../shared/values';
import { at } from './at';

/** The Base that is watched. */
export const base = filter({
	name: 'app',
	field: appToken,
	isNeeded: true,
	wants: async (event, given, about) => {
		const resolve = appToken.resolve;
		const token =
			given.inWiki && resolve !== undefined
				? await about.once(`wiki ${given.id}`, async (api) => await resolve(given, api, {}))
				: given.id;
		return at(event, 'file_token') === token;
	},
});

export const tables = filter({
	name: 'tables',
	field: list({
		label: 'Table IDs',
		placeholder: 'e.g. tblsRc9GRRXKqhvW',
		description: 'Only these tables of the Base, separated by commas',
	}),
	wants: (event, ids) => ids.includes(at(event, 'table_id')),
});

export const recordActions = filter({
	name: 'recordActions',
	field: list({
		label: 'Record Changes',
		placeholder: 'e.g. record_added, record_edited',
		description: 'Only when one of these happened: record_added, record_edited, record_deleted',
	}),
	wants: (event, actions) =>
		objectsIn(event.action_list).some((change) => actions.includes(memberText(change, 'action'))),
});

/** The approvals that are watched. */
export const approvalCodes = filter({
	name: 'approvalCodes',
	isNeeded: true,
	field: list({
		label: 'Approval Codes',
		required: true,
		placeholder: 'e.g. 7C468A54-8745-2245-9675-08B7C63E7A85',
		description: 'The approvals to watch, separated by commas',
	}),
	wants: (event, codes) => codes.includes(at(event, 'approval_code')),
});

export const statuses = filter({
	name: 'statuses',
	field: list({
		label: 'Approval Statuses',
		placeholder: 'e.g. APPROVED, REJECTED',
		description: "Only these statuses, by Feishu's names, separated by commas",
	}),
	wants: (event, names) => names.includes(at(event, 'status')),
});

export const taskChanges = filter({
	name: 'taskChanges',
	field: list({
		label: 'Task Changes',
		placeholder: 'e.g. task_create, task_completed_update',
		description:
			"Only when one of these happened, by Feishu's names such as task_create, task_completed_update or task_deleted",
	}),
	wants: ({ event_types: types }, names) =>
		Array.isArray(types) && types.some((type) => names.includes(String(type))),
});
