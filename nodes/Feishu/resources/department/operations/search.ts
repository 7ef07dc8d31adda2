import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/operation';
import {
	chain,
	collectPages,
	endpoint,
	isObject,
	onePage,
	pagingFields,
	Refusal,
	text,
} from '../../../../shared/operation';
import type { DepartmentIdType } from '../../common';
import {
	childDepartments,
	CONTACT_PAGING,
	departmentIdType,
	departmentsBelow,
	listed,
	ROOT_DEPARTMENT,
} from '../../common';
import { DEPARTMENTS, departmentSample } from '../fields';

/** Departments the user can see, by name. */
export const findDepartments = endpoint('POST /open-apis/contact/v3/departments/search', {
	// Of the special tier, whose number Feishu does not publish.
	rate: { perSecond: 5 },
	identities: ['user'],
	scopes: [
		'search:department:read',
		'contact:contact.base:readonly',
		'contact:contact:access_as_app',
		'contact:contact:readonly_as_app',
	],
	repeat: 'read',
});

const paging = pagingFields({ default: 20, max: 50 });

export const search = chain({
	value: 'search',
	name: 'Search Departments',
	action: 'Search departments',
	description:
		"Find departments by name: as a user with Feishu's search, as the app by reading all departments",
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/search',
	endpoints: [findDepartments, childDepartments],
	identities: ['tenant', 'user'],
	replacesData: { Results: [], TotalCount: 0 },
	list: 'Results',
	parameters: {
		query: text({
			label: 'Query',
			description: 'What the name of the departments contains',
			placeholder: 'e.g. Quality',
			required: true,
		}),
		...paging.parameters,
	},
	options: { departmentIdType, ...paging.options },
	run: async (values, api) => {
		const { items, next } =
			api.identity === 'user' ? await foundByFeishu(values, api) : await filtered(values, api);
		const how =
			api.identity === 'user'
				? ''
				: ' (names compared by the node, which read all departments as the app)';
		return {
			data: { Results: items, TotalCount: items.length },
			summary: `${listed(items, DEPARTMENTS, values.departmentIdType, next !== '')}${how}`,
			hint:
				next === ''
					? ''
					: `Set Page Token to ${next} for further departments, or switch Return All on.`,
		};
	},
	summary: (data) => listed(data.Results, DEPARTMENTS, 'open_department_id'),
	sample: { Results: [departmentSample], TotalCount: 1 },
});

interface Asked {
	readonly query: string;
	readonly departmentIdType: DepartmentIdType;
	readonly returnAll: boolean;
	readonly pageSize: number;
	readonly pageToken: string | undefined;
}

interface Found {
	readonly items: IDataObject[];
	/** The token for what follows; empty at the end. */
	readonly next: string;
}

async function foundByFeishu(asked: Asked, api: FeishuApi): Promise<Found> {
	const source = {
		api,
		endpoint: findDepartments,
		paging: CONTACT_PAGING,
		request: {
			query: { department_id_type: asked.departmentIdType },
			body: { query: asked.query },
		},
	};
	const { items, page_token: next } = asked.returnAll
		? await collectPages(source, asked.pageToken)
		: await onePage(source, asked.pageSize, asked.pageToken);
	return {
		items: Array.isArray(items) ? items.filter(isObject) : [],
		next: typeof next === 'string' ? next : '',
	};
}

/** Reads on until one match more than asked for is known, so that "more are available" is true. */
async function filtered(asked: Asked, api: FeishuApi): Promise<Found> {
	const { returnAll, pageSize, departmentIdType: type } = asked;
	const start = positionOf(asked.pageToken);
	const end = returnAll ? Infinity : start + pageSize;
	const sought = asked.query.toLowerCase();
	const matches = new Map<unknown, IDataObject>();
	for await (const department of departmentsBelow(api, ROOT_DEPARTMENT, type)) {
		if (!String(department.name).toLowerCase().includes(sought)) continue;
		matches.set(department[type], department);
		if (matches.size > end) break;
	}
	const items = [...matches.values()].slice(start, end);
	return { items, next: matches.size > end ? String(end) : '' };
}

/** As the app a page token is the number of matches before the page. */
function positionOf(token: string | undefined): number {
	if (token === undefined) return 0;
	if (/^\d{1,9}$/.test(token)) return Number(token);
	throw new Refusal(
		'Page Token is not one of this search as the app',
		'Clear Page Token, or use the one the Hint of the previous call names.',
	);
}
