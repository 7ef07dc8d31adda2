import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';
import { addDepartment, department, peopleOf, person } from '../sandbox';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

const AS_USER = { authentication: 'feishuOAuth2Api' };
const calls = () => stage.sandbox.journal.map(({ endpoint }) => endpoint);

describe('the departments to choose from', () => {
	test('are all departments, a page at a time', async () => {
		for (let count = 0; count < 60; count += 1) {
			addDepartment(stage.sandbox.world, department(`pick-${count}`, `Pick ${count}`, '0', '9'));
		}
		const first = await lookUp(stage.engine, { list: 'searchDepartments' });
		expect(first.results).toHaveLength(50);
		expect(first.results).toContainEqual({ name: 'Engineering', value: 'od-engineering' });
		const { paginationToken } = first;
		const second = await lookUp(stage.engine, { list: 'searchDepartments', paginationToken });
		expect(second.results.length).toBeGreaterThan(0);
		expect(second.paginationToken).toBeUndefined();
		expect(calls()).toEqual(['contact.v3.department.children', 'contact.v3.department.children']);
	});

	test('carry the id type that is chosen, and are filtered by name', async () => {
		const { results } = await lookUp(stage.engine, {
			list: 'searchDepartments',
			parameters: { options: { departmentIdType: 'department_id' } },
			filter: 'engin',
		});
		expect(results).toEqual([{ name: 'Engineering', value: 'D-engineering' }]);
	});

	test('are department_ids for approvals, whatever the options say', async () => {
		const { results } = await lookUp(stage.engine, {
			list: 'searchApprovalDepartments',
			parameters: { options: { userIdType: 'open_id' } },
			filter: 'engin',
		});
		expect(results).toEqual([{ name: 'Engineering', value: 'D-engineering' }]);
	});

	test('are looked through to the last when a name is typed', async () => {
		for (let count = 0; count < 60; count += 1) {
			addDepartment(stage.sandbox.world, department(`z-${count}`, `Zone ${count}`, '0', '9'));
		}
		const { results, paginationToken } = await lookUp(stage.engine, {
			list: 'searchDepartments',
			filter: 'zone 5',
		});
		expect(results.map(({ name }) => name).sort()).toEqual([
			'Zone 5',
			...Array.from({ length: 10 }, (_, index) => `Zone 5${index}`),
		]);
		expect(paginationToken).toBeUndefined();
	});

	test("are what Feishu's search finds with a user credential", async () => {
		const { results } = await lookUp(stage.engine, {
			list: 'searchDepartments',
			parameters: AS_USER,
			filter: 'design',
		});
		expect(results).toEqual([{ name: 'Design', value: 'od-design' }]);
		expect(calls()).toEqual(['contact.v3.department.search']);
	});

	test('say why they cannot be loaded', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 40004, msg: 'no dept authority error' });
		await expect(lookUp(stage.engine, { list: 'searchDepartments' })).rejects.toThrow(/40004/);
	});
});

describe('the users to choose from', () => {
	test('are those directly below the root, a page at a time', async () => {
		for (let count = 0; count < 60; count += 1) {
			peopleOf(stage.sandbox.world).push(person(`pick${count}`, `Pick ${count}`, '0'));
		}
		const first = await lookUp(stage.engine, { list: 'searchUsers' });
		expect(first.results).toHaveLength(50);
		expect(first.results).toContainEqual({ name: 'Ada Wong', value: 'ou_ada' });
		expect(first.results.map(({ name }) => name)).not.toContain('Chen Wei');
		const { paginationToken } = first;
		const second = await lookUp(stage.engine, { list: 'searchUsers', paginationToken });
		expect(second.results).toHaveLength(13);
		expect(second.paginationToken).toBeUndefined();
	});

	test('carry the id type that is chosen', async () => {
		const { results } = await lookUp(stage.engine, {
			list: 'searchUsers',
			parameters: { ...AS_USER, options: { userIdType: 'union_id' } },
			filter: 'ada',
		});
		expect(results).toEqual([{ name: 'Ada Wong', value: 'on_ada' }]);
		expect(calls()).not.toContain('search.v1.user.get');
	});

	test('are found in any department when a name is typed', async () => {
		const { results } = await lookUp(stage.engine, { list: 'searchUsers', filter: 'Chen' });
		expect(results).toEqual([{ name: 'Chen Wei', value: 'ou_chen' }]);
	});

	test('say in the last entry when not all departments were searched', async () => {
		for (let count = 0; count < 230; count += 1) {
			addDepartment(stage.sandbox.world, department(`far-${count}`, `Far ${count}`, '0', '9'));
		}
		peopleOf(stage.sandbox.world).push(person('far', 'Far Away', '0'));
		const { results } = await lookUp(stage.engine, { list: 'searchUsers', filter: 'far away' });
		expect(results).toEqual([
			{ name: 'Far Away', value: 'ou_far' },
			{ name: expect.stringMatching(/^Not all departments were searched/), value: '' },
		]);
		const read = calls().filter((call) => call === 'contact.v3.user.findByDepartment');
		expect(read.length).toBeLessThanOrEqual(210);
	});

	test("are what Feishu's search finds with a user credential", async () => {
		const { results } = await lookUp(stage.engine, {
			list: 'searchUsers',
			parameters: { ...AS_USER, options: { userIdType: 'user_id' } },
			filter: 'chen',
		});
		expect(results).toEqual([{ name: 'Chen Wei', value: 'chen01' }]);
		expect(calls()).toEqual(['search.v1.user.get']);
	});
});

describe('the users of an approval to choose from', () => {
	test('are user_ids unless User ID Type says otherwise', async () => {
		const ids = async (options: Record<string, string>) => {
			const looked = { list: 'searchApprovalUsers', parameters: { options } };
			const { results } = await lookUp(stage.engine, looked);
			return results.map(({ value }) => String(value));
		};
		const [ofTenant, ofApp] = [await ids({}), await ids({ userIdType: 'open_id' })];
		expect(ofTenant.length).toBeGreaterThan(0);
		expect(ofTenant.some((id) => /^o[un]_/.test(id))).toBe(false);
		expect(ofApp.every((id) => id.startsWith('ou_'))).toBe(true);
	});
});

test('the user groups to choose from are those whose members admins chose, filtered by name', async () => {
	const all = await lookUp(stage.engine, { list: 'searchUserGroups' });
	expect(all.results).toEqual([
		{ name: 'On Call', value: 'g_oncall' },
		{ name: 'Board', value: 'g_board' },
	]);
	const { results } = await lookUp(stage.engine, { list: 'searchUserGroups', filter: 'call' });
	expect(results).toEqual([{ name: 'On Call', value: 'g_oncall' }]);
});
