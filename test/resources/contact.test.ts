import type { IDataObject } from 'n8n-workflow';

import { update } from '../../nodes/Feishu/resources/user/operations/update';
import type { CallValues, FeishuApi } from '../../nodes/shared/endpoints';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import { addDepartment, department, departmentsOf, peopleOf, person } from '../sandbox';
import { runExample } from './runExample';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

/** Runs one operation; the faults are added after the sandbox was reset. */
async function run(name: string, parameters: IDataObject, prepare: () => void = () => {}) {
	const { envelopes, requests } = await runExample(stage, name, {
		title: '',
		parameters: () => {
			prepare();
			return parameters;
		},
	});
	const [envelope] = envelopes;
	return { envelope, requests };
}

const ids = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function newDepartment(key: string, parent: string): string {
	const order = String(9000 + departmentsOf(stage.sandbox.world).size);
	return addDepartment(stage.sandbox.world, department(key, `Test ${key}`, parent, order))
		.open_department_id;
}

function newPerson(key: string, departmentId: string): void {
	peopleOf(stage.sandbox.world).push({
		...person(key, `Test ${key}`, departmentId),
		mobile: undefined,
	});
}

function forbidOneDepartment(): void {
	stage.sandbox.faults.add({
		kind: 'code',
		endpoint: 'contact.v3.user.findByDepartment',
		status: 403,
		code: 40004,
	});
}

describe('reads that are split', () => {
	test('keep what was read when one part fails, and name the rest', async () => {
		const userIds = ids('ou_half', 100);
		for (const id of userIds) newPerson(id.slice('ou_'.length), 'od-design');
		const { envelope } = await run('user.getMany', { userIds }, () =>
			stage.sandbox.faults.add({
				kind: 'code',
				endpoint: 'contact.v3.user.batch',
				code: 40001,
				every: 2,
			}),
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^While reading 50 of 100: /),
			Hint: expect.stringMatching(/^Repeat the call with what not_read in Data lists\. /),
		});
		const { items, not_read: missing } = Object(envelope.Data);
		const read = items.map(({ open_id: id }: IDataObject) => id);
		expect(missing).toHaveLength(50);
		expect([...read, ...missing].sort()).toEqual([...userIds].sort());
	});

	test('take as many addresses, and beside them numbers, as Feishu allows', async () => {
		const emails = ids('user', 60).map((name) => `${name}@example.com`);
		const mobiles = Array.from({ length: 55 }, (_, index) => `139000000${10 + index}`);
		const { requests } = await run('user.getIdsByContact', { emails, mobiles });
		const bodies = requests.map(({ body }) => Object(body));
		bodies.sort((one, other) => other.emails.length - one.emails.length);
		expect(bodies).toEqual([
			{ emails: emails.slice(0, 50), mobiles: mobiles.slice(0, 50) },
			{ emails: emails.slice(50), mobiles: mobiles.slice(50) },
		]);
	});

	test('fail as a whole when every part fails', async () => {
		const { envelope } = await run('department.getMany', { departmentIds: ids('od-x', 60) }, () =>
			stage.sandbox.faults.add({
				kind: 'code',
				endpoint: 'contact.v3.department.batch',
				code: 40001,
				times: 2,
			}),
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Data: {},
			ErrorMessage: expect.stringMatching(/^failed \[40001\]/),
		});
	});
});

