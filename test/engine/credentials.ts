import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
} from 'n8n-workflow';
import { ICredentialsHelper } from 'n8n-workflow';
import type { PackageDirectoryLoader } from 'n8n-core';

/** Credentials by id, as n8n keeps them in its database. */
export type CredentialStore = Map<string, ICredentialDataDecryptedObject>;

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
	): Promise<ICredentialDataDecryptedObject> {
		const stored = this.store.get(id ?? '');
		if (stored === undefined) throw new Error(`Credential with ID "${id}" does not exist`);
		const defaults = this.getCredentialsProperties(type).map((property) => [
			property.name,
			property.default,
		]);
		return { ...Object.fromEntries(defaults), ...stored };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.typeOf(type);
		return typeof authenticate === 'function'
			? await authenticate(credentials, requestOptions)
			: requestOptions;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		type: string,
		node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { properties } = this.typeOf(type);
		const expirable = properties.find(
			(property) => property.type === 'hidden' && property.typeOptions?.expirable === true,
		);
		if (expirable === undefined || (credentials[expirable.name] !== '' && !expired)) {
			return undefined;
		}
		const output = await this.runPreAuthentication(helpers, credentials, type);
		if (output?.[expirable.name] === undefined) return undefined;
		const id = node.credentials?.[type]?.id ?? '';
		this.store.set(id, { ...this.store.get(id), ...output });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		type: string,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const output: IDataObject | undefined = await this.typeOf(type).preAuthentication?.call(
			helpers,
			credentials,
		);
		return output === undefined ? undefined : { accessToken: String(output.accessToken) };
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(
		{ id }: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		this.store.set(id ?? '', { ...this.store.get(id ?? ''), oauthTokenData: data.oauthTokenData });
	}

	private typeOf(name: string) {
		if (name === 'oAuth2Api') return { properties: [], extends: [] } as never;
		return this.loader.getCredential(name).type;
	}
}
