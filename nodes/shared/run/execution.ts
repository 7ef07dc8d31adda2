import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import type { CredentialType, Session, Tally } from '../api';
import { openSession } from '../api';
import type { CodeNotes, Operation, Resource } from '../operation';
import { Refusal } from '../operation';
import type { Form } from './form';

/** What all calls of one run share. */
export interface Execution {
	readonly context: IExecuteFunctions;
	readonly operation: Operation;
	/** What Feishu's codes mean here. */
	readonly notes: CodeNotes;
	/** `resource.operation` */
	readonly name: string;
	/** Execution, node and run: what idempotency keys start with. */
	readonly seed: string;
	readonly tally: Tally;
	/** Opens the credential with the first call. @throws Refusal */
	session(): Promise<Session>;
}

/** Where an execution comes from. */
interface Shared {
	readonly context: IExecuteFunctions;
	readonly resources: readonly Resource[];
	readonly tally: Tally;
}

/**
 * Reads what all calls of a run share.
 * @param first the parameters of the first item
 * @throws Refusal for an operation the node does not have
 */
export function openExecution({ context, resources, tally }: Shared, first: Form): Execution {
	const { resource, operation } = findOperation(resources, first);
	let session: Promise<Session> | undefined;
	return {
		context,
		operation,
		notes: { ...resource.notes, ...operation.notes },
		name: `${resource.value}.${operation.value}`,
		// Without an id, keys that are the same in every execution would swallow its messages.
		seed: [context.getExecutionId() || randomUUID(), context.getNode().id, runIndex(context)].join(
			'\n',
		),
		tally,
		session: async () => {
			session ??= openSession(context, credentialType(first.shared('authentication')));
			return await session;
		},
	};
}

function findOperation(
	resources: readonly Resource[],
	form: Form,
): { readonly resource: Resource; readonly operation: Operation } {
	const resource = resources.find(({ value }) => value === form.shared('resource'));
	if (resource === undefined) {
		throw new Refusal(
			`Resource is "${String(form.shared('resource'))}", which the node does not have`,
			'Choose a Resource from the list.',
		);
	}
	const operation = resource.operations.find(({ value }) => value === form.shared('operation'));
	if (operation === undefined) {
		throw new Refusal(
			`Operation is "${String(form.shared('operation'))}", which ${resource.name} does not have`,
			'Choose an Operation from the list.',
		);
	}
	return { resource, operation };
}

function credentialType(given: unknown): CredentialType {
	if (given === 'feishuApi' || given === 'feishuOAuth2Api') return given;
	throw new Refusal(
		`Authentication is "${String(given)}", which is neither feishuApi nor feishuOAuth2Api`,
		'Choose an Authentication from the list.',
	);
}

/** Tells the passes of a loop apart, so that each has idempotency keys of its own. */
function runIndex(context: IExecuteFunctions): string {
	return String(context.evaluateExpression('{{ $runIndex }}', 0));
}