describe('lists that break off', () => {
	const failing = (endpoint: string, skip: number) => () =>
		stage.sandbox.faults.add({ kind: 'code', endpoint, code: 40001, msg: 'broken', skip });

	test('Search Users keeps the matches of the departments before', async () => {
		const top = newDepartment('cliff', '0');
		newPerson('cliff1', top);
		newPerson('cliff2', newDepartment('cliff-low', top));
		const { envelope } = await run(
			'user.search',
			{ query: 'cliff', options: { departmentId: top } },
			() =>
				stage.sandbox.faults.add({
					kind: 'code',
					endpoint: 'contact.v3.user.findByDepartment',
					code: 40001,
					when: ({ query }) => query.department_id === 'od-cliff-low',
				}),
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Results: [{ open_id: 'ou_cliff1' }],
			TotalCount: 1,
			MoreListPagesExist: true,
			StoppedAtMatchLimit: false,
			ErrorMessage: expect.stringMatching(/^While searching on after 1 match: /),
		});
	});

	test('Search Departments as the app says where to go on', async () => {
		for (const key of ids('dune-', 60)) newDepartment(key, '0');
		const search = { query: 'dune', returnAll: true };
		const { envelope } = await run(
			'department.search',
			search,
			failing('contact.v3.department.children', 1),
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Summary: '' });
		const found = Number(envelope.TotalCount);
		expect(found).toBeGreaterThan(0);
		expect(envelope.Hint).toMatch(new RegExp(`^Set Page Token to ${found} to go on: `));
		const rest = await run('department.search', {
			...search,
			options: { pageToken: String(found) },
		});
		expect(rest.envelope).toMatchObject({ StatusCode: 200, TotalCount: 60 - found });
	});

	test('Get Parent Department keeps the departments it has read', async () => {
		let lowest = 'od-headquarters';
		for (const key of ids('shaft-', 60)) lowest = newDepartment(key, lowest);
		const { envelope } = await run(
			'department.getParents',
			{ departmentId: lowest },
			failing('contact.v3.department.parent', 1),
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^While reading on after 50 departments: /),
		});
		expect(Object(envelope.Data).items).toHaveLength(50);
	});
});

describe('an answer without what was asked for', () => {
	const without = (endpoint: string) => () =>
		stage.sandbox.faults.add({
			kind: 'odd',
			endpoint,
			change: (answer) => ({ ...answer, data: {} }),
		});

	test.each([
		['user.create', 'contact.v3.user.create', 'user.open_id'],
		['department.create', 'contact.v3.department.create', 'department.open_department_id'],
	])('of %s is no success', async (name, endpoint, missing) => {
		const { envelope, requests } = await run(
			name,
			{ name: `Unsure ${name}`, mobile: '13011118888', departmentIds: 'od-design' },
			without(endpoint),
		);
		expect(requests).toHaveLength(1);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Summary: '',
			ErrorMessage: `Feishu answered without ${missing}, so it is not certain that the call was carried out`,
		});
	});

	test('of Update Department binds no unit either', async () => {
		const departmentId = newDepartment('unsure', 'od-design');
		const { envelope, requests } = await run(
			'department.update',
			{ departmentId, options: { name: 'Test unsure of it', unitIds: 'BU121' } },
			without('contact.v3.department.patch'),
		);
		expect(requests).toHaveLength(1);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringMatching(/^Feishu answered without department,/),
		});
	});
});

test('Get One User ID by Contact gives no item where nobody is found', async () => {
	const items = async (email: string) => {
		const { result } = await runExample(stage, 'user.getIdByContact', {
			title: '',
			parameters: { email, output: 'items' },
		});
		return result.items.map(({ json }) => json);
	};
	expect(await items('nobody@example.com')).toEqual([]);
	expect(await items('ada@example.com')).toEqual([{ UserId: 'ou_ada' }]);
});

test('Create User takes the number of an employee type as text, and none as regular', async () => {
	for (const [index, employeeType] of ['7', ''].entries()) {
		const { requests } = await run('user.create', {
			name: `Typed ${index}`,
			mobile: `1301111700${index}`,
			departmentIds: 'od-design',
			employeeType,
		});
		expect(requests[0].body).toMatchObject({ employee_type: index === 0 ? 7 : 1 });
	}
});

