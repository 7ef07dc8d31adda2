import type { IDataObject } from 'n8n-workflow';

import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Fault } from '../sandbox';
import { peopleOf, person } from '../sandbox';
import { runExample } from './runExample';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	unpace(stage.engine);
});

afterAll(async () => {
	await stage.close();
});

let count = 0;

/** A person of their own for a test, in these departments. */
function someone(...departments: string[]) {
	count += 1;
	const made = { ...person(`own${count}`, `Own ${count}`, 'od-design'), mobile: undefined };
	if (departments.length > 0) made.department_ids = departments;
	peopleOf(stage.sandbox.world).push(made);
	return made;
}

async function run(
	name: string,
	parameters: IDataObject,
	{ faults = [], input }: { faults?: Fault[]; input?: IDataObject[] } = {},
) {
	const { envelopes, requests } = await runExample(stage, name, {
		title: '',
		input,
		parameters: (sandbox) => {
			for (const fault of faults) sandbox.faults.add(fault);
			return parameters;
		},
	});
	return { envelopes, envelope: envelopes[0], requests };
}

describe('the departments of a user', () => {
	const patch = 'contact.v3.user.patch';

	test('are changed by one item after the other, so that none replaces what another did', async () => {
		const { open_id: userId, ...rest } = someone('od-design');
		const { envelopes } = await run(
			'user.addToDepartments',
			{ userId, departmentIds: '={{ $json.to }}' },
			{
				input: [{ to: 'od-engineering' }, { to: 'od-headquarters' }],
				faults: [{ kind: 'latency', endpoint: 'contact.v3.user.get', milliseconds: 30, times: 2 }],
			},
		);
		expect(envelopes.map(({ StatusCode }) => StatusCode)).toEqual([200, 200]);
		const now = peopleOf(stage.sandbox.world).find(({ user_id: id }) => id === rest.user_id);
		expect(now?.department_ids).toEqual(['od-design', 'od-engineering', 'od-headquarters']);
	});

	test('are set once more when the answer was lost', async () => {
		const { open_id: userId } = someone('od-design');
		const { envelope, requests } = await run(
			'user.addToDepartments',
			{ userId, departmentIds: 'od-engineering' },
			{ faults: [{ kind: 'resetAfter', endpoint: patch }] },
		);
		expect(requests.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'PATCH']);
		expect(requests[1].body).toEqual(requests[2].body);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { added: ['od-engineering'] } });
	});

	test.each([['user.addToDepartments'], ['user.removeFromDepartments']])(
		'%s stays away from them when Feishu does not tell them',
		async (name) => {
			const { open_id: userId } = someone('od-design', 'od-engineering');
			const { envelope, requests } = await run(
				name,
				{ userId, departmentIds: 'od-headquarters' },
				{
					faults: [
						{
							kind: 'odd',
							endpoint: 'contact.v3.user.get',
							change: (answer) => ({ ...answer, data: { user: { open_id: userId } } }),
						},
					],
				},
			);
			expect(requests.map(({ method }) => method)).toEqual(['GET']);
			expect(envelope).toMatchObject({
				StatusCode: 500,
				Data: {},
				Hint: expect.stringMatching(/contact:user\.department:readonly/),
			});
		},
	);

	test('do not all go', async () => {
		const { open_id: userId } = someone('od-design');
		const { envelope, requests } = await run('user.removeFromDepartments', {
			userId,
			departmentIds: 'od-design',
		});
		expect(requests.map(({ method }) => method)).toEqual(['GET']);
		expect(envelope).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'The user would be in no department: they are only in od-design',
			Hint: expect.stringMatching(/^Add the user to another department first/),
		});
	});

	test('are no more than Feishu allows', async () => {
		const many = Array.from({ length: 49 }, (_, index) => `od-many${index}`);
		const { open_id: userId } = someone(...many);
		const { envelope, requests } = await run('user.addToDepartments', {
			userId,
			departmentIds: ['od-design', 'od-engineering'],
		});
		expect(requests.map(({ method }) => method)).toEqual(['GET']);
		expect(envelope).toMatchObject({
			StatusCode: -1,
			ErrorMessage: 'The user would be in 51 departments, but Feishu allows 50',
		});
	});

	test('are not claimed when the answer says nothing', async () => {
		const { open_id: userId } = someone('od-design');
		const { envelope } = await run(
			'user.addToDepartments',
			{ userId, departmentIds: 'od-engineering' },
			{ faults: [{ kind: 'odd', endpoint: patch, shape: 'dataNull' }] },
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false, Summary: '' });
	});

	test('are shown with what a dry run cannot know', async () => {
		const { envelope, requests } = await run('user.addToDepartments', {
			userId: 'ou_ben',
			departmentIds: 'od-design',
			requestOptions: { dryRun: true },
		});
		expect(requests).toEqual([]);
		const shown: IDataObject[] = Object(envelope.Data).requests;
		expect(shown.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
		expect(shown[1].body).toEqual({ department_ids: ['<department_id>', 'od-design'] });
	});
});

