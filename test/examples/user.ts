import type { Sandbox } from '../sandbox';
import { addDepartment, department, departmentsOf, peopleOf, person } from '../sandbox';
import type { Examples } from './example';
import { departmentOutOfRange, UUID_V4 } from './expected';

const USERS = '/open-apis/contact/v3/users';
const KEY = expect.stringMatching(UUID_V4);

/** Puts people into a department; their ids start with the key. */
function crowd(sandbox: Sandbox, key: string, count: number, departmentId = 'od-design'): string[] {
	return Array.from({ length: count }, (_, index) => {
		const one = {
			...person(`${key}${index}`, `Crowd ${key} ${index}`, departmentId),
			mobile: undefined,
		};
		peopleOf(sandbox.world).push(one);
		return one.open_id;
	});
}

/** Puts one person into the tenant who may be changed. */
function someone(sandbox: Sandbox, key: string): string {
	peopleOf(sandbox.world).push({ ...person(key, `Person ${key}`, 'od-design'), mobile: undefined });
	return `ou_${key}`;
}

/** A department of its own below Design. */
function newDepartment(sandbox: Sandbox, key: string, parent = 'od-design'): string {
	const order = String(5000 + departmentsOf(sandbox.world).size);
	return addDepartment(sandbox.world, department(key, `Group ${key}`, parent, order))
		.open_department_id;
}