describe('the unit of a department', () => {
	test('says what was updated when binding fails', async () => {
		const departmentId = newDepartment('half', 'od-design');
		const { envelope } = await run('department.update', {
			departmentId,
			options: { name: 'Test half done', unitIds: 'BU999' },
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: false,
			Data: { department: { name: 'Test half done' } },
			ErrorMessage: expect.stringMatching(
				/^While binding department od-half to unit BU999: .*\[43051\]/,
			),
			Hint: 'Repeat the call with Unit IDs alone: the rest is updated. Check Unit IDs: Feishu does not find the unit.',
		});
	});

	test('says that it is unbound when the second binding fails', async () => {
		const departmentId = newDepartment('loose', 'od-design');
		const loose = departmentsOf(stage.sandbox.world).get(departmentId);
		if (loose !== undefined) loose.unit_ids = ['BU122'];
		const { envelope } = await run(
			'department.update',
			{ departmentId, options: { unitIds: 'BU121' } },
			() =>
				stage.sandbox.faults.add({
					kind: 'code',
					endpoint: 'contact.v3.unit.bindDepartment',
					code: 43050,
					every: 2,
				}),
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Data: { department: { open_department_id: 'od-loose', unit_ids: [] } },
			Hint: expect.stringMatching(
				/^Bind the department to a unit again: it was unbound from BU122\. Ask an admin/,
			),
		});
	});

	test('is a plain failure when nothing was changed', async () => {
		const { envelope } = await run('department.update', {
			departmentId: 'od-engineering',
			options: { unitIds: 'BU999' },
		});
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Data: {},
			ErrorMessage: expect.stringMatching(/^unit_id invalid \[43051\]/),
		});
	});
});

describe('writes whose answer is lost', () => {
	test('a user is created once', async () => {
		const { envelope, requests } = await run(
			'user.create',
			{ name: 'Kim Once', mobile: '13011117777', departmentIds: 'od-design' },
			() => stage.sandbox.faults.add({ kind: 'resetAfter', endpoint: 'contact.v3.user.create' }),
		);
		expect(envelope).toMatchObject({ StatusCode: 200 });
		expect(requests).toHaveLength(2);
		expect(requests[0].query).toEqual(requests[1].query);
		const created = peopleOf(stage.sandbox.world).filter(({ name }) => name === 'Kim Once');
		expect(created).toHaveLength(1);
	});

	test('a department that is gone already counts as deleted', async () => {
		const departmentId = newDepartment('lost', 'od-design');
		const { envelope, requests } = await run('department.delete', { departmentId }, () =>
			stage.sandbox.faults.add({
				kind: 'resetAfter',
				endpoint: 'contact.v3.department.delete',
			}),
		);
		expect(requests).toHaveLength(2);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Data: { department_id: 'od-lost', deleted: true },
		});
	});

	test('a change of structure that collides is repeated', async () => {
		const { envelope, requests } = await run('department.create', { name: 'Test busy' }, () =>
			stage.sandbox.faults.add({
				kind: 'code',
				endpoint: 'contact.v3.department.create',
				code: 43024,
			}),
		);
		expect(envelope).toMatchObject({ StatusCode: 200 });
		expect(requests).toHaveLength(2);
	});
});

describe('Search Users', () => {
	const paths = (requests: ReadonlyArray<{ path: string }>) =>
		requests.filter(({ path }) => path.endsWith('/children')).map(({ path }) => path);

	test('walks level by level where Feishu does not list the whole tree', async () => {
		const top = newDepartment('oak', '0');
		const middle = newDepartment('oak-branch', top);
		newPerson('oakleaf', newDepartment('oak-twig', middle));
		const { envelope, requests } = await run(
			'user.search',
			{ query: 'oakleaf', options: { departmentId: top } },
			() =>
				stage.sandbox.faults.add({
					kind: 'code',
					endpoint: 'contact.v3.department.children',
					code: 43010,
				}),
		);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			TotalCount: 1,
			MoreListPagesExist: false,
			StoppedAtMatchLimit: false,
		});
		expect(paths(requests).map((path) => path.split('/').at(-2))).toEqual([
			'od-oak',
			'od-oak',
			'od-oak-branch',
			'od-oak-twig',
		]);
	});

	test('reads more departments than one page lists', async () => {
		const top = newDepartment('forest', '0');
		for (const key of ids('forest-', 120)) newDepartment(key, top);
		newPerson('forestlast', 'od-forest-119');
		const { envelope, requests } = await run('user.search', {
			query: 'forestlast',
			options: { departmentId: top },
		});
		expect(envelope).toMatchObject({ TotalCount: 1, MoreListPagesExist: false });
		expect(paths(requests)).toHaveLength(3);
		expect(requests).toHaveLength(3 + 121);
	});

	test('says truly whether lists are left when it has enough', async () => {
		const top = newDepartment('reef', '0');
		newPerson('reef1', top);
		newPerson('reef2', newDepartment('reef-low', top));
		const first = await run('user.search', {
			query: 'reef',
			options: { departmentId: top, pageSize: 1 },
		});
		expect(first.envelope).toMatchObject({ StoppedAtMatchLimit: true, MoreListPagesExist: true });
		const both = await run('user.search', {
			query: 'reef',
			options: { departmentId: top, pageSize: 2 },
		});
		expect(both.envelope).toMatchObject({ StoppedAtMatchLimit: true, MoreListPagesExist: false });
	});

	test('leaves out departments the app may not read, and names them', async () => {
		const top = newDepartment('wall', '0');
		newPerson('wallflower', newDepartment('wall-inner', top));
		const { envelope } = await run(
			'user.search',
			{ query: 'wallflower', options: { departmentId: top } },
			forbidOneDepartment,
		);
		expect(envelope).toMatchObject({ StatusCode: 200, Hint: '' });
		expect(envelope.Summary).toMatch(
			/\. 1 department is outside the contact data range of the app and left out: od-wall/,
		);
	});

	test('fails when the app may read no department at all', async () => {
		const top = newDepartment('vault', '0');
		const { envelope } = await run(
			'user.search',
			{ query: 'x', options: { departmentId: top } },
			forbidOneDepartment,
		);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Results: [],
			TotalCount: 0,
			Hint: expect.stringMatching(/^Widen the contact data range/),
		});
	});
});

