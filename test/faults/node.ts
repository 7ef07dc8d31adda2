import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { RunOptions, Stage } from '../engine';

/** One use of the node in a test. */
export interface Use extends RunOptions {
	readonly parameters: IDataObject;
	/** JSON of the input items; one empty item when absent. */
	readonly items?: readonly IDataObject[];
	readonly asUser?: true;
}

/** Runs one operation (`resource.operation`) on the engine and returns the JSON of what came out. */
export async function use(
	{ engine }: Pick<Stage, 'engine'>,
	name: string,
	{ parameters, items = [{}], asUser, ...options }: Use,
): Promise<IDataObject[]> {
	const [resource, operation] = name.split('.');
	const authentication = asUser === true ? 'feishuOAuth2Api' : 'feishuApi';
	const whole: IDataObject = { authentication, resource, operation, ...parameters };
	const input = items.map((json): INodeExecutionData => ({ json }));
	const result = await engine.runNode({ parameters: whole as never }, { input, ...options });
	if (result.error !== undefined) throw result.error;
	return result.items.map(({ json }) => json);
}
