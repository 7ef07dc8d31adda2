import { randomBytes } from 'node:crypto';

import { Refused } from './service';

/** The app everybody in the sandbox uses. */
export const SANDBOX_APP = {
	appId: 'cli_a1sandbox00000001',
	appSecret: 'open sesame, sandbox',
};

/** The tokens of the sandbox. */
export interface Tokens {
	/** A tenant_access_token: the same one while it is valid. */
	tenant(): string;
	/** A user_access_token with its refresh token. */
	user(): { access: string; refresh: string };
	/** Trades a refresh token for new ones, once; undefined when it is not known or was used. */
	refresh(token: string): { access: string; refresh: string } | undefined;
	/** A code the authorisation page hands out, good for one exchange. */
	code(): string;
	takeCode(code: string): boolean;
	identityOf(token: string): 'tenant' | 'user' | undefined;
	/** Makes every access token invalid; refresh tokens stay. */
	expireAll(): void;
}

export function createTokens(): Tokens {
	const valid = new Map<string, 'tenant' | 'user'>();
	const refreshTokens = new Set<string>();
	const codes = new Set<string>();
	let tenant = '';
	const fresh = (prefix: string) => `${prefix}${randomBytes(16).toString('hex')}`;
	const issueUser = () => {
		const access = fresh('u-');
		const refresh = fresh('ur-');
		valid.set(access, 'user');
		refreshTokens.add(refresh);
		return { access, refresh };
	};
	return {
		tenant: () => {
			if (!valid.has(tenant)) {
				tenant = fresh('t-');
				valid.set(tenant, 'tenant');
			}
			return tenant;
		},
		user: issueUser,
		refresh: (token) => (refreshTokens.delete(token) ? issueUser() : undefined),
		code: () => {
			const code = fresh('code-');
			codes.add(code);
			return code;
		},
		takeCode: (code) => codes.delete(code),
		identityOf: (token) => valid.get(token),
		expireAll: () => valid.clear(),
	};
}

/** How Feishu refuses a token that it does not know (any more). */
export function invalidToken(identity: 'tenant' | 'user'): Refused {
	return identity === 'user'
		? new Refused(401, 99991677, 'Authentication token expired.')
		: new Refused(
				400,
				99991663,
				'Invalid access token for authorization. Please make a test attempt with the correct token.',
			);
}
