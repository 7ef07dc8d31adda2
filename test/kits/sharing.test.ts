import type { Failure } from '../../nodes/shared/endpoints';
import { shareWith } from '../../nodes/shared/kits';

const FILE = { token: 'doxcnPlan', type: 'docx' };
const REFUSED: Failure = {
	fate: 'answered',
	status: 400,
	code: 1063001,
	message: 'Invalid parameter [1063001]',
	hint: 'Check the members.',
	retryable: false,
};

/** Feishu as far as members go: a call is refused as a whole for one member it does not know. */
function feishu(unknown: readonly string[], failure: Failure = REFUSED) {
	const calls: string[][] = [];
	const attempt = async (_endpoint: unknown, { body }: { body: object }) => {
		const members: Array<{ member_id: string }> =
			'members' in body ? Object(body).members : [Object(body)];
		const ids = members.map(({ member_id: id }) => id);
		calls.push(ids);
		return ids.some((id) => unknown.includes(id)) ? { failure } : { answer: {} };
	};
	return { calls, api: { attempt } as never };
}

const members = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ id: `ou_${index}`, idType: 'openid' }));

describe('sharing a file', () => {
	test('takes ten members a call, and a single one with the call for one', async () => {
		const { calls, api } = feishu([]);
		const shared = await shareWith(api, FILE, members(21), { perm: 'view' });
		expect(calls.map(({ length }) => length)).toEqual([10, 10, 1]);
		expect(shared).toMatchObject({ members: { length: 21 }, failed: [] });
		expect(shared.failure).toBeUndefined();
	});

	test.each([2, 3, 10])('tries %i members one by one when one was refused', async (count) => {
		const { calls, api } = feishu(['ou_1']);
		const shared = await shareWith(api, FILE, members(count), { perm: 'edit' });
		expect(calls).toHaveLength(1 + count);
		expect(shared.members).toHaveLength(count - 1);
		expect(shared.failed).toEqual([{ member_id: 'ou_1', code: 1063001, message: REFUSED.message }]);
		expect(shared.failure).toEqual(REFUSED);
	});

	test.each<Partial<Failure>>([{ retryable: true }, { fate: 'lost' }])(
		'does not try one by one what may still succeed as a whole: %p',
		async (change) => {
			const { calls, api } = feishu(['ou_1'], { ...REFUSED, ...change });
			const shared = await shareWith(api, FILE, members(3), { perm: 'view' });
			expect(calls).toHaveLength(1);
			expect(shared.failed).toHaveLength(3);
		},
	);
});
