import type { Sandbox } from '../sandbox';
import { addDepartment, department, departmentsOf } from '../sandbox';
import type { Examples } from './example';
import { departmentOutOfRange, UUID_V4 } from './expected';

const DEPARTMENTS = '/open-apis/contact/v3/departments';
const KEY = expect.stringMatching(UUID_V4);

/** Puts a department with a name of its own below another one and returns its id. */
function added(sandbox: Sandbox, key: string, parent = 'od-headquarters'): string {
	const order = String(1000 + departmentsOf(sandbox.world).size);
	return addDepartment(sandbox.world, department(key, `Department ${key}`, parent, order))
		.open_department_id;
}

/** A tower of departments, each below the one before; returns the id of the lowest. */
function tower(sandbox: Sandbox, key: string, levels: number): string {
	let lowest = 'od-headquarters';
	for (let level = 1; level <= levels; level += 1) {
		lowest = added(sandbox, `${key}-${level}`, lowest);
	}
	return lowest;
}

const asUser = (title: string, parameters: object) => ({
	title,
	asUser: true as const,
	parameters: { ...parameters },
	refuses: /only the app/,
});

export const departmentExamples: Examples = {
	'department.create': [
		{
			title: 'creates a department below the root',
			parameters: { name: 'Quality' },
			sends: [
				{
					method: 'POST',
					path: DEPARTMENTS,
					query: {
						user_id_type: 'open_id',
						department_id_type: 'open_department_id',
						client_token: KEY,
					},
					body: { name: 'Quality', parent_department_id: '0' },
				},
			],
			returns: {
				Data: { department: { name: 'Quality', parent_department_id: '0' } },
				Summary: expect.stringMatching(
					/^Created department "Quality" \(od-\w+\) below the root department\.$/,
				),
			},
		},
		{
			title: 'creates a department with everything set',
			parameters: {
				name: 'Test Lab',
				options: {
					parentDepartmentId: { __rl: true, mode: 'list', value: 'D-headquarters' },
					departmentIdType: 'department_id',
					i18nName: '{"en_us": "Test Lab", "ja_jp": "ラボ", "zh_cn": "实验室"}',
					leaderUserId: 'on_ada',
					order: 77,
					unitIds: 'BU121',
					createGroupChat: true,
					userIdType: 'union_id',
				},
			},
			sends: [
				{
					method: 'POST',
					path: DEPARTMENTS,
					query: {
						user_id_type: 'union_id',
						department_id_type: 'department_id',
						client_token: KEY,
					},
					body: {
						name: 'Test Lab',
						i18n_name: { en_us: 'Test Lab', ja_jp: 'ラボ', zh_cn: '实验室' },
						parent_department_id: 'D-headquarters',
						leader_user_id: 'on_ada',
						order: '77',
						unit_ids: ['BU121'],
						create_group_chat: true,
					},
				},
			],
			returns: {
				Data: {
					department: {
						parent_department_id: 'D-headquarters',
						leader_user_id: 'on_ada',
						order: '77',
						unit_ids: ['BU121'],
						chat_id: expect.stringMatching(/^oc_/),
					},
				},
			},
		},
		{
			title: 'shows the request without sending it',
			parameters: { name: 'Nobody', requestOptions: { dryRun: true } },
			sends: [],
			returns: { Data: expect.objectContaining({ method: 'POST' }) },
		},
		{
			title: 'refuses a name with a slash',
			parameters: { name: 'Research/Development' },
			refuses: /^Name is "Research\/Development", which is not a name without a slash$/,
		},
		{ title: 'refuses an empty name', parameters: { name: '' }, refuses: /^Name is empty$/ },
		{
			title: 'refuses two units',
			parameters: { name: 'Two', options: { unitIds: ['BU121', 'BU122'] } },
			refuses: /^Unit IDs has 2 entries, but Feishu binds a department to one unit only$/,
		},
		{
			title: 'refuses a negative order',
			parameters: { name: 'Minus', options: { order: '-1' } },
			refuses: /^Order is "-1", which is not a whole number of at least 0$/,
		},
		{
			title: 'refuses a language Feishu does not have',
			parameters: { name: 'Language', options: { i18nName: { de_de: 'Labor' } } },
			refuses: /^Localized Names has .*de_de/,
		},
		{
			title: 'refuses a localized name that is not a text',
			parameters: { name: 'Language', options: { i18nName: { en_us: 5 } } },
			refuses: /^Localized Names has .*en_us/,
		},
		{
			title: 'refuses a parent of another id type',
			parameters: { name: 'Lost', options: { parentDepartmentId: 'D010' } },
			refuses:
				/^Parent Department "D010" looks like department_id, but Department ID Type is open_department_id$/,
		},
		{
			title: 'refuses a leader of another id type',
			parameters: { name: 'Headless', options: { leaderUserId: 'on_ada' } },
			refuses: /^Leader "on_ada" is of type union_id/,
		},
		asUser("refuses a user's identity", { name: 'Mine' }),
		{
			title: 'says that the name is taken',
			parameters: { name: 'Engineering' },
			fails: { code: 43022, hint: /^Choose another Name/ },
		},
		{
			title: 'says that the parent is out of range',
			parameters: { name: 'Orphan', options: { parentDepartmentId: 'od-foreign' } },
			fails: { code: 40014, hint: /^Widen the contact data range/ },
		},
		{
			title: 'says that the place is taken',
			parameters: {
				name: 'Squatter',
				options: { parentDepartmentId: 'od-headquarters', order: '1' },
			},
			fails: { code: 43005, hint: /^Choose another Order/ },
		},
	],
	'department.delete': [
		{
			title: 'deletes a department',
			parameters: (sandbox) => ({ departmentId: added(sandbox, 'gone') }),
			sends: [
				{
					method: 'DELETE',
					path: `${DEPARTMENTS}/od-gone`,
					query: { department_id_type: 'open_department_id' },
				},
			],
			returns: {
				Data: { department_id: 'od-gone', deleted: true },
				Summary: 'Deleted department od-gone.',
			},
		},
		{
			title: 'deletes a department by the id the tenant gave',
			parameters: (sandbox) => {
				added(sandbox, 'closed');
				return { departmentId: 'D-closed', options: { departmentIdType: 'department_id' } };
			},
			sends: [
				{
					method: 'DELETE',
					path: `${DEPARTMENTS}/D-closed`,
					query: { department_id_type: 'department_id' },
				},
			],
			returns: { Data: { department_id: 'D-closed', deleted: true } },
		},
		{
			title: 'refuses the root',
			parameters: { departmentId: '0' },
			refuses: /^Department is 0, the root department/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { departmentId: 'od-x', options: { departmentIdType: 'department_id' } },
			refuses: /^Department "od-x" looks like open_department_id/,
		},
		{
			title: 'refuses an empty id',
			parameters: { departmentId: '' },
			refuses: /^Department is empty$/,
		},
		asUser("refuses a user's identity", { departmentId: 'od-gone' }),
		{
			title: 'says that users are in the department',
			parameters: { departmentId: 'od-engineering' },
			fails: { code: 43011, hint: /^Move or delete the users/ },
		},
		{
			title: 'says that departments are below it',
			parameters: { departmentId: 'od-headquarters' },
			fails: { code: 43012, hint: /^Delete the departments below/ },
		},
		{
			title: 'says that there is no such department',
			parameters: { departmentId: 'od-nowhere' },
			fails: { code: 99992357, hint: /^Check the ID of the department and Department ID Type/ },
		},
		{
			title: 'says that it is out of range',
			parameters: { departmentId: 'od-foreign' },
			fails: { code: 40004, hint: /^Widen the contact data range/ },
		},
	],
	'department.getChildren': [
		{
			title: 'lists the departments below the root',
			parameters: {},
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/0/children`,
					query: { department_id_type: 'open_department_id', page_size: '50' },
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: false }),
				Summary: expect.stringMatching(/^Found \d+ departments?: .*Headquarters \(od-headq/),
			},
		},
		{
			title: 'goes on where a page ended',
			parameters: (sandbox) => {
				for (const key of ['page-1', 'page-2', 'page-3']) added(sandbox, key, 'od-design');
				return {
					departmentId: { __rl: true, mode: 'id', value: 'D-design' },
					options: {
						departmentIdType: 'department_id',
						pageSize: 2,
						pageToken: Buffer.from('1').toString('base64url'),
					},
				};
			},
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/D-design/children`,
					query: { department_id_type: 'department_id', page_size: '2', page_token: 'MQ' },
				},
			],
			returns: {
				Data: {
					has_more: false,
					items: [
						expect.objectContaining({ department_id: 'D-page-2' }),
						expect.objectContaining({ department_id: 'D-page-3' }),
					],
				},
				Summary: 'Found 2 departments: Department page-2 (D-page-2), Department page-3 (D-page-3).',
			},
		},
		{
			title: 'asks for two pages where one of Feishu is too small',
			parameters: (sandbox) => {
				const parent = added(sandbox, 'wide');
				for (let child = 1; child <= 60; child += 1) added(sandbox, `wide-${child}`, parent);
				return { departmentId: parent, limit: 55 };
			},
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/od-wide/children`,
					query: { department_id_type: 'open_department_id', page_size: '50' },
				},
				{
					method: 'GET',
					path: `${DEPARTMENTS}/od-wide/children`,
					query: {
						department_id_type: 'open_department_id',
						page_size: '5',
						page_token: expect.any(String),
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: true, page_token: expect.any(String) }),
				Summary: expect.stringMatching(
					/^Found 55 departments: .* and 50 more; more are available\.$/,
				),
			},
		},
		{
			title: 'collects every page as a user',
			asUser: true,
			parameters: (sandbox) => {
				const parent = added(sandbox, 'all');
				for (let child = 1; child <= 120; child += 1) added(sandbox, `all-${child}`, parent);
				return { departmentId: parent, returnAll: true };
			},
			returns: { Summary: expect.stringMatching(/^Found 120 departments/) },
		},
		{
			title: 'refuses a page of more than 100',
			parameters: { options: { pageSize: 101 } },
			refuses: /^Page Size is 101, which is out of range$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { departmentId: 'engineering' },
			refuses: /^Department "engineering" looks like department_id/,
		},
		departmentOutOfRange({ departmentId: 'od-foreign' }),
	],
	'department.getMany': [
		{
			title: 'gets departments with repeated keys',
			parameters: { departmentIds: 'od-engineering, od-design, od-engineering' },
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/batch`,
					query: {
						department_ids: ['od-engineering', 'od-design'],
						department_id_type: 'open_department_id',
					},
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({
							name: 'Engineering',
							parent_department_id: 'od-headquarters',
						}),
						expect.objectContaining({ name: 'Design' }),
					],
				},
				Summary: 'Found 2 departments: Engineering (od-engineering), Design (od-design).',
				Hint: '',
			},
		},
		{
			title: 'names the ids Feishu knows nothing about',
			parameters: {
				departmentIds: ['D-design', 'D-lost'],
				options: { departmentIdType: 'department_id' },
			},
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/batch`,
					query: { department_ids: ['D-design', 'D-lost'], department_id_type: 'department_id' },
				},
			],
			returns: {
				Summary:
					'Found 1 department: Design (D-design). Feishu returned nothing for these IDs: D-lost.',
				Hint: '',
			},
		},
		{
			title: 'splits 60 ids into two calls',
			asUser: true,
			parameters: (sandbox) => ({
				departmentIds: Array.from({ length: 60 }, (_, index) => added(sandbox, `many-${index}`)),
			}),
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/batch`,
					query: {
						department_ids: Array.from({ length: 50 }, (_, index) => `od-many-${index}`),
						department_id_type: 'open_department_id',
					},
				},
				{
					method: 'GET',
					path: `${DEPARTMENTS}/batch`,
					query: {
						department_ids: Array.from({ length: 10 }, (_, index) => `od-many-${50 + index}`),
						department_id_type: 'open_department_id',
					},
				},
			],
			returns: {
				Summary: expect.stringMatching(/^Found 60 departments/),
				Hint: '',
			},
		},
		{
			title: 'refuses an empty list',
			parameters: { departmentIds: ' , ' },
			refuses: /^Department IDs is empty$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { departmentIds: 'od-design, D-design' },
			refuses: /^Department IDs "D-design" looks like department_id/,
		},
	],
	'department.getParents': [
		{
			title: 'lists the departments above, from the parent upwards',
			parameters: (sandbox) => ({ departmentId: tower(sandbox, 'floor', 3) }),
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/parent`,
					query: {
						department_id: 'od-floor-3',
						department_id_type: 'open_department_id',
						page_size: '50',
					},
				},
			],
			returns: {
				Data: {
					has_more: false,
					items: ['od-floor-2', 'od-floor-1', 'od-headquarters'].map((id) =>
						expect.objectContaining({ open_department_id: id }),
					),
				},
				Summary:
					'Found 3 departments above od-floor-3: Department floor-2 (od-floor-2), Department floor-1 (od-floor-1), Headquarters (od-headquarters).',
			},
		},
		{
			title: 'follows the pages of a deep organization',
			asUser: true,
			parameters: (sandbox) => {
				tower(sandbox, 'deep', 60);
				return { departmentId: 'D-deep-60', options: { departmentIdType: 'department_id' } };
			},
			sends: [
				{
					method: 'GET',
					path: `${DEPARTMENTS}/parent`,
					query: {
						department_id: 'D-deep-60',
						department_id_type: 'department_id',
						page_size: '50',
					},
				},
				{
					method: 'GET',
					path: `${DEPARTMENTS}/parent`,
					query: {
						department_id: 'D-deep-60',
						department_id_type: 'department_id',
						page_size: '50',
						page_token: expect.any(String),
					},
				},
			],
			returns: { Summary: expect.stringMatching(/^Found 60 departments/) },
		},
		{
			title: 'refuses an empty id',
			parameters: { departmentId: '' },
			refuses: /^Department is empty$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { departmentId: 'D-design' },
			refuses: /^Department "D-design" looks like department_id/,
		},
		departmentOutOfRange({ departmentId: 'od-foreign' }),
	],
	'department.search': [
		{
			title: "searches with Feishu's search as a user",
			asUser: true,
			parameters: { query: 'engin' },
			sends: [
				{
					method: 'POST',
					path: `${DEPARTMENTS}/search`,
					query: { department_id_type: 'open_department_id', page_size: '20' },
					body: { query: 'engin' },
				},
			],
			returns: {
				Results: [expect.objectContaining({ open_department_id: 'od-engineering' })],
				TotalCount: 1,
				Summary: 'Found 1 department: Engineering (od-engineering).',
				Hint: '',
			},
		},
		{
			title: 'names the token of the next page as a user',
			asUser: true,
			parameters: (sandbox) => {
				for (const key of ['atlas-1', 'atlas-2', 'atlas-3']) added(sandbox, key);
				return {
					query: 'atlas',
					options: {
						departmentIdType: 'department_id',
						pageSize: 1,
						pageToken: Buffer.from('1').toString('base64url'),
					},
				};
			},
			sends: [
				{
					method: 'POST',
					path: `${DEPARTMENTS}/search`,
					query: { department_id_type: 'department_id', page_size: '1', page_token: 'MQ' },
					body: { query: 'atlas' },
				},
			],
			returns: {
				Results: [expect.objectContaining({ department_id: 'D-atlas-2' })],
				TotalCount: 1,
				Summary: expect.stringMatching(
					/; more are available\. Set Page Token to Mg for the next ones, or switch Return All on\.$/,
				),
				Hint: '',
			},
		},
		{
			title: 'collects every page as a user',
			asUser: true,
			parameters: (sandbox) => {
				for (let n = 1; n <= 70; n += 1) added(sandbox, `borealis-${n}`);
				return { query: 'borealis', returnAll: true };
			},
			returns: { TotalCount: 70, Hint: '' },
		},
		{
			title: 'filters the names of all departments as the app, and says so',
			parameters: { query: 'ENGIN' },
			returns: {
				Results: [expect.objectContaining({ open_department_id: 'od-engineering' })],
				TotalCount: 1,
				Summary: expect.stringMatching(
					/^Found 1 department: Engineering \(od-engineering\)\. The node compared the names itself/,
				),
			},
		},
		{
			title: 'returns a part of the matches as the app',
			parameters: (sandbox) => {
				for (const key of ['comet-1', 'comet-2', 'comet-3']) added(sandbox, key, 'od-design');
				return { query: 'comet', limit: 2 };
			},
			returns: {
				TotalCount: 2,
				Summary: expect.stringMatching(
					/; more are available\. Set Page Token to 2 for the next ones, or switch Return All on\. The node compared .+\.$/,
				),
				Hint: '',
			},
		},
		{
			title: 'goes on with the next part as the app',
			parameters: (sandbox) => {
				for (const key of ['delta-1', 'delta-2', 'delta-3']) added(sandbox, key, 'od-design');
				return { query: 'delta', options: { pageSize: 2, pageToken: '2' } };
			},
			returns: {
				Results: [expect.objectContaining({ name: 'Department delta-3' })],
				TotalCount: 1,
				Hint: '',
			},
		},
		{ title: 'refuses an empty query', parameters: { query: '' }, refuses: /^Query is empty$/ },
		{
			title: 'refuses a page of more than 50',
			parameters: { query: 'x', options: { pageSize: 51 } },
			refuses: /^Page Size is 51, which is out of range$/,
		},
		{
			title: 'refuses a foreign page token as the app',
			parameters: { query: 'x', options: { pageToken: 'AQD9' } },
			refuses: /^Page Token is not one of this search as the app$/,
		},
	],
	'department.update': [
		{
			title: 'changes only what is set',
			parameters: (sandbox) => ({
				departmentId: added(sandbox, 'renamed'),
				options: { name: 'Renamed' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: `${DEPARTMENTS}/od-renamed`,
					query: { user_id_type: 'open_id', department_id_type: 'open_department_id' },
					body: { name: 'Renamed' },
				},
			],
			returns: {
				Data: { department: expect.objectContaining({ name: 'Renamed' }) },
				Summary: 'Updated department od-renamed: name "Renamed".',
			},
		},
		{
			title: 'changes everything and binds the unit',
			parameters: (sandbox) => {
				added(sandbox, 'changed');
				return {
					departmentId: { __rl: true, mode: 'id', value: 'D-changed' },
					options: {
						departmentIdType: 'department_id',
						name: 'Changed',
						i18nName: { en_us: 'Changed' },
						leaderUserId: 'ada01',
						unitIds: ['BU121'],
						userIdType: 'user_id',
					},
				};
			},
			sends: [
				{
					method: 'PATCH',
					path: `${DEPARTMENTS}/D-changed`,
					query: { user_id_type: 'user_id', department_id_type: 'department_id' },
					body: { name: 'Changed', i18n_name: { en_us: 'Changed' }, leader_user_id: 'ada01' },
				},
				{
					method: 'POST',
					path: '/open-apis/contact/v3/unit/bind_department',
					query: {},
					body: {
						unit_id: 'BU121',
						department_id: 'D-changed',
						department_id_type: 'department_id',
					},
				},
			],
			returns: {
				Data: { department: expect.objectContaining({ name: 'Changed', unit_ids: ['BU121'] }) },
				Summary:
					'Updated department D-changed: name "Changed", localized names, leader ada01, unit BU121.',
			},
		},
		{
			title: 'binds a unit in place of another one',
			parameters: (sandbox) => {
				const id = added(sandbox, 'moved');
				const moved = departmentsOf(sandbox.world).get(id);
				if (moved !== undefined) moved.unit_ids = ['BU122'];
				return { departmentId: id, options: { unitIds: 'BU123' } };
			},
			sends: [
				{
					method: 'POST',
					path: '/open-apis/contact/v3/unit/bind_department',
					body: {
						unit_id: 'BU123',
						department_id: 'od-moved',
						department_id_type: 'open_department_id',
					},
				},
				{
					method: 'GET',
					path: `${DEPARTMENTS}/batch`,
					query: { department_ids: 'od-moved', department_id_type: 'open_department_id' },
				},
				{
					method: 'POST',
					path: '/open-apis/contact/v3/unit/unbind_department',
					body: {
						unit_id: 'BU122',
						department_id: 'od-moved',
						department_id_type: 'open_department_id',
					},
				},
				{ method: 'POST', path: '/open-apis/contact/v3/unit/bind_department' },
			],
			returns: {
				Data: { department: { open_department_id: 'od-moved', unit_ids: ['BU123'] } },
				Summary: 'Updated department od-moved: unit BU123.',
			},
		},
		{
			title: 'shows both requests without sending them',
			parameters: {
				departmentId: 'od-design',
				options: { name: 'Styling', unitIds: 'BU121' },
				requestOptions: { dryRun: true },
			},
			sends: [],
			returns: {
				Data: {
					requests: [
						expect.objectContaining({ method: 'PATCH' }),
						expect.objectContaining({ method: 'POST' }),
					],
				},
			},
		},
		{
			title: 'refuses when nothing is set',
			parameters: { departmentId: 'od-design', options: { userIdType: 'user_id' } },
			refuses: /^There is nothing to update/,
		},
		{
			title: 'refuses two units',
			parameters: { departmentId: 'od-design', options: { unitIds: '["BU121", "BU122"]' } },
			refuses: /^Unit IDs has 2 entries/,
		},
		{
			title: 'refuses the root',
			parameters: { departmentId: '0', options: { name: 'Everybody' } },
			refuses: /^Department is 0/,
		},
		{
			title: 'refuses a name with a slash',
			parameters: { departmentId: 'od-design', options: { name: 'a/b' } },
			refuses: /^Name is "a\/b"/,
		},
		{
			title: 'refuses a leader of another id type',
			parameters: { departmentId: 'od-design', options: { leaderUserId: 'on_ada' } },
			refuses: /^Leader "on_ada" is of type union_id/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { departmentId: 'D-design', options: { name: 'x' } },
			refuses: /^Department "D-design" looks like department_id/,
		},
		asUser("refuses a user's identity", { departmentId: 'od-design', options: { name: 'Mine' } }),
		{
			title: 'says that the name is taken',
			parameters: { departmentId: 'od-design', options: { name: 'Engineering' } },
			fails: { code: 43022, hint: /^Choose another Name/ },
		},
		{
			title: 'says that the unit is unknown',
			parameters: { departmentId: 'od-design', options: { unitIds: 'BU999' } },
			fails: { code: 43051, hint: /^Check Unit IDs/ },
		},
	],
};
