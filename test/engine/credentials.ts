import type { IDataObject, INode, INodeCredentialsDetails, Workflow } from 'n8n-workflow';
import { ICredentialsHelper, NodeHelpers } from 'n8n-workflow';
import type { PackageDirectoryLoader } from 'n8n-core';

/** Credentials by id, as n8n keeps them in its database. */
export type CredentialStore = Map<string, IDataObject>;

/**
 * n8n's credential handling with a Map for its database: token exchange while the expirable
 * property is blank, `authenticate`, and the result stored for the next execution.
 */
export class MemoryCredentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		readonly store: CredentialStore,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return this.typeOf(name).extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(name: string) {
		return this.typeOf(name).properties;
	}

	async getCredentials(): Promise<never> {
		throw new Error('The engine does not ask for encrypted credentials here');
	}

	async getDecrypted(
		_additionalData: unknown,
		{ id }: INodeCredentialsDetails,
		type: string,
	): Promise<IDataObject> {
		const stored = this.store.get(id ?? '');
		if (stored === undefined) throw new Error(`Credential with ID "${id}" does not exist`);
		const withDefaults = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			{ ...stored } as never,
			true,
			false,
			null,
			null,
		);
		return { ...withDefaults, ...stored };
	}

	async authenticate(
		credentials: IDataObject,
		type: string,
		requestOptions: never,
		_workflow: Workflow,
		_node: INode,
	): Promise<never> {
		const { authenticate } = this.typeOf(type);
		if (typeof authenticate !== 'function') return requestOptions;
		return (await authenticate(credentials as never, requestOptions)) as never;
	}

	async preAuthentication(
		helpers: never,
		credentials: IDataObject,
		type: string,
		node: INode,
		expired: boolean,
	): Promise<IDataObject | undefined> {
		const { properties, preAuthentication } = this.typeOf(type);
		const expirable = properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (expirable === undefined || preAuthentication === undefined) return undefined;
		if (credentials[expirable.name] !== '' && !expired) return undefined;
		const output = await preAuthentication.call(helpers, credentials as never);
		if (output[expirable.name] === undefined) return undefined;
		const id = node.credentials?.[type]?.id ?? '';
		this.store.set(id, { ...this.store.get(id), ...output });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: never,
		credentials: IDataObject,
		type: string,
	): Promise<IDataObject | undefined> {
		return await this.typeOf(type).preAuthentication?.call(helpers, credentials as never);
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(
		{ id }: INodeCredentialsDetails,
		_type: string,
		data: IDataObject,
	): Promise<void> {
		this.store.set(id ?? '', { ...this.store.get(id ?? ''), oauthTokenData: data.oauthTokenData });
	}

	private typeOf(name: string) {
		if (name === 'oAuth2Api') return { properties: [], extends: [] } as never;
		return this.loader.getCredential(name).type;
	}
}