describe('Delete User', () => {
	const endpoint = 'contact.v3.user.delete';

	test('is done when the answer was lost and the user has left', async () => {
		const { open_id: userId, status } = someone();
		const { envelope, requests } = await run(
			'user.delete',
			{ userId, confirm: true },
			{ faults: [{ kind: 'resetAfter', endpoint }] },
		);
		expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'DELETE', 'GET']);
		expect(status.is_resigned).toBe(true);
		expect(envelope).toMatchObject({ StatusCode: 200, Data: { user_id: userId, deleted: true } });
	});

	test('is not done when the repetition is refused and the user is still there', async () => {
		const { open_id: userId } = someone();
		const { envelope, requests } = await run(
			'user.delete',
			{ userId, confirm: true },
			{
				faults: [
					{ kind: 'resetBefore', endpoint },
					{ kind: 'code', endpoint, status: 400, code: 44062, skip: 1 },
				],
			},
		);
		expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'DELETE', 'GET']);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			ErrorMessage: expect.stringContaining('[44062]'),
		});
	});

	test('of a user who left before is a failure', async () => {
		const { open_id: userId, status } = someone();
		status.is_resigned = true;
		const { envelope, requests } = await run('user.delete', { userId, confirm: true });
		expect(requests).toHaveLength(1);
		expect(envelope).toMatchObject({ StatusCode: 500, Data: {} });
	});
});

describe('Get User', () => {
	const get = 'contact.v3.user.get';

	test('fails when nobody has the contact', async () => {
		const { envelope, requests } = await run('user.get', {
			lookUpBy: 'mobile',
			user: '13900000000',
		});
		expect(requests).toHaveLength(1);
		expect(envelope).toMatchObject({
			StatusCode: 500,
			OriginalStatusCode: 200,
			Retryable: false,
			ErrorMessage: 'Feishu found no user with the phone number 13900000000',
			Hint: expect.stringMatching(
				/^Check User\. Feishu finds only users who .* Numbers without \+ and the country code are taken/,
			),
		});
	});

	test('does not find users who have left unless it is asked to', async () => {
		const left = someone();
		left.status.is_resigned = true;
		const parameters = { lookUpBy: 'email', user: left.email };
		const without = await run('user.get', parameters);
		expect(without.envelope).toMatchObject({ StatusCode: 500 });
		const found = await run('user.get', { ...parameters, options: { includeResigned: true } });
		expect(found.envelope).toMatchObject({ StatusCode: 200 });
	});

	test('names what Feishu left out, and the scopes that it takes', async () => {
		const { envelope } = await run(
			'user.get',
			{ user: 'ou_ben' },
			{
				faults: [
					{
						kind: 'odd',
						endpoint: get,
						change: (answer) => ({
							...answer,
							data: { user: { open_id: 'ou_ben', name: 'Ben Li', status: {} } },
						}),
					},
				],
			},
		);
		expect(envelope).toMatchObject({
			StatusCode: 200,
			Hint: '',
			Summary:
				'Read user "Ben Li" (ou_ben). Feishu left these out, which takes the scopes in brackets: email (contact:user.email:readonly), mobile (contact:user.phone:readonly), department_ids (contact:user.department:readonly), user_id (contact:user.employee_id:readonly).',
		});
	});

	test('reads each department of many users once', async () => {
		const { requests } = await run(
			'user.get',
			{ user: '={{ $json.id }}', options: { departmentPath: true } },
			{ input: [{ id: 'ou_ada' }, { id: 'ou_ben' }] },
		);
		expect(
			requests.filter(({ endpoint: id }) => id === 'contact.v3.department.parent'),
		).toHaveLength(1);
	});

	test('claims nothing when the answer has no user', async () => {
		const { envelope } = await run(
			'user.get',
			{ user: 'ou_ben' },
			{ faults: [{ kind: 'odd', endpoint: get, shape: 'dataNull' }] },
		);
		expect(envelope).toMatchObject({ StatusCode: 500, Summary: '' });
	});

	test('gives the user as the item where items are asked for', async () => {
		const { result } = await runExample(stage, 'user.get', {
			title: '',
			parameters: { user: 'ou_ben', output: 'items' },
		});
		expect(result.items.map(({ json }) => json.name)).toEqual(['Ben Li']);
	});
});
