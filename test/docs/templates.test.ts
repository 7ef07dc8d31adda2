import type { INode } from 'n8n-workflow';

import { resources } from '../../nodes/Feishu/resources';
import type { Names } from '../../scripts/names/forms';
import { readSnapshot } from '../../scripts/names/snapshot';
import { isFeishuTrigger, notesOf, readTemplates, startOf, stagings } from '../demo/templates';
import { readDocument } from '../../scripts/docs/documents';

const OWN = 'n8n-nodes-feishu-suite.';
const { names } = readSnapshot();
const read = readTemplates();

test('every template is tried by the demo and in a real n8n', () => {
	expect(read.map(({ file }) => file)).toEqual(Object.keys(stagings).sort());
});

test.each(['docs/templates.md', 'docs/zh-CN/templates.md'])('%s names every template', (page) => {
	const document = readDocument(page);
	const unsaid = read.filter(({ file }) => !document.includes(`templates/${file})`));
	expect(unsaid.map(({ file }) => `${page} lacks ${file}`)).toEqual([]);
});

describe.each(read)('$file', ({ workflow }) => {
	const { nodes, connections } = workflow;
	const own = nodes.filter(({ type }) => type.startsWith(OWN));

	test('brings no credentials and no data of anybody', () => {
		expect(nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
		const text = JSON.stringify(workflow);
		expect(text).toContain('"pinData":{}');
		// IDs of chats, users, messages, Bases, documents, folders; of the sandbox or anywhere else.
		expect(text.match(/"(oc|ou|on|om|tbl|bascn|fld|cli)_?[a-z0-9]{5,}/gi) ?? []).toEqual([]);
	});

	test('has a note on setting it up in English and one in Chinese, each in two steps', () => {
		const [english, chinese, ...others] = notesOf(workflow);
		expect(others).toEqual([]);
		for (const note of [english, chinese]) expect(note).toMatch(/^## .+\n\n1\. .+\n2\. .+$/);
		expect(english).not.toMatch(/\p{Script=Han}/u);
		expect(chinese).toMatch(/\p{Script=Han}/u);
		const scopes = (note: string) => (note.match(/`[\w.:]+`/g) ?? []).sort();
		expect(scopes(chinese)).toEqual(scopes(english));
	});

	test('has nodes whose parameters are those of the package', () => {
		const unknown = own.flatMap((node) => strangersOf(node).map((name) => `${node.name}: ${name}`));
		expect(unknown).toEqual([]);
	});

	test('stores what is chosen from lists as the editor does, which shows bare texts without a mode', () => {
		const bare = own
			.filter((node) => node.type.startsWith(`${OWN}feishu`) && !isFeishuTrigger(node))
			.flatMap((node) => bareChoicesOf(node).map((name) => `${node.name}: ${name}`));
		expect(bare).toEqual([]);
	});

	test('connects nodes that are there, from its trigger on', () => {
		const known = nodes.map(({ name }) => name);
		const linked = Object.values(connections)
			.flatMap((outputs) => Object.values(outputs).flat(2))
			.map((target) => target?.node);
		expect(
			[...Object.keys(connections), ...linked].filter((one) => !known.includes(`${one}`)),
		).toEqual([]);
		expect(Object.keys(connections)).toContain(startOf(workflow).name);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	});

	test('goes red when a call fails', () => {
		const acting = own.filter((node) => node.type === `${OWN}feishu`);
		const silent = acting.filter(
			({ parameters }) => (parameters.output ?? 'envelope') === 'envelope',
		);
		expect(silent.map(({ name }) => name)).toEqual([]);
	});
});

/** Parameters of a node, and options in its collections, that the form does not have. */
function strangersOf(node: INode): string[] {
	const { resource, operation, ...rest } = node.parameters;
	const places: Array<Names[string]> = isFeishuTrigger(node)
		? [names.feishuTrigger]
		: [names[`feishu ${String(resource)}.${String(operation)}`], names.feishu, TOOL];
	expect(places).not.toContain(undefined);
	const has = (place: string, name: string) =>
		places.some((one) => one[place]?.[name] !== undefined);
	return Object.entries(rest).flatMap(([name, value]) => {
		if (['options', 'filters', 'requestOptions'].includes(name)) {
			return Object.keys(Object(value)).filter((option) => !has(name, option));
		}
		return has('parameters', name) ? [] : [name];
	});
}

/** Fields with From List that hold a bare text. */
function bareChoicesOf({ parameters }: INode): string[] {
	const { resource, operation, options, ...rest } = parameters;
	const record = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	const places = [
		{ fields: record?.parameters ?? {}, given: rest },
		{ fields: record?.options ?? {}, given: Object(options) },
	];
	return places.flatMap(({ fields, given }) =>
		Object.entries(fields).flatMap(([name, { property }]) =>
			property.type === 'resourceLocator' && typeof given[name] === 'string' ? [name] : [],
		),
	);
}

/** What n8n adds to a node that is a tool. */
const TOOL: Names[string] = { parameters: { descriptionType: [], toolDescription: [] } };