export const userExamples: Examples = {
	'user.findByDepartment': [
		{
			title: 'lists the users of a department',
			parameters: { departmentId: 'od-engineering' },
			sends: [
				{
					method: 'GET',
					path: `${USERS}/find_by_department`,
					query: {
						department_id: 'od-engineering',
						user_id_type: 'open_id',
						department_id_type: 'open_department_id',
						page_size: '10',
					},
				},
			],
			returns: {
				Data: expect.objectContaining({ has_more: false }),
				Summary: 'Found 2 users: Ada Wong (ou_ada), Ben Li (ou_ben).',
			},
		},
		{
			title: 'goes on where a page ended',
			asUser: true,
			parameters: {
				departmentId: 'D-engineering',
				limit: 4,
				options: {
					userIdType: 'user_id',
					departmentIdType: 'department_id',
					pageSize: 1,
					pageToken: Buffer.from('1').toString('base64url'),
				},
			},
			sends: [
				{
					method: 'GET',
					path: `${USERS}/find_by_department`,
					query: {
						department_id: 'D-engineering',
						user_id_type: 'user_id',
						department_id_type: 'department_id',
						page_size: '1',
						page_token: 'MQ',
					},
				},
			],
			returns: { Summary: 'Found 1 user: Ben Li (ben01).' },
		},
		{
			title: 'collects every page',
			parameters: (sandbox) => {
				const departmentId = newDepartment(sandbox, 'full');
				crowd(sandbox, 'full', 130, departmentId);
				return { departmentId, returnAll: true };
			},
			returns: { Summary: expect.stringMatching(/^Found 130 users/) },
		},
		{
			title: 'refuses an empty department',
			parameters: { departmentId: '' },
			refuses: /^Department is empty$/,
		},
		{
			title: 'refuses a page of more than 50',
			parameters: { departmentId: '0', options: { pageSize: 51 } },
			refuses: /^Page Size is 51, which is out of range$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { departmentId: 'D-design' },
			refuses: /^Department "D-design" looks like department_id/,
		},
		departmentOutOfRange({ departmentId: 'od-foreign' }),
	],
	'user.getIdByContact': [
		{
			title: 'finds a user by e-mail address',
			parameters: { email: 'ada@example.com' },
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					query: { user_id_type: 'open_id' },
					body: { emails: ['ada@example.com'] },
				},
			],
			returns: { UserId: 'ou_ada', Summary: 'Found user ou_ada for ada@example.com.', Hint: '' },
		},
		{
			title: 'prefers the phone number, whatever the address is',
			parameters: {
				email: 'unknown',
				phone: '+86 138-0000-0098',
				options: { userIdType: 'user_id' },
			},
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					query: { user_id_type: 'user_id' },
					body: { mobiles: ['+8613800000098'] },
				},
			],
			returns: { UserId: 'ben01' },
		},
		{
			title: 'says that nobody was found, without an error',
			parameters: { email: 'nobody@example.com' },
			returns: {
				UserId: '',
				Summary: expect.stringMatching(
					/^Found no user for nobody@example\.com\. Feishu finds only users who are in the contact data range/,
				),
				Hint: '',
			},
		},
		{
			title: 'says what a number without a country code is taken for',
			parameters: { phone: '139 9999 0000' },
			returns: {
				UserId: '',
				Summary: expect.stringMatching(
					/^Found no user for 13999990000\. .* taken for numbers of mainland China\.$/,
				),
				Hint: '',
			},
		},
		{
			title: 'refuses a number that lacks its country code, and names it',
			parameters: { phone: '98765432' },
			refuses: /^Phone is "98765432", which lacks \+ and the country code/,
		},
		{
			title: 'refuses when both are empty',
			parameters: { options: { userIdType: 'open_id' } },
			refuses: /^Email and Phone are both empty$/,
		},
		{
			title: 'refuses an address that is none',
			parameters: { email: 'ada' },
			refuses: /^Email is "ada", which is not an e-mail address$/,
		},
		{
			title: 'refuses a number that is none',
			parameters: { phone: 'call me' },
			refuses: /^Phone is "call me", which is not a phone number/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { email: 'ada@example.com' },
			refuses: /only the app/,
		},
	],
	'user.getIdsByContact': [
		{
			title: 'finds users by e-mail address',
			parameters: { emails: 'ada@example.com, ben@example.com' },
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					query: { user_id_type: 'open_id' },
					body: { emails: ['ada@example.com', 'ben@example.com'] },
				},
			],
			returns: {
				Data: {
					user_list: [
						expect.objectContaining({ email: 'ada@example.com', user_id: 'ou_ada' }),
						expect.objectContaining({ email: 'ben@example.com', user_id: 'ou_ben' }),
					],
				},
				Summary: 'Found 2 users for 2 contacts.',
				Hint: '',
			},
		},
		{
			title: 'finds users by both, and names the contacts of nobody',
			parameters: {
				emails: ['ada@example.com', 'nobody@example.com'],
				mobiles: ['138 0000 0098'],
				options: { userIdType: 'union_id' },
			},
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					query: { user_id_type: 'union_id' },
					body: {
						emails: ['ada@example.com', 'nobody@example.com'],
						mobiles: ['13800000098'],
					},
				},
			],
			returns: {
				Summary: expect.stringMatching(
					/^Found 2 users for 3 contacts\. Feishu found nobody for nobody@example\.com\. /,
				),
				Hint: '',
			},
		},
		{
			title: 'takes more contacts than one call',
			parameters: {
				emails: Array.from({ length: 60 }, (_, index) => `user${index}@example.com`),
				mobiles: Array.from({ length: 55 }, (_, index) => `139000000${10 + index}`),
			},
			returns: {
				Summary: expect.stringMatching(/^Found 0 users for 115 contacts\. .* and 105 more\. /),
			},
		},
		{
			title: 'refuses when both are empty',
			parameters: { emails: '', mobiles: '[]' },
			refuses: /^Emails and Mobiles are both empty$/,
		},
		{
			title: 'refuses a number that is none',
			parameters: { mobiles: '13800000098, ben' },
			refuses: /^Mobiles holds "ben", which is not a phone number$/,
		},
		{
			title: 'refuses a number that lacks its country code',
			parameters: { mobiles: ['13800000098', '65 9876 5432'] },
			refuses: /^Mobiles holds "65 9876 5432", which lacks \+ and the country code/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { emails: 'ada@example.com' },
			refuses: /only the app/,
		},
	],
	'user.getMany': [
		{
			title: 'gets users with repeated keys',
			parameters: { userIds: ['ou_ada', 'ou_chen'] },
			sends: [
				{
					method: 'GET',
					path: `${USERS}/batch`,
					query: { user_ids: ['ou_ada', 'ou_chen'], user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: {
					items: [
						expect.objectContaining({ name: 'Ada Wong' }),
						expect.objectContaining({ name: 'Chen Wei' }),
					],
				},
				Summary: 'Found 2 users: Ada Wong (ou_ada), Chen Wei (ou_chen).',
			},
		},
		{
			title: 'names the ids Feishu knows nothing about',
			parameters: { userIds: 'ada01, zoe01', options: { userIdType: 'user_id' } },
			returns: {
				Summary: 'Found 1 user: Ada Wong (ada01). Feishu returned nothing for these IDs: zoe01.',
				Hint: '',
			},
		},
		{
			title: 'splits 120 ids into three calls',
			asUser: true,
			parameters: (sandbox) => ({ userIds: crowd(sandbox, 'split', 120) }),
			sends: [0, 50, 100].map((start) => ({
				method: 'GET',
				path: `${USERS}/batch`,
				query: {
					user_ids: Array.from(
						{ length: Math.min(50, 120 - start) },
						(_, index) => `ou_split${start + index}`,
					),
					user_id_type: 'open_id',
				},
			})),
			returns: { Summary: expect.stringMatching(/^Found 120 users/), Hint: '' },
		},
		{
			title: 'refuses an empty list',
			parameters: { userIds: '' },
			refuses: /^User IDs is empty$/,
		},
		{
			title: 'refuses ids of another type',
			parameters: { userIds: 'ou_ada, on_ben' },
			refuses: /^User IDs "on_ben" is of type union_id/,
		},
	],
	'user.search': [
		{
			title: 'searches a department and those below it',
			parameters: (sandbox) => {
				const parent = newDepartment(sandbox, 'lake');
				const child = newDepartment(sandbox, 'pond', parent);
				peopleOf(sandbox.world).push({
					...person('lakeboth', 'Lake Both', parent),
					department_ids: [parent, child],
				});
				crowd(sandbox, 'lake', 2, child);
				return { query: 'LAKE', options: { departmentId: parent } };
			},
			sends: [
				{
					method: 'GET',
					path: '/open-apis/contact/v3/departments/od-lake/children',
					query: {
						department_id_type: 'open_department_id',
						fetch_child: 'true',
						page_size: '50',
					},
				},
				{
					method: 'GET',
					path: `${USERS}/find_by_department`,
					query: {
						department_id: 'od-lake',
						user_id_type: 'open_id',
						department_id_type: 'open_department_id',
						page_size: '50',
					},
				},
				{
					method: 'GET',
					path: `${USERS}/find_by_department`,
					query: {
						department_id: 'od-pond',
						user_id_type: 'open_id',
						department_id_type: 'open_department_id',
						page_size: '50',
					},
				},
			],
			returns: {
				Results: ['Lake Both', 'Crowd lake 0', 'Crowd lake 1'].map((name) =>
					expect.objectContaining({ name }),
				),
				TotalCount: 3,
				MoreListPagesExist: false,
				StoppedAtMatchLimit: false,
				Summary:
					'Found 3 users: Lake Both (ou_lakeboth), Crowd lake 0 (ou_lake0), Crowd lake 1 (ou_lake1).',
			},
		},
		{
			title: 'stops at as many matches as asked for',
			parameters: (sandbox) => {
				const departmentId = newDepartment(sandbox, 'hill');
				crowd(sandbox, 'hill', 60, departmentId);
				return {
					query: 'hill',
					options: {
						departmentId: { __rl: true, mode: 'id', value: departmentId },
						pageSize: 3,
						userIdType: 'user_id',
						status: 'is_active',
					},
				};
			},
			returns: {
				TotalCount: 3,
				MoreListPagesExist: true,
				StoppedAtMatchLimit: true,
				Summary: expect.stringMatching(/; the search stopped at 3 matches\.$/),
			},
		},
		{
			title: 'searches the whole tenant, the root itself included',
			parameters: { query: 'rosa' },
			returns: { Results: [expect.objectContaining({ open_id: 'ou_root' })], TotalCount: 1 },
		},
		{
			title: 'finds frozen users only',
			parameters: { query: 'example.com', options: { status: 'is_frozen' } },
			returns: { Results: [expect.objectContaining({ name: 'Dora Sun' })], TotalCount: 1 },
		},
		{
			title: 'takes a page size out of range as 50',
			asUser: true,
			parameters: (sandbox) => {
				const departmentId = newDepartment(sandbox, 'coast');
				crowd(sandbox, 'coast', 70, departmentId);
				return { query: 'coast', options: { departmentId, pageSize: 500 } };
			},
			returns: { TotalCount: 50, StoppedAtMatchLimit: true, MoreListPagesExist: true },
		},
		{ title: 'refuses an empty query', parameters: { query: '' }, refuses: /^Query is empty$/ },
		{
			title: 'refuses an id that is not an open_department_id',
			parameters: { query: 'x', options: { departmentId: 'od_design' } },
			refuses: /^Department is "od_design", which is not an open_department_id$/,
		},
		{
			title: 'refuses a status Feishu does not have',
			parameters: { query: 'x', options: { status: 'is_happy' } },
			refuses: /^Status is "is_happy"/,
		},
		departmentOutOfRange({ query: 'x', options: { departmentId: 'od-foreign' } }),
	],
	'user.create': [
		{
			title: 'creates a user',
			parameters: { name: 'Eva Berg', mobile: '130 1111 0001', departmentIds: 'od-design' },
			sends: [
				{
					method: 'POST',
					path: USERS,
					query: {
						user_id_type: 'open_id',
						department_id_type: 'open_department_id',
						client_token: KEY,
					},
					body: {
						name: 'Eva Berg',
						mobile: '13011110001',
						department_ids: ['od-design'],
						employee_type: 1,
					},
				},
			],
			returns: {
				Data: { user: expect.objectContaining({ name: 'Eva Berg' }) },
				Summary: expect.stringMatching(
					/^Created user "Eva Berg" \(ou_\w+\) in department od-design\.$/,
				),
			},
		},
		{
			title: 'creates a user with everything set',
			parameters: {
				name: 'Finn Orr',
				mobile: '+6591110002',
				departmentIds: ['D-design', 'D-headquarters'],
				employeeType: 6,
				email: 'finn@example.com',
				options: {
					employeeNo: 'E-2000',
					jobTitle: 'Designer',
					userId: 'finn2000',
					userIdType: 'user_id',
					departmentIdType: 'department_id',
				},
			},
			sends: [
				{
					method: 'POST',
					path: USERS,
					query: {
						user_id_type: 'user_id',
						department_id_type: 'department_id',
						client_token: KEY,
					},
					body: {
						user_id: 'finn2000',
						name: 'Finn Orr',
						email: 'finn@example.com',
						mobile: '+6591110002',
						department_ids: ['D-design', 'D-headquarters'],
						employee_no: 'E-2000',
						employee_type: 6,
						job_title: 'Designer',
					},
				},
			],
			returns: {
				Data: {
					user: expect.objectContaining({
						user_id: 'finn2000',
						department_ids: ['D-design', 'D-headquarters'],
					}),
				},
			},
		},
		{
			title: 'shows the request without sending it',
			parameters: {
				name: 'Nobody',
				mobile: '13011110009',
				departmentIds: '0',
				requestOptions: { dryRun: true },
			},
			sends: [],
			returns: { Data: expect.objectContaining({ method: 'POST' }) },
		},
		{
			title: 'refuses a mobile outside mainland China without an address',
			parameters: { name: 'Gil', mobile: '+65 9111 0003', departmentIds: '0' },
			refuses: /^Email is empty, but Feishu needs it for a Mobile outside mainland China$/,
		},
		{
			title: 'refuses an empty mobile',
			parameters: { name: 'Gil', mobile: '', departmentIds: '0' },
			refuses: /^Mobile is empty$/,
		},
		{
			title: 'refuses a mobile that is none',
			parameters: { name: 'Gil', mobile: 'later', departmentIds: '0' },
			refuses: /^Mobile is "later", which is not a phone number/,
		},
		{
			title: 'refuses no department',
			parameters: { name: 'Gil', mobile: '13011110003', departmentIds: '' },
			refuses: /^Department IDs is empty$/,
		},
		{
			title: 'refuses more than 50 departments',
			parameters: {
				name: 'Gil',
				mobile: '13011110003',
				departmentIds: Array.from({ length: 51 }, (_, index) => `od-${index}`),
			},
			refuses: /^Department IDs has 51 entries, but 50 are allowed$/,
		},
		{
			title: 'refuses departments of another id type',
			parameters: { name: 'Gil', mobile: '13011110003', departmentIds: 'D-design' },
			refuses: /^Department IDs "D-design" looks like department_id/,
		},
		{
			title: 'refuses names of departments',
			parameters: { name: 'Gil', mobile: '13011110003', departmentIds: 'Quality Assurance' },
			refuses:
				/^Department IDs "Quality Assurance" is not the ID of a department; names are not IDs$/,
		},
		{
			title: 'refuses a mobile that lacks its country code',
			parameters: { name: 'Gil', mobile: '6591110003', departmentIds: '0', email: 'g@example.com' },
			refuses: /^Mobile is "6591110003", which lacks \+ and the country code/,
		},
		{
			title: 'refuses an employee type of 0',
			parameters: { name: 'Gil', mobile: '13011110003', departmentIds: '0', employeeType: 0 },
			refuses: /^Employee Type is 0, which is out of range$/,
		},
		{
			title: 'refuses a name of more than 255 characters',
			parameters: { name: 'x'.repeat(256), mobile: '13011110003', departmentIds: '0' },
			refuses: /^Name has 256 characters, but 255 are allowed$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { name: 'Gil', mobile: '13011110003', departmentIds: '0' },
			refuses: /only the app/,
		},
		{
			title: 'says that the mobile is taken',
			parameters: { name: 'Ada Two', mobile: '13800000097', departmentIds: '0' },
			fails: { code: 41001, hint: /^Choose another Mobile/ },
		},
		departmentOutOfRange({ name: 'Gil', mobile: '13011110004', departmentIds: 'od-foreign' }),
	],
	'user.update': [
		{
			title: 'changes only what is set',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'hana'),
				options: { jobTitle: 'Lead' },
			}),
			sends: [
				{
					method: 'PATCH',
					path: `${USERS}/ou_hana`,
					query: { user_id_type: 'open_id', department_id_type: 'open_department_id' },
					body: { job_title: 'Lead' },
				},
			],
			returns: {
				Data: { user: expect.objectContaining({ name: 'Person hana', job_title: 'Lead' }) },
				Summary: 'Updated user ou_hana: job title.',
			},
		},
		{
			title: 'changes everything',
			parameters: (sandbox) => {
				someone(sandbox, 'iris');
				return {
					userId: { __rl: true, mode: 'id', value: 'iris01' },
					options: {
						name: 'Iris Noor',
						mobile: '+86 130 1111 0005',
						email: 'iris.noor@example.com',
						departmentIds: 'D-headquarters',
						employeeNo: 'E-3000',
						jobTitle: 'Engineer',
						userIdType: 'user_id',
						departmentIdType: 'department_id',
					},
				};
			},
			sends: [
				{
					method: 'PATCH',
					path: `${USERS}/iris01`,
					query: { user_id_type: 'user_id', department_id_type: 'department_id' },
					body: {
						name: 'Iris Noor',
						email: 'iris.noor@example.com',
						mobile: '+8613011110005',
						department_ids: ['D-headquarters'],
						employee_no: 'E-3000',
						job_title: 'Engineer',
					},
				},
			],
			returns: {
				Data: {
					user: expect.objectContaining({
						name: 'Iris Noor',
						department_ids: ['D-headquarters'],
					}),
				},
			},
		},
		{
			title: 'takes the address of a chat with the user, and changes the name as a user',
			asUser: true,
			parameters: (sandbox) => {
				someone(sandbox, 'jana');
				return {
					userId: {
						__rl: true,
						mode: 'url',
						value: 'https://applink.feishu.cn/client/chat/open?openId=ou_jana',
					},
					options: { name: 'Jana Ito' },
				};
			},
			sends: [{ method: 'PATCH', path: `${USERS}/ou_jana`, body: { name: 'Jana Ito' } }],
			returns: { Summary: 'Updated user ou_jana: name.' },
		},
		{
			title: 'refuses when nothing is set',
			parameters: { userId: 'ou_ada', options: { name: '' } },
			refuses: /^There is nothing to update/,
		},
		{
			title: "refuses other fields than the name with a user's identity",
			asUser: true,
			parameters: { userId: 'ou_ada', options: { name: 'Ada', mobile: '13011110006' } },
			refuses: /^Feishu lets a user change only Name, but Mobile is given$/,
		},
		{
			title: 'refuses an id of another type',
			parameters: { userId: 'on_ada', options: { name: 'Ada' } },
			refuses: /^User "on_ada" is of type union_id/,
		},
		{
			title: 'refuses departments of another id type',
			parameters: { userId: 'ou_ada', options: { departmentIds: 'D-design' } },
			refuses: /^Department IDs \(Replaces All\) "D-design" looks like department_id/,
		},
		{
			title: 'refuses names of departments, whatever the id type is',
			parameters: {
				userId: 'ou_ada',
				options: { departmentIds: '质量部', departmentIdType: 'department_id' },
			},
			refuses: /^Department IDs \(Replaces All\) "质量部" is not the ID of a department/,
		},
		{
			title: 'says that the user is out of range',
			parameters: { userId: 'ou_foreign', options: { name: 'Nobody' } },
			fails: { code: 41050, hint: /^Widen the contact data range/ },
		},
		{
			title: 'says that the address is taken',
			parameters: { userId: 'ou_ben', options: { email: 'ada@example.com' } },
			fails: { code: 41002, hint: /^Choose another Email/ },
		},
	],
};
