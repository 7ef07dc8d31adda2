import type { Sandbox } from '../sandbox';
import { peopleOf, person } from '../sandbox';
import type { Examples } from './example';

const USERS = '/open-apis/contact/v3/users';
const IDS = { user_id_type: 'open_id', department_id_type: 'open_department_id' };

/** The same person for every run of an example, in these departments, so that `sends` can name them. */
function someone({ world }: Sandbox, key: string, ...departments: string[]): string {
	const people = peopleOf(world);
	const made = {
		...person(key, `Person ${key}`, 'od-design'),
		mobile: undefined,
		...(departments.length === 0 ? {} : { department_ids: departments }),
	};
	const at = people.findIndex(({ open_id: id }) => id === made.open_id);
	if (at === -1) people.push(made);
	else people[at] = made;
	return made.open_id;
}

export const userChangeExamples: Examples = {
	'user.get': [
		{
			title: 'reads a user by ID',
			parameters: { user: 'ou_chen' },
			sends: [{ method: 'GET', path: `${USERS}/ou_chen`, query: IDS }],
			returns: {
				Data: {
					user: { open_id: 'ou_chen', name: 'Chen Wei', department_ids: ['od-design'] },
				},
				Summary: 'Read user "Chen Wei" (ou_chen).',
			},
		},
		{
			title: 'reads a user by e-mail address, with the way to their department',
			parameters: {
				lookUpBy: 'email',
				user: 'chen@example.com',
				options: { departmentPath: true, userIdType: 'union_id' },
			},
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					query: { user_id_type: 'union_id' },
					body: { emails: ['chen@example.com'], include_resigned: false },
				},
				{
					method: 'GET',
					path: `${USERS}/on_chen`,
					query: { user_id_type: 'union_id', department_id_type: 'open_department_id' },
				},
				{ method: 'GET', path: '/open-apis/contact/v3/departments/od-design' },
				{
					method: 'GET',
					path: '/open-apis/contact/v3/departments/parent',
					query: {
						department_id: 'od-design',
						department_id_type: 'open_department_id',
						page_size: '50',
					},
				},
			],
			returns: {
				Data: {
					user: {
						union_id: 'on_chen',
						department_path: [
							{
								department_id: 'od-design',
								department_name: { name: 'Design' },
								department_path: {
									department_ids: ['od-headquarters', 'od-design'],
									department_path_name: { name: 'Headquarters/Design' },
								},
							},
						],
					},
				},
				Summary: 'Read user "Chen Wei" (on_chen).',
			},
		},
		{
			title: 'reads a user who has left by phone number',
			parameters: ({ world }) => {
				const left = person('lea', 'Lea Left', 'od-design');
				left.status.is_resigned = true;
				peopleOf(world).push({ ...left, mobile: '+4915112345678' });
				return {
					lookUpBy: 'mobile',
					user: '+49 151 1234 5678',
					options: { includeResigned: true },
				};
			},
			sends: [
				{
					method: 'POST',
					path: `${USERS}/batch_get_id`,
					body: { mobiles: ['+4915112345678'], include_resigned: true },
				},
				{ method: 'GET', path: `${USERS}/ou_lea` },
			],
			returns: { Summary: 'Read user "Lea Left" (ou_lea), who has left.' },
		},
		{
			title: "reads a user as a user, with Feishu's own department path",
			asUser: true,
			parameters: {
				user: {
					__rl: true,
					mode: 'url',
					value: 'https://applink.feishu.cn/client/chat/open?openId=ou_ben',
				},
				options: { departmentPath: true },
			},
			sends: [{ method: 'GET', path: `${USERS}/ou_ben` }],
			returns: {
				Data: {
					user: {
						name: 'Ben Li',
						department_path: [expect.objectContaining({ department_id: 'od-engineering' })],
					},
				},
			},
		},
		{
			title: 'refuses without a user',
			parameters: { user: '' },
			refuses: /^User is empty$/,
		},
		{
			title: 'refuses an e-mail address as ID',
			parameters: { user: 'chen@example.com' },
			refuses: /^User "chen@example.com" is an e-mail address, but Look Up By is ID$/,
		},
		{
			title: 'refuses an ID as e-mail address',
			parameters: { lookUpBy: 'email', user: 'ou_chen' },
			refuses: /^User is "ou_chen", which is not an e-mail address$/,
		},
		{
			title: 'refuses a name as phone number',
			parameters: { lookUpBy: 'mobile', user: 'Chen' },
			refuses: /^User is "Chen", which is not a phone number$/,
		},
		{
			title: 'refuses to look a user up by e-mail address as a user',
			asUser: true,
			parameters: { lookUpBy: 'email', user: 'chen@example.com' },
			refuses: /^Look Up By is Email, which Feishu lets only apps do$/,
		},
		{
			title: 'says that the user is out of range',
			parameters: { user: 'ou_foreign' },
			fails: { code: 41050, hint: /range/ },
		},
	],
	'user.delete': [
		{
			title: 'deletes a user',
			parameters: (sandbox) => ({ userId: someone(sandbox, 'leaver1'), confirm: true }),
			sends: [
				{
					method: 'DELETE',
					path: `${USERS}/ou_leaver1`,
					query: { user_id_type: 'open_id' },
				},
			],
			returns: {
				Data: { user_id: 'ou_leaver1', deleted: true },
				Summary: 'Deleted user ou_leaver1.',
			},
		},
		{
			title: 'hands everything on to one user, and documents to another',
			parameters: (sandbox) => {
				someone(sandbox, 'leaver2');
				return {
					userId: 'on_leaver2',
					confirm: true,
					options: {
						successorId: 'on_ben',
						successors: { docs: 'on_chen' },
						userIdType: 'union_id',
					},
				};
			},
			sends: [
				{
					method: 'DELETE',
					path: `${USERS}/on_leaver2`,
					query: { user_id_type: 'union_id' },
					body: {
						department_chat_acceptor_user_id: 'on_ben',
						external_chat_acceptor_user_id: 'on_ben',
						docs_acceptor_user_id: 'on_chen',
						calendar_acceptor_user_id: 'on_ben',
						application_acceptor_user_id: 'on_ben',
						minutes_acceptor_user_id: 'on_ben',
						survey_acceptor_user_id: 'on_ben',
						anycross_acceptor_user_id: 'on_ben',
						email_acceptor: { processing_type: '1', acceptor_user_id: 'on_ben' },
					},
				},
			],
			returns: { Summary: 'Deleted user on_leaver2, and handed on what they own to on_ben.' },
		},
		{
			title: 'deletes the mail and hands on the events',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'leaver3'),
				confirm: true,
				options: { successors: '{"calendar": "ou_ben"}', mailHandling: 'delete' },
			}),
			sends: [
				{
					method: 'DELETE',
					path: `${USERS}/ou_leaver3`,
					body: {
						calendar_acceptor_user_id: 'ou_ben',
						email_acceptor: { processing_type: '3' },
					},
				},
			],
			returns: { StatusCode: 200 },
		},
		{
			title: 'refuses without Confirm',
			parameters: { userId: 'ou_leaver1', confirm: false },
			refuses: /^Confirm is off/,
		},
		{
			title: 'refuses users as their own successors',
			parameters: { userId: 'ou_ben', confirm: true, options: { successorId: 'ou_ben' } },
			refuses: /^The user is named as their own successor$/,
		},
		{
			title: 'refuses what cannot be left to anybody',
			parameters: { userId: 'ou_ben', confirm: true, options: { successors: { desk: 'ou_ada' } } },
			refuses: /^Other Successors has "desk", which is not one of department_chat, /,
		},
		{
			title: 'refuses successors of another type',
			parameters: { userId: 'ou_ben', confirm: true, options: { successors: { docs: 'on_ada' } } },
			refuses: /^Other Successors "on_ada" is of type union_id/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { userId: 'ou_ben', confirm: true },
			refuses: /only the app/,
		},
		{
			title: 'says that a successor cannot be used',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'leaver4'),
				confirm: true,
				options: { successorId: 'ou_nobody' },
			}),
			fails: { code: 41052, hint: /take over/ },
		},
	],
	'user.addToDepartments': [
		{
			title: 'adds a user to a department, and leaves the others',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'mover1', 'od-design', '0'),
				departmentIds: 'od-engineering, od-design',
			}),
			sends: [
				{ method: 'GET', path: `${USERS}/ou_mover1`, query: IDS },
				{
					method: 'PATCH',
					path: `${USERS}/ou_mover1`,
					query: IDS,
					body: { department_ids: ['od-design', '0', 'od-engineering'] },
				},
			],
			returns: {
				Data: {
					user_id: 'ou_mover1',
					department_ids: ['od-design', '0', 'od-engineering'],
					added: ['od-engineering'],
				},
				Summary:
					'Added user ou_mover1 to department od-engineering; they are in 3 departments now.',
			},
		},
		{
			title: 'sends nothing for a user who is there, by other ids',
			parameters: (sandbox) => {
				someone(sandbox, 'mover2');
				return {
					userId: 'on_mover2',
					departmentIds: ['D-design'],
					options: { userIdType: 'union_id', departmentIdType: 'department_id' },
				};
			},
			sends: [
				{
					method: 'GET',
					path: `${USERS}/on_mover2`,
					query: { user_id_type: 'union_id', department_id_type: 'department_id' },
				},
			],
			returns: {
				Data: { department_ids: ['D-design'], added: [] },
				Summary: expect.stringMatching(/nothing was changed\.$/),
			},
		},
		{
			title: 'refuses the name of a department',
			parameters: { userId: 'ou_ben', departmentIds: 'Human Resources' },
			refuses: /^Department IDs "Human Resources" is not the ID of a department/,
		},
		{
			title: 'refuses without a department',
			parameters: { userId: 'ou_ben', departmentIds: '' },
			refuses: /^Department IDs is empty$/,
		},
		{
			title: "refuses a user's identity",
			asUser: true,
			parameters: { userId: 'ou_ben', departmentIds: 'od-design' },
			refuses: /only the app/,
		},
		{
			title: 'says that the department is out of range',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'mover3'),
				departmentIds: 'od-foreign',
			}),
			fails: { code: 40004, hint: /contact data range/ },
		},
	],
	'user.removeFromDepartments': [
		{
			title: 'takes a user out of a department, and leaves the others',
			parameters: (sandbox) => ({
				userId: someone(sandbox, 'mover4', 'od-design', 'od-engineering', '0'),
				departmentIds: ['od-engineering', 'od-headquarters'],
			}),
			sends: [
				{ method: 'GET', path: `${USERS}/ou_mover4`, query: IDS },
				{
					method: 'PATCH',
					path: `${USERS}/ou_mover4`,
					query: IDS,
					body: { department_ids: ['od-design', '0'] },
				},
			],
			returns: {
				Data: { department_ids: ['od-design', '0'], removed: ['od-engineering'] },
				Summary:
					'Took user ou_mover4 out of department od-engineering; they are in 2 departments now.',
			},
		},
		{
			title: 'sends nothing for a user who is not there, by other ids',
			parameters: (sandbox) => {
				someone(sandbox, 'mover5');
				return {
					userId: 'on_mover5',
					departmentIds: 'D-engineering',
					options: { userIdType: 'union_id', departmentIdType: 'department_id' },
				};
			},
			sends: [{ method: 'GET', path: `${USERS}/on_mover5` }],
			returns: { Data: { removed: [] }, Summary: expect.stringMatching(/nothing was changed\.$/) },
		},
		{
			title: 'refuses department ids of another type',
			parameters: { userId: 'ou_ben', departmentIds: 'D-design' },
			refuses: /^Department IDs "D-design" looks like department_id/,
		},
		{
			title: 'says that there is no such user',
			parameters: { userId: 'ou_nobody', departmentIds: 'od-design' },
			fails: { code: 99992351, hint: /^Check the ID of the user and User ID Type/ },
		},
	],
};
