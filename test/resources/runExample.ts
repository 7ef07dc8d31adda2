import type { IDataObject } from 'n8n-workflow';

import type { NodeResult, NodeSettings, RunOptions, Stage } from '../engine';
import { answerCard } from '../engine';
import type { Example } from '../examples';
import type { Journaled } from '../sandbox';
import { SANDBOX_APP } from '../sandbox';

/** What one example led to. */
export interface Ran {
	readonly result: NodeResult;
	readonly envelopes: IDataObject[];
	/** The requests that reached the sandbox, token exchange aside. */
	readonly requests: Journaled[];
}

/** Runs an example on the real engine against the sandbox. */
export async function runExample(stage: Stage, name: string, example: Example): Promise<Ran> {
	stage.reset();
	const [resource, operation] = name.split('.');
	const given =
		typeof example.parameters === 'function'
			? example.parameters(stage.sandbox)
			: example.parameters;
	const authentication = example.asUser === true ? 'feishuOAuth2Api' : 'feishuApi';
	const node = { parameters: asExpressions({ authentication, resource, operation, ...given }) };
	const options = { input: await inputOf(stage, example) };
	const result =
		name === 'message.sendAndWait'
			? await runAnswered(stage, node, options)
			: await stage.engine.runNode(node, options);
	return {
		result,
		envelopes: result.items.map(({ json }) => json),
		requests: [...stage.sandbox.journal],
	};
}

/** What is asked is answered at once. */
async function runAnswered(stage: Stage, node: NodeSettings, options: RunOptions) {
	const waiting = await stage.engine.wait(node, options);
	if (waiting.until() !== undefined) {
		const { content } = Object(stage.sandbox.journal.at(-1)?.body);
		await answerCard(JSON.parse(content), SANDBOX_APP.appSecret);
	}
	await waiting.close();
	return waiting.result();
}

/** The input items, the first one with the example's files. */
async function inputOf(stage: Stage, { input = [{}], files = {} }: Example) {
	const binary = await Promise.all(
		Object.entries(files).map(async ([name, file]) => [
			name,
			await stage.engine.binary.of(file.bytes, file.name, file.type),
		]),
	);
	return input.map((json, index) =>
		index === 0 && binary.length > 0 ? { json, binary: Object.fromEntries(binary) } : { json },
	);
}

/** The first item must have these files and no others. */
export async function expectFiles(
	stage: Stage,
	{ items }: NodeResult,
	expected: NonNullable<Example['returnsFiles']>,
): Promise<void> {
	const { binary = {} } = items[0];
	expect(Object.keys(binary)).toEqual(Object.keys(expected));
	for (const [field, { name, type, bytes }] of Object.entries(expected)) {
		expect(binary[field]).toMatchObject({ fileName: name, mimeType: type });
		expect(await stage.engine.binary.bytes(binary[field])).toEqual(bytes);
	}
}

/** n8n itself stops a run whose required literal is empty; with an expression the node has to say it. */
function asExpressions(parameters: IDataObject): never {
	return Object.fromEntries(
		Object.entries(parameters).map(([name, value]) => [name, value === '' ? '={{ "" }}' : value]),
	) as never;
}

/** The requests must be these, in this order. */
export function expectRequests(
	requests: readonly Journaled[],
	expected: NonNullable<Example['sends']>,
): void {
	expect(requests.map(({ method, path }) => `${method} ${path}`)).toHaveLength(expected.length);
	expected.forEach(({ method, path, query, body, form }, index) => {
		const request = requests[index];
		expect(request.method).toBe(method);
		if (typeof path === 'string') expect(request.path).toBe(path);
		else expect(request.path).toMatch(path);
		if (query !== undefined) expect(request.query).toEqual(query);
		if (body !== undefined) expect(request.body).toEqual(body);
		if (form !== undefined) expect(request.form).toMatchObject(form);
	});
}
