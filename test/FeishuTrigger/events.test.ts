import { events } from '../../nodes/FeishuTrigger/events';
import { FeishuTrigger } from '../../nodes/FeishuTrigger/FeishuTrigger.node';
import { receivedFrom } from '../../nodes/shared/receive';
import { simpleOf } from '../../nodes/shared/receive/event';
import { readDocument } from '../../scripts/docs/documents';
import { bodyOf, documented, documentedTypes, scopesOf } from '../sandbox/sending';

/** Their pages are not among those that the documentation's index of events has. */
const OWN_PAGES = [
	'card.action.trigger',
	'approval_instance',
	'approval_task',
	'approval_cc',
	'task.task.update_user_access_v2',
];

test('every event stands once, under the name that Feishu has for it', () => {
	const types = events.map(({ type }) => type);
	expect(new Set(types).size).toBe(types.length);
	const unknown = types.filter((type) => !documentedTypes.includes(type));
	expect(unknown.sort()).toEqual([...OWN_PAGES].sort());
});

test.each(events.filter(({ type }) => documentedTypes.includes(type)))(
	'$type names scopes that its page has',
	({ type, scopes }) => {
		expect(scopesOf(type)).toEqual(expect.arrayContaining([...scopes]));
		expect(scopes.length > 0).toBe(scopesOf(type).length > 0);
	},
);

test.each(events.filter(({ type }) => documentedTypes.includes(type)))(
	'$type is told in few words, by its name and ID first',
	(record) => {
		const occurrence = documented(record.type);
		const body = bodyOf({ ...occurrence, id: 'ev_1' }, 'token', 1_700_000_000_000);
		const received = receivedFrom(Object(body));
		if (received === undefined) throw new Error('It was not read');
		const simple = simpleOf(received, record);
		expect(Object.keys(simple).slice(0, 2)).toEqual(['event_type', 'event_id']);
		expect(simple).toMatchObject({ event_type: record.type, event_id: 'ev_1' });
		expect(JSON.stringify(simple)).not.toContain('undefined');
	},
);

test.each(['docs/trigger.md', 'docs/zh-CN/trigger.md'])('%s names every event', (path) => {
	const text = readDocument(path);
	const missing = events.filter(({ type }) => !text.includes(`\`${type}\``));
	expect(missing.map(({ type }) => `${path} lacks ${type}`)).toEqual([]);
});

describe('the form', () => {
	const { properties } = new FeishuTrigger().description;

	test('has every name once', () => {
		const names = properties.map(({ name }) => name);
		expect(names).toEqual([...new Set(names)]);
	});

	test('offers every event, and what has to be filled in only with events that have it', () => {
		const list = properties.find(({ name }) => name === 'events');
		expect(list?.options).toHaveLength(events.length + 2);
		const needed = new Set(events.flatMap(({ filters }) => filters).filter((one) => one.isNeeded));
		for (const { name } of needed) {
			const { displayOptions } = properties.find((one) => one.name === name) ?? {};
			expect(displayOptions?.show?.events).not.toHaveLength(0);
		}
	});
});