test('Search Departments as the app names every department once, also level by level', async () => {
	const top = newDepartment('prism', '0');
	newDepartment('prism-low', newDepartment('prism-mid', top));
	const { envelope } = await run('department.search', { query: 'prism' }, () =>
		stage.sandbox.faults.add({
			kind: 'code',
			endpoint: 'contact.v3.department.children',
			code: 43010,
		}),
	);
	expect(envelope).toMatchObject({ StatusCode: 200, TotalCount: 3, Hint: '' });
});

test('Update User keeps to one call a second where departments change', async () => {
	const paced = async (options: IDataObject) => {
		const given: IDataObject = { userId: 'ou_ada' };
		const prepared = update.prepare({
			item: () => ({ json: {}, file: () => undefined, files: [], zone: () => 'Asia/Shanghai' }),
			parameter: (name) => given[name],
			option: (name) => options[name],
		});
		const sent: CallValues[] = [];
		const attempt = async (_endpoint: unknown, values: CallValues) => {
			sent.push(values);
			return { answer: { user: {} } };
		};
		const api = {
			identity: 'tenant',
			dryRun: false,
			attempt: attempt as FeishuApi['attempt'],
		} as FeishuApi;
		await (await prepared.settle(api)).perform(api);
		return sent.map(({ alsoPaced }) => alsoPaced);
	};
	expect(await paced({ name: 'Ada' })).toEqual([undefined]);
	const moves = await paced({ departmentIds: 'od-design' });
	expect(moves).toEqual([{ by: 'departments', rate: { perSecond: 1 } }]);
	// Whoever is moved: the limit is that of all moves.
	expect(await paced({ departmentIds: 'od-headquarters' })).toEqual(moves);
});

describe('a dry run', () => {
	const dryRun = { requestOptions: { dryRun: true } };

	test.each([
		['user.search', { query: 'x' }, ['GET', 'GET', 'GET']],
		['department.search', { query: 'x' }, ['GET']],
		['department.getParents', { departmentId: 'od-design' }, ['GET']],
		['user.getMany', { userIds: ids('ou_x', 60) }, ['GET', 'GET']],
		['user.update', { userId: 'ou_ada', options: { name: 'Ada' } }, ['PATCH']],
	])('of %s shows the requests and sends none', async (name, parameters, methods) => {
		const { envelope, requests } = await run(name, { ...parameters, ...dryRun });
		expect(requests).toEqual([]);
		const data = Object(envelope.Data);
		const shown: IDataObject[] = data.requests ?? [data];
		expect(shown.map(({ method }) => method)).toEqual(methods);
	});
});
