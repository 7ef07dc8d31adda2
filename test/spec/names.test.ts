import type { INodeProperties } from 'n8n-workflow';

import { differences, losses } from '../../scripts/names/changes';
import type { Names } from '../../scripts/names/forms';
import { currentNames, namesOfNode } from '../../scripts/names/names';
import { readSnapshot } from '../../scripts/names/snapshot';

describe('the names that workflows store', () => {
	test('stand in test/spec/names.json (npm run names writes them)', async () => {
		const changed = differences(readSnapshot().names, await currentNames());
		expect(changed.map((text) => `${text}: run npm run names`)).toEqual([]);
	});

	test('are all there that a release had', async () => {
		const { released } = readSnapshot();
		const lost = losses(released.names, await currentNames());
		const keep = `version ${released.version} has it and workflows store it, so keep it`;
		expect(lost.map((text) => `${text}: ${keep}`)).toEqual([]);
	});
});

describe('what is written down of a node', () => {
	const show = (resource: string, ...operation: string[]) => ({
		displayOptions: { show: { resource: [resource], operation } },
	});
	const text = (name: string): INodeProperties => ({
		displayName: name,
		name,
		type: 'string',
		default: '',
	});
	const properties: INodeProperties[] = [
		{ ...text('output'), default: 'all' },
		{
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			default: 'send',
			displayOptions: { show: { resource: ['note'] } },
			options: [
				{ name: 'Send', value: 'send', action: 'Send' },
				{ name: 'Drop', value: 'drop', action: 'Drop' },
			],
		},
		{ ...text('noteNotice'), type: 'notice', ...show('note', 'send') },
		{ ...text('body'), ...show('note', 'send') },
		{
			...text('body'),
			type: 'resourceLocator',
			default: { mode: 'list', value: 'a' },
			...show('note', 'send'),
		},
		{
			...text('options'),
			type: 'collection',
			default: {},
			...show('note', 'send', 'drop'),
			options: [
				text('both'),
				{ ...text('one'), displayOptions: { show: { '/operation': ['drop'] } } },
			],
		},
	];

	test('is every name with its ways of asking, by operation and place', () => {
		expect(namesOfNode({ name: 'post', properties })).toEqual({
			post: { parameters: { output: [{ type: 'string', default: 'all' }] } },
			'post note': {
				parameters: {
					operation: [{ type: 'options', default: 'send', choices: ['drop', 'send'] }],
				},
			},
			'post note.send': {
				parameters: {
					body: [
						{ type: 'resourceLocator', default: 'a' },
						{ type: 'string', default: '' },
					],
				},
				options: { both: [{ type: 'string', default: '' }] },
			},
			'post note.drop': {
				parameters: {},
				options: {
					both: [{ type: 'string', default: '' }],
					one: [{ type: 'string', default: '' }],
				},
			},
		});
	});
});

describe('a change of names', () => {
	const before: Names = {
		send: {
			parameters: {
				kind: [{ type: 'options', default: 'a', choices: ['a', 'b'] }],
				user: [{ type: 'string', default: '' }],
			},
			options: { uuid: [{ type: 'string', default: '' }] },
		},
	};
	const { send } = before;

	test('loses nothing by further choices, ways and names, and by a list in place of a text', () => {
		const after: Names = {
			drop: { parameters: {} },
			send: {
				parameters: {
					kind: [{ type: 'options', default: 'a', choices: ['a', 'b', 'c'] }],
					user: [{ type: 'resourceLocator', default: '' }],
				},
				options: { ...send.options, more: [{ type: 'number', default: 1 }] },
			},
		};
		expect(losses(before, after)).toEqual([]);
		expect(differences(before, after)).toEqual([
			'send: kind changed',
			'send: user changed',
			'drop is new',
			'send: options.more is new',
		]);
	});

	test('may add scopes to those that are asked for, and takes none away', () => {
		const asking = (scope: string): Names => ({
			user: { parameters: { scope: [{ type: 'string', default: scope }] } },
		});
		expect(losses(asking('offline im'), asking('base offline im'))).toEqual([]);
		expect(losses(asking('offline im'), asking('base im'))).toEqual([
			'user: scope has the default "base im", not "offline im"',
		]);
	});

	test.each([
		['an operation', {}, 'send is gone'],
		['a name', { send: { ...send, options: {} } }, 'send: options.uuid is gone'],
		[
			'its place',
			{ send: { parameters: { ...send.parameters, ...send.options } } },
			'send: options.uuid is gone',
		],
		[
			'a choice',
			withKind({ type: 'options', default: 'a', choices: ['a'] }),
			'send: kind no longer has the choice b',
		],
		[
			'its default',
			withKind({ type: 'options', default: 'b', choices: ['a', 'b'] }),
			'send: kind has the default "b", not "a"',
		],
		[
			'its type',
			withKind({ type: 'number', default: 1 }),
			'send: kind is no longer of type options',
		],
	])('loses %s', (_, after: Names, said) => {
		expect(losses(before, after)).toEqual([said]);
	});

	function withKind(form: Names[string][string][string][number]): Names {
		return { send: { ...send, parameters: { ...send.parameters, kind: [form] } } };
	}
});
